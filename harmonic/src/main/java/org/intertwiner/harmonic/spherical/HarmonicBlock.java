package org.intertwiner.harmonic.spherical;

import java.util.Arrays;

/**
 * Real harmonics at a block of points, order after order, in vector loops over the points.
 *
 * <p>For each order the recursion of {@link LegendreCoefficients} climbs the degrees and every
 * P̄_lm is multiplied by √2 cos mφ and √2 sin mφ, which are powers of one complex number in doubled
 * precision. Where sinᵐ θ is tiny, P̄ is kept times 2^(256 q) with an integer q ≥ 0 for each point,
 * and the factors carry about 2^(−256 q): nothing is lost that a float64 can hold, and the inner
 * loop is the same.
 */
final class HarmonicBlock {
  /** A column starts above 2⁻¹²⁸; past 2¹²⁸ its shift is taken back. */
  static final double LOW = 0x1p-128;

  static final double HIGH = 0x1p128;
  static final double UP = 0x1p256;

  /** Binary digits of LOW that sinᵐ θ may use up before shifts are looked after. */
  private static final double SAFE_BITS = 120;

  /** Steps between two looks at the size: eight multiply P̄ by less than 2¹⁰⁰. */
  static final int STEPS = 8;

  private final int maxDegree;
  private final LegendreCoefficients coefficients;
  private final PointBlock points;
  private final double[] scratch;
  private final double[] diagonal;
  private final int[] shift;
  private final int[] now;
  private final double[] p;
  private final double[] e;
  private final double[] cos;
  private final double[] sin;
  private final double[] even;
  private final double[] evenSine;
  private final double[] odd;
  private final double[] oddSine;

  HarmonicBlock(LegendreCoefficients coefficients, int capacity) {
    maxDegree = coefficients.maxDegree();
    this.coefficients = coefficients;
    points = new PointBlock(capacity);
    scratch = new double[coefficients.scratchLength()];
    diagonal = new double[capacity];
    shift = new int[capacity];
    now = new int[capacity];
    p = new double[capacity];
    e = new double[capacity];
    cos = new double[capacity];
    sin = new double[capacity];
    even = new double[capacity];
    evenSine = new double[capacity];
    odd = new double[capacity];
    oddSine = new double[capacity];
  }

  /** The points at which the harmonics are taken. */
  PointBlock points() {
    return points;
  }

  /** Takes a row of one harmonic at all points of the block. */
  interface Sink {
    /** The row that harmonic l, m is to be written to. */
    double[] row(int l, int m);

    /** The rows of l, ±m have been written. */
    void written(int l, int m);
  }

  /** Hands every harmonic at the first n of the points loaded to a sink. */
  void fill(int n, Sink sink) {
    start(n);
    double bits = Math.log(least(points.sin, n)) / Math.log(2);
    for (int m = 0; m <= maxDegree; m++) {
      boolean shifted = m * -bits > SAFE_BITS;
      if (m > 0) {
        climb(m, n, shifted);
      }
      weigh(n, shifted);
      column(m, n, shifted, m > 0, sink);
    }
  }

  /** Hands P̄_lm, l ≥ m, at the first n of the points loaded to a sink, without e^{imφ}. */
  void legendre(int order, int n, Sink sink) {
    start(n);
    double bits = Math.log(least(points.sin, n)) / Math.log(2);
    for (int m = 1; m <= order; m++) {
      grow(n, diagonal, points.sin, points.sinRest, climbing(m));
      raise(n, m * -bits > SAFE_BITS);
    }
    Arrays.fill(cos, 0, n, 1);
    weigh(n, order * -bits > SAFE_BITS);
    column(order, n, order * -bits > SAFE_BITS, false, sink);
  }

  private void start(int n) {
    double first = Math.sqrt(1 / (4 * Math.PI));
    for (int i = 0; i < n; i++) {
      diagonal[i] = first;
      shift[i] = 0;
      cos[i] = 1;
      sin[i] = 0;
    }
  }

  /** From P̄_{m−1,m−1} and (m − 1)φ to P̄_mm and mφ. */
  private void climb(int m, int n, boolean shifted) {
    // the √2 of the real harmonics enters with order 1
    rotate(n, cos, sin, points, m == 1 ? Math.sqrt(2) : 1);
    grow(n, diagonal, points.sin, points.sinRest, climbing(m));
    raise(n, shifted);
  }

  /** √((2m + 1)/2m), the ratio of P̄_mm to sin θ P̄_{m−1,m−1}. */
  static double climbing(int m) {
    return Math.sqrt((2.0 * m + 1) / (2.0 * m));
  }

  private void raise(int n, boolean shifted) {
    if (shifted) {
      for (int i = 0; i < n; i++) {
        while (diagonal[i] < LOW && diagonal[i] > 0) {
          diagonal[i] *= UP;
          shift[i]++;
        }
      }
    }
  }

  private void weigh(int n, boolean shifted) {
    System.arraycopy(diagonal, 0, p, 0, n);
    System.arraycopy(cos, 0, even, 0, n);
    System.arraycopy(sin, 0, evenSine, 0, n);
    if (shifted) {
      for (int i = 0; i < n; i++) {
        now[i] = shift[i];
        p[i] *= opening(now[i]);
        lower(i);
      }
    }
    mirror(n, even, evenSine, points.side, odd, oddSine, e);
  }

  /** The factors of point i carry its shift. */
  private void lower(int i) {
    double factor = factor(now[i]);
    even[i] = cos[i] * factor;
    evenSine[i] = sin[i] * factor;
    odd[i] = even[i] * points.side[i];
    oddSine[i] = evenSine[i] * points.side[i];
  }

  private void column(int m, int n, boolean shifted, boolean both, Sink sink) {
    double[] c = coefficients.column(m, scratch);
    int k = coefficients.offset(m);
    if (both) {
      times(n, p, evenSine, sink.row(m, -m));
    }
    times(n, p, even, sink.row(m, m));
    sink.written(m, m);
    for (int l = m + 1; l <= maxDegree; l++, k += 3) {
      double[] row = sink.row(l, m);
      double[] sineRow = sink.row(l, -m);
      double[] w = (l - m) % 2 == 0 ? even : odd;
      if (!both) {
        step(n, p, e, points.u, c[k], c[k + 1], c[k + 2], w, row);
      } else {
        double[] sineW = (l - m) % 2 == 0 ? evenSine : oddSine;
        step(n, p, e, points.u, c[k], c[k + 1], c[k + 2], w, row, sineW, sineRow);
      }
      sink.written(l, m);
      if (shifted && (l - m) % STEPS == 0) {
        settle(n);
      }
    }
  }

  /** Takes shifts back where P̄ has grown. */
  private void settle(int n) {
    for (int i = 0; i < n; i++) {
      if (now[i] > 0 && Math.abs(p[i]) > HIGH) {
        double down = lowering(now[i]);
        p[i] *= down;
        e[i] *= down;
        now[i]--;
        lower(i);
      }
    }
  }

  /**
   * What a mantissa of shift q is multiplied by: 2^(−256 q), but 2⁻⁹⁶⁰ for 4, so that the factors,
   * cosines included, are never subnormal and a result is rounded once.
   */
  static double factor(int q) {
    return q == 0 ? 1 : q > 4 ? 0 : Math.scalb(1.0, q == 4 ? -960 : -256 * q);
  }

  /** From P̄ 2^(256 q) to the mantissa of shift q. */
  static double opening(int q) {
    return q == 4 ? 0x1p-64 : 1;
  }

  /** From the mantissa of shift q to that of q − 1. */
  static double lowering(int q) {
    return q == 4 ? 0x1p-192 : q == 5 ? 0x1p-320 : 0x1p-256;
  }

  private static double least(double[] values, int n) {
    double least = 1;
    for (int i = 0; i < n; i++) {
      least = Math.min(least, values[i]);
    }
    return least;
  }

  private static void rotate(int n, double[] cos, double[] sin, PointBlock b, double factor) {
    double[] c = b.cos;
    double[] cRest = b.cosRest;
    double[] s = b.sine;
    double[] sRest = b.sineRest;
    for (int i = 0; i < n; i++) {
      double re = Math.fma(cos[i], cRest[i], -(sin[i] * sRest[i]));
      double im = Math.fma(cos[i], sRest[i], sin[i] * cRest[i]);
      re = Math.fma(cos[i], c[i], Math.fma(-sin[i], s[i], re));
      im = Math.fma(cos[i], s[i], Math.fma(sin[i], c[i], im));
      cos[i] = re * factor;
      sin[i] = im * factor;
    }
  }

  private static void grow(int n, double[] d, double[] s, double[] rest, double ratio) {
    for (int i = 0; i < n; i++) {
      d[i] = ratio * Math.fma(d[i], s[i], d[i] * rest[i]);
    }
  }

  private static void mirror(
      int n,
      double[] even,
      double[] evenSine,
      double[] side,
      double[] odd,
      double[] oddSine,
      double[] e) {
    for (int i = 0; i < n; i++) {
      odd[i] = even[i] * side[i];
      oddSine[i] = evenSine[i] * side[i];
      e[i] = 0;
    }
  }

  // no index has an offset, and bodies are small: of such loops the compiler makes vector loops
  private static void times(int n, double[] p, double[] w, double[] row) {
    for (int i = 0; i < n; i++) {
      row[i] = p[i] * w[i];
    }
  }

  private static void step(
      int n,
      double[] p,
      double[] e,
      double[] u,
      double r,
      double k,
      double a,
      double[] w,
      double[] row) {
    for (int i = 0; i < n; i++) {
      double next = Math.fma(k, e[i], -(a * u[i] * p[i]));
      double value = Math.fma(r, p[i], next);
      e[i] = next;
      p[i] = value;
      row[i] = value * w[i];
    }
  }

  private static void step(
      int n,
      double[] p,
      double[] e,
      double[] u,
      double r,
      double k,
      double a,
      double[] w,
      double[] row,
      double[] sineW,
      double[] sineRow) {
    for (int i = 0; i < n; i++) {
      double next = Math.fma(k, e[i], -(a * u[i] * p[i]));
      double value = Math.fma(r, p[i], next);
      e[i] = next;
      p[i] = value;
      row[i] = value * w[i];
      sineRow[i] = value * sineW[i];
    }
  }
}
