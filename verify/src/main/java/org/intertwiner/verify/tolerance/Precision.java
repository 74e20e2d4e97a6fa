package org.intertwiner.verify.tolerance;

/** The floating-point format of numbers, with its unit in the last place. */
public enum Precision {
  /** IEEE 754 binary32: 24 significant bits. */
  FLOAT32(0x1p-24) {
    @Override
    public double ulp(double value) {
      return Math.ulp((float) value);
    }

    @Override
    public double round(double value) {
      return (float) value;
    }
  },
  /** IEEE 754 binary64: 53 significant bits. */
  FLOAT64(0x1p-53) {
    @Override
    public double ulp(double value) {
      return Math.ulp(value);
    }

    @Override
    public double round(double value) {
      return value;
    }
  };

  private final double unitRoundoff;

  Precision(double unitRoundoff) {
    this.unitRoundoff = unitRoundoff;
  }

  /**
   * The largest relative error of rounding a normal number: half the distance from 1 to the next
   * number.
   *
   * @return u = 2⁻²⁴ or 2⁻⁵³
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
  public abstract double ulp(double value);

  /**
   * Rounds to this format.
   *
   * @param value any number
   * @return the nearest number of this format
   */
  public abstract double round(double value);

  /**
   * Guesses in which format numbers were computed.
   *
   * <p>Numbers that all survive rounding to binary32, while at least one of them is not a short
   * binary fraction (12 bits), come from a computation in binary32: for k independent binary64
   * results the chance of being mistaken is 2⁻²⁹ᵏ.
   *
   * @param values computed numbers
   * @param declared the format to answer when the numbers do not tell
   * @return {@link #FLOAT32} if the numbers show it, otherwise {@code declared}
   */
  public static Precision detect(double[] values, Precision declared) {
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
