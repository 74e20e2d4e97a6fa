package org.intertwiner.algebra.polynomial;

import java.util.Arrays;
import org.intertwiner.algebra.ring.Primes;

/** Polynomials modulo a prime below 2³¹ as arrays of residues, from low to high degree. */
final class ModularDense {
  private ModularDense() {}

  static long inverse(long a, long p) {
    return Primes.powerModulo(a, p - 2, p);
  }

  static long[] trim(long[] a) {
    int size = a.length;
    while (size > 0 && a[size - 1] == 0) {
      size--;
    }
    return size == a.length ? a : Arrays.copyOf(a, size);
  }

  /** The monic gcd of two polynomials ≠ 0. */
  static long[] gcd(long[] a, long[] b, long p) {
    long[] x = trim(a);
    long[] y = trim(b);
    while (y.length > 0) {
      long[] r = remainder(x, y, p);
      x = y;
      y = r;
    }
    long inverse = inverse(x[x.length - 1], p);
    return Arrays.stream(x).map(c -> c * inverse % p).toArray();
  }

  static long[] remainder(long[] a, long[] b, long p) {
    long[] rest = a.clone();
    int d = b.length - 1;
    long inverse = inverse(b[d], p);
    for (int i = rest.length - 1 - d; i >= 0; i--) {
      long factor = p - rest[i + d] * inverse % p;
      for (int j = 0; factor != p && j <= d; j++) {
        rest[i + j] = (rest[i + j] + factor * b[j]) % p;
      }
    }
    return trim(Arrays.copyOf(rest, Math.min(rest.length, d)));
  }
}
