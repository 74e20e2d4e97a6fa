package org.intertwiner.reptheory.power;

import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * How large the results of products and powers may become. All are checked before memory is spent.
 *
 * <p>Example: {@code PowerLimits.DEFAULT.withMaxDimension(10_000)}.
 *
 * @param maxDimension the largest dimension of a product, a power or an induced representation
 * @param maxEntries the largest number of entries that are written out, zeros included, or that a
 *     sparse matrix may hold
 */
public record PowerLimits(long maxDimension, long maxEntries) {
  /** Dimension 2²⁰, and 2²⁷ entries: half a gigabyte of references. */
  public static final PowerLimits DEFAULT = new PowerLimits(1L << 20, 1L << 27);

  /**
   * Checks the numbers.
   *
   * @param maxDimension the largest dimension of a product, a power or an induced representation
   * @param maxEntries the largest number of entries that are written out, zeros included, or that a
   *     sparse matrix may hold
   * @throws InvalidInput where a limit is not positive or a dimension would not fit an int
   */
  public PowerLimits {
    if (maxDimension < 1 || maxDimension > 1 << 30 || maxEntries < 1) {
      throw new InvalidInput(
          "limits of powers",
          "dimension " + maxDimension + ", " + maxEntries + " entries",
          "1 ≤ dimension ≤ 2³⁰ and at least one entry",
          "start from PowerLimits.DEFAULT");
    }
  }

  /**
   * Another largest dimension.
   *
   * @param dimension the largest dimension
   * @return a copy
   */
  public PowerLimits withMaxDimension(long dimension) {
    return new PowerLimits(dimension, maxEntries);
  }

  /**
   * Another largest number of entries.
   *
   * @param entries the largest number of entries
   * @return a copy
   */
  public PowerLimits withMaxEntries(long entries) {
    return new PowerLimits(maxDimension, entries);
  }

  /**
   * Requires a dimension to be within the limit.
   *
   * @param what what has this dimension
   * @param dimension the dimension
   * @return the dimension
   * @throws LimitExceeded where it is larger than allowed
   */
  public int requireDimension(String what, BigInteger dimension) {
    if (dimension.compareTo(BigInteger.valueOf(maxDimension)) > 0) {
      throw new LimitExceeded(
          "dimension of " + what,
          dimension.toString(),
          "at most " + maxDimension,
          "characters need no matrices: multiply or raise the character instead, or allow more by"
              + " PowerLimits");
    }
    return dimension.intValueExact();
  }

  /**
   * Requires a number of entries to be within the limit.
   *
   * @param what what holds the entries
   * @param entries their number
   * @throws LimitExceeded where there are more than allowed
   */
  public void requireEntries(String what, long entries) {
    if (entries > maxEntries) {
      throw new LimitExceeded(
          "entries of " + what,
          Long.toString(entries),
          "at most " + maxEntries,
          "read the matrix without its zeros, or allow more by PowerLimits");
    }
  }
}
