package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Where the Fourier coefficients f̂^l_{nm} of a function on SO(3) stand in an array: degree after
 * degree, each block by rows n = −min(l, N − 1) … min(l, N − 1) of columns m = −l … l, complex
 * numbers interleaved (or one place each for coefficients in the basis of real harmonics).
 *
 * <p><i>Formula:</i> for N = L block l begins at l(4l² − 1)/3 and is the whole matrix f̂^l. The
 * double cover SU(2) has degrees ½, 3/2, … L − ½ besides; they have a layout of their own, {@link
 * #halves}, whose block j = (2k + 1)/2 begins, for N = L, at 4 · k(k + 1)(2k + 1)/6. Degrees and
 * orders are given doubled there.
 *
 * <p>Example: {@code RotationLayout.of(4, 4).index(2, -1, 0)}.
 */
public final class RotationLayout {
  private static final int MAX_BAND_LIMIT = 1 << 15;

  private final int bandLimit;
  private final int orderLimit;
  private final int parity;
  private final int[] offsets;

  private RotationLayout(int bandLimit, int orderLimit, int parity) {
    if (bandLimit < 1) {
      throw new InvalidInput(
          "band limit", "" + bandLimit, "at least 1", "degrees l < L are represented");
    }
    if (orderLimit < 1 || orderLimit > bandLimit) {
      throw new InvalidInput(
          "limit of the orders n",
          "" + orderLimit,
          "1 … " + bandLimit,
          "orders |n| < N of the third angle are represented, N ≤ L");
    }
    // Σ (2l + 1) ≥ L² numbers are needed whatever N is
    if (bandLimit > MAX_BAND_LIMIT) {
      throw tooLarge(bandLimit, orderLimit);
    }
    this.bandLimit = bandLimit;
    this.orderLimit = orderLimit;
    this.parity = parity;
    this.offsets = new int[bandLimit + 1];
    long at = 0;
    for (int k = 0; k < bandLimit; k++) {
      offsets[k] = (int) at;
      int doubled = 2 * k + parity;
      at += (Math.min(doubled, maxDoubledRow()) + 1L) * (doubled + 1);
      if (2 * at > Integer.MAX_VALUE - 8) {
        throw tooLarge(bandLimit, orderLimit);
      }
    }
    offsets[bandLimit] = (int) at;
  }

  private static LimitExceeded tooLarge(int bandLimit, int orderLimit) {
    return new LimitExceeded(
        "coefficients on the rotation group",
        "band limit " + bandLimit + ", order limit " + orderLimit,
        "at most 2³⁰ complex numbers",
        "take a smaller band limit or a smaller limit of the orders");
  }

  /**
   * The layout of degrees l = 0 … L − 1 with all orders.
   *
   * @param bandLimit L ≥ 1
   * @return the layout
   * @throws InvalidInput for a band limit below 1
   */
  public static RotationLayout of(int bandLimit) {
    return new RotationLayout(bandLimit, bandLimit, 0);
  }

  /**
   * The layout of degrees l = 0 … L − 1 with the orders |n| &lt; N of the third angle.
   *
   * @param bandLimit L ≥ 1
   * @param orderLimit N, 1 … L
   * @return the layout
   * @throws InvalidInput for a limit outside its range
   */
  public static RotationLayout of(int bandLimit, int orderLimit) {
    return new RotationLayout(bandLimit, orderLimit, 0);
  }

  /**
   * The layout of the half-integer degrees ½ … L − ½ of SU(2) with the orders |n| &lt; N.
   *
   * @param bandLimit L ≥ 1
   * @param orderLimit N, 1 … L
   * @return the layout
   * @throws InvalidInput for a limit outside its range
   */
  public static RotationLayout halves(int bandLimit, int orderLimit) {
    return new RotationLayout(bandLimit, orderLimit, 1);
  }

  /**
   * The number of degrees.
   *
   * @return L
   */
  public int bandLimit() {
    return bandLimit;
  }

  /**
   * The limit of the orders of the third angle.
   *
   * @return N
   */
  public int orderLimit() {
    return orderLimit;
  }

  /**
   * Whether the degrees are half-integers.
   *
   * @return true for the layout of {@link #halves}
   */
  public boolean isHalf() {
    return parity == 1;
  }

  /**
   * The number of coefficients, not of places: a complex one takes two places.
   *
   * @return Σ over degrees of rows times columns
   */
  public int size() {
    return offsets[bandLimit];
  }

  /**
   * The number of coefficients before a block.
   *
   * @param block 0 … L − 1: the degree l, or j − ½
   * @return the number of the block's first coefficient
   */
  public int offset(int block) {
    requireBlock(block);
    return offsets[block];
  }

  /**
   * The number of rows of a block.
   *
   * @param block 0 … L − 1: the degree l, or j − ½
   * @return min(2l + 1, 2N − 1), or its like for halves
   */
  public int rows(int block) {
    requireBlock(block);
    return Math.min(2 * block + parity, maxDoubledRow()) + 1;
  }

  /**
   * The number of columns of a block, the dimension of the irrep.
   *
   * @param block 0 … L − 1: the degree l, or j − ½
   * @return 2l + 1
   */
  public int columns(int block) {
    requireBlock(block);
    return 2 * block + parity + 1;
  }

  /**
   * The place of f̂^l_{nm}, counted in coefficients.
   *
   * @param l the degree
   * @param n the row
   * @param m the column
   * @return the number of the coefficient
   * @throws InvalidInput where the orders do not fit the degree or the limits, or for halves
   */
  public int index(int l, int n, int m) {
    return indexOfDoubled(Math.multiplyExact(2, l), 2 * n, 2 * m);
  }

  /**
   * The place of f̂^j_{nm}, counted in coefficients, from doubled numbers.
   *
   * @param degree 2j
   * @param n twice the row
   * @param m twice the column
   * @return the number of the coefficient
   * @throws InvalidInput where the orders do not fit the degree or the limits
   */
  public int indexOfDoubled(int degree, int n, int m) {
    boolean even = ((degree - parity) & 1) == 0 && ((degree - n) & 1) == 0 && ((n - m) & 1) == 0;
    int block = (degree - parity) / 2;
    if (!even || degree < 0 || block >= bandLimit) {
      throw new InvalidInput(
          "coefficient",
          describe(degree, n, m),
          "degrees " + degrees(),
          "orders differ from it by integers");
    }
    int row = Math.min(degree, maxDoubledRow());
    if (Math.abs(n) > row || Math.abs(m) > degree) {
      throw new InvalidInput(
          "coefficient",
          describe(degree, n, m),
          "|n| ≤ " + half(row) + " and |m| ≤ " + half(degree),
          "n is the row, of the third angle, and m the column");
    }
    return offsets[block] + (n + row) / 2 * (degree + 1) + (m + degree) / 2;
  }

  /** The doubled greatest row. */
  int maxDoubledRow() {
    return 2 * (orderLimit - 1) + parity;
  }

  /** The doubled greatest degree. */
  int maxDoubledDegree() {
    return 2 * (bandLimit - 1) + parity;
  }

  /** 0 for integers, 1 for halves. */
  int parity() {
    return parity;
  }

  /** Checks the length of an array of complex coefficients. */
  void requireComplex(String what, double[] values) {
    require(what, values, 2 * size());
  }

  /** Checks the length of an array. */
  void require(String what, double[] values, int length) {
    if (values.length != length) {
      throw new InvalidInput(
          what,
          values.length + " numbers",
          length + " numbers",
          "this is a " + this + "; complex numbers take two places");
    }
  }

  private void requireBlock(int block) {
    if (block < 0 || block >= bandLimit) {
      throw new InvalidInput(
          "number of a block", "" + block, "0 … " + (bandLimit - 1), "one block a degree");
    }
  }

  private String degrees() {
    return half(parity) + " … " + half(maxDoubledDegree());
  }

  private static String describe(int degree, int n, int m) {
    return "degree " + half(degree) + ", n = " + half(n) + ", m = " + half(m);
  }

  private static String half(int doubled) {
    return doubled % 2 == 0 ? "" + doubled / 2 : doubled + "/2";
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof RotationLayout other
        && other.bandLimit == bandLimit
        && other.orderLimit == orderLimit
        && other.parity == parity;
  }

  @Override
  public int hashCode() {
    return (bandLimit * 31 + orderLimit) * 2 + parity;
  }

  @Override
  public String toString() {
    return "layout of degrees " + degrees() + ", orders |n| ≤ " + half(maxDoubledRow());
  }
}
