package org.intertwiner.harmonic.spherical;

/**
 * Real harmonics at a few points at a time, degree after degree, in vector loops over orders and
 * points together: what rows of all harmonics of one point are made from.
 *
 * <p>The arithmetic, rounding for rounding, is that of {@link HarmonicBlock}. A block has so many
 * points that its state and one degree of results stay in the first cache; for high degrees it is a
 * single point.
 */
final class HarmonicRows {
  /** Takes the harmonics of one degree at the points of a block. */
  interface Sink {
    /**
     * One degree.
     *
     * @param l the degree
     * @param n the number of points
     * @param cosines order m ≥ 0 at point i in place m·width + i
     * @param sines order −m likewise
     * @param width the places of an order
     */
    void degree(int l, int n, double[] cosines, double[] sines, int width);
  }

  private final int maxDegree;
  private final int width;
  private final RowCoefficients coefficients;
  private final PointBlock points;
  private final double[] p;
  private final double[] e;
  private final double[] u;
  private final double[] cos;
  private final double[] sin;
  private final double[] even;
  private final double[] evenSine;
  private final double[] odd;
  private final double[] oddSine;
  private final double[] cosines;
  private final double[] sines;
  private final int[] now;
  private final double[][] scratch;
  private final double[] diagonal;
  private final int[] shift;
  private boolean shifted;

  HarmonicRows(RowCoefficients coefficients) {
    this.coefficients = coefficients;
    maxDegree = coefficients.maxDegree();
    width = coefficients.width();
    points = new PointBlock(width);
    int places = (maxDegree + 1) * width;
    p = new double[places];
    e = new double[places];
    u = new double[places];
    cos = new double[places];
    sin = new double[places];
    even = new double[places];
    evenSine = new double[places];
    odd = new double[places];
    oddSine = new double[places];
    cosines = new double[places];
    sines = new double[places];
    now = new int[places];
    scratch = new double[3][coefficients.scratchLength()];
    diagonal = new double[width];
    shift = new int[width];
  }

  /** The points at which the harmonics are taken: as many as the block is wide. */
  PointBlock points() {
    return points;
  }

  /** Hands all degrees at the first n of the points loaded to a sink. */
  void fill(int n, Sink sink) {
    start();
    for (int l = 0; l <= maxDegree; l++) {
      if (l > 0) {
        double[][] c = coefficients.degree(l, scratch);
        int places = l * width;
        step(places, p, e, u, c[0], c[1], c[2]);
        boolean isEven = l % 2 == 0;
        times(places, p, isEven ? even : odd, cosines, isEven ? evenSine : oddSine, sines);
        climb(l);
        if (shifted && l % HarmonicBlock.STEPS == 0) {
          settle(places);
        }
      }
      open(l);
      sink.degree(l, n, cosines, sines, width);
    }
  }

  private void start() {
    double first = Math.sqrt(1 / (4 * Math.PI));
    for (int i = 0; i < width; i++) {
      diagonal[i] = first;
      shift[i] = 0;
      cos[i] = 1;
      sin[i] = 0;
    }
    for (int m = 0; m <= maxDegree; m++) {
      System.arraycopy(points.u, 0, u, m * width, width);
    }
    shifted = false;
  }

  private void climb(int m) {
    double root = m == 1 ? Math.sqrt(2) : 1;
    double ratio = HarmonicBlock.climbing(m);
    int from = (m - 1) * width;
    int to = m * width;
    for (int i = 0; i < width; i++) {
      double x = cos[from + i];
      double y = sin[from + i];
      double c = points.cos[i];
      double s = points.sine[i];
      double re = Math.fma(x, points.cosRest[i], -(y * points.sineRest[i]));
      double im = Math.fma(x, points.sineRest[i], y * points.cosRest[i]);
      cos[to + i] = Math.fma(x, c, Math.fma(-y, s, re)) * root;
      sin[to + i] = Math.fma(x, s, Math.fma(y, c, im)) * root;
      double d = diagonal[i];
      diagonal[i] = ratio * Math.fma(d, points.sin[i], d * points.sinRest[i]);
    }
    for (int i = 0; i < width; i++) {
      while (diagonal[i] < HarmonicBlock.LOW && diagonal[i] > 0) {
        diagonal[i] *= HarmonicBlock.UP;
        shift[i]++;
        shifted = true;
      }
    }
  }

  /** The order m = l begins. */
  private void open(int m) {
    for (int i = 0, j = m * width; i < width; i++, j++) {
      now[j] = shift[i];
      p[j] = diagonal[i] * HarmonicBlock.opening(now[j]);
      e[j] = 0;
      lower(j, m % 2 == 0);
      cosines[j] = p[j] * (m % 2 == 0 ? even[j] : odd[j]);
      sines[j] = p[j] * (m % 2 == 0 ? evenSine[j] : oddSine[j]);
    }
  }

  /** The factors of the place carry its shift, and the hemisphere by the parity of l − m. */
  private void lower(int j, boolean evenOrder) {
    double factor = HarmonicBlock.factor(now[j]);
    double other = factor * points.side[j % width];
    even[j] = cos[j] * (evenOrder ? factor : other);
    evenSine[j] = sin[j] * (evenOrder ? factor : other);
    odd[j] = cos[j] * (evenOrder ? other : factor);
    oddSine[j] = sin[j] * (evenOrder ? other : factor);
  }

  private void settle(int places) {
    for (int j = 0; j < places; j++) {
      if (now[j] > 0 && Math.abs(p[j]) > HarmonicBlock.HIGH) {
        double down = HarmonicBlock.lowering(now[j]);
        p[j] *= down;
        e[j] *= down;
        now[j]--;
        lower(j, j / width % 2 == 0);
      }
    }
  }

  // no index has an offset, and bodies are small: of such loops the compiler makes vector loops
  private static void step(
      int places, double[] p, double[] e, double[] u, double[] r, double[] k, double[] a) {
    for (int j = 0; j < places; j++) {
      double next = Math.fma(k[j], e[j], -(a[j] * u[j] * p[j]));
      e[j] = next;
      p[j] = Math.fma(r[j], p[j], next);
    }
  }

  private static void times(
      int places, double[] p, double[] w, double[] values, double[] sineW, double[] sineValues) {
    for (int j = 0; j < places; j++) {
      values[j] = p[j] * w[j];
      sineValues[j] = p[j] * sineW[j];
    }
  }
}
