package org.intertwiner.verify.metrics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.verify.statistics.ClopperPearson;

/**
 * A figure over a data set, with what the data say about its value on the distribution they come
 * from.
 *
 * <p>The interval of the mean is that of the bootstrap (percentiles of the means of resampled
 * data): approximate, and too short for very few data. The interval of the median is exact for any
 * distribution: it lies between two order statistics whose ranks come from the binomial
 * distribution; where the data are too few for any, it is the whole range of the figure.
 *
 * <p><b>Source</b>: B. Efron, Bootstrap methods: another look at the jackknife, Ann. Statist. 7
 * (1979); H. A. David, H. N. Nagaraja, Order Statistics, 3rd ed. 2003, section 7.1.
 *
 * @param count how many data have a value
 * @param mean their mean; not a number if there is none
 * @param lower the lower end of the interval of the mean
 * @param upper its upper end
 * @param median the smallest value that at least half of the values do not exceed
 * @param medianLower the lower end of the interval of the median
 * @param medianUpper its upper end
 * @param min the smallest value
 * @param max the largest value
 */
public record Estimate(
    long count,
    double mean,
    double lower,
    double upper,
    double median,
    double medianLower,
    double medianUpper,
    double min,
    double max) {

  /**
   * What values a figure can have.
   *
   * @param least the smallest
   * @param most the largest
   */
  record Range(double least, double most) {
    static final Range POSITIVE = new Range(0, Double.POSITIVE_INFINITY);
  }

  /** Values that are not numbers are left out. */
  static Estimate of(double[] all, Range range, MetricsOptions options, RandomGenerator random) {
    double[] values = Arrays.stream(all).filter(v -> !Double.isNaN(v)).toArray();
    int n = values.length;
    if (n == 0) {
      double nan = Double.NaN;
      return new Estimate(0, nan, range.least(), range.most(), nan, nan, nan, nan, nan);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] means = resampled(values, options, random);
    double tail = (1 - options.confidence()) / 2;
    int below = ranksBelow(n, tail);
    return new Estimate(
        n,
        Arrays.stream(values).sum() / n,
        n == 1 ? range.least() : quantile(means, tail),
        n == 1 ? range.most() : quantile(means, 1 - tail),
        quantile(sorted, 0.5),
        below == 0 ? range.least() : sorted[below - 1],
        below == 0 ? range.most() : sorted[n - below],
        sorted[0],
        sorted[n - 1]);
  }

  private static double[] resampled(
      double[] values, MetricsOptions options, RandomGenerator random) {
    double[] means = new double[options.resamples()];
    for (int b = 0; b < means.length; b++) {
      Interruption.check();
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[b] = sum / values.length;
    }
    Arrays.sort(means);
    return means;
  }

  /** The largest r with P(Bin(n, ½) ≤ r − 1) ≤ tail: X₍ᵣ₎ exceeds the median so rarely. */
  private static int ranksBelow(int n, double tail) {
    int r = 0;
    int high = n / 2 + 1;
    while (high - r > 1) {
      int middle = (r + high) >>> 1;
      if (ClopperPearson.tailAtMost(middle - 1, n, 0.5) <= tail) {
        r = middle;
      } else {
        high = middle;
      }
    }
    return r;
  }

  private static double quantile(double[] sorted, double q) {
    int index = (int) Math.ceil(q * sorted.length) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
  }
}
