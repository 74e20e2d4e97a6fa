package org.intertwiner.nn.engine;

/** The kinds of number an array can hold. */
public enum DType {
  /** IEEE 754 binary32; relative rounding error 2⁻²⁴ per operation. */
  FLOAT32(4),
  /** IEEE 754 binary64; relative rounding error 2⁻⁵³ per operation. */
  FLOAT64(8),
  /** Two's complement 32-bit integers, used as indices only. */
  INT32(4);

  private final int bytes;

  DType(int bytes) {
    this.bytes = bytes;
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
   * Says whether values of this kind can be differentiated.
   *
   * @return true for the floating-point kinds
   */
  public boolean isFloating() {
    return this != INT32;
  }
}
