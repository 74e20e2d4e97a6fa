package org.intertwiner.verify.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void formulasByHand() {
    double[] a = {1, 2};
    double[] b = {4, -2};
    assertThat(Metrics.logit(a, b)).isEqualTo(12.5);
    assertThat(Metrics.relative(a, b, new double[] {0, 0})).isEqualTo(25.0 / (20 + 5));
    assertThat(Metrics.relative(a, a, a)).isZero();
    assertThat(Metrics.similarity(new double[] {3, 4}, new double[] {4, 3}))
        .isEqualTo(0.96, within(1e-15));
    assertThat(Metrics.similarity(a, new double[] {-2, -4})).isEqualTo(-1, within(1e-15));
    assertThat(Metrics.similarity(a, new double[] {0, 0})).isNaN();
    assertThat(Metrics.similarity(new double[] {1e-200, 0}, new double[] {1e200, 0})).isEqualTo(1);
  }

  @Test
  void predictionsByTheDefinition() {
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < 100; k++) {
      double[] a = random.doubles(5, -3, 3).toArray();
      double[] b = random.doubles(5, -3, 3).toArray();
      assertThat(Metrics.predictive(a, b)).isEqualTo(byEntropies(a, b), within(1e-14));
      assertThat(Metrics.predictive(a, b)).isEqualTo(Metrics.predictive(b, a), within(1e-15));
    }
    assertThat(Metrics.predictive(new double[] {900, 0}, new double[] {0, 900})).isZero();
    assertThat(Metrics.predictive(new double[] {2, 1}, new double[] {3, 2})).isEqualTo(1);
    assertThat(Metrics.predictive(new double[] {3}, new double[] {-3}))
        .isEqualTo(Metrics.predictive(new double[] {3, 0}, new double[] {-3, 0}));
  }

  /** 1 − (H(m) − ½ H(p) − ½ H(q)) / ln 2. */
  private static double byEntropies(double[] a, double[] b) {
    double[] p = Metrics.probabilities(a);
    double[] q = Metrics.probabilities(b);
    double[] m = new double[p.length];
    Arrays.setAll(m, i -> (p[i] + q[i]) / 2);
    return 1 - (entropy(m) - entropy(p) / 2 - entropy(q) / 2) / Math.log(2);
  }

  private static double entropy(double[] p) {
    return -Arrays.stream(p).map(v -> v * Math.log(v)).sum();
  }

  @Test
  void listsOfOtherLengthsAreRefused() {
    double[] one = {1};
    double[] two = {1, 2};
    assertThatThrownBy(() -> Metrics.logit(one, two)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Metrics.predictive(one, two)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Metrics.similarity(one, two)).isInstanceOf(InvalidInput.class);
  }
}
