package org.intertwiner.reptheory.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.reptheory.classical.Partition;

/** Characters by two formulas, products by two rules, powers by two ways. */
class CharacterFormulaProperties {

  @Provide
  Arbitrary<SmallWeights.Case> cases() {
    return SmallWeights.cases(
        400, "A1", "A2", "A3", "A4", "B2", "B3", "C2", "C3", "D4", "G2", "F4");
  }

  @Provide
  Arbitrary<SmallWeights.Case> linear() {
    return SmallWeights.cases(300, "A1", "A2", "A3", "A4");
  }

  @Property(tries = 60) // a try divides by all positive roots
  void weylAndFreudenthalAgree(@ForAll("cases") SmallWeights.Case x) {
    assertThat(WeylCharacters.of(x.type(), x.first()))
        .isEqualTo(ReductiveWeights.of(x.type()).character(x.first()));
  }

  @Property(tries = 100) // a try counts tableaux
  void tableauxAndReflectionsAgree(@ForAll("linear") SmallWeights.Case x) {
    int n = x.type().rank() + 1;
    SortedMap<Weight, Long> parts = new TreeMap<>();
    LittlewoodRichardson.product(
            LittlewoodRichardson.shape(x.first()), LittlewoodRichardson.shape(x.second()), n)
        .forEach((shape, m) -> parts.merge(LittlewoodRichardson.weight(shape, n), m, Long::sum));
    assertThat(HighestWeights.of(x.type()).tensor(x.first(), x.second())).isEqualTo(parts);
  }

  @Property(tries = 60) // a try multiplies whole characters
  void productsOfCharacters(@ForAll("cases") SmallWeights.Case x) {
    ReductiveWeights all = ReductiveWeights.of(x.type());
    FormalCharacter product = all.character(x.first()).times(all.character(x.second()));
    assertThat(all.decompose(product)).isEqualTo(all.tensor(x.first(), x.second()));
    assertThat(all.character(all.tensor(x.first(), x.second()))).isEqualTo(product);
  }

  /** Sym² + Alt² = V ⊗ V, and V^⊗3 = Sym³ + 2 S(2,1) + Alt³. */
  @Property(tries = 40) // a try decomposes cubes
  void powersFillTheTensorPower(@ForAll("small") SmallWeights.Case x) {
    ReductiveWeights all = ReductiveWeights.of(x.type());
    HighestWeights simple = HighestWeights.of(x.type());
    assertThat(all.symmetricPower(x.first(), 2)).isEqualTo(simple.symmetricSquare(x.first()));
    assertThat(all.exteriorPower(x.first(), 2)).isEqualTo(simple.exteriorSquare(x.first()));
    SortedMap<Weight, Long> sum = new TreeMap<>();
    add(sum, all.symmetricPower(x.first(), 3), 1);
    add(sum, all.exteriorPower(x.first(), 3), 1);
    add(sum, all.schurPower(Partition.of(2, 1), x.first()), 2);
    assertThat(all.tensor(x.first(), x.first(), x.first())).isEqualTo(sum);
    assertThat(all.schurPower(Partition.of(3), x.first()))
        .isEqualTo(all.symmetricPower(x.first(), 3));
    assertThat(all.schurPower(Partition.of(1, 1, 1), x.first()))
        .isEqualTo(all.exteriorPower(x.first(), 3));
  }

  @Provide
  Arbitrary<SmallWeights.Case> small() {
    return SmallWeights.cases(40, "A1", "A2", "A3", "B2", "C3", "D4", "G2");
  }

  private static void add(Map<Weight, Long> sum, Map<Weight, Long> parts, long times) {
    parts.forEach((w, m) -> sum.merge(w, times * m, Long::sum));
  }

  /** The value at an element of the torus is multiplicative, and ψᵏ takes it to the k-th power. */
  @Property(tries = 60) // a try evaluates characters in cyclotomic fields
  void valuesAreMultiplicative(
      @ForAll("small") SmallWeights.Case x, @ForAll("turns") java.util.List<Integer> turns) {
    ReductiveWeights all = ReductiveWeights.of(x.type());
    FormalCharacter a = all.character(x.first());
    FormalCharacter b = all.character(x.second());
    var torus =
        turns.subList(0, x.type().rank()).stream()
            .map(t -> org.intertwiner.algebra.ring.Rational.of(t, 12))
            .toList();
    var twice =
        torus.stream().map(t -> t.multiply(org.intertwiner.algebra.ring.Rational.of(2))).toList();
    assertThat(a.times(b).atTurns(torus)).isEqualTo(a.atTurns(torus).multiply(b.atTurns(torus)));
    assertThat(a.adams(2).atTurns(torus)).isEqualTo(a.atTurns(twice));
    assertThat(all.character(all.dual(x.first())).atTurns(torus))
        .isEqualTo(a.atTurns(torus).conjugate());
  }

  @Provide
  Arbitrary<java.util.List<Integer>> turns() {
    return Arbitraries.integers().between(0, 11).list().ofSize(4);
  }

  /** Duals, types and dimension of products of groups are those of the factors. */
  @Property(tries = 100) // a try decomposes a product of two groups
  void productsOfGroups(
      @ForAll("small") SmallWeights.Case x, @ForAll("small") SmallWeights.Case y) {
    ReductiveType type = new ReductiveType(java.util.List.of(x.type(), y.type()), 1);
    ReductiveWeights all = ReductiveWeights.of(type);
    Weight joined = joined(x.first(), y.first(), 3);
    assertThat(all.dimension(joined))
        .isEqualTo(dimension(x.type(), x.first()).multiply(dimension(y.type(), y.first())));
    SortedMap<Weight, Long> product = all.tensor(joined, joined(x.second(), y.second(), -1));
    SortedMap<Weight, Long> expected = new TreeMap<>();
    HighestWeights.of(x.type())
        .tensor(x.first(), x.second())
        .forEach(
            (a, m) ->
                HighestWeights.of(y.type())
                    .tensor(y.first(), y.second())
                    .forEach((b, n) -> expected.put(joined(a, b, 2), m * n)));
    assertThat(product).isEqualTo(expected);
  }

  private static java.math.BigInteger dimension(CartanType type, Weight weight) {
    return HighestWeights.of(type).dimension(weight);
  }

  private static Weight joined(Weight a, Weight b, int charge) {
    int[] labels = java.util.Arrays.copyOf(a.toArray(), a.rank() + b.rank() + 1);
    System.arraycopy(b.toArray(), 0, labels, a.rank(), b.rank());
    labels[labels.length - 1] = charge;
    return Weight.of(labels);
  }
}
