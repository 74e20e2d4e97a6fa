package org.intertwiner.harmonic.wigner;

/**
 * The angles of a recursion side by side: the last value, the last difference and the exponent of
 * each, a multiple of 512 or 0.
 */
final class Lanes {
  private static final double SCALE = 0x1p-512;

  /** Within so many steps a value grows by less than 2⁴⁰⁰. */
  private static final int CHECK = 8;

  final double[] values;
  final double[] now;
  final double[] exponent;
  private final double[] step;
  private final double[] scale;
  private final double[] versine;
  private int width;
  private boolean pending;

  Lanes(int capacity) {
    this.values = new double[capacity];
    this.now = new double[capacity];
    this.exponent = new double[capacity];
    this.step = new double[capacity];
    this.scale = new double[capacity];
    this.versine = new double[capacity];
  }

  /** Begins with seeds that stand in {@link #now} and, unless plain, {@link #exponent}. */
  void begin(double[] versines, int from, int to, boolean plain, double power, double sign) {
    width = to - from;
    pending = false;
    if (!plain) {
      settle(power);
    }
    System.arraycopy(versines, from, versine, 0, width);
    first(sign);
  }

  private void first(double s) {
    java.util.Arrays.fill(step, 0, width, 0);
    if (!pending) {
      for (int k = 0; k < width; k++) {
        values[k] = s * now[k];
      }
      return;
    }
    for (int k = 0; k < width; k++) {
      values[k] = s * now[k] * scale[k];
    }
  }

  /** Turns exponents into multiples of 512, the rest into the numbers. */
  private void settle(double power) {
    for (int k = 0; k < width; k++) {
      double e = exponent[k] + power;
      if (e >= -900) {
        now[k] *= powerOfTwo((int) e);
        exponent[k] = 0;
        scale[k] = 1;
      } else {
        double multiple = 512 * Math.ceil(e / 512);
        now[k] *= powerOfTwo((int) (e - multiple));
        exponent[k] = now[k] == 0 ? 0 : multiple;
        scale[k] = exponent[k] == 0 ? 1 : exponent[k] == -512 ? SCALE : 0;
        pending |= exponent[k] != 0;
      }
    }
  }

  private static double powerOfTwo(int e) {
    return Double.longBitsToDouble((long) (e + 1023) << 52);
  }

  void advance(int first, int end, double e, double a, double b, double s) {
    if (pending) {
      scaled(first, end, e, a, b, s);
    } else {
      plain(first, end, e, a, b, s);
    }
  }

  private void plain(int first, int end, double e, double a, double b, double s) {
    double[] d = now;
    double[] difference = step;
    double[] v = versine;
    double[] out = values;
    for (int k = first; k < end; k++) {
      double factor = Math.fma(a, v[k], e);
      double rise = Math.fma(factor, d[k], b * difference[k]);
      double next = d[k] + rise;
      difference[k] = rise;
      d[k] = next;
      out[k] = s * next;
    }
  }

  private void scaled(int first, int end, double e, double a, double b, double s) {
    double[] d = now;
    double[] difference = step;
    double[] v = versine;
    double[] out = values;
    double[] unit = scale;
    for (int k = first; k < end; k++) {
      double factor = Math.fma(a, v[k], e);
      double rise = Math.fma(factor, d[k], b * difference[k]);
      double next = d[k] + rise;
      difference[k] = rise;
      d[k] = next;
      out[k] = s * next * unit[k];
    }
  }

  /** To be called after every step. */
  void check(int index) {
    if (pending && index % CHECK == 0) {
      rescale();
    }
  }

  private void rescale() {
    boolean left = false;
    for (int k = 0; k < width; k++) {
      if (exponent[k] != 0) {
        if (Math.abs(now[k]) > 1) {
          now[k] *= SCALE;
          step[k] *= SCALE;
          exponent[k] += 512;
          scale[k] = exponent[k] == 0 ? 1 : exponent[k] == -512 ? SCALE : 0;
        }
        left |= exponent[k] != 0;
      }
    }
    pending = left;
  }
}
