package org.intertwiner.nn.engine;

/**
 * The kinds of number an array can hold. Every engine holds the first three; which of the half
 * precision kinds it holds {@link Engine#supports} says.
 */
public enum DType {
  /** IEEE 754 binary32; relative rounding error 2⁻²⁴ per operation. */
  FLOAT32(4, 0x1p-24),
  /** IEEE 754 binary64; relative rounding error 2⁻⁵³ per operation. */
  FLOAT64(8, 0x1p-53),
  /** Two's complement 32-bit integers, used as indices only. */
  INT32(4, 0),
  /**
   * IEEE 754 binary16: relative rounding error 2⁻¹¹ between 6·10⁻⁵ and 65504, infinite beyond.
   * Contractions add in at least float32.
   */
  FLOAT16(2, 0x1p-11),
  /**
   * The upper half of a binary32: its range, with relative rounding error 2⁻⁸. Contractions add in
   * at least float32.
   */
  BFLOAT16(2, 0x1p-8);

  private final int bytes;
  private final double roundoff;

  DType(int bytes, double roundoff) {
    this.bytes = bytes;
    this.roundoff = roundoff;
  }

  /**
   * Returns the size of one number.
   *
   * @return bytes per number
   */
  public int bytes() {
    return bytes;
  }

  /**
   * Returns the unit roundoff u: a real number x in range is stored as x(1 + δ) with |δ| ≤ u.
   *
   * @return half the distance from 1 to the next larger number; 0 for integers
   */
  public double roundoff() {
    return roundoff;
  }

  /**
   * Says whether values of this kind can be differentiated.
   *
   * @return true for the floating-point kinds
   */
  public boolean isFloating() {
    return this != INT32;
  }

  /**
   * Says whether this is one of the kinds of 16 bits.
   *
   * @return true for {@link #FLOAT16} and {@link #BFLOAT16}
   */
  public boolean isHalf() {
    return this == FLOAT16 || this == BFLOAT16;
  }
}
