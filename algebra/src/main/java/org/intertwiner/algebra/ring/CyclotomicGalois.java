package org.intertwiner.algebra.ring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Conjugates, traces and norms of cyclotomic numbers. */
final class CyclotomicGalois {
  private CyclotomicGalois() {}

  static long totient(long n) {
    long phi = n;
    for (long p : Primes.factor(n).keySet()) {
      phi = phi / p * (p - 1);
    }
    return phi;
  }

  static Rational normalizedTrace(Cyclotomic x) {
    int n = x.conductor();
    Rational sum = Rational.ZERO;
    for (Map.Entry<Integer, Rational> term : x.coefficients().entrySet()) {
      int m = (int) (n / Rational.gcd(n, term.getKey()));
      int mu = 1;
      for (int multiplicity : Primes.factor(m).values()) {
        mu = multiplicity > 1 ? 0 : -mu;
      }
      if (mu != 0) {
        sum = sum.add(term.getValue().multiply(Rational.of(mu, totient(m))));
      }
    }
    return sum;
  }

  static List<Cyclotomic> conjugates(Cyclotomic x) {
    int n = x.conductor();
    Set<Cyclotomic> found = new LinkedHashSet<>(List.of(x));
    for (int k = 2; k < n; k++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while conjugating a cyclotomic number");
      }
      if (Rational.gcd(n, k) == 1) {
        found.add(x.galois(k));
      }
    }
    return new ArrayList<>(found);
  }

  /** Every different conjugate occurs equally often. */
  static Rational norm(Cyclotomic x) {
    if (x.isZero()) {
      return Rational.ZERO;
    }
    List<Cyclotomic> conjugates = conjugates(x);
    Cyclotomic product = product(conjugates, 0, conjugates.size());
    return product.toRational().pow((int) (totient(x.conductor()) / conjugates.size()));
  }

  private static Cyclotomic product(List<Cyclotomic> factors, int from, int to) {
    if (to - from == 1) {
      return factors.get(from);
    }
    int middle = (from + to) / 2;
    return product(factors, from, middle).multiply(product(factors, middle, to));
  }
}
