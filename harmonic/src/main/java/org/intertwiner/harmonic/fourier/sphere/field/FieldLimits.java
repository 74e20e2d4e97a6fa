package org.intertwiner.harmonic.fourier.sphere.field;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;

/**
 * What a file may cost.
 *
 * <p>Example: {@code FieldLimits.DEFAULT.withMaxDegree(360)}.
 *
 * @param maxBytes the largest file, in bytes
 * @param maxDegree the largest degree of a model
 * @param maxPoints the largest number of vertices
 */
public record FieldLimits(long maxBytes, int maxDegree, int maxPoints) {
  /** 256 MiB, degree 2700, ten million points. */
  public static final FieldLimits DEFAULT = new FieldLimits(1L << 28, 2700, 10_000_000);

  /**
   * Checked limits.
   *
   * @param maxBytes the largest file, in bytes
   * @param maxDegree the largest degree of a model
   * @param maxPoints the largest number of vertices
   * @throws InvalidInput where one is negative
   * @throws LimitExceeded for a degree above {@link SphericalHarmonics#MAX_DEGREE}, whose
   *     coefficients fit no array
   */
  public FieldLimits {
    if (maxBytes < 0 || maxDegree < 0 || maxPoints < 0) {
      throw new InvalidInput(
          "limits of files", maxBytes + ", " + maxDegree + ", " + maxPoints, "none negative", "");
    }
    if (maxDegree > SphericalHarmonics.MAX_DEGREE) {
      throw new LimitExceeded(
          "largest degree of files",
          "" + maxDegree,
          "at most " + SphericalHarmonics.MAX_DEGREE,
          "the coefficients must fit an array");
    }
  }

  /**
   * Another largest degree.
   *
   * @param degree the largest degree of a model
   * @return the limits
   */
  public FieldLimits withMaxDegree(int degree) {
    return new FieldLimits(maxBytes, degree, maxPoints);
  }
}
