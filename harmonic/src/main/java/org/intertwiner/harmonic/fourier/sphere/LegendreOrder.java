package org.intertwiner.harmonic.fourier.sphere;

import java.util.Arrays;
import org.intertwiner.harmonic.wigner.WignerRecursion;

/**
 * What the recursion in the degree of d^l_{m,n}(θ), θ ≤ π/2, needs for one pair of orders: its
 * steps and, for each node, the degree where it begins to count with the value and the rise there.
 *
 * <p>Nodes are listed by that degree. A node whose function stays below 10⁻³³ up to the band limit
 * is not listed: the sums leave it out. Seeds come from the recursion with exponents of its own, so
 * that no value is lost that grows back later.
 */
final class LegendreOrder {
  /** 2⁻¹¹⁰, about 8·10⁻³⁴. */
  private static final double THRESHOLD = 0x1p-110;

  /** The lowest degree. */
  final int first;

  /** The number of degrees below the band limit. */
  final int degrees;

  /** d(i+1) = d(i) + D(i+1), D(i+1) = (e_i + a_i v) d(i) + b_i D(i). */
  final double[] e;

  final double[] a;
  final double[] b;

  /** The nodes that count, by the degree where they begin. */
  int[] node;

  /** Where they begin, an even number of degrees above the first. */
  int[] start;

  double[] value;
  double[] rise;

  private LegendreOrder(int bandLimit, int m, int n) {
    this.first = Math.max(Math.abs(m), Math.abs(n));
    this.degrees = Math.max(0, bandLimit - first);
    this.e = new double[degrees + 2];
    this.a = new double[degrees + 2];
    this.b = new double[degrees + 2];
    this.node = new int[0];
    this.start = new int[0];
    this.value = new double[0];
    this.rise = new double[0];
    if (degrees > 0) {
      // one step beyond the last degree, since they are taken in pairs
      WignerRecursion.steps(m, n, bandLimit, e, a, b, 0);
    }
    for (int i = 0; i < degrees; i++) {
      a[i] = -a[i];
    }
  }

  /** Plans one order; the cursor is that of a plan for these nodes to the degree L − 1. */
  static LegendreOrder of(int bandLimit, int m, int n, int nodes, WignerRecursion.Cursor cursor) {
    LegendreOrder order = new LegendreOrder(bandLimit, m, n);
    if (order.degrees > 0) {
      cursor.begin(m, n, 0, nodes);
      order.seed(nodes, cursor);
    }
    return order;
  }

  private void seed(int nodes, WignerRecursion.Cursor cursor) {
    int[] left = new int[nodes];
    Arrays.setAll(left, k -> k);
    double[] before = new double[nodes];
    double[] even = new double[nodes];
    double[] evenRise = new double[nodes];
    node = new int[nodes];
    start = new int[nodes];
    value = new double[nodes];
    rise = new double[nodes];
    int listed = 0;
    int remaining = nodes;
    for (int i = 0; ; i++) {
      double[] d = cursor.values();
      boolean decides = i % 2 == 1 || i == degrees - 1;
      int kept = 0;
      for (int q = 0; q < remaining; q++) {
        int k = left[q];
        if (i % 2 == 0) {
          even[k] = d[k];
          evenRise[k] = i == 0 ? 0 : d[k] - before[k];
        }
        before[k] = d[k];
        if (decides && Math.max(Math.abs(even[k]), Math.abs(d[k])) > THRESHOLD) {
          node[listed] = k;
          start[listed] = i & ~1;
          value[listed] = even[k];
          rise[listed] = evenRise[k];
          listed++;
        } else {
          left[kept++] = k;
        }
      }
      remaining = kept;
      if (remaining == 0 || i == degrees - 1) {
        break;
      }
      cursor.next();
    }
    node = Arrays.copyOf(node, listed);
    start = Arrays.copyOf(start, listed);
    value = Arrays.copyOf(value, listed);
    rise = Arrays.copyOf(rise, listed);
  }
}
