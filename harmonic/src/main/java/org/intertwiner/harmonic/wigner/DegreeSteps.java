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
  private final double[] counted;
  private final double[] roots;
  private final double[] rests;
  final double[] e;
  final double[] a;
  final double[] b;

  DegreeSteps(int capacity) {
    this.counted = new double[capacity + 1];
    for (int i = 0; i <= capacity; i++) {
      counted[i] = i;
    }
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
    // an array of 0, 1, 2, … because conversions of the counter keep a loop from vectors
    double[] count = counted;
    double[] root = roots;
    double[] rest = rests;
    for (int i = 0; i <= steps; i++) {
      double j = first + count[i];
      double jj = j * j;
      root[i] = Math.sqrt((jj - mm) * (jj - nn));
    }
    for (int i = 0; i <= steps; i++) {
      double j = first + count[i];
      double jj = j * j;
      rest[i] = jj * apart / (jj - mn + root[i]);
    }
    if (apart == 0) {
      rest[0] = 0;
    }
    divide(first, steps);
  }

  private void divide(double first, int steps) {
    double[] count = counted;
    double[] root = roots;
    double[] rest = rests;
    for (int i = 0; i < steps; i++) {
      double j = first + count[i];
      double next = j + 1;
      double inverse = 1 / root[i + 1];
      double scaled = inverse / j;
      a[i] = (j + next) * next * inverse;
      e[i] = (j * rest[i + 1] + next * rest[i]) * scaled;
      b[i] = next * root[i] * scaled;
    }
    if (first == 0) {
      e[0] = 0;
      b[0] = 0;
    }
  }
}
