package org.intertwiner.harmonic.fourier.sphere;

/** Sines and cosines of whole parts of a turn, reduced to the first eighth before rounding. */
final class Turn {
  private Turn() {}

  /** cos(2πj/n) for 0 ≤ j &lt; n. */
  static double cosine(int j, int n) {
    long eighths = 8L * Math.min(j, n - j);
    if (eighths > 2L * n) {
      // beyond a quarter: −cos of what is left to the half
      return -quarter(4L * n - eighths, n);
    }
    return quarter(eighths, n);
  }

  /** sin(2πj/n) for 0 ≤ j &lt; n. */
  static double sine(int j, int n) {
    long eighths = 8L * Math.min(j, n - j);
    double size = quarter(Math.abs(2L * n - eighths), n);
    return 2L * j <= n ? size : -size;
  }

  /** cos(2π · eighths/(8n)) for a number of eighths up to 2n. */
  private static double quarter(long eighths, int n) {
    double unit = Math.PI / (4.0 * n);
    return eighths <= n ? Math.cos(eighths * unit) : Math.sin((2L * n - eighths) * unit);
  }

  /**
   * Writes cos(mφ) and sin(mφ) for m below a number: two tables of about its square root and one
   * product each.
   */
  static void phases(double phi, int count, double[] cosine, double[] sine) {
    int block = 32;
    for (int m = 0; m < Math.min(block, count); m++) {
      cosine[m] = Math.cos(m * phi);
      sine[m] = Math.sin(m * phi);
    }
    for (int start = block; start < count; start += block) {
      double c = Math.cos(start * phi);
      double s = Math.sin(start * phi);
      for (int m = start; m < Math.min(count, start + block); m++) {
        double x = cosine[m - start];
        double y = sine[m - start];
        cosine[m] = c * x - s * y;
        sine[m] = c * y + s * x;
      }
    }
  }
}
