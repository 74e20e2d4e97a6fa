package org.intertwiner.verify.tensor;

/** Rounding of binary64 numbers to the shorter formats, to nearest, ties to even. */
final class Rounding {
  private Rounding() {}

  /** Rounds in place and returns the same array. */
  static double[] to(ElementType type, double[] values) {
    switch (type) {
      case FLOAT32 -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) values[i];
        }
      }
      case FLOAT16 -> round(values, 11, -14, 65504);
      case BFLOAT16 -> round(values, 8, -126, 0x1.FEp127);
      default -> {
        // binary64 as it is; integers are not rounded here
      }
    }
    return values;
  }

  /** To so many significant bits, above the least exponent; beyond the largest number infinite. */
  private static void round(double[] values, int bits, int leastExponent, double largest) {
    for (int i = 0; i < values.length; i++) {
      double v = values[i];
      if (v == 0 || Double.isNaN(v) || Double.isInfinite(v)) {
        continue;
      }
      int exponent = Math.max(Math.getExponent(v), leastExponent) - (bits - 1);
      double rounded = Math.scalb(Math.rint(Math.scalb(v, -exponent)), exponent);
      values[i] = Math.abs(rounded) > largest ? Math.copySign(1.0 / 0, v) : rounded;
    }
  }
}
