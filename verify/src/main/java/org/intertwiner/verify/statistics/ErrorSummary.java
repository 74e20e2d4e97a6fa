package org.intertwiner.verify.statistics;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * A set of non-negative errors summed up: never only by a mean.
 *
 * <p>Quantiles are order statistics: the q-quantile is the smallest error that at least the
 * fraction q of all errors does not exceed.
 *
 * @param count how many errors were seen
 * @param max the largest error
 * @param rms the root mean square
 * @param median the 0.5-quantile
 * @param q90 the 0.9-quantile
 * @param q99 the 0.99-quantile
 */
public record ErrorSummary(
    long count, double max, double rms, double median, double q90, double q99) {

  /** The summary of no errors at all: zero everywhere. */
  public static final ErrorSummary EMPTY = new ErrorSummary(0, 0, 0, 0, 0, 0);

  /**
   * Sums up errors.
   *
   * <p>An error that is not a number makes every figure not a number, so that it cannot hide.
   *
   * @param errors non-negative numbers; not changed
   * @return their summary; {@link #EMPTY} for no errors
   * @throws InvalidInput if an error is negative
   */
  public static ErrorSummary of(double... errors) {
    if (errors.length == 0) {
      return EMPTY;
    }
    double[] sorted = errors.clone();
    Arrays.sort(sorted); // NaN last
    if (sorted[0] < 0) {
      throw new InvalidInput(
          "error", Double.toString(sorted[0]), "a non-negative number", "pass absolute values");
    }
    double max = sorted[sorted.length - 1];
    if (Double.isNaN(max)) {
      return new ErrorSummary(errors.length, max, max, max, max, max);
    }
    return new ErrorSummary(
        errors.length,
        max,
        rms(errors, max),
        quantile(sorted, 0.5),
        quantile(sorted, 0.9),
        quantile(sorted, 0.99));
  }

  private static double rms(double[] errors, double max) {
    if (max == 0 || Double.isInfinite(max)) {
      return max;
    }
    double sum = 0;
    for (double e : errors) {
      sum += (e / max) * (e / max);
    }
    return max * Math.sqrt(sum / errors.length);
  }

  private static double quantile(double[] sorted, double q) {
    int index = (int) Math.ceil(q * sorted.length) - 1;
    return sorted[Math.max(0, index)];
  }
}
