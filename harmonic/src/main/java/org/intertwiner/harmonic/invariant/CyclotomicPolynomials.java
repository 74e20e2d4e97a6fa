package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.ring.Integers;

/** The cyclotomic polynomials, Φ₁ with the sign of 1 − t so that every constant term is 1. */
final class CyclotomicPolynomials {
  private CyclotomicPolynomials() {}

  /** Φ_k(t), from 1 − tᵏ = ∏_{j | k} Φ_j(t). */
  static UnivariatePolynomial<BigInteger> of(int k) {
    UnivariatePolynomial<BigInteger> phi = oneMinusPower(k);
    for (int j = 1; j < k; j++) {
      if (k % j == 0) {
        phi = phi.exactQuotient(of(j)).orElseThrow();
      }
    }
    return phi;
  }

  /** 1 − tᵈ. */
  static UnivariatePolynomial<BigInteger> oneMinusPower(int d) {
    return UnivariatePolynomial.constant(Integers.Z, BigInteger.ONE)
        .subtract(UnivariatePolynomial.monomial(Integers.Z, BigInteger.ONE, d));
  }

  static UnivariatePolynomial<BigInteger> product(Map<Integer, Integer> exponents) {
    UnivariatePolynomial<BigInteger> product =
        UnivariatePolynomial.constant(Integers.Z, BigInteger.ONE);
    for (Map.Entry<Integer, Integer> e : exponents.entrySet()) {
      product = product.multiply(of(e.getKey()).pow(e.getValue()));
    }
    return product;
  }

  /** The factors of ∏ (1 − t^{dᵢ}). */
  static SortedMap<Integer, Integer> factors(Iterable<Integer> degrees) {
    SortedMap<Integer, Integer> factors = new TreeMap<>();
    for (int d : degrees) {
      for (int k = 1; k <= d; k++) {
        if (d % k == 0) {
          factors.merge(k, 1, Integer::sum);
        }
      }
    }
    return factors;
  }

  static int totient(int k) {
    int count = 0;
    for (int j = 1; j <= k; j++) {
      count += BigInteger.valueOf(j).gcd(BigInteger.valueOf(k)).intValue() == 1 ? 1 : 0;
    }
    return count;
  }
}
