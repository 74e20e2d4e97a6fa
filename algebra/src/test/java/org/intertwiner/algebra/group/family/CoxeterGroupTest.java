package org.intertwiner.algebra.group.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoxeterGroupTest {

  @ParameterizedTest
  @CsvSource({
    "A1, 1, 2", "A4, 10, 5", "B4, 16, 8", "C3, 9, 6", "D5, 20, 8", "E6, 36, 12", "E7, 63, 18",
    "E8, 120, 30", "F4, 24, 12", "G2, 6, 6", "H2, 5, 5", "H3, 15, 10", "H4, 60, 30", "I2(8), 8, 8"
  })
  void reflectionsAndCoxeterNumbers(String type, int reflections, int number) {
    CoxeterGroup group = CoxeterGroup.of(type);
    assertThat(group.reflections()).isEqualTo(reflections);
    assertThat(group.coxeterNumber()).isEqualTo(number);
    Matrix<Cyclotomic> product = Matrix.identity(Cyclotomics.FIELD, group.rank());
    for (Matrix<Cyclotomic> s : group.simpleReflections()) {
      product = product.multiply(s);
    }
    assertThat(product.pow(number).isIdentity()).isTrue();
    for (int k = 1; k < number; k++) {
      assertThat(product.pow(k).isIdentity()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"A3", "B3", "C4", "D4", "F4", "G2", "H3", "I2(5)", "I2(6)", "E6"})
  void simpleReflectionsSatisfyTheCoxeterRelations(String type) {
    CoxeterGroup group = CoxeterGroup.of(type);
    List<Matrix<Cyclotomic>> s = group.simpleReflections();
    for (int i = 0; i < group.rank(); i++) {
      for (int j = 0; j < group.rank(); j++) {
        Matrix<Cyclotomic> product = s.get(i).multiply(s.get(j));
        int m = group.coxeterMatrix().get(i).get(j);
        assertThat(product.pow(m).isIdentity()).isTrue();
        for (int k = 1; k < m; k++) {
          assertThat(product.pow(k).isIdentity()).isFalse();
        }
      }
    }
  }

  @Test
  void rootsAreSignedAndClosed() {
    CoxeterGroup h3 = CoxeterGroup.of("H3");
    List<List<Cyclotomic>> roots = h3.roots();
    assertThat(roots).hasSize(30).doesNotHaveDuplicates();
    for (int x = 0; x < 15; x++) {
      assertThat(roots.get(x)).allMatch(c -> c.signum() >= 0);
      assertThat(roots.get(x + 15))
          .isEqualTo(roots.get(x).stream().map(Cyclotomic::negate).toList());
    }
    for (Matrix<Cyclotomic> s : h3.simpleReflections()) {
      assertThat(roots.stream().map(s::apply).toList()).containsExactlyInAnyOrderElementsOf(roots);
    }
    FiniteGroup<Matrix<Cyclotomic>> group = h3.family().group();
    assertThat(group.center().order()).isEqualTo(2);
  }

  /** The Weyl groups' own Cartan matrices, with ⟨αᵢ, αⱼ^∨⟩ in place (i, j). */
  @Test
  void cartanMatricesAreThoseOfTheTypes() {
    assertThat(CoxeterGroup.of("B2").cartanMatrix().toString())
        .isEqualTo(integers(new int[][] {{2, -2}, {-1, 2}}).toString());
    assertThat(CoxeterGroup.of("G2").coxeterMatrix())
        .isEqualTo(List.of(List.of(1, 6), List.of(6, 1)));
    CoxeterGroup byMatrix = CoxeterGroup.of(List.of(List.of(1, 4), List.of(4, 1)));
    assertThat(byMatrix.cartanMatrix()).isEqualTo(integers(new int[][] {{2, -2}, {-1, 2}}));
    CoxeterGroup h2 = CoxeterGroup.of("H2");
    assertThat(h2.cartanMatrix()).isEqualTo(h2.gramMatrix().scale(Cyclotomic.of(2)));
    assertThat(ExactLinearAlgebra.determinant(Cyclotomics.FIELD, h2.gramMatrix()).signum())
        .isEqualTo(1);
  }

  private static Matrix<Cyclotomic> integers(int[][] rows) {
    return Matrix.of(
        Cyclotomics.FIELD, rows.length, rows.length, (i, j) -> Cyclotomic.of(rows[i][j]));
  }

  private static List<List<Integer>> triangle(int p, int q, int r) {
    return List.of(List.of(1, p, r), List.of(p, 1, q), List.of(r, q, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, 3, 2, 1, 0", "2, 3, 6, 2, 1, 0", "2, 4, 4, 2, 1, 0", "2, 3, 7, 2, 0, 1",
    "3, 3, 4, 2, 0, 1", "2, 3, 0, 2, 0, 1", "0, 0, 0, 1, 0, 2", "2, 2, 0, 2, 1, 0"
  })
  void infiniteTriangleGroups(int p, int q, int r, int positive, int zero, int negative) {
    CoxeterGroup group = CoxeterGroup.of(triangle(p, q, r));
    CoxeterGroup.Signature signature = group.signature();
    if (p == 0) {
      assertThat(signature.positive() + signature.negative() + signature.zero()).isEqualTo(3);
    } else {
      assertThat(signature).isEqualTo(new CoxeterGroup.Signature(positive, zero, negative));
    }
    assertThat(group.isFinite()).isFalse();
    assertThatThrownBy(group::family)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("infinite")
        .hasMessageContaining("has infinite order");
    assertThatThrownBy(group::roots).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(group::rotations).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 2, 8", "2, 3, 3, 24", "2, 3, 4, 48", "2, 3, 5, 120", "2, 2, 7, 28"})
  void finiteTriangleGroups(int p, int q, int r, long order) {
    CoxeterGroup group = CoxeterGroup.of(triangle(p, q, r));
    assertThat(group.isFinite()).isTrue();
    assertThat(group.family().group().order()).isEqualTo(order);
    assertThat(group.rotations().group().order()).isEqualTo(order / 2);
  }

  @Test
  void whatIsHyperbolicAtSightHasANegativeSquare() {
    int atSight = 0;
    for (int p = 2; p <= 9; p++) {
      for (int q = p; q <= 9; q++) {
        for (int r = q; r <= 9; r++) {
          CoxeterGroup group = CoxeterGroup.of(triangle(p, q, r));
          boolean finite = group.signature().positive() == 3;
          assertThat(group.isFinite()).as("%d %d %d", p, q, r).isEqualTo(finite);
          if (group.isHyperbolicAtSight()) {
            assertThat(group.signature().negative()).as("%d %d %d", p, q, r).isEqualTo(1);
            atSight++;
          }
        }
      }
    }
    // a largest label of 7, 8 or 9, and no two labels of 2
    assertThat(atSight).isEqualTo(120 - 35 - 3);
  }

  @Test
  void largeLabelsOfInfiniteGroupsNeedNoLargeFields() {
    List<List<Integer>> rows =
        List.of(
            List.of(1, 997, 2, 2),
            List.of(997, 1, 991, 2),
            List.of(2, 991, 1, 983),
            List.of(2, 2, 983, 1));
    assertThatThrownBy(() -> CoxeterGroup.of(rows).family())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a label of 7 or more")
        .hasMessageContaining("s1·s2·s3·s4 has infinite order");
  }

  @Test
  void onlyTheInfiniteComponentIsTheWitness() {
    CoxeterGroup group =
        CoxeterGroup.of(
            List.of(
                List.of(1, 3, 2, 2),
                List.of(3, 1, 2, 2),
                List.of(2, 2, 1, 0),
                List.of(2, 2, 0, 1)));
    assertThatThrownBy(group::family)
        .hasMessageContaining("and s3·s4 has infinite order")
        .hasMessageContaining("affine");
    assertThatThrownBy(() -> CoxeterGroup.of(triangle(2, 2, 2)).coxeterNumber())
        .isInstanceOf(InvalidInput.class);
    assertThat(CoxeterGroup.of(List.of()).isFinite()).isTrue();
  }

  @Test
  void matricesThatAreNoCoxeterMatrices() {
    assertThatThrownBy(() -> CoxeterGroup.of(List.of(List.of(1, 3), List.of(4, 1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("entry (1, 2)");
    assertThatThrownBy(() -> CoxeterGroup.of(List.of(List.of(2)))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CoxeterGroup.of(List.of(List.of(1, 1), List.of(1, 1))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CoxeterGroup.of(List.of(List.of(1, 3))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("square");
    assertThatThrownBy(() -> CoxeterGroup.of(List.of(List.of(1, 2000), List.of(2000, 1))))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> CoxeterGroup.of("Z4")).isInstanceOf(InvalidInput.class);
  }
}
