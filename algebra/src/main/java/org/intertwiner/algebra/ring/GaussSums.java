package org.intertwiner.algebra.ring;

/**
 * Square roots of integers as cyclotomic numbers.
 *
 * <p>Source: Gauss, Summatio quarumdam serierum singularium (1811).
 */
final class GaussSums {
  private GaussSums() {}

  static Cyclotomic sqrt(long d) {
    long rest = Math.abs(d);
    long square = 1;
    Cyclotomic root = d < 0 ? Cyclotomic.I : Cyclotomic.ONE;
    if (d == 0) {
      return Cyclotomic.ZERO;
    }
    for (long p : Primes.factor(rest).keySet()) {
      while (rest % (p * p) == 0) {
        rest /= p * p;
        square *= p;
      }
      if (rest % p == 0) {
        if (p > Cyclotomic.DEFAULT_CONDUCTOR_LIMIT) {
          throw CyclotomicArithmetic.conductorLimit(p, Cyclotomic.DEFAULT_CONDUCTOR_LIMIT);
        }
        root = root.multiply(sqrtOfPrime((int) p));
      }
    }
    return root.scale(Rational.of(square));
  }

  private static Cyclotomic sqrtOfPrime(int p) {
    if (p == 2) {
      return Cyclotomic.zeta(8, 1).add(Cyclotomic.zeta(8, 7));
    }
    long[] sum = new long[p];
    for (long a = 1; a < p; a++) {
      sum[(int) (a * a % p)] += 1;
    }
    sum[0] = 1;
    Cyclotomic gauss = CyclotomicArithmetic.ofSum(p, sum, 1);
    return p % 4 == 1 ? gauss : gauss.multiply(Cyclotomic.I).negate();
  }
}
