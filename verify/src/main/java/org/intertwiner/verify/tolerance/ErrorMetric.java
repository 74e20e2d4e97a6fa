package org.intertwiner.verify.tolerance;

/** How the two sides of f(g·x) = g·f(x) are compared: an error relative to the larger side. */
public enum ErrorMetric {
  /** ‖a − b‖₂ / max(‖a‖₂, ‖b‖₂). */
  L2("relative L2 error") {
    @Override
    public double norm(double[] v) {
      double plain = 0;
      for (double c : v) {
        plain += c * c;
      }
      if (plain > SMALLEST_SQUARE && plain < LARGEST_SQUARE) {
        return Math.sqrt(plain);
      }
      double max = MAX.norm(v);
      if (max == 0 || !(max < Double.POSITIVE_INFINITY)) {
        return max;
      }
      double sum = 0;
      for (double c : v) {
        sum += (c / max) * (c / max);
      }
      return max * Math.sqrt(sum);
    }
  },
  /** max|aᵢ − bᵢ| / max(max|aᵢ|, max|bᵢ|): an error in one number of many does not fade. */
  MAX("relative maximum error") {
    @Override
    public double norm(double[] v) {
      double max = 0;
      for (double c : v) {
        if (!(Math.abs(c) <= max)) {
          max = Math.abs(c);
        }
        if (Double.isNaN(max)) {
          return max;
        }
      }
      return max;
    }
  };

  /** Between these, sums of squares neither overflow nor lose digits to underflow. */
  private static final double SMALLEST_SQUARE = 0x1p-900;

  private static final double LARGEST_SQUARE = 0x1p1000;

  private final String title;

  ErrorMetric(String title) {
    this.title = title;
  }

  /**
   * The name of the metric for reports.
   *
   * @return two or three words
   */
  public String title() {
    return title;
  }

  /**
   * The norm of a vector.
   *
   * @param v numbers
   * @return its norm, without overflow; not a number if an entry is not
   */
  public abstract double norm(double[] v);

  /**
   * The relative error between two vectors.
   *
   * @param a numbers
   * @param b as many numbers
   * @return ‖a − b‖ over the larger norm; 0 if both are equal
   */
  public double relative(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    double d = norm(difference);
    if (d == 0) {
      return 0;
    }
    double scale = Math.max(norm(a), norm(b));
    boolean overflow = !(d < Double.POSITIVE_INFINITY && scale < Double.POSITIVE_INFINITY);
    boolean finite =
        MAX.norm(a) < Double.POSITIVE_INFINITY && MAX.norm(b) < Double.POSITIVE_INFINITY;
    return overflow && finite ? relative(shrunk(a), shrunk(b)) : d / scale;
  }

  private static double[] shrunk(double[] v) {
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      out[i] = Math.scalb(v[i], -600);
    }
    return out;
  }
}
