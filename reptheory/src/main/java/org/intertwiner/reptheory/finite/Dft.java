package org.intertwiner.reptheory.finite;

/**
 * The discrete Fourier transform over 𝔽_p for every length that divides p − 1: â(j) = Σ_l a(l)
 * ω^{jl}.
 *
 * <p>Mixed radix: cost n·(sum of the prime factors of n).
 */
final class Dft {
  private final ModP field;
  private final long[] powers;

  /**
   * The transform of length n with ω a primitive n-th root of unity or, {@code inverse}, with ω⁻¹
   * and without 1/n.
   */
  Dft(ModP field, int n, boolean inverse) {
    this.field = field;
    long[] roots = field.rootPowers(n);
    this.powers = new long[n];
    for (int i = 0; i < n; i++) {
      powers[i] = roots[inverse ? (n - i) % n : i];
    }
  }

  long[] apply(long[] a) {
    return transform(a, 0, 1, powers.length);
  }

  private long[] transform(long[] a, int offset, int stride, int n) {
    if (n == 1) {
      return new long[] {a[offset]};
    }
    int q = smallestFactor(n);
    int m = n / q;
    long[][] parts = new long[q][];
    for (int i = 0; i < q; i++) {
      parts[i] = transform(a, offset + i * stride, stride * q, m);
    }
    long[] result = new long[n];
    int step = powers.length / n;
    for (int j = 0; j < n; j++) {
      long sum = 0;
      for (int i = 0; i < q; i++) {
        int exponent = (int) ((long) i * j % n);
        sum = field.reduce(sum + parts[i][j % m] * powers[exponent * step]);
      }
      result[j] = sum;
    }
    return result;
  }

  private static int smallestFactor(int n) {
    for (int q = 2; q * q <= n; q++) {
      if (n % q == 0) {
        return q;
      }
    }
    return n;
  }
}
