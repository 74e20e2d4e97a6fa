package org.intertwiner.algebra.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.polynomial.Factorization;
import org.intertwiner.algebra.polynomial.FiniteFieldPolynomials;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.ring.EuclideanRing;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.algebra.text.Expressions;

/** What the Gaussian and the Eisenstein integers share: ℤ[θ] with θ² + tθ + 1 = 0. */
final class QuadraticFactors {
  private static final int WORD = 62;

  private QuadraticFactors() {}

  /** The integer nearest to n/d, d &gt; 0; halves go up. */
  static BigInteger nearest(BigInteger n, BigInteger d) {
    BigInteger[] parts = n.shiftLeft(1).add(d).divideAndRemainder(d.shiftLeft(1));
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /**
   * Divides by the primes above the rational primes of the norm: gcd(p, r − θ) for the roots r of
   * x² + tx + 1 modulo p, or p itself when there is none.
   */
  static <Q> Factorization<Q> factor(
      EuclideanRing<Q> ring, Q element, int t, Q theta, LongFunction<Q> integer) {
    if (ring.isZero(element)) {
      throw new InvalidInput("factorisation", "0", "an element other than 0", "");
    }
    BigInteger norm = ring.norm(element);
    if (norm.bitLength() > WORD) {
      throw new LimitExceeded(
          "factorisation", "norm " + norm, "a norm of at most " + WORD + " bits", "");
    }
    List<Factorization.Power<Q>> factors = new ArrayList<>();
    Q rest = element;
    for (long p : Primes.factor(norm.longValue()).keySet()) {
      for (Q prime : above(ring, p, t, theta, integer)) {
        int multiplicity = 0;
        Optional<Q> quotient = ring.exactQuotient(rest, prime);
        while (quotient.isPresent()) {
          rest = quotient.get();
          multiplicity++;
          quotient = ring.exactQuotient(rest, prime);
        }
        if (multiplicity > 0) {
          factors.add(new Factorization.Power<>(prime, multiplicity));
        }
      }
    }
    return new Factorization<>(rest, factors);
  }

  private static <Q> List<Q> above(
      EuclideanRing<Q> ring, long p, int t, Q theta, LongFunction<Q> integer) {
    if (p > 3_037_000_493L) {
      // a prime this large divides a norm of 62 bits once, so p splits and the gcd finds its part
      return splitLarge(ring, p, t, theta, integer);
    }
    PrimeField field = PrimeField.of(p);
    List<Q> primes = new ArrayList<>();
    for (long root : FiniteFieldPolynomials.roots(UnivariatePolynomial.ofLongs(field, 1, t, 1))) {
      primes.add(ring.gcd(integer.apply(p), ring.subtract(integer.apply(root), theta)));
    }
    return primes.isEmpty() ? List.of(ring.canonical(integer.apply(p))) : primes;
  }

  /** θ is a root of unity of order n = 4 or 3: a power of a non-residue is a root modulo p. */
  private static <Q> List<Q> splitLarge(
      EuclideanRing<Q> ring, long p, int t, Q theta, LongFunction<Q> integer) {
    int n = t == 0 ? 4 : 3;
    for (long g = 2; ; g++) {
      long root = Primes.powerModulo(g, (p - 1) / n, p);
      long square = Primes.multiplyModulo(root, root, p);
      long rest = Math.floorMod(1 + square, p) + Primes.multiplyModulo(t, root, p);
      if (rest % p == 0) {
        Q one = ring.gcd(integer.apply(p), ring.subtract(integer.apply(root), theta));
        Q two = ring.divideAndRemainder(integer.apply(p), one).quotient();
        return List.of(one, ring.canonical(two));
      }
    }
  }

  /** Reads formulas in a ring with the name of its θ. */
  static <Q> Q parse(String what, String text, EuclideanRing<Q> ring, List<String> names, Q theta) {
    return Expressions.parse(what, text, new Meaning<>(ring, names, theta), Expressions.DEFAULT);
  }

  private record Meaning<Q>(EuclideanRing<Q> ring, List<String> names, Q theta)
      implements Expressions.Meaning<Q> {
    @Override
    public Optional<Q> atom(String atom) {
      if (names.contains(atom)) {
        return Optional.of(theta);
      }
      if (!atom.matches("[0-9]+")) {
        return Optional.empty();
      }
      Q value = ring.zero();
      Q billion = ring.ofLong(1_000_000_000L);
      for (int i = 0; i < atom.length(); i += 9) {
        String digits = atom.substring(i, Math.min(atom.length(), i + 9));
        Q scale = digits.length() == 9 ? billion : ring.power(ring.ofLong(10), digits.length());
        value = ring.add(ring.multiply(value, scale), ring.ofLong(Long.parseLong(digits)));
      }
      return Optional.of(value);
    }

    @Override
    public Q add(Q a, Q b) {
      return ring.add(a, b);
    }

    @Override
    public Q negate(Q a) {
      return ring.negate(a);
    }

    @Override
    public Q multiply(Q a, Q b) {
      return ring.multiply(a, b);
    }

    @Override
    public Q divide(Q a, Q b) {
      return ring.exactQuotient(a, b)
          .orElseThrow(
              () ->
                  new InvalidInput(
                      "quotient", "/ " + ring.format(b), "a divisor of what is before it", ""));
    }

    @Override
    public Q power(Q a, int exponent) {
      return ring.power(exponent < 0 ? divide(ring.one(), a) : a, Math.abs((long) exponent));
    }

    @Override
    public String atoms() {
      return "a whole number or " + names.get(0);
    }
  }
}
