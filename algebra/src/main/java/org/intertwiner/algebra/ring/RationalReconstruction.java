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
}
