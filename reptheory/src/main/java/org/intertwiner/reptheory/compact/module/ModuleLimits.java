package org.intertwiner.reptheory.compact.module;

import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * How large explicit representations may become; sizes are predicted before anything is computed.
 *
 * <p>Example: {@code new ModuleLimits(248, 729)}.
 *
 * @param dimension the largest dimension of a representation
 * @param product the largest dimension of a tensor product that is decomposed
 */
public record ModuleLimits(int dimension, int product) {
  /** Representations up to dimension 5000, products up to dimension 10 000. */
  public static final ModuleLimits DEFAULT = new ModuleLimits(5000, 10_000);

  /**
   * Limits.
   *
   * @param dimension the largest dimension of a representation
   * @param product the largest dimension of a tensor product that is decomposed
   * @throws InvalidInput if a limit is not positive
   */
  public ModuleLimits {
    if (dimension < 1 || product < 1) {
      throw new InvalidInput(
          "limits of explicit representations", dimension + ", " + product, "at least 1", "");
    }
  }

  /**
   * Refuses a representation that is too large.
   *
   * @param what what is to be built
   * @param size its dimension
   * @throws LimitExceeded if it is beyond the limit
   */
  public void requireDimension(String what, BigInteger size) {
    require(what, size, dimension, "dimension");
  }

  /**
   * Refuses a tensor product that is too large.
   *
   * @param what what is to be decomposed
   * @param size its dimension
   * @throws LimitExceeded if it is beyond the limit
   */
  public void requireProduct(String what, BigInteger size) {
    require(what, size, product, "product");
  }

  private static void require(String what, BigInteger size, int limit, String field) {
    if (size.compareTo(BigInteger.valueOf(limit)) > 0) {
      throw new LimitExceeded(
          what,
          "dimension " + size,
          "at most " + limit,
          "raise ModuleLimits." + field + "; characters and multiplicities need no matrices");
    }
  }
}
