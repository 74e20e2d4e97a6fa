package org.intertwiner.reptheory;

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
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

class RandomGroupsProperties {

  @Provide
  Arbitrary<FiniteGroup<Permutation>> groups() {
    Arbitrary<Integer> degree = Arbitraries.integers().between(1, 7);
    Arbitrary<Integer> count = Arbitraries.integers().between(1, 3);
    Arbitrary<Long> seed = Arbitraries.longs();
    return Combinators.combine(degree, count, seed).as(RandomGroupsProperties::group);
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

  @Property(tries = 40)
  void rowsAndColumnsAreOrthogonalInExactArithmetic(
      @ForAll("groups") FiniteGroup<Permutation> group) {
    CharacterTable<Permutation> table = CharacterTable.of(group);
    int k = table.size();
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        assertThat(table.irrep(i).inner(table.irrep(j)))
            .isEqualTo(i == j ? Cyclotomic.ONE : Cyclotomic.ZERO);
        Cyclotomic sum = Cyclotomic.ZERO;
        for (int row = 0; row < k; row++) {
          Cyclotomic conjugate = table.irrep(row).at(j).conjugate();
          sum = sum.add(table.irrep(row).at(i).multiply(conjugate));
        }
        Rational centraliser = Rational.of(group.order(), table.classes().size(i));
        assertThat(sum).isEqualTo(i == j ? Cyclotomic.of(centraliser) : Cyclotomic.ZERO);
      }
    }
  }

  @Property(tries = 30)
  void permutationCharactersDecompose(@ForAll("groups") FiniteGroup<Permutation> group) {
    CharacterTable<Permutation> table = CharacterTable.of(group);
    List<Cyclotomic> fixedPoints = new ArrayList<>();
    for (int c = 0; c < table.size(); c++) {
      Permutation g = group.element(table.classes().representative(c));
      int fixed = 0;
      for (int i = 0; i < g.degree(); i++) {
        fixed += g.at(i) == i ? 1 : 0;
      }
      fixedPoints.add(Cyclotomic.of(fixed));
    }
    FiniteCharacter<Permutation> character = FiniteCharacter.of(group, fixedPoints);
    List<Long> multiplicities = table.multiplicities(character);
    assertThat(multiplicities).allMatch(m -> m >= 0);
    long degree = 0;
    for (int i = 0; i < table.size(); i++) {
      degree += multiplicities.get(i) * table.degree(i);
    }
    assertThat(degree).isEqualTo(character.degree());
  }

  @Property(tries = 25)
  void allRowsGetCertifiedMatrices(@ForAll("groups") FiniteGroup<Permutation> group) {
    Assume.that(group.order() <= 1000);
    Irreps<Permutation> irreps = Irreps.of(group);
    for (int row = 0; row < irreps.size(); row++) {
      IrrepChecks.cheap(irreps.complex(row));
      IrrepChecks.cheap(irreps.real(row));
      if (group.order() <= 24) {
        IrrepChecks.exact(irreps.complex(row));
        IrrepChecks.exact(irreps.real(row));
      }
    }
  }
}
