package org.intertwiner.harmonic.haar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.harmonic.haar.WeylRules.Series;
import org.junit.jupiter.api.Test;

class WeylRulesTest {

  @Test
  void charactersOfTheClassicalGroupsAreIntegratedExactlyAndNoFurther() {
    for (Series series : Series.values()) {
      for (int n = 2; n <= 3; n++) {
        for (int degree = 0; degree <= 3; degree++) {
          QuadratureTest.assertSharp(WeylRules.of(series, n, degree));
        }
      }
    }
  }

  @Test
  void charactersAreOrthonormal() {
    for (Series series : Series.values()) {
      Quadrature<double[]> rule = WeylRules.of(series, 3, 2);
      double[] norms =
          rule.integrateVector(
              x -> {
                double[] chi = rule.family().values(x, 1)[1];
                double[] squares = new double[chi.length / 2];
                for (int i = 0; i < squares.length; i++) {
                  squares[i] = chi[2 * i] * chi[2 * i] + chi[2 * i + 1] * chi[2 * i + 1];
                }
                return squares;
              });
      for (double norm : norms) {
        assertThat(norm).as(series.name()).isCloseTo(1, within(1e-14));
      }
    }
  }

  /** ∫ |tr g|⁴ of the defining representation counts invariants of its fourth tensor power. */
  private static double fourth(Series series, int n) {
    return WeylRules.of(series, n, 4)
        .integrate(
            x -> {
              double[] trace = WeylRules.element(series, x).trace();
              double square = trace[0] * trace[0] + trace[1] * trace[1];
              return square * square;
            });
  }

  @Test
  void momentsOfTracesCountInvariants() {
    assertThat(fourth(Series.U, 3)).isCloseTo(2, within(1e-13));
    assertThat(fourth(Series.SU, 3)).isCloseTo(2, within(1e-13));
    assertThat(fourth(Series.SU, 2)).isCloseTo(2, within(1e-13));
    assertThat(fourth(Series.SO_ODD, 2)).isCloseTo(3, within(1e-13));
    assertThat(fourth(Series.SO_ODD, 1)).isCloseTo(3, within(1e-13));
    // in dimension 4 the volume form is a fourth invariant
    assertThat(fourth(Series.SO_EVEN, 2)).isCloseTo(4, within(1e-13));
    assertThat(fourth(Series.SP, 2)).isCloseTo(3, within(1e-13));
  }

  @Test
  void elementsOfTheTorusAreUnitaryOfDeterminantOne() {
    ComplexMatrix g = WeylRules.element(Series.SO_ODD, 0.3, 1.1);
    assertThat(g.multiply(g.adjoint()).subtract(ComplexMatrix.identity(5)).maxAbs())
        .isLessThan(1e-15);
    assertThat(g.determinant()[0]).isCloseTo(1, within(1e-15));
    assertThat(WeylRules.element(Series.SP, 0.3, 1.1).determinant()[0]).isCloseTo(1, within(1e-15));
  }

  @Test
  void badSizesAreRefused() {
    assertThatThrownBy(() -> WeylRules.of(Series.SU, 1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WeylRules.of(Series.U, 0, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WeylRules.of(Series.U, 2, -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WeylRules.of(Series.U, 9, 20)).isInstanceOf(LimitExceeded.class);
  }
}
