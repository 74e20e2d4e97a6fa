package org.intertwiner.harmonic.spherical;

/**
 * Real harmonics at one point, degree after degree, in vector loops over the orders: for degrees so
 * high that the harmonics of a block of points would not fit into a cache.
 *
 * <p>The arithmetic, rounding for rounding, is that of {@link HarmonicBlock}.
 */
final class HarmonicRow {
  private final int maxDegree;
  private final RowCoefficients coefficients;
  private final PointBlock point = new PointBlock(1);
  private final double[] p;
  private final double[] e;
  private final double[] cos;
  private final double[] sin;
  private final double[] even;
  private final double[] evenSine;
  private final double[] odd;
  private final double[] oddSine;
  private final double[] cosines;
  private final double[] sines;
  private final int[] now;
  private double diagonal;
  private int shift;

  HarmonicRow(int maxDegree) {
    this.maxDegree = maxDegree;
    coefficients = new RowCoefficients(maxDegree);
    int orders = maxDegree + 1;
    p = new double[orders];
    e = new double[orders];
    cos = new double[orders];
    sin = new double[orders];
    even = new double[orders];
    evenSine = new double[orders];
    odd = new double[orders];
    oddSine = new double[orders];
    cosines = new double[orders];
    sines = new double[orders];
    now = new int[orders];
  }

  /** The point at which the harmonics are taken. */
  PointBlock point() {
    return point;
  }

  /** Writes the harmonics at the point loaded to out[at + l² + l + m]. */
  void fill(double[] out, int at) {
    double u = point.u[0];
    diagonal = Math.sqrt(1 / (4 * Math.PI));
    shift = 0;
    cos[0] = 1;
    sin[0] = 0;
    for (int l = 0; l <= maxDegree; l++) {
      if (l > 0) {
        coefficients.toDegree(l);
        step(l, p, e, u, coefficients);
        boolean isEven = l % 2 == 0;
        times(l, p, isEven ? even : odd, cosines);
        times(l, p, isEven ? evenSine : oddSine, sines);
        climb(l);
        // shifts only grow with the order
        if (shift > 0 && l % HarmonicBlock.STEPS == 0) {
          settle(l);
        }
      }
      open(l);
      int middle = at + l * l + l;
      System.arraycopy(cosines, 0, out, middle, l + 1);
      for (int m = 1; m <= l; m++) {
        out[middle - m] = sines[m];
      }
    }
  }

  private void climb(int m) {
    double root = m == 1 ? Math.sqrt(2) : 1;
    double x = cos[m - 1];
    double y = sin[m - 1];
    double c = point.cos[0];
    double s = point.sine[0];
    double re = Math.fma(x, point.cosRest[0], -(y * point.sineRest[0]));
    double im = Math.fma(x, point.sineRest[0], y * point.cosRest[0]);
    cos[m] = Math.fma(x, c, Math.fma(-y, s, re)) * root;
    sin[m] = Math.fma(x, s, Math.fma(y, c, im)) * root;
    double rest = diagonal * point.sinRest[0];
    diagonal = HarmonicBlock.climbing(m) * Math.fma(diagonal, point.sin[0], rest);
    while (diagonal < HarmonicBlock.LOW && diagonal > 0) {
      diagonal *= HarmonicBlock.UP;
      shift++;
    }
  }

  /** The order m = l begins. */
  private void open(int m) {
    now[m] = shift;
    p[m] = diagonal * HarmonicBlock.opening(shift);
    e[m] = 0;
    lower(m);
    cosines[m] = p[m] * (m % 2 == 0 ? even[m] : odd[m]);
    sines[m] = p[m] * (m % 2 == 0 ? evenSine[m] : oddSine[m]);
  }

  /** The factors of an order carry its shift, and the hemisphere by the parity of l − m. */
  private void lower(int m) {
    double factor = HarmonicBlock.factor(now[m]);
    double other = factor * point.side[0];
    boolean isEven = m % 2 == 0;
    even[m] = cos[m] * (isEven ? factor : other);
    evenSine[m] = sin[m] * (isEven ? factor : other);
    odd[m] = cos[m] * (isEven ? other : factor);
    oddSine[m] = sin[m] * (isEven ? other : factor);
  }

  private void settle(int orders) {
    for (int m = 0; m < orders; m++) {
      if (now[m] > 0 && Math.abs(p[m]) > HarmonicBlock.HIGH) {
        double down = HarmonicBlock.lowering(now[m]);
        p[m] *= down;
        e[m] *= down;
        now[m]--;
        lower(m);
      }
    }
  }

  private static void step(int orders, double[] p, double[] e, double u, RowCoefficients c) {
    double[] r = c.ratios();
    double[] k = c.factors();
    double[] a = c.slopes();
    for (int m = 0; m < orders; m++) {
      double next = Math.fma(k[m], e[m], -(a[m] * u * p[m]));
      e[m] = next;
      p[m] = Math.fma(r[m], p[m], next);
    }
  }

  private static void times(int orders, double[] p, double[] w, double[] values) {
    for (int m = 0; m < orders; m++) {
      values[m] = p[m] * w[m];
    }
  }
}
