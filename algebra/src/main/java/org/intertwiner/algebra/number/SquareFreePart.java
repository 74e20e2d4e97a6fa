package org.intertwiner.algebra.number;

import java.math.BigInteger;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Primes;

/**
 * n = root²·squareFree.
 *
 * @param root a number ≥ 1
 * @param squareFree without square factors, with the sign of n
 */
record SquareFreePart(BigInteger root, BigInteger squareFree) {
  private static final int TRIAL = 100_000;
  private static final int WORD = 62;

  /** The parts of n ≠ 0. */
  static SquareFreePart of(BigInteger n) {
    BigInteger root = BigInteger.ONE;
    BigInteger free = BigInteger.valueOf(n.signum());
    BigInteger rest = n.abs();
    for (int p = 2; p < TRIAL && rest.bitLength() > WORD; p += p == 2 ? 1 : 2) {
      if (!isPrime(p)) {
        continue;
      }
      BigInteger prime = BigInteger.valueOf(p);
      BigInteger[] parts = rest.divideAndRemainder(prime);
      while (parts[1].signum() == 0) {
        rest = parts[0];
        boolean twice = free.mod(prime).signum() == 0;
        free = twice ? free.divide(prime) : free.multiply(prime);
        root = twice ? root.multiply(prime) : root;
        parts = rest.divideAndRemainder(prime);
      }
    }
    if (rest.bitLength() > WORD) {
      BigInteger[] square = rest.sqrtAndRemainder();
      if (square[1].signum() != 0) {
        throw new LimitExceeded(
            "square-free part",
            "a factor of " + rest.bitLength() + " bits without primes below " + TRIAL,
            "at most " + WORD + " bits, or a square",
            "");
      }
      return new SquareFreePart(root.multiply(square[0]), free);
    }
    for (java.util.Map.Entry<Long, Integer> power : Primes.factor(rest.longValue()).entrySet()) {
      BigInteger prime = BigInteger.valueOf(power.getKey());
      boolean has = free.mod(prime).signum() == 0;
      int exponent = power.getValue() + (has ? 1 : 0);
      free = has ? free.divide(prime) : free;
      root = root.multiply(prime.pow(exponent / 2));
      free = exponent % 2 == 1 ? free.multiply(prime) : free;
    }
    return new SquareFreePart(root, free);
  }

  private static boolean isPrime(int p) {
    return p < 25 ? Primes.isPrime(p) : p % 3 != 0 && p % 5 != 0 && p % 7 != 0 && Primes.isPrime(p);
  }
}
