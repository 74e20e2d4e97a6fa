package org.intertwiner.algebra.clifford;

import org.intertwiner.algebra.InvalidInput;

/**
 * Limits within which multivectors are multiplied.
 *
 * @param maxDimension the largest number of generators, 0 … 30
 * @param maxProducts the largest number of pairs of terms in one product, at least 1
 * @param maxText the longest text that is parsed, at least 1
 */
public record CliffordLimits(int maxDimension, long maxProducts, int maxText) {
  /** 20 generators, 2²⁸ pairs of terms, a million characters. */
  public static final CliffordLimits DEFAULT = new CliffordLimits(20, 1L << 28, 1_000_000);

  /**
   * Checks the ranges.
   *
   * @param maxDimension the largest number of generators, 0 … 30
   * @param maxProducts the largest number of pairs of terms in one product, at least 1
   * @param maxText the longest text that is parsed, at least 1
   * @throws InvalidInput when a limit is out of range
   */
  public CliffordLimits {
    if (maxDimension < 0 || maxDimension > 30 || maxProducts < 1 || maxText < 1) {
      throw new InvalidInput(
          "Clifford limits",
          "dimension " + maxDimension + ", products " + maxProducts + ", text " + maxText,
          "dimension 0 … 30, products and text ≥ 1",
          "");
    }
  }
}
