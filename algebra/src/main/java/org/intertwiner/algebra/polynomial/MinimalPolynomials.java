package org.intertwiner.algebra.polynomial;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Minimal polynomials over ℚ of roots of unity and of cyclotomic numbers.
 *
 * <p>Accuracy: exact. Example: {@code MinimalPolynomials.cyclotomic(12)} is {@code x^4-x^2+1}.
 *
 * <p>Source: Washington, Introduction to Cyclotomic Fields (1997), chapter 2.
 */
public final class MinimalPolynomials {
  private MinimalPolynomials() {}

  /**
   * The cyclotomic polynomial Φₙ, whose roots are the roots of unity of order n.
   *
   * <p>Φ of the product of the primes of n, one prime after the other, by Φ_{mp}(x) = Φ_m(xᵖ) /
   * Φ_m(x), then Φₙ(x) = Φ_rad(x^{n/rad}).
   *
   * @param n a number ≥ 1
   * @return Φₙ with integer coefficients, monic
   * @throws InvalidInput when n &lt; 1
   * @throws org.intertwiner.algebra.LimitExceeded when its degree is too large
   */
  public static UnivariatePolynomial<java.math.BigInteger> cyclotomic(int n) {
    if (n < 1) {
      throw new InvalidInput("cyclotomic polynomial", "n = " + n, "a number ≥ 1", "");
    }
    UnivariatePolynomial<java.math.BigInteger> phi =
        UnivariatePolynomial.ofLongs(Integers.Z, -1, 1);
    int radical = 1;
    for (long p : Primes.factor(n).keySet()) {
      phi = stretch(phi, (int) p).divideAndRemainder(phi).quotient();
      radical *= (int) p;
    }
    return stretch(phi, n / radical);
  }

  /** p(xᵏ). */
  private static <E> UnivariatePolynomial<E> stretch(UnivariatePolynomial<E> p, int k) {
    UnivariatePolynomial.checkDegree((long) p.degree() * k);
    List<E> coefficients = new ArrayList<>();
    for (int i = 0; i <= p.degree(); i++) {
      for (int j = 1; j < k && i > 0; j++) {
        coefficients.add(p.ring().zero());
      }
      coefficients.add(p.coefficient(i));
    }
    return UnivariatePolynomial.of(p.ring(), coefficients);
  }

  /**
   * The monic polynomial of least degree over ℚ with a given root: ∏ (x − y) over the Galois
   * conjugates y.
   *
   * @param root a cyclotomic number
   * @return its minimal polynomial
   */
  public static UnivariatePolynomial<Rational> of(Cyclotomic root) {
    List<UnivariatePolynomial<Cyclotomic>> factors = new ArrayList<>();
    for (Cyclotomic y : Cyclotomics.FIELD.conjugates(root)) {
      factors.add(UnivariatePolynomial.of(Cyclotomics.FIELD, List.of(y.negate(), Cyclotomic.ONE)));
    }
    return product(factors, 0, factors.size()).map(Rationals.Q, Cyclotomic::toRational);
  }

  private static UnivariatePolynomial<Cyclotomic> product(
      List<UnivariatePolynomial<Cyclotomic>> factors, int from, int to) {
    if (to - from == 1) {
      return factors.get(from);
    }
    int middle = (from + to) / 2;
    return product(factors, from, middle).multiply(product(factors, middle, to));
  }
}
