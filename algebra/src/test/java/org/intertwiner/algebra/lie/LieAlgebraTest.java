package org.intertwiner.algebra.lie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LieAlgebraTest {

  private static LieAlgebra algebra(String name) {
    return LieGroups.parse(name).orElseThrow().algebra();
  }

  private static Matrix<Cyclotomic> unit(int n, int row, int column, Cyclotomic value) {
    return Matrix.of(
        Cyclotomics.FIELD, n, n, (i, j) -> i == row && j == column ? value : Cyclotomic.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "SO3,3,true",
    "SO4,6,true",
    "SO6,15,true",
    "SO2,1,false",
    "SU2,3,true",
    "SU3,8,true",
    "SU5,24,true",
    "U3,9,false",
    "Sp4,10,true",
    "Sp6,21,true",
    "'SO(3,1)',6,true",
    "'SO(2,2)',6,true",
    "SE3,6,false",
    "Poincare,10,false",
    "'GL(3,R)',9,false",
    "'SL(3,R)',8,true",
    "'Sp(4,R)',10,true",
    "Spin3,3,true",
    "SO3 x SU2,6,true",
    "SO3 x U1,4,false"
  })
  void dimensionsAndCartansCriterion(String name, int dimension, boolean semisimple) {
    LieAlgebra algebra = algebra(name);
    assertThat(algebra.dimension()).isEqualTo(dimension);
    assertThat(algebra.isSemisimple()).isEqualTo(semisimple);
  }

  @Test
  void rotationsHaveTheCrossProduct() {
    for (String name : List.of("SO3", "SU2", "Spin3", "Sp2")) {
      LieAlgebra so3 = algebra(name);
      for (int i = 0; i < 3; i++) {
        assertThat(so3.bracket(i, (i + 1) % 3))
            .as(name)
            .containsExactly(java.util.Map.entry((i + 2) % 3, Rational.ONE));
      }
      assertThat(so3.killingForm())
          .isEqualTo(
              Matrix.diagonal(
                  Rationals.Q, List.of(Rational.of(-2), Rational.of(-2), Rational.of(-2))));
    }
    assertThat(algebra("SO3").bracket(new double[] {1, 0, 0}, new double[] {0, 2, 0}))
        .containsExactly(0, 0, 2);
    assertThat(algebra("SO3")).hasToString("⟨Lx, Ly, Lz⟩");
  }

  @Test
  void boostsCommuteToRotations() {
    LieAlgebra lorentz = algebra("Lorentz");
    assertThat(lorentz.names()).containsExactly("Lx", "Ly", "Lz", "Kx", "Ky", "Kz");
    assertThat(lorentz.structureConstant(3, 4, 2)).isEqualTo(Rational.of(-1));
    assertThat(lorentz.structureConstant(0, 4, 5)).isEqualTo(Rational.ONE);
    // the Killing form is negative on rotations and positive on boosts
    assertThat(lorentz.killingForm().at(0, 0)).isEqualTo(Rational.of(-4));
    assertThat(lorentz.killingForm().at(3, 3)).isEqualTo(Rational.of(4));
  }

  @Test
  void theKillingFormOfSpecialUnitaryMatricesIsTwoNTimesTheTrace() {
    LieAlgebra su3 = algebra("SU3");
    for (int i = 0; i < 8; i++) {
      Cyclotomic trace = su3.basis().get(i).multiply(su3.basis().get(i)).trace();
      assertThat(Cyclotomic.of(su3.killingForm().at(i, i)))
          .isEqualTo(trace.multiply(Cyclotomic.of(6)));
    }
  }

  @ParameterizedTest
  @CsvSource({"SO3,2", "SO6,5", "SU2,2", "U1,1", "E3,3", "SO3 x U1,3"})
  void fewElementsGenerate(String name, int count) {
    assertThat(algebra(name).generators()).hasSize(count);
  }

  @Test
  void coordinatesAreExact() {
    LieAlgebra sl3 = algebra("SL(3,R)");
    Matrix<Cyclotomic> m =
        sl3.basis().get(6).add(sl3.basis().get(7).scale(Cyclotomic.of(Rational.of(2, 3))));
    List<Rational> found = sl3.coordinates(m).orElseThrow();
    assertThat(found.subList(0, 6)).containsOnly(Rational.ZERO);
    assertThat(found.subList(6, 8)).containsExactly(Rational.ONE, Rational.of(2, 3));
    assertThat(sl3.coordinates(Matrix.identity(Cyclotomics.FIELD, 3))).isEmpty();
    assertThat(sl3.coordinates(Matrix.identity(Cyclotomics.FIELD, 2))).isEmpty();
    double[] c = {1, 2, 3, 4, 5, 6, 7, 8};
    assertThat(sl3.coordinates(sl3.matrix(c)))
        .usingComparatorWithPrecision(1e-14)
        .containsExactly(c);
  }

  @Test
  void badBasesAreRefused() {
    Cyclotomic one = Cyclotomic.ONE;
    assertThatThrownBy(() -> LieAlgebra.of(2, List.of("a"), List.of()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LieAlgebra.of(2, List.of("a"), List.of(unit(3, 0, 1, one))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                LieAlgebra.of(
                    2,
                    List.of("a", "b"),
                    List.of(unit(2, 0, 1, one), unit(2, 0, 1, Cyclotomic.of(2)))))
        .hasMessageContaining("dependent");
    assertThatThrownBy(
            () -> LieAlgebra.of(2, List.of("a"), List.of(unit(2, 0, 1, Cyclotomic.zeta(3, 1)))))
        .isInstanceOf(InvalidInput.class);
    LieAlgebra open =
        LieAlgebra.of(2, List.of("a", "b"), List.of(unit(2, 0, 1, one), unit(2, 1, 0, one)));
    assertThatThrownBy(() -> open.bracket(0, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("[a, b]");
    LieAlgebra so3 = algebra("SO3");
    assertThatThrownBy(() -> so3.matrix(new double[2])).hasMessageContaining("Lx");
    assertThatThrownBy(() -> so3.matrix(new double[] {0, Double.NaN, 0}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> so3.coordinates(org.intertwiner.algebra.lie.numeric.ComplexMatrix.identity(2)))
        .isInstanceOf(InvalidInput.class);
  }
}
