package org.intertwiner.algebra.ring;

import org.intertwiner.algebra.InvalidInput;

/**
 * The field 𝔽_p for a prime p ≤ 3 037 000 493, elements 0 … p−1; the involution is the identity.
 *
 * <p>Accuracy: exact. Complexity: one division a product; inverses O(log p).
 */
public final class PrimeField implements Field<Long> {
  static final long MAX = 3_037_000_493L;

  private final long p;

  private PrimeField(long p) {
    this.p = p;
  }

  /**
   * The field with p elements.
   *
   * @param p a prime ≤ 3 037 000 493
   * @return 𝔽_p
   * @throws InvalidInput when p is not such a prime
   */
  public static PrimeField of(long p) {
    if (p > MAX || !Primes.isPrime(p)) {
      throw new InvalidInput("prime field", Long.toString(p), "a prime ≤ " + MAX, "");
    }
    return new PrimeField(p);
  }

  /**
   * The smallest prime p ≡ 1 modulo m above a bound.
   *
   * @param modulus m ≥ 1
   * @param above a number ≥ 1
   * @return the prime
   */
  public static long primeCongruentToOne(long modulus, long above) {
    return Primes.congruentToOne(modulus, above);
  }

  /**
   * The number of elements.
   *
   * @return p
   */
  public long characteristic() {
    return p;
  }

  /**
   * An element of exact multiplicative order n, always the same one.
   *
   * @param n a divisor of p − 1
   * @return g^((p−1)/n) for the smallest primitive root g
   * @throws InvalidInput when n does not divide p − 1
   */
  public long rootOfUnity(long n) {
    if (n < 1 || (p - 1) % n != 0) {
      throw new InvalidInput(
          "root of unity modulo " + p, "order " + n, "a divisor of " + (p - 1), "");
    }
    if (n <= 2) {
      return n == 1 ? 1 : p - 1; // whatever the primitive root
    }
    return Primes.powerModulo(Primes.primitiveRoot(p), (p - 1) / n, p);
  }

  @Override
  public Long zero() {
    return 0L;
  }

  @Override
  public Long one() {
    return 1L;
  }

  @Override
  public Long ofLong(long value) {
    return Math.floorMod(value, p);
  }

  @Override
  public Long add(Long a, Long b) {
    return (a + b) % p;
  }

  @Override
  public Long subtract(Long a, Long b) {
    return (a - b + p) % p;
  }

  @Override
  public Long negate(Long a) {
    return a == 0 ? 0 : p - a;
  }

  @Override
  public Long multiply(Long a, Long b) {
    return a * b % p;
  }

  @Override
  public boolean isZero(Long a) {
    return a == 0;
  }

  @Override
  public boolean isOne(Long a) {
    return a == 1;
  }

  @Override
  public boolean areEqual(Long a, Long b) {
    return a.longValue() == b.longValue();
  }

  @Override
  public Long conjugate(Long a) {
    return a;
  }

  @Override
  public String format(Long a) {
    return a.toString();
  }

  @Override
  public Long parse(String text) {
    Rational value = Rational.parse(text);
    java.math.BigInteger modulus = java.math.BigInteger.valueOf(p);
    long denominator = value.denominator().mod(modulus).longValue();
    return multiply(value.numerator().mod(modulus).longValue(), inverse(denominator));
  }

  @Override
  public String toLatex(Long a) {
    return a.toString();
  }

  @Override
  public Long inverse(Long a) {
    if (a == 0) {
      throw new InvalidInput("inverse modulo " + p, "0", "a residue other than 0", "");
    }
    long r = p;
    long s = a;
    long x = 0;
    long y = 1;
    while (s != 0) {
      long q = r / s;
      long t = r - q * s;
      r = s;
      s = t;
      t = x - q * y;
      x = y;
      y = t;
    }
    return x < 0 ? x + p : x;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object o) {
    return o instanceof PrimeField other && other.p == p;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(p);
  }

  @Override
  public String toString() {
    return "𝔽_" + p;
  }
}
