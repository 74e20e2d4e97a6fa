package org.intertwiner.verify.tolerance;

/**
 * The floating-point format of numbers, with its unit in the last place; from the coarsest to the
 * finest.
 */
public enum Precision {
  /** The upper half of binary32: 8 significant bits. */
  BFLOAT16(0x1p-8, 8, -126, 0x1.FEp127),
  /** IEEE 754 binary16: 11 significant bits. */
  FLOAT16(0x1p-11, 11, -14, 65504),
  /** IEEE 754 binary32: 24 significant bits. */
  FLOAT32(0x1p-24, 24, -126, Float.MAX_VALUE),
  /** IEEE 754 binary64: 53 significant bits. */
  FLOAT64(0x1p-53, 53, -1022, Double.MAX_VALUE);

  private final double unitRoundoff;
  private final int bits;
  private final int leastExponent;
  private final double largest;

  Precision(double unitRoundoff, int bits, int leastExponent, double largest) {
    this.unitRoundoff = unitRoundoff;
    this.bits = bits;
    this.leastExponent = leastExponent;
    this.largest = largest;
  }

  /**
   * The largest relative error of rounding a normal number: half the distance from 1 to the next
   * number.
   *
   * @return u = 2⁻⁸, 2⁻¹¹, 2⁻²⁴ or 2⁻⁵³
   */
  public double unitRoundoff() {
    return unitRoundoff;
  }

  /**
   * One unit in the last place of a number in this format.
   *
   * @param value a finite number
   * @return the distance to the next larger number in magnitude
   */
  public double ulp(double value) {
    return Math.scalb(1.0, exponent(value));
  }

  /** The exponent of the last place of a number. */
  private int exponent(double value) {
    return Math.max(Math.getExponent(value), leastExponent) - (bits - 1);
  }

  /**
   * Rounds to this format, to nearest, ties to even.
   *
   * @param value any number
   * @return the nearest number of this format; infinite beyond the largest
   */
  public double round(double value) {
    return switch (this) {
      case FLOAT64 -> value;
      case FLOAT32 -> (float) value;
      case FLOAT16, BFLOAT16 -> shortened(value);
    };
  }

  private double shortened(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value;
    }
    int exponent = exponent(value);
    double rounded = Math.scalb(Math.rint(Math.scalb(value, -exponent)), exponent);
    return Math.abs(rounded) > largest ? Math.copySign(Double.POSITIVE_INFINITY, value) : rounded;
  }

  /**
   * The coarser of two formats.
   *
   * @param other another format
   * @return the one with the larger unit roundoff
   */
  public Precision coarser(Precision other) {
    return unitRoundoff >= other.unitRoundoff ? this : other;
  }

  /**
   * Guesses in which format numbers were computed.
   *
   * <p>Numbers that all survive rounding to binary32, while at least one of them is not a short
   * binary fraction (12 bits), come from a computation in binary32: for k independent binary64
   * results the chance of being mistaken is 2⁻²⁹ᵏ.
   *
   * @param values computed numbers
   * @param declared the format to answer when the numbers do not tell
   * @return {@link #FLOAT32} if {@link #FLOAT64} was declared and the numbers show it, otherwise
   *     {@code declared}
   */
  public static Precision detect(double[] values, Precision declared) {
    if (declared != FLOAT64) {
      return declared;
    }
    boolean telling = false;
    for (double v : values) {
      if ((float) v != v) {
        return declared;
      }
      telling |= v != 0 && Long.numberOfTrailingZeros(Double.doubleToRawLongBits(v)) < 41;
    }
    return telling ? FLOAT32 : declared;
  }
}
