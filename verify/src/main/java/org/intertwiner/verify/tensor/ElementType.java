package org.intertwiner.verify.tensor;

import java.util.Optional;
import org.intertwiner.verify.tolerance.Precision;

/** The format of the numbers of an array. */
public enum ElementType {
  /** IEEE binary64. */
  FLOAT64(8, true),
  /** IEEE binary32. */
  FLOAT32(4, true),
  /** IEEE binary16. */
  FLOAT16(2, true),
  /** The upper half of binary32. */
  BFLOAT16(2, true),
  /** Signed 64-bit integers. */
  INT64(8, false),
  /** Signed 32-bit integers. */
  INT32(4, false),
  /** Signed 16-bit integers. */
  INT16(2, false),
  /** Signed 8-bit integers. */
  INT8(1, false),
  /** Unsigned 8-bit integers. */
  UINT8(1, false),
  /** Truth values, 0 and 1. */
  BOOL(1, false);

  private final int bytes;
  private final boolean floating;

  ElementType(int bytes, boolean floating) {
    this.bytes = bytes;
    this.floating = floating;
  }

  /**
   * The size of a number.
   *
   * @return in bytes
   */
  public int bytes() {
    return bytes;
  }

  /**
   * Whether the numbers are floating-point numbers: only these are moved by matrices, perturbed and
   * compared with a tolerance.
   *
   * @return false for integers and truth values
   */
  public boolean isFloating() {
    return floating;
  }

  /**
   * The floating-point format.
   *
   * @return empty for integers and truth values
   */
  public Optional<Precision> precision() {
    return floating ? Optional.of(Precision.valueOf(name())) : Optional.empty();
  }
}
