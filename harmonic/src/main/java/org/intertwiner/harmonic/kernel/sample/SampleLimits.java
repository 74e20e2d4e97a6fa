package org.intertwiner.harmonic.kernel.sample;

import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * What the sampling of a kernel basis may cost, checked against a prediction before any memory is
 * spent.
 *
 * @param bytes the largest size of a sampled basis in factored form
 * @param denseBytes the largest size of one dense array made from it
 */
public record SampleLimits(long bytes, long denseBytes) {
  /** 1 GiB for the factored form, 8 GiB for a dense array. */
  public static final SampleLimits DEFAULT = new SampleLimits(1L << 30, 1L << 33);

  /**
   * Checks the limits.
   *
   * @param bytes the largest size of a sampled basis in factored form
   * @param denseBytes the largest size of one dense array made from it
   * @throws InvalidInput if a limit is not positive
   */
  public SampleLimits {
    if (bytes <= 0 || denseBytes <= 0) {
      throw new InvalidInput(
          "limits of sampling",
          bytes + " and " + denseBytes + " bytes",
          "positive numbers",
          "SampleLimits.DEFAULT suits most kernels");
    }
  }

  void requireFactored(double predicted, SamplePoints points) {
    if (predicted > (double) bytes) {
      throw new LimitExceeded(
          "sampled basis in factored form",
          mebibytes(predicted) + " predicted for kernels on " + points,
          "at most " + mebibytes((double) bytes),
          "take fewer points, rings or degrees, or raise the limit with SampleLimits");
    }
  }

  /** The length of a dense array, if it is allowed and fits into one Java array. */
  int requireDense(long values, int bytesPerValue) {
    if (values > denseBytes / bytesPerValue || values > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          "dense array of a sampled basis",
          values + " values, " + mebibytes((double) values * bytesPerValue),
          "at most " + mebibytes((double) denseBytes) + " and 2³¹ − 9 values",
          "use KernelSynthesis or the templates and blocks, which stay factored");
    }
    return (int) values;
  }

  private static String mebibytes(double bytes) {
    return String.format(Locale.ROOT, "%.1f MiB", bytes / (1 << 20));
  }
}
