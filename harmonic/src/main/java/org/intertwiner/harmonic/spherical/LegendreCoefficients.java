package org.intertwiner.harmonic.spherical;

/**
 * The coefficients of the difference recursion of P̄_lm, for all m ≤ l ≤ L.
 *
 * <p>With u = 1 − cos θ and E_l = P̄_l − r_l P̄_{l−1},
 *
 * <pre>
 *   E_l = k_l E_{l−1} − a_l u P̄_{l−1},   P̄_l = r_l P̄_{l−1} + E_l,
 *   r_l = √((2l + 1)(l + m) / ((2l − 1)(l − m))),   k_l = r_l (l − 1 − m)/(l + m),
 *   a_l = √((2l + 1)(2l − 1) / ((l − m)(l + m))).</pre>
 *
 * <p>Near the pole the usual three-term recursion multiplies a rounding error by 1/θ; this one does
 * not, because there E is small (Reinsch's modification, here for every order). r_l is the ratio at
 * the pole.
 */
final class LegendreCoefficients {
  /** Up to here all columns are kept: 2 MB. */
  private static final int KEPT = 256;

  private final int maxDegree;
  private final double[] table;

  LegendreCoefficients(int maxDegree) {
    this.maxDegree = maxDegree;
    if (maxDegree > KEPT) {
      table = new double[0];
    } else {
      table = new double[3 * start(maxDegree)];
      for (int m = 0; m < maxDegree; m++) {
        fill(m, table, 3 * start(m));
      }
    }
  }

  int maxDegree() {
    return maxDegree;
  }

  /** Whether columns are kept. */
  boolean isKept() {
    return table.length > 0 || maxDegree == 0;
  }

  /** The array in which column m begins at {@link #offset}; scratch is used where none is kept. */
  double[] column(int m, double[] scratch) {
    if (isKept()) {
      return table;
    }
    fill(m, scratch, 0);
    return scratch;
  }

  /** The doubles of scratch that a column needs. */
  int scratchLength() {
    return isKept() ? 0 : 3 * maxDegree;
  }

  /** Where r, k, a of degree m + 1, then of m + 2, … stand. */
  int offset(int m) {
    return isKept() ? 3 * start(m) : 0;
  }

  /** r, k, a of one degree and order. */
  static double ratio(int l, int m) {
    return Math.sqrt(((2.0 * l + 1) * (l + m)) / ((2.0 * l - 1) * (l - m)));
  }

  static double slope(int l, int m) {
    return Math.sqrt(((2.0 * l + 1) * (2.0 * l - 1)) / ((double) (l - m) * (l + m)));
  }

  private void fill(int m, double[] to, int at) {
    int next = at;
    for (int l = m + 1; l <= maxDegree; l++) {
      double ratio = ratio(l, m);
      to[next] = ratio;
      to[next + 1] = ratio * (l - 1 - m) / (l + m);
      to[next + 2] = slope(l, m);
      next += 3;
    }
  }

  /** The columns before m have L − m′ degrees each. */
  private int start(int m) {
    return m * maxDegree - m * (m - 1) / 2;
  }
}
