package org.intertwiner.harmonic.wigner;

/**
 * The numbers e, a, b of D(j+1) = (e − a·v) d(j) + b·D(j), d(j+1) = d(j) + D(j+1), v = 2 sin²(β/2),
 * for fixed m and n.
 *
 * <p>With S(j) = √((j²−m²)(j²−n²)) and T(j) = j² − mn − S(j) = j²(m−n)²/(j² − mn + S(j)), where
 * nothing cancels, e = (j T(j+1) + (j+1) T(j))/(j S(j+1)), a = (2j+1)(j+1)/S(j+1) and b = (j+1)
 * S(j)/(j S(j+1)).
 */
final class DegreeSteps {
  private final double[] roots;
  private final double[] rests;
  final double[] e;
  final double[] a;
  final double[] b;

  DegreeSteps(int capacity) {
    this.roots = new double[capacity + 1];
    this.rests = new double[capacity + 1];
    this.e = new double[capacity + 1];
    this.a = new double[capacity + 1];
    this.b = new double[capacity + 1];
  }

  /** Fills the steps from degree {@code first} on; the number 0 stands for it. */
  void fill(double first, double m, double n, int steps) {
    double mm = m * m;
    double nn = n * n;
    double mn = m * n;
    double apart = (m - n) * (m - n);
    for (int i = 0; i <= steps; i++) {
      double j = first + i;
      double jj = j * j;
      double root = Math.sqrt((jj - mm) * (jj - nn));
      roots[i] = root;
      rests[i] = apart == 0 ? 0 : jj * apart / (jj - mn + root);
    }
    for (int i = 0; i < steps; i++) {
      double j = first + i;
      double inverse = 1 / roots[i + 1];
      a[i] = (2 * j + 1) * (j + 1) * inverse;
      if (j == 0) {
        e[i] = 0;
        b[i] = 0;
      } else {
        double scaled = inverse / j;
        e[i] = (j * rests[i + 1] + (j + 1) * rests[i]) * scaled;
        b[i] = (j + 1) * roots[i] * scaled;
      }
    }
  }
}
