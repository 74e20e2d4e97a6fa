package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.ring.Rational;

/**
 * Chinese remaindering by a tree of products, and rational reconstruction that carries the
 * denominator of earlier numbers along (the entries of a kernel have nearly equal denominators).
 *
 * <p>Source: Wang, Guy and Davenport, SIGSAM Bulletin 16 (1982); von zur Gathen and Gerhard,
 * sections 5.10 and 10.3.
 */
final class ResidueLift {
  private final long[] primes;
  private final long[] cofactorInverses;
  private final BigInteger[] products;
  private final BigInteger modulus;
  private final BigInteger bound;
  private BigInteger denominator = BigInteger.ONE;

  ResidueLift(List<Long> primeList) {
    int k = primeList.size();
    this.primes = primeList.stream().mapToLong(Long::longValue).toArray();
    this.products = new BigInteger[4 * k];
    this.modulus = multiplyOut(1, 0, k);
    this.cofactorInverses = new long[k];
    for (int i = 0; i < k; i++) {
      BigInteger p = BigInteger.valueOf(primes[i]);
      BigInteger cofactor = modulus.mod(p.multiply(p)).divide(p);
      cofactorInverses[i] = k == 1 ? 1 : cofactor.modInverse(p).longValue();
    }
    this.bound = modulus.shiftRight(1).sqrt();
  }

  private BigInteger multiplyOut(int node, int from, int to) {
    if (to - from == 1) {
      products[node] = BigInteger.valueOf(primes[from]);
    } else {
      int middle = (from + to) >>> 1;
      products[node] =
          multiplyOut(2 * node, from, middle).multiply(multiplyOut(2 * node + 1, middle, to));
    }
    return products[node];
  }

  /** The integer in (−M/2, M/2] with these residues, one per prime. */
  BigInteger integer(long[] residues) {
    return symmetric(combine(residues));
  }

  private BigInteger symmetric(BigInteger value) {
    return value.shiftLeft(1).compareTo(modulus) > 0 ? value.subtract(modulus) : value;
  }

  private BigInteger combine(long[] residues) {
    long[] parts = new long[primes.length];
    boolean zero = true;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Math.floorMod(residues[i], primes[i]) * cofactorInverses[i] % primes[i];
      zero &= parts[i] == 0;
    }
    return zero ? BigInteger.ZERO : sum(parts, 1, 0, parts.length).mod(modulus);
  }

  /** Σ partsᵢ · (product of the range)/pᵢ. */
  private BigInteger sum(long[] parts, int node, int from, int to) {
    if (to - from == 1) {
      return BigInteger.valueOf(parts[from]);
    }
    if (to - from == 2) {
      return BigInteger.valueOf(parts[from] * primes[from + 1] + parts[from + 1] * primes[from]);
    }
    int middle = (from + to) >>> 1;
    BigInteger low = sum(parts, 2 * node, from, middle).multiply(products[2 * node + 1]);
    return low.add(sum(parts, 2 * node + 1, middle, to).multiply(products[2 * node]));
  }

  /**
   * A fraction n/d with these residues, |n·c| and d below about √(M/2), c a common denominator
   * carried from call to call; empty when there is none.
   */
  Optional<Rational> rational(long[] residues) {
    return numerator(residues).map(n -> Rational.of(n, denominator));
  }

  /** The denominator carried from call to call. */
  BigInteger denominator() {
    return denominator;
  }

  /** Starts again with denominator 1. */
  void forgetDenominator() {
    denominator = BigInteger.ONE;
  }

  /** The numerator of {@link #rational} over the carried denominator after the call. */
  Optional<BigInteger> numerator(long[] residues) {
    BigInteger value = combine(residues);
    if (value.signum() == 0) {
      return Optional.of(BigInteger.ZERO);
    }
    BigInteger scaled = value.multiply(denominator).mod(modulus);
    BigInteger near = symmetric(scaled);
    if (near.abs().compareTo(bound) <= 0) {
      return Optional.of(near);
    }
    Optional<Rational> fraction = Rational.reconstruct(scaled, modulus, bound);
    if (fraction.isEmpty()) {
      return Optional.empty();
    }
    BigInteger common = denominator.multiply(fraction.get().denominator());
    if (common.compareTo(bound) > 0) {
      return Optional.empty();
    }
    denominator = common;
    return Optional.of(fraction.get().numerator());
  }
}
