package org.intertwiner.harmonic.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogPolarKernelTest {

  @ParameterizedTest
  @CsvSource({"2, 4, 0, 1", "3/2, 5, 2, 1", "sqrt(2), 3, 1, 1", "2, 2, 1, 0"})
  void dilationsSteerByPhases(String scale, int period, int p, int q) {
    LogPolarKernelSpace space =
        LogPolarKernelSpace.of(
            ScaleKernelSpaceTest.base("SO2", "freq:1", "freq:2", 3),
            ScaleAxis.parse(scale, period),
            p,
            q,
            1);
    assertThat(space.isProved()).isTrue();
    assertThat(space.basis()).hasSize(2 * 3 * 2 * space.base().dimension());
    double a = space.torus().base().re();
    double[] x = {0.8, -1.3};
    double[] ax = {a * x[0], a * x[1]};
    for (LogPolarKernel kernel : space.basis()) {
      double[][] left = kernel.evaluate(ax);
      double[][] right =
          turned(kernel.evaluate(x), 2 * Math.PI * q / period, -2 * Math.PI * p / period);
      for (int i = 0; i < left.length; i++) {
        for (int j = 0; j < left[i].length; j++) {
          assertThat(a * a * left[i][j]).isCloseTo(right[i][j], within(1e-12));
        }
      }
    }
  }

  /** R(out)·m·R(in) with rotations of each pair of coordinates. */
  private static double[][] turned(double[][] m, double out, double in) {
    double[][] result = new double[m.length][m[0].length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[0].length; j++) {
        for (int k = i / 2 * 2; k < i / 2 * 2 + 2; k++) {
          for (int l = j / 2 * 2; l < j / 2 * 2 + 2; l++) {
            result[i][j] += rotation(out, i % 2, k % 2) * m[k][l] * rotation(in, l % 2, j % 2);
          }
        }
      }
    }
    return result;
  }

  private static double rotation(double angle, int row, int column) {
    return row == column ? Math.cos(angle) : (row == 0 ? -1 : 1) * Math.sin(angle);
  }

  @Test
  void phasesAreExact() {
    LogPolarKernelSpace space =
        LogPolarKernelSpace.of(
            ScaleKernelSpaceTest.base("SO2", "freq:0", "freq:0", 0),
            ScaleAxis.parse("2", 4),
            1,
            2,
            0);
    assertThat(space.basis()).hasSize(4);
    LogPolarKernel linear = space.basis().get(0);
    assertThat(linear.phase()).isEqualTo(Cyclotomic.I);
    assertThat(linear.frequency()).isEqualTo(Rational.of(1, 4));
    assertThat(linear.isConjugating()).isFalse();
    assertThat(space.basis().get(1).isImaginary()).isTrue();
    LogPolarKernel conjugating = space.basis().get(2);
    assertThat(conjugating.isConjugating()).isTrue();
    assertThat(conjugating.phase()).isEqualTo(Cyclotomic.I.negate());
    assertThat(conjugating.toString()).contains("after conjugation");
    assertThat(space.toString()).contains("phase 1 → 2");
    // one period further out the kernel is the same but for the amplitude
    assertThat(linear.evaluate(16, 0)[0][0] * 256).isCloseTo(1, within(1e-12));
    assertThat(linear.element().degree()).isZero();
  }

  @Test
  void polesAndNumbersThatAreNoneAreRefused() {
    var base = ScaleKernelSpaceTest.base("SO2", "freq:0", "freq:0", 0);
    ScaleAxis torus = ScaleAxis.parse("2", 4);
    LogPolarKernel kernel = LogPolarKernelSpace.of(base, torus, 0, 0, 0).basis().get(0);
    assertThatThrownBy(() -> kernel.evaluate(0, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("origin");
    assertThatThrownBy(() -> kernel.evaluate(Double.NaN, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LogPolarKernelSpace.of(base, torus, 0, 0, -1))
        .isInstanceOf(InvalidInput.class);
  }
}
