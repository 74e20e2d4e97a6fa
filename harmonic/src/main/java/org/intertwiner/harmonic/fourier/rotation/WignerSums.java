package org.intertwiner.harmonic.fourier.rotation;

import java.util.Arrays;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.harmonic.wigner.WignerRecursion;

/**
 * The sums over β and over degrees in a transform on SO(3) or on the odd functions of SU(2).
 *
 * <p><i>Formula:</i> c^j_{nm} = u_j Σ_k v_k F_k(n, m) d^j_{mn}(β_k), and its transpose F_k(n, m) =
 * v_k Σ_j u_j c^j_{nm} d^j_{mn}(β_k). <i>Method:</i> the eight pairs (±m, ±n), (±n, ±m) share one
 * table of d by d_{−m,−n} = d_{n,m} = (−1)^{m−n} d_{m,n} and d^j_{m,−n}(β) = (−1)^{j+m} d^j_{m,n}(π
 * − β); it is recursed in blocks of degrees that stay in the cache, so each value serves up to
 * sixteen multiply-adds. <i>Complexity:</i> O(L³ K) multiply-adds, a table of O(K) numbers a
 * thread.
 */
final class WignerSums {
  /** Degrees of a block of the table. */
  private static final int BLOCK = 32;

  private final RotationLayout layout;
  private final WignerRecursion recursion;
  private final int nodes;
  private final int maxRow;
  private final int maxColumn;
  private final int width;
  private final int plane;
  private final boolean real;

  /**
   * Plans the sums.
   *
   * @param real whether the function is: only the half n ≥ 0 of the planes is used then
   */
  WignerSums(RotationLayout layout, RotationSampling sampling, boolean real) {
    this.layout = layout;
    this.nodes = sampling.betas();
    double[] betas = new double[nodes];
    for (int k = 0; k < nodes; k++) {
      betas[k] = sampling.beta(k);
    }
    this.recursion = WignerRecursion.ofDoubled(layout.maxDoubledDegree(), betas);
    this.maxRow = layout.maxDoubledRow();
    this.maxColumn = layout.maxDoubledDegree();
    this.width = maxColumn + 1;
    this.real = real;
    this.plane = real ? (maxRow / 2 + 1) * width : (maxRow + 1) * width;
  }

  /** Complex numbers of the plane of one β. */
  int plane() {
    return plane;
  }

  /** The place of (n, m), doubled, in a plane. */
  private int place(int n, int m) {
    return (real ? n / 2 : (n + maxRow) / 2) * width + (m + maxColumn) / 2;
  }

  /** What one thread needs. */
  final class Scratch {
    private final double[] table = new double[BLOCK * nodes];
    private final WignerRecursion.Cursor cursor = recursion.cursor(nodes);
    private final double[] turned = new double[BLOCK * nodes];
    private final double[] columns = new double[16 * nodes];
    private final double[] sums = new double[16 * BLOCK];
    private final int[] first = new int[8];
    private final int[] second = new int[8];
    private final double[] signs = new double[8];
    private int pairs;
    private int direct;

    private void add(int m, int n, boolean odd) {
      if (Math.abs(n) > maxRow || (real && (n < 0 || (n == 0 && m < 0)))) {
        return;
      }
      first[pairs] = m;
      second[pairs] = n;
      signs[pairs++] = odd ? -1 : 1;
    }

    /** Lists the pairs (m′, n′) whose d is that of (m, n) up to sign; first those at β itself. */
    private void list(int m, int n) {
      boolean odd = ((m - n) / 2 & 1) != 0;
      boolean opposite = ((m + n) / 2 & 1) != 0;
      pairs = 0;
      add(m, n, false);
      if (m != 0) {
        add(-m, -n, odd);
      }
      if (m != n) {
        add(n, m, odd);
        add(-n, -m, false);
      }
      direct = pairs;
      if (n != 0) {
        add(m, -n, false);
        add(-m, n, opposite);
        if (m != n) {
          add(n, -m, false);
          add(-n, m, opposite);
        }
      }
    }

    /** The table of the next degrees; the first table begins at degree m. */
    private void fill(int m, int n, int degree, int count) {
      for (int r = 0; r < count; r++) {
        if (degree == m && r == 0) {
          cursor.beginDoubled(m, n, 0, nodes);
        } else {
          cursor.next();
        }
        System.arraycopy(cursor.values(), 0, table, r * nodes, nodes);
      }
    }
  }

  /** The sums over β for every `step`-th pair, beginning with one. */
  void analyse(
      double[] planes,
      double[] nodeScale,
      double[] degreeScale,
      double[] coefficients,
      Scratch s,
      int from,
      int step) {
    int t = 0;
    for (int m = layout.parity(); m <= maxColumn; m += 2) {
      Interruption.check();
      for (int n = layout.parity(); n <= m; n += 2) {
        if (t++ % step == from) {
          s.list(m, n);
          if (s.pairs > 0) {
            gather(planes, nodeScale, s);
            analysePair(m, n, degreeScale, coefficients, s);
          }
        }
      }
    }
  }

  private void gather(double[] planes, double[] nodeScale, Scratch s) {
    for (int c = 0; c < s.pairs; c++) {
      int at = 2 * place(s.second[c], s.first[c]);
      int to = 2 * c * nodes;
      for (int k = 0; k < nodes; k++) {
        int target = to + (c < s.direct ? k : nodes - 1 - k);
        s.columns[target] = planes[at] * nodeScale[k];
        s.columns[target + nodes] = planes[at + 1] * nodeScale[k];
        at += 2 * plane;
      }
    }
  }

  private void analysePair(int m, int n, double[] degreeScale, double[] coefficients, Scratch s) {
    int left = (maxColumn - m) / 2 + 1;
    for (int degree = m; left > 0; degree += 2 * BLOCK) {
      int count = Math.min(BLOCK, left);
      s.fill(m, n, degree, count);
      transpose(s.table, count, nodes, s.turned);
      for (int c = 0; c < 2 * s.pairs; c++) {
        weightedSums(s.columns, c * nodes, nodes, s.turned, count, s.sums, c * BLOCK);
      }
      store(degree, count, degreeScale, coefficients, s);
      left -= count;
    }
  }

  /** out[k · count + r] = table[at + r · nodes + k]. */
  private static void transpose(double[] table, int count, int nodes, double[] out) {
    for (int r0 = 0; r0 < count; r0 += 8) {
      int r1 = Math.min(count, r0 + 8);
      for (int k = 0; k < nodes; k++) {
        for (int r = r0; r < r1; r++) {
          out[k * count + r] = table[r * nodes + k];
        }
      }
    }
  }

  /** out[r] = Σ_k x[k] turned[k · count + r]. */
  private static void weightedSums(
      double[] x, int from, int nodes, double[] turned, int count, double[] out, int at) {
    Arrays.fill(out, at, at + count, 0);
    int k = 0;
    for (; k + 4 <= nodes; k += 4) {
      addFour(
          x[from + k],
          x[from + k + 1],
          x[from + k + 2],
          x[from + k + 3],
          turned,
          k * count,
          count,
          count,
          out,
          at);
    }
    for (; k < nodes; k++) {
      addOne(x[from + k], turned, k * count, count, out, at);
    }
  }

  private static void addFour(
      double a,
      double b,
      double c,
      double d,
      double[] x,
      int from,
      int stride,
      int count,
      double[] out,
      int at) {
    int second = from + stride;
    int third = second + stride;
    int fourth = third + stride;
    for (int r = 0; r < count; r++) {
      out[at + r] =
          Math.fma(
              a,
              x[from + r],
              Math.fma(
                  b,
                  x[second + r],
                  Math.fma(c, x[third + r], Math.fma(d, x[fourth + r], out[at + r]))));
    }
  }

  private static void addOne(double a, double[] x, int from, int count, double[] out, int at) {
    for (int r = 0; r < count; r++) {
      out[at + r] = Math.fma(a, x[from + r], out[at + r]);
    }
  }

  private void store(
      int degree, int count, double[] degreeScale, double[] coefficients, Scratch s) {
    for (int r = 0; r < count; r++) {
      int j = degree + 2 * r;
      for (int c = 0; c < s.pairs; c++) {
        double scale = degreeScale[j / 2] * sign(s, c, j);
        int at = 2 * layout.indexOfDoubled(j, s.second[c], s.first[c]);
        double re = scale * s.sums[2 * c * BLOCK + r];
        double im = scale * s.sums[(2 * c + 1) * BLOCK + r];
        coefficients[at] = re;
        coefficients[at + 1] = im;
        if (real && (s.first[c] != 0 || s.second[c] != 0)) {
          int mirror = 2 * layout.indexOfDoubled(j, -s.second[c], -s.first[c]);
          double sign = ((s.first[c] - s.second[c]) / 2 & 1) == 0 ? 1 : -1;
          coefficients[mirror] = sign * re;
          coefficients[mirror + 1] = -sign * im;
        }
      }
    }
  }

  /** d^j of the c-th pair over the table's value at β or π − β. */
  private static double sign(Scratch s, int c, int degree) {
    if (c < s.direct) {
      return s.signs[c];
    }
    // (−1)^{j+m} with m the larger order, which is |m′| or |n′|
    int larger = Math.max(Math.abs(s.first[c]), Math.abs(s.second[c]));
    return ((degree + larger) / 2 & 1) == 0 ? s.signs[c] : -s.signs[c];
  }

  /** The sums over degrees for every `step`-th pair, beginning with one. */
  void synthesise(
      double[] coefficients,
      double[] nodeScale,
      double[] degreeScale,
      double[] planes,
      Scratch s,
      int from,
      int step) {
    int t = 0;
    for (int m = layout.parity(); m <= maxColumn; m += 2) {
      Interruption.check();
      for (int n = layout.parity(); n <= m; n += 2) {
        if (t++ % step == from) {
          s.list(m, n);
          if (s.pairs > 0) {
            synthesisePair(m, n, degreeScale, coefficients, s);
            scatter(planes, nodeScale, s);
          }
        }
      }
    }
  }

  private void synthesisePair(
      int m, int n, double[] degreeScale, double[] coefficients, Scratch s) {
    Arrays.fill(s.columns, 0, 2 * s.pairs * nodes, 0);
    int left = (maxColumn - m) / 2 + 1;
    for (int degree = m; left > 0; degree += 2 * BLOCK) {
      int count = Math.min(BLOCK, left);
      load(degree, count, degreeScale, coefficients, s);
      s.fill(m, n, degree, count);
      for (int c = 0; c < 2 * s.pairs; c++) {
        int r = 0;
        for (; r + 4 <= count; r += 4) {
          int at = c * BLOCK + r;
          addFour(
              s.sums[at],
              s.sums[at + 1],
              s.sums[at + 2],
              s.sums[at + 3],
              s.table,
              r * nodes,
              nodes,
              nodes,
              s.columns,
              c * nodes);
        }
        for (; r < count; r++) {
          addOne(s.sums[c * BLOCK + r], s.table, r * nodes, nodes, s.columns, c * nodes);
        }
      }
      left -= count;
    }
  }

  private void load(int degree, int count, double[] degreeScale, double[] coefficients, Scratch s) {
    for (int r = 0; r < count; r++) {
      int j = degree + 2 * r;
      for (int c = 0; c < s.pairs; c++) {
        double scale = degreeScale[j / 2] * sign(s, c, j);
        int at = 2 * layout.indexOfDoubled(j, s.second[c], s.first[c]);
        double re = coefficients[at];
        double im = coefficients[at + 1];
        if (real) {
          // the real part of a function has the mean of a coefficient and its mirror's conjugate
          int mirror = 2 * layout.indexOfDoubled(j, -s.second[c], -s.first[c]);
          double sign = ((s.first[c] - s.second[c]) / 2 & 1) == 0 ? 0.5 : -0.5;
          re = 0.5 * re + sign * coefficients[mirror];
          im = 0.5 * im - sign * coefficients[mirror + 1];
        }
        s.sums[2 * c * BLOCK + r] = scale * re;
        s.sums[(2 * c + 1) * BLOCK + r] = scale * im;
      }
    }
  }

  private void scatter(double[] planes, double[] nodeScale, Scratch s) {
    for (int c = 0; c < s.pairs; c++) {
      int at = 2 * place(s.second[c], s.first[c]);
      int mirror = real && s.second[c] == 0 ? 2 * place(0, -s.first[c]) : at;
      int from = 2 * c * nodes;
      for (int k = 0; k < nodes; k++) {
        int source = from + (c < s.direct ? k : nodes - 1 - k);
        double re = s.columns[source] * nodeScale[k];
        double im = s.columns[source + nodes] * nodeScale[k];
        planes[mirror] = re;
        planes[mirror + 1] = -im;
        planes[at] = re;
        planes[at + 1] = im;
        at += 2 * plane;
        mirror += 2 * plane;
      }
    }
  }
}
