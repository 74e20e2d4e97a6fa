package org.intertwiner.verify.basis;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Limits on documents of bases, so that no file can spend more than it is allowed to.
 *
 * @param maxBytes the longest document
 * @param maxDimension the largest dimension of a representation
 * @param maxEntries the largest number of entries of all blocks together
 * @param maxDegree the highest degree
 * @param maxOrder the largest order of a finite group
 */
public record DocumentLimits(
    long maxBytes, int maxDimension, long maxEntries, int maxDegree, long maxOrder) {
  /** 256 MiB, dimension 100 000, ten million entries, degree 1000, a million group elements. */
  public static final DocumentLimits DEFAULT =
      new DocumentLimits(256L << 20, 100_000, 10_000_000, 1_000, 1_000_000);

  /**
   * Checks that all limits are positive.
   *
   * @param maxBytes the longest document
   * @param maxDimension the largest dimension of a representation
   * @param maxEntries the largest number of entries of all blocks together
   * @param maxDegree the highest degree
   * @param maxOrder the largest order of a finite group
   * @throws InvalidInput where one is not
   */
  public DocumentLimits {
    if (maxBytes < 1 || maxDimension < 1 || maxEntries < 1 || maxDegree < 0 || maxOrder < 1) {
      throw new InvalidInput(
          "limits on documents",
          maxBytes + ", " + maxDimension + ", " + maxEntries + ", " + maxDegree + ", " + maxOrder,
          "positive numbers",
          "DocumentLimits.DEFAULT suits most documents");
    }
  }

  void require(String what, long got, long most) {
    if (got > most) {
      throw new LimitExceeded(what, "" + got, "at most " + most, "read it with higher limits");
    }
  }
}
