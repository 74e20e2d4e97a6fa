package org.intertwiner.harmonic.wigner;

/** The work space of a block of rotations: recursions, phases, and where the entries go. */
final class WignerBlock {
  private static final double ROOT2 = Math.sqrt(2);

  private final int maxDegree;
  private final boolean complex;
  private final WignerRecursion.Cursor plus;
  private final WignerRecursion.Cursor minus;
  private final double[][] cosAlpha;
  private final double[][] sinAlpha;
  private final double[][] cosGamma;
  private final double[][] sinGamma;
  private final double[] a;
  private final double[] b;
  private final double[] c;
  private final double[] e;
  private final int[] base;
  private int width;

  WignerBlock(WignerRecursion recursion, int capacity, boolean complex) {
    this.maxDegree = recursion.maxDegree();
    this.complex = complex;
    this.plus = recursion.cursor(capacity);
    this.minus = recursion.cursor(capacity);
    this.cosAlpha = new double[maxDegree + 1][capacity];
    this.sinAlpha = new double[maxDegree + 1][capacity];
    this.cosGamma = new double[maxDegree + 1][capacity];
    this.sinGamma = new double[maxDegree + 1][capacity];
    this.a = new double[capacity];
    this.b = new double[capacity];
    this.c = new double[capacity];
    this.e = new double[capacity];
    this.base = new int[capacity];
  }

  /** Writes all matrices of the rotations order[from] … order[to − 1]. */
  void run(RotationBatch rotations, int[] order, int from, int to, double[] out) {
    width = to - from;
    int size = WignerMatrices.blockOffset(maxDegree + 1);
    phases(rotations, order, from);
    for (int k = 0; k < width; k++) {
      base[k] = order[from + k] * size;
    }
    for (int m = 0; m <= maxDegree; m++) {
      for (int n = 0; n <= m; n++) {
        plus.begin(m, n, from, to);
        if (n > 0) {
          minus.begin(m, -n, from, to);
        }
        pair(m, n, out);
      }
    }
  }

  private void phases(RotationBatch rotations, int[] order, int from) {
    for (int k = 0; k < width; k++) {
      int g = order[from + k];
      double sr = rotations.sumRe(g);
      double si = rotations.sumIm(g);
      double dr = rotations.differenceRe(g);
      double di = rotations.differenceIm(g);
      cosAlpha[0][k] = 1;
      sinAlpha[0][k] = 0;
      cosGamma[0][k] = 1;
      sinGamma[0][k] = 0;
      if (maxDegree > 0) {
        cosAlpha[1][k] = sr * dr - si * di;
        sinAlpha[1][k] = sr * di + si * dr;
        cosGamma[1][k] = sr * dr + si * di;
        sinGamma[1][k] = si * dr - sr * di;
      }
    }
    for (int m = 2; m <= maxDegree; m++) {
      int half = m / 2;
      // products of halves, so that errors grow with the logarithm of m
      multiply(cosAlpha, sinAlpha, half, m - half);
      multiply(cosGamma, sinGamma, half, m - half);
    }
  }

  private void multiply(double[][] re, double[][] im, int p, int q) {
    double[] pr = re[p];
    double[] pi = im[p];
    double[] qr = re[q];
    double[] qi = im[q];
    double[] outRe = re[p + q];
    double[] outIm = im[p + q];
    for (int k = 0; k < width; k++) {
      outRe[k] = pr[k] * qr[k] - pi[k] * qi[k];
      outIm[k] = pr[k] * qi[k] + pi[k] * qr[k];
    }
  }

  /** All degrees of the orders ±m, ±n and n, m exchanged. */
  private void pair(int m, int n, double[] out) {
    while (true) {
      int l = plus.degree();
      if (complex) {
        complexEntries(l, m, n, out);
      } else {
        realEntries(l, m, n, out);
      }
      if (plus.isLast()) {
        return;
      }
      plus.next();
      if (n > 0) {
        minus.next();
      }
    }
  }

  private void realEntries(int l, int m, int n, double[] out) {
    boolean odd = (m & 1) != 0;
    double odds = ((m + n) & 1) != 0 ? -1 : 1;
    int size = 2 * l + 1;
    int centre = WignerMatrices.blockOffset(l) + l * size + l;
    if (n == 0) {
      if (m == 0) {
        scatter(plus.values(), centre, out);
        return;
      }
      double x = odd ? -ROOT2 : ROOT2;
      product(plus.values(), cosAlpha[m], x, a);
      scatter(a, centre + m * size, out);
      product(plus.values(), sinAlpha[m], x, a);
      scatter(a, centre - m * size, out);
      // d_{0m} = (−1)^m d_{m0}
      product(plus.values(), cosGamma[m], ROOT2, a);
      scatter(a, centre + m, out);
      product(plus.values(), sinGamma[m], -ROOT2, a);
      scatter(a, centre - m, out);
      return;
    }
    double w = odd ? -1 : 1;
    combine(odds, w, cosAlpha[m], sinAlpha[m], cosGamma[n], sinGamma[n]);
    realScatter(centre, m * size, n, out);
    if (m > n) {
      combine(1, odds * w, cosAlpha[n], sinAlpha[n], cosGamma[m], sinGamma[m]);
      realScatter(centre, n * size, m, out);
    }
  }

  private void product(double[] d, double[] phase, double factor, double[] to) {
    for (int k = 0; k < width; k++) {
      to[k] = factor * d[k] * phase[k];
    }
  }

  private void scatter(double[] values, int at, double[] out) {
    for (int k = 0; k < width; k++) {
      out[base[k] + at] = values[k];
    }
  }

  /** x d₊ cos(mα + nγ), x d₊ sin(mα + nγ), w d₋ cos(mα − nγ) and w d₋ sin(mα − nγ). */
  private void combine(double x, double w, double[] ca, double[] sa, double[] cg, double[] sg) {
    double[] up = plus.values();
    double[] down = minus.values();
    double[] outA = a;
    double[] outB = b;
    double[] outC = c;
    double[] outE = e;
    for (int k = 0; k < width; k++) {
      double cc = ca[k] * cg[k];
      double ss = sa[k] * sg[k];
      double sc = sa[k] * cg[k];
      double cs = ca[k] * sg[k];
      double first = x * up[k];
      double second = w * down[k];
      outA[k] = first * (cc - ss);
      outB[k] = first * (sc + cs);
      outC[k] = second * (cc + ss);
      outE[k] = second * (sc - cs);
    }
  }

  private void realScatter(int centre, int row, int column, double[] out) {
    for (int k = 0; k < width; k++) {
      int up = base[k] + centre + row;
      int down = base[k] + centre - row;
      out[up + column] = a[k] + c[k];
      out[up - column] = e[k] - b[k];
      out[down + column] = b[k] + e[k];
      out[down - column] = a[k] - c[k];
    }
  }

  private void complexEntries(int l, int m, int n, double[] out) {
    double odds = ((m + n) & 1) != 0 ? -1 : 1;
    int size = 2 * l + 1;
    int centre = WignerMatrices.blockOffset(l) + l * size + l;
    if (n == 0) {
      // the two signs of n are one
      System.arraycopy(plus.values(), 0, minus.values(), 0, width);
    }
    combine(1, 1, cosAlpha[m], sinAlpha[m], cosGamma[n], sinGamma[n]);
    complexScatter(centre, m * size, n, odds, out);
    if (m > n) {
      // d_{nm} = (−1)^{m−n} d_{mn} and d_{n,−m} = d_{m,−n}
      combine(odds, 1, cosAlpha[n], sinAlpha[n], cosGamma[m], sinGamma[m]);
      complexScatter(centre, n * size, m, odds, out);
    }
  }

  private void complexScatter(int centre, int row, int column, double odds, double[] out) {
    for (int k = 0; k < width; k++) {
      int up = 2 * (base[k] + centre + row);
      int down = 2 * (base[k] + centre - row);
      int shift = 2 * column;
      out[up + shift] = a[k];
      out[up + shift + 1] = -b[k];
      out[up - shift] = c[k];
      out[up - shift + 1] = -e[k];
      out[down - shift] = odds * a[k];
      out[down - shift + 1] = odds * b[k];
      out[down + shift] = odds * c[k];
      out[down + shift + 1] = odds * e[k];
    }
  }
}
