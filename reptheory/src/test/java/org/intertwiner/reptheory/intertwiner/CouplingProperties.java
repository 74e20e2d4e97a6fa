package org.intertwiner.reptheory.intertwiner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Laws;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Decomposition;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Representations;

class CouplingProperties {

  @Provide
  Arbitrary<FiniteGroup<Permutation>> groups() {
    Arbitrary<Integer> degree = Arbitraries.integers().between(2, 6);
    Arbitrary<Integer> count = Arbitraries.integers().between(1, 2);
    Arbitrary<Long> seed = Arbitraries.longs();
    return Combinators.combine(degree, count, seed)
        .as(CouplingProperties::group)
        .filter(g -> g.order() <= 120);
  }

  private static FiniteGroup<Permutation> group(int degree, int count, long seed) {
    Random random = new Random(seed);
    Permutation[] generators = new Permutation[count];
    for (int i = 0; i < count; i++) {
      List<Integer> images = new ArrayList<>();
      for (int j = 0; j < degree; j++) {
        images.add(j);
      }
      Collections.shuffle(images, random);
      Permutation g = Permutation.of(images.stream().mapToInt(Integer::intValue).toArray());
      generators[i] = random.nextBoolean() ? g : g.multiply(g);
    }
    return Groups.generatedBy(generators);
  }

  /** A try derives a character table and irreducible matrices. */
  @Property(tries = 25)
  void irreduciblesOfRandomGroupsCoupleUnitarily(
      @ForAll("groups") FiniteGroup<Permutation> group, @ForAll long choice) {
    Irreps<Permutation> irreps = Irreps.of(group);
    Random random = new Random(choice);
    boolean real = random.nextBoolean();
    List<Irrep<Permutation>> all = real ? irreps.allReal() : irreps.allComplex();
    Irrep<Permutation> a = all.get(random.nextInt(all.size()));
    Irrep<Permutation> b = all.get(random.nextInt(all.size()));
    Assume.that(a.dimension() * b.dimension() <= 100);
    Coupling<Permutation> coupling = Coupling.of(a, b, irreps);
    CouplingTest.assertUnitaryChangeOfBasis(coupling, CouplingTest.product(a, b));
    for (ClebschGordanTensor<Permutation> block : coupling.blocks()) {
      long dimension = a.trace().times(b.trace()).intertwiners(block.irrep().trace());
      assertThat((long) block.maps().size()).isEqualTo(dimension);
    }
  }

  /** A try derives a character table and irreducible matrices. */
  @Property(tries = 20)
  void permutationModulesDecomposeAndTheirMapsAreLawful(
      @ForAll("groups") FiniteGroup<Permutation> group, @ForAll long choice) {
    FiniteRepresentation<Permutation> w = Representations.permutation(group);
    FiniteRepresentation<Permutation> space = w.tensor(w);
    Decomposition<Permutation> parts = Decomposition.of(space, CharacterTable.of(group));
    for (Decomposition.Basis<Permutation> basis :
        List.of(parts.complexBasis(), parts.realBasis())) {
      assertThat(parts.check(basis).proved()).isTrue();
      assertThat(ExactLinearAlgebra.rank(Cyclotomics.FIELD, basis.columns()))
          .isEqualTo(space.dimension());
    }
    IntertwinerSpace<Permutation> maps = IntertwinerSpace.of(w, space);
    assertThat(Laws.refuted(IntertwinerLaws.of(w, space, maps.basis()), choice, 10)).isEmpty();
  }

  @Property(tries = 25) // a try sums over the group
  void spacesBetweenRandomIrreduciblesAreThoseOfTheAverage(
      @ForAll("groups") FiniteGroup<Permutation> group, @ForAll long choice) {
    Random random = new Random(choice);
    int classes = group.classes().count();
    FiniteRepresentation<Permutation> a =
        Representations.realIrreducible(group, random.nextInt(classes));
    FiniteRepresentation<Permutation> b =
        Representations.irreducible(group, random.nextInt(classes));
    Assume.that(a.dimension() * b.dimension() <= 16);
    FiniteRepresentation<Permutation> sum = a.directSum(b);
    IntertwinerSpace<Permutation> maps = IntertwinerSpace.of(a, sum);
    if (sum.dimension() * a.dimension() <= 24) {
      assertThat(Averages.rows(maps.basis())).isEqualTo(Averages.rows(a, sum));
    }
  }
}
