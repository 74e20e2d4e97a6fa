package org.intertwiner.harmonic.spherical;

import java.util.Arrays;

/**
 * The coefficients of {@link LegendreCoefficients} degree after degree, each repeated for the
 * points of a block: for degree l the r_l, then the k_l, then the a_l of m = 0 … l − 1.
 */
final class RowCoefficients {
  /** Doubles that all degrees together may take: 1 MB, within the second cache. */
  private static final int KEPT = 1 << 17;

  private static final int WIDEST = 16;

  private final int maxDegree;
  private final int width;
  private final double[][][] table;
  private final double[] orders;

  RowCoefficients(int maxDegree) {
    this.maxDegree = maxDegree;
    long pairs = (long) maxDegree * (maxDegree + 1) / 2;
    int points = WIDEST;
    while (points > 1 && 3 * pairs * points > KEPT / 2) {
      points /= 2;
    }
    width = points < 4 ? 1 : points;
    orders = new double[maxDegree];
    for (int m = 0; m < maxDegree; m++) {
      orders[m] = m;
    }
    if (3 * pairs * width > KEPT) {
      table = new double[0][][];
    } else {
      table = new double[maxDegree + 1][3][];
      for (int l = 1; l <= maxDegree; l++) {
        spread(l);
      }
    }
  }

  int maxDegree() {
    return maxDegree;
  }

  /** How many points a block has: 16, 8, 4 or 1. */
  int width() {
    return width;
  }

  private boolean isKept() {
    return table.length > 0;
  }

  int scratchLength() {
    return isKept() ? 0 : maxDegree;
  }

  /** The arrays of r, k and a of a degree; scratch is used where none are kept. */
  double[][] degree(int l, double[][] scratch) {
    if (isKept()) {
      return table[l];
    }
    compute(l, orders, scratch);
    return scratch;
  }

  private void spread(int l) {
    double[][] once = new double[3][l];
    compute(l, orders, once);
    for (int c = 0; c < 3; c++) {
      table[l][c] = new double[l * width];
      for (int j = 0; j < l; j++) {
        Arrays.fill(table[l][c], j * width, (j + 1) * width, once[c][j]);
      }
    }
  }

  private static void compute(int l, double[] orders, double[][] to) {
    double above = 2.0 * l + 1;
    double below = 2.0 * l - 1;
    ratios(l, orders, above, below, to[0]);
    double[] ratio = to[0];
    double[] factor = to[1];
    for (int m = 0; m < l; m++) {
      factor[m] = ratio[m] * (l - 1.0 - orders[m]) / (l + orders[m]);
    }
    double[] slope = to[2];
    for (int m = 0; m < l; m++) {
      slope[m] = Math.sqrt((above * below) / ((l - orders[m]) * (l + orders[m])));
    }
  }

  private static void ratios(int l, double[] orders, double above, double below, double[] to) {
    for (int m = 0; m < l; m++) {
      to[m] = Math.sqrt((above * (l + orders[m])) / (below * (l - orders[m])));
    }
  }
}
