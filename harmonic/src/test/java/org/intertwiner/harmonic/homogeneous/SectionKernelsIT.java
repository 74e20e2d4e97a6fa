package org.intertwiner.harmonic.homogeneous;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.action.GSet;
import org.intertwiner.algebra.action.GSets;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.intertwiner.IntertwinerLimits;

/** Random groups, random pairs of subgroups, random representations of them. */
class SectionKernelsIT {

  private static final List<FiniteGroup<Permutation>> GROUPS =
      List.of(
          Groups.trivial(1),
          Groups.cyclic(4),
          Groups.cyclic(5),
          Groups.elementaryAbelian(2, 2),
          Groups.symmetric(3),
          Groups.dihedral(4),
          Groups.quaternion(8),
          Groups.dihedral(5),
          Groups.alternating(4),
          Groups.dicyclic(3),
          Groups.product(Groups.cyclic(2), Groups.symmetric(3)),
          Groups.symmetric(4));

  private static FiniteGroup<Permutation> group(SplittableRandom random) {
    return GROUPS.get(random.nextInt(GROUPS.size()));
  }

  private static Subgroup subgroup(FiniteGroup<Permutation> group, SplittableRandom random) {
    int[] letters = new int[random.nextInt(3)];
    for (int k = 0; k < letters.length; k++) {
      letters[k] = random.nextInt((int) group.order());
    }
    return group.subgroup(letters);
  }

  private static FiniteRepresentation<Permutation> fibre(
      FiniteGroup<Permutation> group, SplittableRandom random) {
    List<FiniteRepresentation<Permutation>> parts = new ArrayList<>();
    int budget = 1 + random.nextInt(3);
    while (budget > 0) {
      int row = random.nextInt(group.classes().count());
      FiniteRepresentation<Permutation> part =
          random.nextInt(4) == 0 && group.order() <= 6
              ? Representations.regular(group)
              : random.nextBoolean()
                  ? Representations.realIrreducible(group, row)
                  : Representations.irreducible(group, row);
      parts.add(part);
      budget -= part.dimension();
    }
    return Representations.directSum(parts);
  }

  private static Bundle<Permutation> bundle(
      FiniteGroup<Permutation> group, SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Bundle.point(fibre(group, random));
      case 1 -> Bundle.product(GSets.cosets(group, subgroup(group, random)), fibre(group, random));
      case 2 -> {
        GSet<Permutation, Permutation> set = GSets.conjugation(group);
        yield Bundle.over(
            set,
            set.orbits().stream()
                .map(o -> Representations.trivial(group.toGroup(o.stabilizer())))
                .toList());
      }
      default -> {
        Subgroup h = subgroup(group, random);
        yield Bundle.induced(group, h, fibre(group.toGroup(h), random));
      }
    };
  }

  @Property
  void spansAgreeWithIntertwinersOfInducedRepresentations(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FiniteGroup<Permutation> group = group(random);
    SectionKernels<Permutation> kernels =
        SectionKernels.between(bundle(group, random), bundle(group, random));
    assertThat(kernels.certificate().isProved()).isTrue();
    assertThat(kernels.agreesWithIntertwiners(IntertwinerLimits.DEFAULT)).isTrue();
  }

  @Property
  void theCountOnEveryDoubleCosetIsThatOfMackey(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FiniteGroup<Permutation> group = group(random);
    SectionKernels<Permutation> kernels =
        SectionKernels.between(bundle(group, random), bundle(group, random));
    for (MackeyBlock<Permutation> block : kernels.blocks()) {
      int r = block.representative();
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int s : block.stabilizer().elements()) {
        int inner = group.multiply(group.multiply(group.inverse(r), s), r);
        FiniteRepresentation<Permutation> out = block.out().fibre();
        FiniteRepresentation<Permutation> in = block.in().fibre();
        Cyclotomic left = out.traceAt(out.group().indexOf(group.element(s)));
        Cyclotomic right = in.traceAt(in.group().indexOf(group.element(inner)));
        sum = sum.add(left.multiply(right.conjugate()));
      }
      Rational order = Rational.of(block.stabilizer().order());
      assertThat(sum.toRational().divide(order)).isEqualTo(Rational.of(block.values().size()));
    }
    long pairs = 0;
    for (MackeyBlock<Permutation> block : kernels.blocks()) {
      pairs += (long) block.width() * block.out().points().size();
    }
    assertThat(pairs).isEqualTo((long) kernels.in().points() * kernels.out().points());
  }

  @Property
  void compositionsAreKernels(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FiniteGroup<Permutation> group = group(random);
    Bundle<Permutation> a = bundle(group, random);
    Bundle<Permutation> b = bundle(group, random);
    Bundle<Permutation> c = bundle(group, random);
    SectionKernels<Permutation> first = SectionKernels.between(a, b);
    SectionKernels<Permutation> second = SectionKernels.between(b, c);
    if (first.dimension() == 0 || second.dimension() == 0) {
      return;
    }
    SparseMatrix<Cyclotomic> composed =
        second
            .basis()
            .get(random.nextInt(second.dimension()))
            .matrix()
            .multiply(first.basis().get(random.nextInt(first.dimension())).matrix());
    SectionKernels<Permutation> both = SectionKernels.between(a, c);
    List<Cyclotomic> coordinates = both.coordinates(composed).orElseThrow();
    assertThat(both.combination(coordinates)).isEqualTo(composed);
  }

  @Property
  void changedBasesAreRefuted(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FiniteGroup<Permutation> group = group(random);
    Bundle<Permutation> in = bundle(group, random);
    Bundle<Permutation> out = bundle(group, random);
    List<SparseMatrix<Cyclotomic>> maps =
        new ArrayList<>(SectionKernels.between(in, out).matrices());
    if (maps.isEmpty()) {
      return;
    }
    int b = random.nextInt(maps.size());
    SparseMatrix<Cyclotomic> map = maps.get(b);
    int i = random.nextInt(map.rows());
    int j = random.nextInt(map.columns());
    SparseMatrix<Cyclotomic> mutant = map.with(i, j, map.at(i, j).add(Cyclotomic.ONE));
    List<SparseMatrix<Cyclotomic>> changed = new ArrayList<>(maps);
    changed.set(b, mutant);
    Certificate certificate = SectionCertifier.check(in, out, changed);
    // the added unit is a kernel itself where the group moves no coordinate of the two fields
    boolean unit = SectionKernels.between(in, out).coordinates(mutant.subtract(map)).isPresent();
    assertThat(certificate.constraintResidual().isZero()).isEqualTo(unit);
    changed = new ArrayList<>(maps);
    changed.remove(b);
    assertThat(SectionCertifier.check(in, out, changed).complete()).isFalse();
    changed.add(maps.size() > 1 ? maps.get(b == 0 ? 1 : 0) : map.subtract(map));
    assertThat(SectionCertifier.check(in, out, changed).independent()).isFalse();
  }

  @Property
  void tablesFillToCombinations(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FiniteGroup<Permutation> group = group(random);
    SectionKernels<Permutation> kernels =
        SectionKernels.between(bundle(group, random), bundle(group, random));
    KernelTable table = kernels.table();
    if (!table.isReal()) {
      return;
    }
    int[] weights =
        IntStream.range(0, kernels.dimension()).map(b -> random.nextInt(7) - 3).toArray();
    double[][] filled = table.fill(IntStream.of(weights).asDoubleStream().toArray());
    SparseMatrix<Cyclotomic> exact =
        kernels.combination(IntStream.of(weights).mapToObj(Cyclotomic::of).toList());
    for (int i = 0; i < filled.length; i++) {
      for (int j = 0; j < filled[i].length; j++) {
        assertThat(Math.abs(filled[i][j] - exact.at(i, j).re())).isLessThan(1e-9);
      }
    }
    if (table.isSharing()) {
      int[][] index = table.sharing();
      for (int i = 0; i < filled.length; i++) {
        for (int j = 0; j < filled[i].length; j++) {
          double expected = index[i][j] < 0 ? 0 : weights[index[i][j]];
          assertThat(filled[i][j]).isEqualTo(expected);
        }
      }
    }
  }
}
