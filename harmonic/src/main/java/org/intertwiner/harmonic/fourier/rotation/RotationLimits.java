package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * What a transform on the rotation group may spend; it is asked before anything is allocated.
 *
 * <p>Example: {@code new RotationLimits(8L << 30)} allows eight gibibytes.
 *
 * @param maxBytes the largest working memory of a plan, and the largest array of samples, in bytes
 */
public record RotationLimits(long maxBytes) {
  /** Two gibibytes. */
  public static final RotationLimits DEFAULT = new RotationLimits(2L << 30);

  /**
   * Checks the limit.
   *
   * @param maxBytes the largest working memory of a plan, and the largest array of samples, in
   *     bytes
   * @throws InvalidInput where it is not positive
   */
  public RotationLimits {
    if (maxBytes < 1) {
      throw new InvalidInput("limit of memory", maxBytes + " bytes", "at least 1 byte", "");
    }
  }

  /**
   * Refuses work that is too large.
   *
   * @param what what the memory is for
   * @param numbers how many float64 numbers it takes
   * @throws LimitExceeded where they are more than the limit, or more than an array can hold
   */
  void require(String what, double numbers) {
    double bytes = 8 * numbers;
    if (bytes > maxBytes || numbers > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          what,
          String.format(java.util.Locale.ROOT, "%.2f GiB", bytes / (1L << 30)),
          bytes > maxBytes
              ? String.format(java.util.Locale.ROOT, "at most %.2f GiB", maxBytes / 0x1p30)
              : "at most 2³¹ numbers, the length of an array",
          "raise RotationLimits.maxBytes, or take a smaller band limit");
    }
  }
}
