package org.intertwiner.harmonic.fourier.motion;

import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * What a transform on a motion group may spend; it is asked before anything is allocated.
 *
 * <p>Example: {@code new MotionLimits(8L << 30)} allows arrays of eight gibibytes in all.
 *
 * @param maxBytes the largest memory of samples, coefficients and tables together
 */
public record MotionLimits(long maxBytes) {
  /** Two gibibytes. */
  public static final MotionLimits DEFAULT = new MotionLimits(2L << 30);

  /**
   * Checks the limit.
   *
   * @param maxBytes the largest memory of samples, coefficients and tables together
   * @throws InvalidInput where it is not positive
   */
  public MotionLimits {
    if (maxBytes < 1) {
      throw new InvalidInput("limit of memory", maxBytes + " bytes", "at least 1 byte", "");
    }
  }

  /**
   * Refuses work that is too large.
   *
   * @param what what the memory is for
   * @param bytes the bytes in all
   * @param longest the length of the longest array
   */
  void require(String what, double bytes, double longest) {
    if (bytes > maxBytes || longest > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          "memory of a " + what,
          String.format(Locale.ROOT, "%.2f GiB", bytes / 0x1p30),
          String.format(Locale.ROOT, "at most %.2f GiB, arrays below 2³¹", maxBytes / 0x1p30),
          "raise MotionLimits.maxBytes, or take a smaller grid");
    }
  }
}
