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
import org.intertwiner.algebra.group.structure.Quotient;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** Irreducible matrices of random groups, their products and their quotients. */
class IrrepProperties {
  private static final long MAX_ORDER = 1500;

  @Provide
  Arbitrary<FiniteGroup<Permutation>> groups() {
    return groups(8);
  }

  @Provide
  Arbitrary<FiniteGroup<Permutation>> factors() {
    return groups(5);
  }

  private static Arbitrary<FiniteGroup<Permutation>> groups(int maxDegree) {
    Arbitrary<Integer> degree = Arbitraries.integers().between(1, maxDegree);
    Arbitrary<Integer> count = Arbitraries.integers().between(1, 3);
    Arbitrary<Long> seed = Arbitraries.longs();
    return Combinators.combine(degree, count, seed).as(IrrepProperties::group);
  }

  /** Powers of random permutations, which generate small groups more often. */
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
      Permutation power = g;
      for (int k = random.nextInt(4); k > 0; k--) {
        power = power.multiply(g);
      }
      generators[i] = power;
    }
    return Groups.generatedBy(generators);
  }

  @Property(tries = 200) // a try derives and certifies all matrices of a group
  void randomPermutationGroups(@ForAll("groups") FiniteGroup<Permutation> group) {
    Assume.that(group.order() <= MAX_ORDER);
    check(group);
  }

  @Property(tries = 200) // a try derives and certifies all matrices of a group
  void randomProducts(
      @ForAll("factors") FiniteGroup<Permutation> left,
      @ForAll("factors") FiniteGroup<Permutation> right) {
    Assume.that(left.order() * right.order() <= MAX_ORDER / 2);
    check(Groups.product(left, right));
  }

  @Property(tries = 200) // a try derives and certifies all matrices of a group
  void randomQuotients(@ForAll("groups") FiniteGroup<Permutation> group, @ForAll int seed) {
    Assume.that(group.order() <= MAX_ORDER);
    int element = Math.floorMod(seed, (int) group.order());
    check(Quotient.of(group, group.normalClosure(element)).group());
  }

  /** Certified matrices of every row, the regular representation, and a few exact products. */
  private static <G> void check(FiniteGroup<G> group) {
    Irreps<G> irreps = Irreps.of(group);
    CharacterTable<G> table = irreps.table();
    int order = (int) group.order();
    Random random = new Random(order);
    List<Cyclotomic> regular = new ArrayList<>(Collections.nCopies(table.size(), Cyclotomic.ZERO));
    for (int row = 0; row < table.size(); row++) {
      Irrep<G> complex = irreps.complex(row);
      Irrep<G> real = irreps.real(row);
      IrrepChecks.cheap(complex);
      IrrepChecks.cheap(real);
      assertThat(real.type().indicator()).isEqualTo(indicator(complex.character()));
      for (int c = 0; c < table.size(); c++) {
        Cyclotomic term = complex.character().at(c).scale(Rational.of(complex.dimension()));
        regular.set(c, regular.get(c).add(term));
      }
      int x = random.nextInt(order);
      int y = random.nextInt(order);
      if (complex.dimension() <= 8) {
        product(complex, x, y);
        product(real, x, y);
      }
    }
    for (int c = 0; c < table.size(); c++) {
      assertThat(regular.get(c)).isEqualTo(c == 0 ? Cyclotomic.of(order) : Cyclotomic.ZERO);
    }
  }

  private static void product(Irrep<?> irrep, int x, int y) {
    Matrix<Cyclotomic> both = irrep.at(x).multiply(irrep.at(y));
    assertThat(both).isEqualTo(irrep.at(irrep.group().multiply(x, y)));
    assertThat(both.trace()).isEqualTo(irrep.trace().atElement(irrep.group().multiply(x, y)));
  }

  private static int indicator(FiniteCharacter<?> character) {
    Cyclotomic sum = Cyclotomic.ZERO;
    int order = (int) character.group().order();
    for (int g = 0; g < order; g++) {
      sum = sum.add(character.atElement(character.group().multiply(g, g)));
    }
    return sum.scale(Rational.of(1, order)).toRational().numerator().intValueExact();
  }
}
