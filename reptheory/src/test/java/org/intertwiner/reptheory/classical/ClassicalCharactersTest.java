package org.intertwiner.reptheory.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The classical rules and the general route through class algebras confirm each other. */
class ClassicalCharactersTest {

  private static Set<List<Cyclotomic>> table(FiniteGroup<Permutation> group) {
    Set<List<Cyclotomic>> rows = new HashSet<>();
    CharacterTable.of(group).irreps().forEach(row -> rows.add(row.values()));
    return rows;
  }

  private static List<Cyclotomic> row(
      FiniteGroup<Permutation> group, Function<Permutation, Cyclotomic> value) {
    List<Cyclotomic> row = new ArrayList<>();
    for (int c = 0; c < group.classes().count(); c++) {
      row.add(value.apply(group.element(group.classes().representative(c))));
    }
    return row;
  }

  private static Cyclotomic number(BigInteger value) {
    return Cyclotomic.of(value.longValueExact());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void symmetricGroups(int n) {
    FiniteGroup<Permutation> group = Groups.symmetric(n);
    Set<List<Cyclotomic>> rows = new HashSet<>();
    for (Partition shape : Partition.all(n)) {
      rows.add(row(group, g -> number(SymmetricCharacters.value(shape, Partition.cycleType(g)))));
    }
    assertThat(rows).isEqualTo(table(group));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 8})
  void alternatingGroups(int n) {
    FiniteGroup<Permutation> group = Groups.alternating(n);
    Set<List<Cyclotomic>> rows = new HashSet<>();
    for (Partition shape : Partition.all(n)) {
      if (!shape.conjugate().equals(shape)) {
        rows.add(row(group, g -> number(SymmetricCharacters.value(shape, Partition.cycleType(g)))));
        continue;
      }
      for (int sign : new int[] {1, -1}) {
        rows.add(half(group, shape, sign));
      }
    }
    assertThat(rows).isEqualTo(table(group));
  }

  /** (χ ± δ)/2, with δ on the first class of a type and −δ on the second. */
  private static List<Cyclotomic> half(FiniteGroup<Permutation> group, Partition shape, int sign) {
    Set<Partition> seen = new HashSet<>();
    return row(
        group,
        g -> {
          Partition cycles = Partition.cycleType(g);
          int side = seen.add(cycles) ? sign : -sign;
          Cyclotomic delta = SymmetricCharacters.alternatingDifference(shape, cycles);
          assertThat(delta.isZero() || SymmetricCharacters.splits(cycles)).isTrue();
          return number(SymmetricCharacters.value(shape, cycles))
              .add(side > 0 ? delta : delta.negate())
              .scale(Rational.of(1, 2));
        });
  }

  /**
   * Signed permutations on the points ±1, …, ±n: the sign changes of a coordinate exchange its two
   * points.
   */
  private static FiniteGroup<Permutation> signedPermutations(int n, boolean evenSigns) {
    List<Permutation> generators = new ArrayList<>();
    for (int k = 0; k + 1 < n; k++) {
      generators.add(exchange(2 * n, k, k + 1).multiply(exchange(2 * n, n + k, n + k + 1)));
    }
    generators.add(
        evenSigns
            ? exchange(2 * n, 0, n).multiply(exchange(2 * n, 1, n + 1))
            : exchange(2 * n, 0, n));
    return Groups.generatedBy(generators.toArray(Permutation[]::new));
  }

  private static Permutation exchange(int degree, int a, int b) {
    int[] images = new int[degree];
    for (int i = 0; i < degree; i++) {
      images[i] = i == a ? b : i == b ? a : i;
    }
    return Permutation.of(images);
  }

  /** The lengths of the cycles of coordinates whose signs multiply to 1 (or −1). */
  private static Partition cycles(Permutation g, boolean positive) {
    int n = g.degree() / 2;
    List<Integer> lengths = new ArrayList<>();
    boolean[] seen = new boolean[n];
    for (int i = 0; i < n; i++) {
      int length = 0;
      int point = i;
      while (!seen[point % n]) {
        seen[point % n] = true;
        point = g.at(point);
        length++;
      }
      if (length > 0 && (point == i) == positive) {
        lengths.add(length);
      }
    }
    lengths.sort(java.util.Collections.reverseOrder());
    return new Partition(lengths);
  }

  private static Cyclotomic signed(Partition even, Partition odd, Permutation g) {
    return number(HyperoctahedralCharacters.value(even, odd, cycles(g, true), cycles(g, false)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void signedPermutationGroups(int n) {
    FiniteGroup<Permutation> group = signedPermutations(n, false);
    Set<List<Cyclotomic>> rows = new HashSet<>();
    for (int k = 0; k <= n; k++) {
      for (Partition even : Partition.all(k)) {
        for (Partition odd : Partition.all(n - k)) {
          rows.add(row(group, g -> signed(even, odd, g)));
        }
      }
    }
    assertThat(rows).isEqualTo(table(group));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void evenlySignedPermutationGroups(int n) {
    FiniteGroup<Permutation> group = signedPermutations(n, true);
    Set<List<Cyclotomic>> rows = new HashSet<>();
    for (int k = 0; k <= n; k++) {
      for (Partition even : Partition.all(k)) {
        for (Partition odd : Partition.all(n - k)) {
          if (!even.equals(odd)) {
            rows.add(row(group, g -> signed(even, odd, g)));
          } else {
            rows.add(halfOfSigned(group, even, 1));
            rows.add(halfOfSigned(group, even, -1));
          }
        }
      }
    }
    assertThat(rows).isEqualTo(table(group));
  }

  /**
   * Which of two classes is the first is settled by an element without signs, which stands for δ:
   * it is a product of even cycles of Sₙ.
   */
  private static List<Cyclotomic> halfOfSigned(
      FiniteGroup<Permutation> group, Partition shape, int sign) {
    int n = group.degree() / 2;
    return row(
        group,
        g -> {
          Partition positive = cycles(g, true);
          BigInteger delta =
              HyperoctahedralCharacters.halfDifference(shape, positive, cycles(g, false));
          if (delta.signum() != 0 && !isConjugateToUnsigned(group, g, n)) {
            delta = delta.negate();
          }
          return signed(shape, shape, g)
              .add(number(delta).scale(Rational.of(sign)))
              .scale(Rational.of(1, 2));
        });
  }

  private static boolean isConjugateToUnsigned(
      FiniteGroup<Permutation> group, Permutation g, int n) {
    int c = group.classes().classOf(group.indexOf(g));
    for (int index : group.classes().elements(c)) {
      Permutation h = group.element(index);
      boolean unsigned = true;
      for (int i = 0; i < n; i++) {
        unsigned &= h.at(i) < n;
      }
      if (unsigned) {
        return true;
      }
    }
    return false;
  }

  /** Rows of S₁₂ are orthonormal, and its degrees are those of the hook formula. */
  @Test
  void theTableOfTwelvePoints() {
    List<Partition> partitions = Partition.all(12);
    List<List<BigInteger>> table = SymmetricCharacters.table(12);
    assertThat(table).hasSize(77);
    for (int i = 0; i < table.size(); i++) {
      assertThat(table.get(i).get(76)).isEqualTo(partitions.get(i).dimension());
      for (int j = 0; j <= i; j++) {
        Rational sum = Rational.ZERO;
        for (int c = 0; c < table.size(); c++) {
          sum =
              sum.add(
                  Rational.of(
                      table.get(i).get(c).multiply(table.get(j).get(c)),
                      partitions.get(c).centralizerOrder()));
        }
        assertThat(sum).isEqualTo(i == j ? Rational.ONE : Rational.ZERO);
      }
    }
    assertThat(SymmetricCharacters.norm(Partition.of(6, 3, 2, 1))).isEqualTo(Rational.ONE);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> SymmetricCharacters.value(Partition.of(2, 1), Partition.of(2)))
        .hasMessageContaining("fixed points");
    assertThatThrownBy(() -> SymmetricCharacters.table(21)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(
            () -> SymmetricCharacters.alternatingDifference(Partition.of(3), Partition.of(3)))
        .hasMessageContaining("self-conjugate");
    assertThatThrownBy(
            () ->
                HyperoctahedralCharacters.value(
                    Partition.of(1), Partition.of(1), Partition.of(1), Partition.of(2)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                HyperoctahedralCharacters.halfDifference(
                    Partition.of(1), Partition.of(1), Partition.of(2)))
        .isInstanceOf(InvalidInput.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> SymmetricCharacters.value(Partition.of(2, 1), Partition.of(3)))
        .isInstanceOf(java.util.concurrent.CancellationException.class);
  }
}
