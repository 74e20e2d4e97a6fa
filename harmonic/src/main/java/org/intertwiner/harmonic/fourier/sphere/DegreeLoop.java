package org.intertwiner.harmonic.fourier.sphere;

import java.util.Arrays;

/**
 * Sums over the degrees at up to {@link #WIDTH} nodes at a time, and the transposed sums: the inner
 * loops of every transform here. Mutable, for one thread.
 *
 * <p>The recursion fills rows of 32 degrees, then each pair of rows is added to the sums. Loops
 * this small, over whole arrays from their beginning, are those that the compiler turns into vector
 * instructions; one loop for all of it is not turned.
 */
final class DegreeLoop {
  /** Nodes at a time. */
  static final int WIDTH = 128;

  /** Room that coefficient arrays need behind the last degree. */
  static final int PADDING = 40;

  private static final int CHUNK = 32;

  private final double[][] rows = new double[CHUNK + 1][WIDTH];
  private final double[] rise = new double[WIDTH];
  private final double[] versine = new double[WIDTH];

  /** Real and imaginary parts of two sums. */
  final double[][] sums = new double[4][WIDTH];

  /** Real and imaginary parts of the coefficients of the two sums, from the first degree on. */
  final double[][] terms;

  private int firstLane;
  private int lanes;

  DegreeLoop(int bandLimit) {
    this.terms = new double[4][bandLimit + PADDING];
  }

  /**
   * The terms (c_lm − i c_l,−m)/√2 of a real function; the sums then are those of F_m, f = F_0 + 2
   * Re Σ F_m exp(imφ), for d carries the Condon–Shortley phase that real harmonics lack.
   */
  void loadReal(LegendreOrder of, int m, double[] norm, double[] coefficients, int bandLimit) {
    double factor = m == 0 ? 1 : m % 2 == 0 ? Math.sqrt(0.5) : -Math.sqrt(0.5);
    double[] re = terms[0];
    double[] im = terms[1];
    for (int l = m, i = 0; l < bandLimit; l++, i++) {
      int centre = l * l + l;
      double scale = factor * norm[l];
      re[i] = scale * coefficients[centre + m];
      im[i] = m == 0 ? 0 : -scale * coefficients[centre - m];
    }
    Arrays.fill(re, of.degrees, of.degrees + PADDING, 0);
    Arrays.fill(im, of.degrees, of.degrees + PADDING, 0);
  }

  /** The transpose: terms to coefficients of a real function. */
  void storeReal(LegendreOrder of, int m, double[] norm, double[] coefficients, int bandLimit) {
    double factor = m == 0 ? 1 : m % 2 == 0 ? Math.sqrt(2) : -Math.sqrt(2);
    for (int i = 0, l = m; i < of.degrees; l++, i++) {
      int centre = l * l + l;
      double scale = factor * norm[l];
      coefficients[centre + m] = scale * terms[0][i];
      if (m > 0) {
        coefficients[centre - m] = -scale * terms[1][i];
      }
    }
  }

  void clearTerms() {
    for (double[] t : terms) {
      Arrays.fill(t, 0);
    }
  }

  /**
   * sums[0], sums[1] = Σ terms[0], terms[1] · d and sums[2], sums[3] = Σ terms[2], terms[3] · d,
   * for the lanes from one on; with parity the first pair takes the even and the second the odd
   * steps of the degree, both from terms[0] and terms[1].
   */
  void synthesis(LegendreOrder of, double[] allVersines, int from, int to, boolean parity) {
    begin(of, allVersines, from, to);
    for (double[] s : sums) {
      Arrays.fill(s, 0);
    }
    int active = 0;
    for (int base = of.start[from]; base < of.degrees; base += CHUNK) {
      int length = Math.min(CHUNK, of.degrees - base);
      active = fill(of, base, length, active);
      int width = Math.min(WIDTH, (active + 7) & ~7);
      if (parity) {
        addParity(base, length, width);
      } else {
        addBoth(base, length, width);
      }
      turn();
    }
  }

  /** The transposed sums: terms += Σ over lanes of d · sums, with the pairs as in synthesis. */
  void analysis(LegendreOrder of, double[] allVersines, int from, int to, boolean parity) {
    begin(of, allVersines, from, to);
    int active = 0;
    for (int base = of.start[from]; base < of.degrees; base += CHUNK) {
      int length = Math.min(CHUNK, of.degrees - base);
      active = fill(of, base, length, active);
      int width = Math.min(WIDTH, (active + 7) & ~7);
      if (parity) {
        dotParity(base, length, width);
      } else {
        dotBoth(base, length, width);
      }
      turn();
    }
  }

  private void begin(LegendreOrder of, double[] allVersines, int from, int to) {
    firstLane = from;
    lanes = to - from;
    for (int k = 0; k < lanes; k++) {
      versine[k] = allVersines[of.node[from + k]];
    }
  }

  /** The last row is the first of the next chunk. */
  private void turn() {
    double[] last = rows[CHUNK];
    rows[CHUNK] = rows[0];
    rows[0] = last;
  }

  /** Fills rows base … base + length − 1 and returns the number of lanes that count in them. */
  private int fill(LegendreOrder order, int base, int length, int before) {
    int[] start = order.start;
    int now = before;
    int after = before;
    while (after < lanes && start[firstLane + after] < base + length) {
      after++;
    }
    int width = Math.min(WIDTH, (after + 7) & ~7);
    int old = before;
    while (old < after && start[firstLane + old] == base) {
      old++;
    }
    if (old < width) {
      // lanes that begin later, or never, are zero until then: the recursion keeps them so
      Arrays.fill(rows[0], old, width, 0);
      Arrays.fill(rise, old, width, 0);
    }
    for (int r = 0; r < length; r += 2) {
      int i = base + r;
      while (now < after && start[firstLane + now] == i) {
        rows[r][now] = order.value[firstLane + now];
        rise[now] = order.rise[firstLane + now];
        now++;
      }
      pair(
          rows[r],
          rows[r + 1],
          rows[r + 2],
          rise,
          versine,
          width,
          order.e[i],
          order.a[i],
          order.b[i],
          order.e[i + 1],
          order.a[i + 1],
          order.b[i + 1]);
    }
    return after;
  }

  private static void pair(
      double[] d0,
      double[] d1,
      double[] d2,
      double[] rise,
      double[] v,
      int width,
      double e0,
      double a0,
      double b0,
      double e1,
      double a1,
      double b1) {
    for (int k = 0; k < width; k++) {
      double r1 = Math.fma(Math.fma(a0, v[k], e0), d0[k], b0 * rise[k]);
      double x1 = d0[k] + r1;
      double r2 = Math.fma(Math.fma(a1, v[k], e1), x1, b1 * r1);
      d1[k] = x1;
      rise[k] = r2;
      d2[k] = x1 + r2;
    }
  }

  private void addParity(int base, int length, int width) {
    double[] re = terms[0];
    double[] im = terms[1];
    for (int r = 0; r < length; r += 4) {
      int i = base + r;
      add(rows[r], rows[r + 2], sums[0], width, re[i], re[i + 2]);
      add(rows[r], rows[r + 2], sums[1], width, im[i], im[i + 2]);
      add(rows[r + 1], rows[r + 3], sums[2], width, re[i + 1], re[i + 3]);
      add(rows[r + 1], rows[r + 3], sums[3], width, im[i + 1], im[i + 3]);
    }
  }

  private void addBoth(int base, int length, int width) {
    for (int r = 0; r < length; r += 2) {
      int i = base + r;
      for (int q = 0; q < 4; q++) {
        add(rows[r], rows[r + 1], sums[q], width, terms[q][i], terms[q][i + 1]);
      }
    }
  }

  private static void add(double[] p, double[] q, double[] sum, int width, double x, double y) {
    for (int k = 0; k < width; k++) {
      sum[k] = Math.fma(y, q[k], Math.fma(x, p[k], sum[k]));
    }
  }

  private void dotParity(int base, int length, int width) {
    for (int r = 0; r < length; r += 4) {
      int i = base + r;
      dot(rows[r], rows[r + 2], sums[0], sums[1], width, terms[0], terms[1], i, i + 2);
      dot(rows[r + 1], rows[r + 3], sums[2], sums[3], width, terms[0], terms[1], i + 1, i + 3);
    }
  }

  private void dotBoth(int base, int length, int width) {
    for (int r = 0; r < length; r += 2) {
      int i = base + r;
      dot(rows[r], rows[r + 1], sums[0], sums[1], width, terms[0], terms[1], i, i + 1);
      dot(rows[r], rows[r + 1], sums[2], sums[3], width, terms[2], terms[3], i, i + 1);
    }
  }

  /** Four inner products in eight chains, the width being even. */
  private static void dot(
      double[] p,
      double[] q,
      double[] x,
      double[] y,
      int width,
      double[] re,
      double[] im,
      int i,
      int j) {
    double px = 0;
    double qx = 0;
    double py = 0;
    double qy = 0;
    double px1 = 0;
    double qx1 = 0;
    double py1 = 0;
    double qy1 = 0;
    for (int k = 0; k < width; k += 2) {
      px = Math.fma(p[k], x[k], px);
      qx = Math.fma(q[k], x[k], qx);
      py = Math.fma(p[k], y[k], py);
      qy = Math.fma(q[k], y[k], qy);
      px1 = Math.fma(p[k + 1], x[k + 1], px1);
      qx1 = Math.fma(q[k + 1], x[k + 1], qx1);
      py1 = Math.fma(p[k + 1], y[k + 1], py1);
      qy1 = Math.fma(q[k + 1], y[k + 1], qy1);
    }
    re[i] += px + px1;
    re[j] += qx + qx1;
    im[i] += py + py1;
    im[j] += qy + qy1;
  }
}
