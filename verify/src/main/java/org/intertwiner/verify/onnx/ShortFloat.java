package org.intertwiner.verify.onnx;

/** The two floating-point formats of 16 bits that Java does not know. */
enum ShortFloat {
  /** Five bits of exponent, ten of fraction. */
  BINARY16(10, 15),
  /** Eight bits of exponent, seven of fraction. */
  BFLOAT16(7, 127);

  private final int fraction;
  private final int bias;

  ShortFloat(int fraction, int bias) {
    this.fraction = fraction;
    this.bias = bias;
  }

  /** The number that 16 bits stand for; exact. */
  double toDouble(int bits) {
    int exponent = (bits & 0x7FFF) >>> fraction;
    int rest = bits & ((1 << fraction) - 1);
    double size;
    if (exponent == 2 * bias + 1) {
      size = rest == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      size = Math.scalb((double) rest, 1 - bias - fraction);
    } else {
      size = Math.scalb((double) (rest | (1 << fraction)), exponent - bias - fraction);
    }
    return (bits & 0x8000) == 0 ? size : -size;
  }

  /** The 16 bits of the nearest number, ties to even; beyond the largest number infinity. */
  short toBits(double value) {
    int sign = Double.doubleToRawLongBits(value) < 0 ? 0x8000 : 0;
    int top = (2 * bias + 1) << fraction;
    if (Double.isNaN(value)) {
      return (short) (sign | top | (1 << (fraction - 1)));
    }
    if (Double.isInfinite(value)) {
      return (short) (sign | top);
    }
    int exponent = Math.max(Math.getExponent(value), 1 - bias);
    long units = (long) Math.rint(Math.scalb(Math.abs(value), fraction - exponent));
    // a carry of the rounding runs on into the exponent, and that is the right number
    long bits = ((long) (exponent + bias - 1) << fraction) + units;
    return (short) (sign | (int) Math.min(bits, top));
  }
}
