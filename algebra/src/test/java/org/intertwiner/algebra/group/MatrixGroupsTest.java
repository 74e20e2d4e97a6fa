package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixGroupsTest {
  private static final Cyclotomics FIELD = Cyclotomics.FIELD;

  /** Rows separated by semicolons, entries by commas. */
  private static Matrix<Cyclotomic> matrix(String rows) {
    List<List<Cyclotomic>> list = new ArrayList<>();
    for (String row : rows.split(";", -1)) {
      list.add(Arrays.stream(row.split(",", -1)).map(Cyclotomic::parse).toList());
    }
    return Matrix.of(FIELD, list);
  }

  private static List<Matrix<Cyclotomic>> matrices(String text) {
    return Arrays.stream(text.split("\\|", -1)).map(MatrixGroupsTest::matrix).toList();
  }

  /** Simple reflections in the basis of simple roots, from −2cos(π/m) along a line. */
  private static List<Matrix<Cyclotomic>> coxeter(int rank, int... edges) {
    Cyclotomic[][] gram = new Cyclotomic[rank][rank];
    for (int i = 0; i < rank; i++) {
      Arrays.fill(gram[i], Cyclotomic.ZERO);
      gram[i][i] = Cyclotomic.of(2);
    }
    for (int e = 0; e < edges.length; e += 3) {
      Cyclotomic c = Cyclotomic.cos2pi(2 * edges[e + 2], 1).scale(Rational.of(-2));
      gram[edges[e]][edges[e + 1]] = c;
      gram[edges[e + 1]][edges[e]] = c;
    }
    List<Matrix<Cyclotomic>> reflections = new ArrayList<>();
    for (int k = 0; k < rank; k++) {
      int row = k;
      reflections.add(
          Matrix.of(
              FIELD,
              rank,
              rank,
              (i, j) ->
                  Cyclotomic.of(i == j ? 1 : 0)
                      .subtract(i == row ? gram[row][j] : Cyclotomic.ZERO)));
    }
    return reflections;
  }

  private static List<Matrix<Cyclotomic>> conjugated(
      List<Matrix<Cyclotomic>> generators, int seed) {
    int n = generators.get(0).rows();
    SplittableRandom random = new SplittableRandom(seed);
    Matrix<Cyclotomic> p =
        Matrix.of(FIELD, n, n, (i, j) -> Cyclotomic.of(random.nextInt(-3, 4) + (i == j ? 12 : 0)));
    Matrix<Cyclotomic> inverse = ExactLinearAlgebra.inverse(FIELD, p).orElseThrow();
    return generators.stream().map(g -> p.multiply(g).multiply(inverse)).toList();
  }

  @Test
  void coxeterGroupsHaveTheirOrders() {
    check(coxeter(6, 0, 2, 3, 2, 3, 3, 3, 4, 3, 4, 5, 3, 1, 3, 3), 51840, 25);
    check(coxeter(4, 0, 1, 5, 1, 2, 3, 2, 3, 3), 14400, 34);
    check(coxeter(4, 0, 1, 3, 1, 2, 4, 2, 3, 3), 1152, 25);
    check(coxeter(3, 0, 1, 5, 1, 2, 3), 120, 10);
    check(coxeter(2, 0, 1, 7), 14, 5);
    check(coxeter(5, 0, 1, 3, 1, 2, 3, 2, 3, 3, 3, 4, 4), 3840, 36);
  }

  private static void check(List<Matrix<Cyclotomic>> generators, long order, int classes) {
    FiniteGroup<Matrix<Cyclotomic>> g = Groups.generatedByMatrices(generators);
    assertThat(g.order()).isEqualTo(order);
    assertThat(g.classes().count()).isEqualTo(classes);
    FiniteGroup<Matrix<Cyclotomic>> moved = Groups.generatedByMatrices(conjugated(generators, 5));
    assertThat(moved.order()).isEqualTo(order);
    assertThat(moved.exponent()).isEqualTo(g.exponent());
    SplittableRandom random = new SplittableRandom(order);
    for (int i = 0; i < 20; i++) {
      int a = random.nextInt((int) order);
      int b = random.nextInt((int) order);
      assertThat(moved.element(moved.multiply(a, b)))
          .isEqualTo(moved.element(a).multiply(moved.element(b)));
      assertThat(moved.indexOf(moved.element(a))).isEqualTo(a);
      assertThat(moved.element(moved.inverse(a))).isEqualTo(moved.inverse(moved.element(a)));
    }
    for (int k = 0; k < generators.size(); k++) {
      assertThat(g.element(g.generatorIndex(k))).isEqualTo(generators.get(k));
    }
  }

  @Test
  void irreducibleWithoutReflections() {
    List<Matrix<Cyclotomic>> reflections = coxeter(4, 0, 1, 3, 1, 2, 4, 2, 3, 3);
    List<Matrix<Cyclotomic>> even =
        conjugated(
            List.of(
                reflections.get(0).multiply(reflections.get(1)),
                reflections.get(1).multiply(reflections.get(2)),
                reflections.get(2).multiply(reflections.get(3))),
            2);
    assertThat(Groups.generatedByMatrices(even).order()).isEqualTo(576);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "E(12),0;0,E(12)^11 : 12",
        "sqrt(3)/2,-1/2;1/2,sqrt(3)/2 : 12",
        "0,-1;1,0 : 4",
        "-1 : 2",
        "1 : 1",
        "E(7) | E(5) : 35",
        "0,1;1,0 | -1,0;0,1 : 8",
        "0,-1;1,-1 | 0,1;1,0 : 6",
        "E(4),0;0,-E(4) | 0,1;-1,0 : 8",
        "1,0,0;0,0,-1;0,1,0 : 4",
        "1,0;0,1 | 1,0;0,1 : 1",
        "1/2+E(5)^2/2+E(5)^3/2,1;0,1 | 1,0;0,1 : -1"
      })
  void ordersOfSmallGroups(String generators, long order) {
    if (order < 0) {
      assertThatThrownBy(() -> Groups.generatedByMatrices(matrices(generators)))
          .isInstanceOf(InvalidInput.class);
      return;
    }
    FiniteGroup<Matrix<Cyclotomic>> g = Groups.generatedByMatrices(matrices(generators));
    assertThat(g.order()).isEqualTo(order);
    assertThat(g.element(0).isIdentity()).isTrue();
    assertThat(g.identity().isIdentity()).isTrue();
    assertThat(g.permutation(0).isIdentity()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,1;0,1",
        "3/5,-4/5;4/5,3/5",
        "2",
        "1/2",
        "-1,1;0,1 | -1,0;0,1",
        "0,-1;1,0 | 0,-1;1,1",
        "3/5,4/5;4/5,-3/5 | 1,0;0,-1",
        "E(5)+1",
        "0,-1,0;1,0,0;0,0,1 | 1,0,0;0,3/5,-4/5;0,4/5,3/5",
        "1,0,1;0,1,0;0,0,1 | 0,1,0;1,0,0;0,0,1"
      })
  void infiniteGroupsAreRefusedWithAWitness(String generators) {
    assertThatThrownBy(() -> Groups.generatedByMatrices(matrices(generators)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("infinite")
        .hasMessageContaining("has infinite order");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,0;0,0", "1,2;2,4", "0", "1,0", "1;0", "1,0;0,1 | 1", "1,0,0;0,1,0"})
  void singularOrMisshapenGenerators(String generators) {
    assertThatThrownBy(() -> Groups.generatedByMatrices(matrices(generators)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("generator");
  }

  @Test
  void emptyListsAndLimits() {
    assertThat(Groups.generatedByMatrices(3, List.of(), GroupLimits.DEFAULT).order()).isEqualTo(1);
    assertThatThrownBy(() -> Groups.generatedByMatrices(List.of()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Groups.generatedByMatrices(0, List.of(), GroupLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class);
    List<Matrix<Cyclotomic>> h4 = coxeter(4, 0, 1, 5, 1, 2, 3, 2, 3, 3);
    assertThatThrownBy(() -> Groups.generatedByMatrices(4, h4, new GroupLimits(1000, 1000)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("1000");
    assertThatThrownBy(() -> Groups.generatedByMatrices(4, h4, new GroupLimits(100_000, 50)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("not found finite within the limit");
    assertThatThrownBy(() -> Groups.generatedByMatrices(matrices("E(317),0;0,1|E(349),0;0,1")))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void foreignMatricesAreNoElements() {
    FiniteGroup<Matrix<Cyclotomic>> g = Groups.generatedByMatrices(matrices("0,-1;1,0"));
    assertThat(g.contains(matrix("0,1;1,0"))).isFalse();
    assertThat(g.contains(matrix("2,0;0,2"))).isFalse();
    assertThat(g.contains(matrix("1"))).isFalse();
    assertThat(g.areEqual(g.element(1), matrix("0,-1;1,0"))).isTrue();
    assertThat(g.multiply(g.element(1), g.element(1))).isEqualTo(matrix("-1,0;0,-1"));
    assertThatThrownBy(() -> g.inverse(matrix("0,0;0,0"))).isInstanceOf(InvalidInput.class);
  }
}
