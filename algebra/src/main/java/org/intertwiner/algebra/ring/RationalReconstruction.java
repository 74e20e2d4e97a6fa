package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Fractions from their residues by Euclid's algorithm, stopped halfway. Source: Wang, Guy and
 * Davenport, SIGSAM Bulletin 16 (1982).
 */
final class RationalReconstruction {
  private RationalReconstruction() {}

  static Optional<Rational> of(BigInteger residue, BigInteger modulus, BigInteger bound) {
    if (modulus.bitLength() < Long.SIZE && bound.bitLength() < Long.SIZE) {
      return ofWords(residue.mod(modulus).longValue(), modulus.longValue(), bound.longValue());
    }
    BigInteger r0 = modulus;
    BigInteger r1 = residue.mod(modulus);
    if (r1.signum() == 0) {
      return Optional.of(Rational.ZERO);
    }
    BigInteger t0 = BigInteger.ZERO;
    BigInteger t1 = BigInteger.ONE;
    while (r1.compareTo(bound) > 0) {
      BigInteger[] division = r0.divideAndRemainder(r1);
      r0 = r1;
      r1 = division[1];
      BigInteger t = t0.subtract(division[0].multiply(t1));
      t0 = t1;
      t1 = t;
    }
    // a remainder 0 here means a common factor with the modulus, not the fraction 0
    return r1.signum() == 0 || t1.abs().compareTo(bound) > 0
        ? Optional.empty()
        : Optional.of(Rational.of(r1, t1));
  }

  // the same in words: no |t| exceeds the modulus
  private static Optional<Rational> ofWords(long residue, long modulus, long bound) {
    if (residue == 0) {
      return Optional.of(Rational.ZERO);
    }
    long r0 = modulus;
    long r1 = residue;
    long t0 = 0;
    long t1 = 1;
    while (r1 > bound) {
      long quotient = r0 / r1;
      long r = r0 - quotient * r1;
      r0 = r1;
      r1 = r;
      long t = t0 - quotient * t1;
      t0 = t1;
      t1 = t;
    }
    return r1 == 0 || Math.abs(t1) > bound ? Optional.empty() : Optional.of(Rational.of(r1, t1));
  }
}
