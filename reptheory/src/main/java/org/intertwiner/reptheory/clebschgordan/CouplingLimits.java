package org.intertwiner.reptheory.clebschgordan;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * How large a coupling tensor may be that is written out and proved.
 *
 * <p>Example: {@code new CouplingLimits(1_000_000)} lets 60 ⊗ 60 → 60 through.
 *
 * @param maxProduct the largest dimension of the product V₁ ⊗ V₂
 */
public record CouplingLimits(long maxProduct) {
  /** A product of dimension 20 000: degrees up to 70. */
  public static final CouplingLimits DEFAULT = new CouplingLimits(20_000);

  /**
   * A limit.
   *
   * @param maxProduct the largest dimension of the product V₁ ⊗ V₂
   * @throws InvalidInput if it is not positive
   */
  public CouplingLimits {
    if (maxProduct < 1) {
      throw new InvalidInput("limit on coupling tensors", "" + maxProduct, "a number ≥ 1", "");
    }
  }

  /** Refuses a product past the limit. */
  void require(String what, long first, long second) {
    if (first > maxProduct || second > maxProduct || first * second > maxProduct) {
      throw new LimitExceeded(
          what,
          "a product of dimension " + first + " · " + second,
          "a product of dimension at most " + maxProduct,
          "raise maxProduct, or ask for single coefficients");
    }
  }
}
