package org.intertwiner.verify.tensor;

import org.intertwiner.verify.tolerance.Precision;

/** Rounding of binary64 numbers to the shorter formats, to nearest, ties to even. */
final class Rounding {
  private Rounding() {}

  /** Rounds in place and returns the same array; integers stay as they are. */
  static double[] to(ElementType type, double[] values) {
    if (type.precision().isEmpty() || type == ElementType.FLOAT64) {
      return values;
    }
    Precision precision = type.precision().get();
    for (int i = 0; i < values.length; i++) {
      values[i] = precision.round(values[i]);
    }
    return values;
  }
}
