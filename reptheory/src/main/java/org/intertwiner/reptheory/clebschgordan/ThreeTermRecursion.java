package org.intertwiner.reptheory.clebschgordan;

import java.util.function.IntToDoubleFunction;

/** Solves X(n)ψ(n+1) + Y(n)ψ(n) + Z(n)ψ(n−1) = 0 with the ends closed, for the bounded solution. */
final class ThreeTermRecursion {
  private final double[] up;
  private final double[] here;
  private final double[] down;

  ThreeTermRecursion(int count) {
    this.up = new double[count];
    this.here = new double[count];
    this.down = new double[count];
  }

  void set(int n, double x, double y, double z) {
    up[n] = x;
    here[n] = y;
    down[n] = z;
  }

  /** The solution with Σ weight(n) ψ(n)² = 1 and the given sign of the last value. */
  double[] solve(boolean lastNegative, IntToDoubleFunction weight) {
    int count = up.length;
    double[] left = new double[count];
    int from = leftQuotients(left);
    double[] right = new double[count];
    int to = rightQuotients(right, from);
    double[] values = new double[count];
    values[from] = 1;
    for (int n = from - 1; n >= 0; n--) {
      values[n] = values[n + 1] * left[n];
    }
    // the last step of the quotients from the left is also the first value beyond them
    for (int n = from; n < to; n++) {
      double before = n == from ? (n == 0 ? 0 : left[n - 1]) : values[n - 1];
      values[n + 1] = -(here[n] * values[n] + down[n] * before) / up[n];
    }
    boolean negative = values[to] < 0;
    for (int n = to + 1; n < count; n++) {
      values[n] = values[n - 1] * right[n];
      negative ^= right[n] < 0;
    }
    double sum = 0;
    for (int n = 0; n < count; n++) {
      sum += weight.applyAsDouble(n) * values[n] * values[n];
    }
    double scale = (negative == lastNegative ? 1 : -1) / Math.sqrt(sum);
    for (int n = 0; n < count; n++) {
      values[n] *= scale;
    }
    return values;
  }

  /** ψ(n)/ψ(n+1) from the left, while the values grow; the first place where they do not. */
  private int leftQuotients(double[] quotient) {
    double last = 0;
    for (int n = 0; n < up.length - 1; n++) {
      last = -up[n] / (here[n] + down[n] * last);
      if (!(Math.abs(last) <= 1)) {
        return n;
      }
      quotient[n] = last;
    }
    return up.length - 1;
  }

  /** ψ(n)/ψ(n−1) from the right, while the values grow; the last place where they do not. */
  private int rightQuotients(double[] quotient, int from) {
    double last = 0;
    for (int n = up.length - 1; n > from; n--) {
      last = -down[n] / (here[n] + up[n] * last);
      if (!(Math.abs(last) <= 1)) {
        return n;
      }
      quotient[n] = last;
    }
    return from;
  }
}
