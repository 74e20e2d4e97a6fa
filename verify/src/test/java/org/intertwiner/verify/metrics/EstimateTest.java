package org.intertwiner.verify.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {
  private static final MetricsOptions OPTIONS = MetricsOptions.DEFAULT.withIntervals(0.95, 200);

  private static Estimate of(double... values) {
    return Estimate.of(values, new Estimate.Range(-1, 99), OPTIONS, Invariance.random(1));
  }

  /** Ranks from a table of the binomial distribution: n = 10 gives 2 and 9, n = 100 40 and 61. */
  @Test
  void theMedianLiesBetweenKnownRanks() {
    Estimate ten = of(IntStream.rangeClosed(1, 10).asDoubleStream().toArray());
    assertThat(ten.medianLower()).isEqualTo(2);
    assertThat(ten.medianUpper()).isEqualTo(9);
    assertThat(ten.median()).isEqualTo(5);
    Estimate hundred = of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());
    assertThat(hundred.medianLower()).isEqualTo(40);
    assertThat(hundred.medianUpper()).isEqualTo(61);
  }

  @Test
  void fewValuesAllowNoInterval() {
    Estimate five = of(1, 2, 3, 4, 5);
    assertThat(five.medianLower()).isEqualTo(-1);
    assertThat(five.medianUpper()).isEqualTo(99);
    Estimate one = of(7, Double.NaN);
    assertThat(one.count()).isEqualTo(1);
    assertThat(one.mean()).isEqualTo(7);
    assertThat(one.lower()).isEqualTo(-1);
    assertThat(one.upper()).isEqualTo(99);
    Estimate none = of(Double.NaN);
    assertThat(none.count()).isZero();
    assertThat(none.mean()).isNaN();
  }

  /** Of 400 data sets, 95 % intervals should miss in about 20; both kinds do on skewed data. */
  @Test
  void intervalsCoverWhatTheyShould() {
    SplittableRandom random = new SplittableRandom(3);
    int meanMissed = 0;
    int medianMissed = 0;
    for (int k = 0; k < 400; k++) {
      double[] values = random.doubles(80).map(u -> -Math.log(u)).toArray();
      Estimate e = Estimate.of(values, Estimate.Range.POSITIVE, OPTIONS, Invariance.random(k));
      meanMissed += e.lower() > 1 || e.upper() < 1 ? 1 : 0;
      medianMissed += e.medianLower() > Math.log(2) || e.medianUpper() < Math.log(2) ? 1 : 0;
    }
    assertThat(meanMissed).isBetween(8, 40);
    assertThat(medianMissed).isBetween(4, 25);
  }

  @Test
  void constantsHaveNoWidth() {
    Estimate e = of(3, 3, 3, 3);
    assertThat(e.lower()).isEqualTo(3, within(1e-15));
    assertThat(e.upper()).isEqualTo(3, within(1e-15));
    assertThat(e.min()).isEqualTo(e.max());
  }
}
