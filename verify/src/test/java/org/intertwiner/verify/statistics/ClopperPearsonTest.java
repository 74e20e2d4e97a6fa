package org.intertwiner.verify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {

  @ParameterizedTest
  @CsvSource({"1e-2, 5e-2, 299", "1e-3, 1e-2, 4603", "1e-4, 1e-3, 69075"})
  void sampleSizesWithoutFailure(double epsilon, double delta, long n) {
    assertThat(ClopperPearson.samplesWithoutFailure(epsilon, delta)).isEqualTo(n);
    assertThat(ClopperPearson.upper(0, n, delta)).isLessThanOrEqualTo(epsilon);
    assertThat(ClopperPearson.upper(0, n - 1, delta)).isGreaterThan(epsilon);
  }

  /** The defining equation P(Bin(n, u) ≤ k) = δ, summed in 60-digit decimals. */
  @ParameterizedTest
  @CsvSource({"1, 10, 0.05", "3, 40, 0.01", "20, 50, 0.1", "49, 50, 0.05", "5, 2000, 0.001"})
  void upperBoundSolvesItsEquation(int k, int n, double delta) {
    double u = ClopperPearson.upper(k, n, delta);
    assertThat(binomialTail(k, n, u) / delta).isCloseTo(1, within(1e-9));
    assertThat(ClopperPearson.tailAtMost(k, n, u) / delta).isCloseTo(1, within(1e-9));
  }

  @Test
  void lowerBoundMirrorsTheUpper() {
    double l = ClopperPearson.lower(7, 30, 0.05);
    // P(Bin(n, l) >= k) = 1 - P(Bin <= k - 1)
    assertThat(1 - binomialTail(6, 30, l)).isCloseTo(0.05, within(1e-9));
    assertThat(ClopperPearson.lower(0, 30, 0.05)).isZero();
    assertThat(ClopperPearson.upper(30, 30, 0.05)).isEqualTo(1);
  }

  /**
   * For every true p, the bound covers it with probability at least 1 − δ, summed over all
   * outcomes.
   */
  @ParameterizedTest
  @CsvSource({"20, 0.05", "57, 0.1", "120, 0.01"})
  void coverageIsAtLeastPromised(int n, double delta) {
    double[] upper = new double[n + 1];
    for (int k = 0; k <= n; k++) {
      upper[k] = ClopperPearson.upper(k, n, delta);
    }
    double worst = 1;
    for (int step = 1; step < 400; step++) {
      double p = step / 400.0;
      double covered = 0;
      double probability = Math.pow(1 - p, n);
      for (int k = 0; k <= n; k++) {
        covered += p <= upper[k] ? probability : 0;
        probability *= (double) (n - k) / (k + 1) * p / (1 - p);
      }
      worst = Math.min(worst, covered);
    }
    assertThat(worst).isGreaterThanOrEqualTo(1 - delta - 1e-9);
    assertThat(worst).isLessThan(1 - delta / 4); // and it is not vacuous
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> ClopperPearson.upper(2, 1, 0.05)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ClopperPearson.upper(0, 0, 0.05)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ClopperPearson.upper(0, 5, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ClopperPearson.samplesWithoutFailure(1, 0.05))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("ε");
    assertThatThrownBy(() -> ClopperPearson.tailAtMost(0, 5, 2)).isInstanceOf(InvalidInput.class);
  }

  private static double binomialTail(int k, int n, double p) {
    MathContext digits = new MathContext(60);
    BigDecimal q = BigDecimal.ONE.subtract(new BigDecimal(p), digits);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal binomial = BigDecimal.ONE;
    for (int i = 0; i <= k; i++) {
      BigDecimal term =
          binomial
              .multiply(new BigDecimal(p).pow(i, digits), digits)
              .multiply(q.pow(n - i, digits), digits);
      sum = sum.add(term, digits);
      binomial =
          binomial
              .multiply(BigDecimal.valueOf(n - i), digits)
              .divide(BigDecimal.valueOf(i + 1), digits);
    }
    return sum.doubleValue();
  }
}
