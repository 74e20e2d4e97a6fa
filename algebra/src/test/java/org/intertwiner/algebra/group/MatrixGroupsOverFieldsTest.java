package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matrix groups over ℚ, finite fields and the cyclotomic numbers, finite and infinite. */
class MatrixGroupsOverFieldsTest {

  private static <E> List<Matrix<E>> matrices(Field<E> field, String text) {
    List<Matrix<E>> list = new ArrayList<>();
    for (String matrix : text.split("\\|", -1)) {
      List<List<E>> rows = new ArrayList<>();
      for (String row : matrix.split(";", -1)) {
        rows.add(Arrays.stream(row.split(",", -1)).map(e -> field.parse(e.trim())).toList());
      }
      list.add(Matrix.of(field, rows));
    }
    return list;
  }

  private static <E> FiniteGroup<Matrix<E>> group(Field<E> field, String text) {
    List<Matrix<E>> generators = matrices(field, text);
    return Groups.generatedByMatrices(
        field, generators.get(0).rows(), generators, GroupLimits.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "3 : 1,1;0,1 | 1,0;1,1 : 24",
        "7 : 3 : 6",
        "5 : 1,1;0,1 | 2,0;0,1 : 20",
        "2 : 1,1,0;0,1,0;0,0,1 | 0,1,0;0,0,1;1,0,0 : 168",
        "101 : 100 : 2",
        "13 : 0,1,0;0,0,1;1,0,0 | 0,1,0;1,0,0;0,0,1 : 6",
        "11 : 1,0;0,1 : 1"
      })
  void ordersOverPrimeFields(long p, String generators, long order) {
    PrimeField field = PrimeField.of(p);
    FiniteGroup<Matrix<Long>> g = group(field, generators);
    assertThat(g.order()).isEqualTo(order);
    List<Matrix<Long>> matrices = matrices(field, generators);
    for (int k = 0; k < matrices.size(); k++) {
      assertThat(g.element(g.generatorIndex(k))).isEqualTo(matrices.get(k));
    }
    PermutationGroup permutations =
        PermutationGroups.generatedByMatrices(
            field, matrices.get(0).rows(), matrices, GroupLimits.DEFAULT);
    assertThat(permutations.order()).isEqualTo(BigInteger.valueOf(order));
  }

  /** Every element is a product of elements as the matrices say. */
  @Test
  void productsOverAFieldOfNineElements() {
    FiniteField field = FiniteField.ofOrder(9);
    Long zeta = field.generator();
    Matrix<Long> d = Matrix.diagonal(field, List.of(zeta, field.inverse(zeta)));
    Matrix<Long> w = Matrix.of(field, List.of(List.of(0L, 1L), List.of(field.negate(1L), 0L)));
    FiniteGroup<Matrix<Long>> g =
        Groups.generatedByMatrices(field, 2, List.of(d, w), GroupLimits.DEFAULT);
    assertThat(g.order()).isEqualTo(16);
    for (int a = 0; a < 16; a++) {
      for (int b = 0; b < 16; b++) {
        assertThat(g.element(g.multiply(a, b))).isEqualTo(g.element(a).multiply(g.element(b)));
      }
    }
  }

  @Test
  void theTrivialGroupHasAStatedSize() {
    assertThat(
            Groups.generatedByMatrices(FiniteField.ofOrder(4), 3, List.of(), GroupLimits.DEFAULT)
                .order())
        .isEqualTo(1);
    assertThat(
            Groups.generatedByMatrices(Rationals.Q, 2, List.of(), GroupLimits.DEFAULT).element(0))
        .isEqualTo(Matrix.identity(Rationals.Q, 2));
    assertThatThrownBy(
            () -> Groups.generatedByMatrices(Rationals.Q, 0, List.of(), GroupLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2;2,4", "1,0,0;0,1,0", "0", "1,0;0,1 | 1", "5,0;0,1"})
  void singularOrMisshapenOverAFiniteField(String generators) {
    assertThatThrownBy(() -> group(PrimeField.of(5), generators))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("generator");
  }

  @Test
  void limitsOverFiniteFieldsAreNamed() {
    String generators = "1,1;0,1 | 1,0;1,1";
    List<Matrix<Long>> special = matrices(PrimeField.of(101), generators);
    GroupLimits few = new GroupLimits(1_000_000, 5_000);
    assertThatThrownBy(() -> Groups.generatedByMatrices(PrimeField.of(101), 2, special, few))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("more than 5000 vectors")
        .hasMessageContaining("GroupLimits");
    assertThatThrownBy(
            () -> Groups.generatedByMatrices(PrimeField.of(101), 2, special, GroupLimits.DEFAULT))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 1030200");
    assertThat(
            PermutationGroups.generatedByMatrices(
                    PrimeField.of(101), 2, special, GroupLimits.DEFAULT)
                .order())
        .isEqualTo(BigInteger.valueOf(1_030_200));
  }

  @Test
  void rationalMatricesStayRational() {
    FiniteGroup<Matrix<Rational>> g = group(Rationals.Q, "0,-1;1,-1 | 0,1;1,0");
    assertThat(g.order()).isEqualTo(6);
    assertThat(g.element(1)).isEqualTo(matrices(Rationals.Q, "0,-1;1,-1").get(0));
    assertThat(g.contains(matrices(Rationals.Q, "1/2,0;0,2").get(0))).isFalse();
    assertThat(group(Rationals.Q, "1/2,-3/2;1/2,1/2").order()).isEqualTo(6);
  }

  /** Infinite though every generator has finite order, or entries that are no integers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,-1;1,0 | 0,-1;1,1",
        "-1,0;0,1 | -1,1;0,1",
        "1,2;0,-1 | -1,0;0,1",
        "1/2",
        "1,1/2;0,1",
        "3/5,-4/5;4/5,3/5",
        "0,1;1,0 | 1,0;0,-1 | 3/5,4/5;-4/5,3/5",
        "-1,1,1;0,1,0;0,0,1 | 1,0,0;1,-1,1;0,0,1 | 1,0,0;0,1,0;1,1,-1",
        "0,2;1/2,0 | 0,1;1,0",
        "1,0,0,1;0,1,0,0;0,0,1,0;0,0,0,1"
      })
  void infiniteGroupsOverTheRationals(String generators) {
    assertThatThrownBy(() -> group(Rationals.Q, generators))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("infinite")
        .hasMessageContaining("has infinite order");
  }

  /** A translation by a multiple of the prime is invisible modulo the prime. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "1,P;0,1 | 1,0;0,1",
        "-1,P;0,1 | -1,0;0,1",
        "0,-1,0;1,-1,0;0,0,1 | 1,0,P;0,1,0;0,0,1"
      })
  void groupsThatAreFiniteModuloThePrimeAlone(String generators) {
    long p = PrimeField.primeCongruentToOne(1, 1L << 30);
    assertThatThrownBy(() -> group(Rationals.Q, generators.replace("P", Long.toString(p))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("infinite group: g")
        .hasMessageContaining("has infinite order");
  }

  @Test
  void theWordInTheKernelIsTheElement() {
    long p = PrimeField.primeCongruentToOne(1, 1L << 30);
    List<Matrix<Rational>> g = matrices(Rationals.Q, "-1," + p + ";0,1 | -1,0;0,1");
    String message = "";
    try {
      Groups.generatedByMatrices(Rationals.Q, 2, g, GroupLimits.DEFAULT);
    } catch (InvalidInput infinite) {
      message = infinite.got();
    }
    String word = message.replaceAll(".*: (g.*) has infinite order", "$1");
    Matrix<Rational> product = Matrix.identity(Rationals.Q, 2);
    for (String letter : word.split("·", -1)) {
      // both generators are involutions
      product = product.multiply(g.get(letter.charAt(1) - '1'));
    }
    assertThat(product.isIdentity()).isFalse();
    assertThat(product.at(0, 1).numerator().mod(BigInteger.valueOf(p)).signum()).isZero();
    assertThat(product.at(0, 0)).isEqualTo(Rational.ONE);
  }

  /** Translations by the icosians: 119 of 120 random elements have finite order. */
  @Test
  void elementsOfInfiniteOrderMayBeRare() {
    Cyclotomic half = Cyclotomic.of(Rational.of(1, 2));
    Cyclotomic golden = Cyclotomic.cos2pi(10, 1);
    Cyclotomic inverse = Cyclotomic.cos2pi(5, 1);
    List<Matrix<Cyclotomic>> generators =
        List.of(
            affine(0, half, half, half, half), affine(1, golden, inverse, half, Cyclotomic.ZERO));
    assertThatThrownBy(
            () -> Groups.generatedByMatrices(5, generators, new GroupLimits(10_000, 10_000)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("has infinite order");
  }

  /** Left multiplication by a quaternion, and a translation of the first coordinate. */
  private static Matrix<Cyclotomic> affine(int shift, Cyclotomic... q) {
    int[][] places = {{0, 1, 2, 3}, {1, 0, 3, 2}, {2, 3, 0, 1}, {3, 2, 1, 0}};
    int[][] signs = {{1, -1, -1, -1}, {1, 1, -1, 1}, {1, 1, 1, -1}, {1, -1, 1, 1}};
    return Matrix.of(
        Cyclotomics.FIELD,
        5,
        5,
        (i, j) -> {
          if (i == 4 || j == 4) {
            return Cyclotomic.of(i == j ? 1 : i == 0 ? shift : 0);
          }
          Cyclotomic entry = q[places[i][j]];
          return signs[i][j] < 0 ? entry.negate() : entry;
        });
  }
}
