package org.intertwiner.harmonic.homogeneous.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/** Random stabilisers and fibres over the spaces of the rotation group. */
class CompactKernelsIT {
  private static final CompactLieGroup<DenseMatrix> SO3 = LieGroups.specialOrthogonal(3);
  private static final ClosedSubgroup<DenseMatrix, PlaneRotation> AXIS = ClosedSubgroup.axis(SO3);
  private static final ClosedSubgroup<DenseMatrix, PlaneIsometry> LINE = ClosedSubgroup.line(SO3);
  private static final ClosedSubgroup<DenseMatrix, Permutation> ONE = ClosedSubgroup.trivial(SO3);
  private static final ClosedSubgroup<DenseMatrix, DenseMatrix> POINT = ClosedSubgroup.whole(SO3);
  private static final List<Band<DenseMatrix>> BANDS =
      Bands.upToDegree(SO3, 2).irreps().stream()
          .map(j -> new Band<>(j.name(), false, List.of(j)))
          .toList();

  /** Drawn once, so that the characters of the fibres are computed once. */
  private static final List<HomogeneousField<DenseMatrix, ?>> FIELDS = fields();

  private static List<HomogeneousField<DenseMatrix, ?>> fields() {
    SplittableRandom random = new SplittableRandom(7);
    List<HomogeneousField<DenseMatrix, ?>> fields = new ArrayList<>();
    for (int k = 0; k < 24; k++) {
      fields.add(drawn(random));
    }
    return fields;
  }

  private static HomogeneousField<DenseMatrix, ?> field(SplittableRandom random) {
    return FIELDS.get(random.nextInt(FIELDS.size()));
  }

  private static HomogeneousField<DenseMatrix, ?> drawn(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> new HomogeneousField<>(AXIS, sum(random, CompactKernelsIT::spin));
      case 1 -> new HomogeneousField<>(LINE, sum(random, CompactKernelsIT::plane));
      case 2 ->
          new HomogeneousField<>(
              ONE, Representations.trivial(ONE.subgroup()).times(1 + random.nextInt(2)));
      default -> new HomogeneousField<>(POINT, sum(random, CompactKernelsIT::tensor));
    };
  }

  private static <H> Representation<H> sum(
      SplittableRandom random,
      java.util.function.Function<SplittableRandom, Representation<H>> part) {
    Representation<H> first = part.apply(random);
    return random.nextBoolean() ? first : first.directSum(part.apply(random));
  }

  private static Representation<PlaneRotation> spin(SplittableRandom random) {
    return Representations.frequency(SO2.group(), random.nextInt(3));
  }

  private static Representation<PlaneIsometry> plane(SplittableRandom random) {
    int k = random.nextInt(3);
    return Representations.frequency(O2.group(), k == 0 ? random.nextInt(2) : 1, k);
  }

  private static Representation<DenseMatrix> tensor(SplittableRandom random) {
    return RotationIrreps.spin(SO3, HalfInteger.of(random.nextInt(3)));
  }

  @Property
  void everyBasisIsProvedAndItsCountIsThatOfFrobenius(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    HomogeneousField<DenseMatrix, ?> in = field(random);
    HomogeneousField<DenseMatrix, ?> out = field(random);
    CompactKernels<DenseMatrix> kernels = CompactKernels.between(in, out, band(random));
    assertThat(kernels.certificate().isProved()).isTrue();
    for (IrrepKernels<DenseMatrix> part : kernels.parts()) {
      long given = out.multiplicity(part.irrep());
      assertThat((long) part.synthesis().size()).isEqualTo(given);
      boolean used = given > 0;
      assertThat((long) part.analysis().size()).isEqualTo(used ? in.multiplicity(part.irrep()) : 0);
    }
  }

  @Property
  void compositionsAreKernels(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    HomogeneousField<DenseMatrix, ?> a = field(random);
    HomogeneousField<DenseMatrix, ?> b = field(random);
    HomogeneousField<DenseMatrix, ?> c = field(random);
    Band<DenseMatrix> band = band(random);
    CompactKernels<DenseMatrix> first = CompactKernels.between(a, b, band);
    CompactKernels<DenseMatrix> second = CompactKernels.between(b, c, band);
    if (first.dimension() == 0 || second.dimension() == 0) {
      return;
    }
    CompactKernel<DenseMatrix> composed =
        second
            .basis()
            .get(random.nextInt(second.dimension()))
            .after(first.basis().get(random.nextInt(first.dimension())))
            .orElseThrow();
    IrrepKernels<DenseMatrix> part = CompactKernels.between(a, c, band).parts().get(0);
    assertThat(spanned(part.synthesis(), composed.synthesis())).isTrue();
    assertThat(spanned(part.analysis(), composed.analysis())).isTrue();
  }

  private static Band<DenseMatrix> band(SplittableRandom random) {
    return BANDS.get(random.nextInt(BANDS.size()));
  }

  /** All irreps here are of real type, so that kernels are spanned as the maps are. */
  private static boolean spanned(
      List<SparseMatrix<Cyclotomic>> basis, SparseMatrix<Cyclotomic> map) {
    List<SparseMatrix<Cyclotomic>> all = new ArrayList<>(basis);
    all.add(map);
    return !HomSpaces.areIndependent(all);
  }

  @Property
  void valuesIntertwineTheStabilisers(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Representation<PlaneRotation> first = sum(random, CompactKernelsIT::spin);
    Representation<PlaneRotation> second = sum(random, CompactKernelsIT::spin);
    CompactKernels<DenseMatrix> kernels =
        CompactKernels.between(
            new HomogeneousField<>(AXIS, first),
            new HomogeneousField<>(AXIS, second),
            band(random));
    if (kernels.dimension() == 0) {
      return;
    }
    CompactKernel<DenseMatrix> kernel = kernels.basis().get(random.nextInt(kernels.dimension()));
    double alpha = random.nextDouble(6);
    double beta = random.nextDouble(6);
    DenseMatrix g = SO3.random(random);
    DenseMatrix moved =
        SO3.multiply(
            SO3.multiply(SO3.exp(new double[] {0, 0, alpha}), g),
            SO3.exp(new double[] {0, 0, beta}));
    DenseMatrix expected =
        DenseMatrix.from(second.from(new PlaneRotation(alpha)))
            .multiply(DenseMatrix.from(kernel.from(g)))
            .multiply(DenseMatrix.from(first.from(new PlaneRotation(beta))));
    DenseMatrix value = DenseMatrix.from(kernel.from(moved));
    assertThat(value.subtract(expected).maxAbs()).isLessThan(1e-11);
  }

  @Property
  void changedBasesAreRefuted(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    HomogeneousField<DenseMatrix, PlaneRotation> in =
        new HomogeneousField<>(AXIS, sum(random, CompactKernelsIT::spin));
    HomogeneousField<DenseMatrix, PlaneIsometry> out =
        new HomogeneousField<>(LINE, sum(random, CompactKernelsIT::plane));
    Band<DenseMatrix> band = band(random);
    List<IrrepKernels<DenseMatrix>> parts =
        new ArrayList<>(CompactKernels.between(in, out, band).parts());
    int k = random.nextInt(parts.size());
    IrrepKernels<DenseMatrix> part = parts.get(k);
    if (part.dimension() == 0) {
      return;
    }
    List<SparseMatrix<Cyclotomic>> synthesis = new ArrayList<>(part.synthesis());
    int b = random.nextInt(synthesis.size());
    SparseMatrix<Cyclotomic> map = synthesis.get(b);
    int i = random.nextInt(map.rows());
    int j = random.nextInt(map.columns());
    SparseMatrix<Cyclotomic> mutant = map.with(i, j, map.at(i, j).add(Cyclotomic.ONE));
    synthesis.set(b, mutant);
    parts.set(
        k, new IrrepKernels<>(part.irrep(), part.endomorphisms(), synthesis, part.analysis()));
    Certificate changed = CompactCertifier.check(in, out, band, parts);
    // a kernel changed in one entry is a kernel only where a unit matrix is one
    List<SparseMatrix<Cyclotomic>> good = part.synthesis();
    assertThat(changed.isProved())
        .isEqualTo(spanned(good, mutant) && HomSpaces.areIndependent(synthesis));
    synthesis.remove(b);
    parts.set(
        k, new IrrepKernels<>(part.irrep(), part.endomorphisms(), synthesis, part.analysis()));
    assertThat(CompactCertifier.check(in, out, band, parts).complete()).isFalse();
  }
}
