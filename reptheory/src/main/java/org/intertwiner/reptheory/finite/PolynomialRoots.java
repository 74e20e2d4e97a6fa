package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Roots of polynomials over 𝔽_p that are products of distinct linear factors.
 *
 * <p>f is split by gcd(f, (x + a)^{(p−1)/2} − 1) with random a (Cantor–Zassenhaus, degree one).
 * Polynomials are coefficient arrays, constant term first, monic.
 */
final class PolynomialRoots {
  private final ModP field;
  private final RandomGenerator random;

  PolynomialRoots(ModP field, RandomGenerator random) {
    this.field = field;
    this.random = random;
  }

  /**
   * The roots of f in ascending order.
   *
   * @param f monic, a product of distinct linear factors
   * @throws ArithmeticException if f is not such a product
   */
  long[] of(long[] f) {
    if (f.length > 1 && !splits(f)) {
      throw new ArithmeticException(
          "the polynomial is not a product of distinct linear factors modulo " + field.p());
    }
    List<Long> roots = new ArrayList<>();
    collect(f, roots);
    return roots.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /**
   * The roots of f in 𝔽_p, each once, in ascending order.
   *
   * @param f monic, of any degree
   */
  long[] distinct(long[] f) {
    if (f.length <= 2) {
      return of(f);
    }
    long[] power = powerOfLinear(0, field.p(), f);
    power[1] = field.sub(power[1], 1);
    List<Long> roots = new ArrayList<>();
    collect(gcd(f, trim(power)), roots);
    return roots.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** Is x^p ≡ x modulo f? */
  private boolean splits(long[] f) {
    if (f.length <= 2) {
      return true;
    }
    long[] power = powerOfLinear(0, field.p(), f);
    long[] x = new long[f.length - 1];
    x[1] = 1;
    return Arrays.equals(power, x);
  }

  private void collect(long[] f, List<Long> roots) {
    int degree = f.length - 1;
    if (degree == 0) {
      return;
    }
    if (degree == 1) {
      roots.add(field.neg(f[0]));
      return;
    }
    while (true) {
      long[] power = powerOfLinear(random.nextLong(field.p()), (field.p() - 1) / 2, f);
      power[0] = field.sub(power[0], 1);
      long[] factor = gcd(f, trim(power));
      if (factor.length > 1 && factor.length < f.length) {
        collect(factor, roots);
        collect(quotient(f, factor), roots);
        return;
      }
    }
  }

  /** (x + a)^e modulo f, as an array of length deg f ≥ 2. */
  private long[] powerOfLinear(long a, long e, long[] f) {
    int m = f.length - 1;
    long[] result = new long[m];
    result[0] = 1;
    for (int bit = 63 - Long.numberOfLeadingZeros(e); bit >= 0; bit--) {
      result = squareModulo(result, f);
      if ((e >> bit & 1) == 1) {
        result = timesLinear(result, a, f);
      }
    }
    return result;
  }

  private long[] timesLinear(long[] g, long a, long[] f) {
    int m = g.length;
    long top = field.neg(g[m - 1]);
    long[] result = new long[m];
    for (int i = 0; i < m; i++) {
      long shifted = i == 0 ? 0 : g[i - 1];
      result[i] = field.reduce(field.reduce(shifted + a * g[i]) + top * f[i]);
    }
    return result;
  }

  private long[] squareModulo(long[] g, long[] f) {
    int m = g.length;
    long[] full = new long[2 * m - 1];
    for (int i = 0; i < m; i++) {
      for (int j = 0; g[i] != 0 && j < m; j++) {
        full[i + j] = field.reduce(full[i + j] + g[i] * g[j]);
      }
    }
    for (int i = 2 * m - 2; i >= m; i--) {
      long c = field.neg(full[i]);
      for (int j = 0; c != 0 && j < m; j++) {
        full[i - m + j] = field.reduce(full[i - m + j] + c * f[j]);
      }
    }
    return Arrays.copyOf(full, m);
  }

  private long[] gcd(long[] a, long[] b) {
    long[] x = a;
    long[] y = b;
    while (y.length > 0) {
      long[] r = remainder(x, y);
      x = y;
      y = r;
    }
    long[] monic = x.clone();
    field.scale(monic, field.inv(monic[monic.length - 1]));
    return monic;
  }

  private long[] remainder(long[] a, long[] b) {
    long[] r = a.clone();
    divide(r, b);
    return trim(Arrays.copyOf(r, Math.min(r.length, b.length - 1)));
  }

  private long[] quotient(long[] a, long[] b) {
    return divide(a.clone(), b);
  }

  /** Divides in place; r becomes the remainder. */
  private long[] divide(long[] r, long[] b) {
    int n = b.length - 1;
    long inverse = field.inv(b[n]);
    long[] q = new long[Math.max(0, r.length - n)];
    for (int i = r.length - 1 - n; i >= 0; i--) {
      q[i] = field.mul(r[i + n], inverse);
      long c = field.neg(q[i]);
      for (int j = 0; c != 0 && j <= n; j++) {
        r[i + j] = field.reduce(r[i + j] + c * b[j]);
      }
    }
    return q;
  }

  private static long[] trim(long[] a) {
    int length = a.length;
    while (length > 0 && a[length - 1] == 0) {
      length--;
    }
    return length == a.length ? a : Arrays.copyOf(a, length);
  }
}
