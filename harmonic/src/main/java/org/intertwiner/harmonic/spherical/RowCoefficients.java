package org.intertwiner.harmonic.spherical;

/**
 * The coefficients of {@link LegendreCoefficients} degree after degree: for degree l the r_l, k_l
 * and a_l of m = 0 … l − 1. They are computed on the way, in vector loops, to the same rounding.
 */
final class RowCoefficients {
  private final double[] orders;
  private final double[] ratios;
  private final double[] factors;
  private final double[] slopes;

  RowCoefficients(int maxDegree) {
    orders = new double[maxDegree];
    ratios = new double[maxDegree];
    factors = new double[maxDegree];
    slopes = new double[maxDegree];
    for (int m = 0; m < maxDegree; m++) {
      orders[m] = m;
    }
  }

  double[] ratios() {
    return ratios;
  }

  double[] factors() {
    return factors;
  }

  double[] slopes() {
    return slopes;
  }

  /** Computes the coefficients of a degree. */
  void toDegree(int l) {
    double above = 2.0 * l + 1;
    double below = 2.0 * l - 1;
    ratios(l, orders, above, below, ratios);
    factors(l, orders, ratios, factors);
    slopes(l, orders, above * below, slopes);
  }

  // no index has an offset, and bodies are small: of such loops the compiler makes vector loops
  private static void ratios(int l, double[] orders, double above, double below, double[] to) {
    double degree = l;
    for (int m = 0; m < l; m++) {
      to[m] = Math.sqrt((above * (degree + orders[m])) / (below * (degree - orders[m])));
    }
  }

  private static void factors(int l, double[] orders, double[] ratios, double[] to) {
    double degree = l;
    double before = l - 1.0;
    for (int m = 0; m < l; m++) {
      to[m] = ratios[m] * (before - orders[m]) / (degree + orders[m]);
    }
  }

  private static void slopes(int l, double[] orders, double product, double[] to) {
    double degree = l;
    for (int m = 0; m < l; m++) {
      to[m] = Math.sqrt(product / ((degree - orders[m]) * (degree + orders[m])));
    }
  }
}
