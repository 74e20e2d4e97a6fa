package org.intertwiner.algebra.polynomial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.polynomial.Factorization.Power;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Primes;

/**
 * Irreducible factors and roots of polynomials in one variable over 𝔽_q.
 *
 * <p>Distinct-degree factorisation by gcds with x^{q^d} − x, then equal-degree splitting with
 * random elements (a fixed seed; the result does not depend on it). Accuracy: exact, every factor
 * proved irreducible by its degree. Complexity: O(d³ + d² log q) field operations for degree d.
 *
 * <p>Example: {@code FiniteFieldPolynomials.factor(UnivariatePolynomial.parse(f4, "x^3-1"))}.
 *
 * <p>Source: Cantor and Zassenhaus, Math. Comp. 36 (1981).
 */
public final class FiniteFieldPolynomials {
  private static final long SEED = 1981;

  private static final Comparator<UnivariatePolynomial<Long>> ORDER =
      Comparator.<UnivariatePolynomial<Long>>comparingInt(UnivariatePolynomial::degree)
          .thenComparing(FiniteFieldPolynomials::compareCoefficients);

  private FiniteFieldPolynomials() {}

  private static int compareCoefficients(
      UnivariatePolynomial<Long> a, UnivariatePolynomial<Long> b) {
    for (int i = a.degree(); i >= 0; i--) {
      int sign = Long.compare(a.coefficient(i), b.coefficient(i));
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  /** The field and what is asked of it all the time. */
  private record Base(Field<Long> field, long p, int degree) {

    static Base of(UnivariatePolynomial<Long> polynomial) {
      if (polynomial.ring() instanceof PrimeField field) {
        return new Base(field, field.characteristic(), 1);
      }
      if (polynomial.ring() instanceof FiniteField field) {
        return new Base(field, field.characteristic(), field.degree());
      }
      throw new InvalidInput(
          "polynomial over a finite field",
          "coefficients in " + polynomial.ring(),
          "a PrimeField or FiniteField",
          "");
    }

    long order() {
      long q = 1;
      for (int i = 0; i < degree; i++) {
        q *= p;
      }
      return q;
    }

    UnivariatePolynomial<Long> x() {
      return UnivariatePolynomial.variable(field);
    }

    UnivariatePolynomial<Long> one() {
      return UnivariatePolynomial.constant(field, 1L);
    }
  }

  private static UnivariatePolynomial<Long> remainder(
      UnivariatePolynomial<Long> a, UnivariatePolynomial<Long> modulus) {
    return a.divideAndRemainder(modulus).remainder();
  }

  private static UnivariatePolynomial<Long> quotient(
      UnivariatePolynomial<Long> a, UnivariatePolynomial<Long> b) {
    return a.divideAndRemainder(b).quotient();
  }

  private static UnivariatePolynomial<Long> power(
      UnivariatePolynomial<Long> a, long exponent, UnivariatePolynomial<Long> modulus) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while factoring a polynomial");
    }
    UnivariatePolynomial<Long> result =
        remainder(UnivariatePolynomial.constant(a.ring(), 1L), modulus);
    for (long bit = Long.highestOneBit(exponent); bit > 0; bit >>= 1) {
      result = remainder(result.multiply(result), modulus);
      if ((exponent & bit) != 0) {
        result = remainder(result.multiply(a), modulus);
      }
    }
    return result;
  }

  /**
   * The complete factorisation.
   *
   * @param polynomial a polynomial ≠ 0 over a {@link PrimeField} or {@link FiniteField}
   * @return the leading coefficient and the monic irreducible factors, sorted by degree, then by
   *     coefficients from the highest on
   * @throws InvalidInput when the polynomial is 0 or the field is another one
   */
  public static Factorization<UnivariatePolynomial<Long>> factor(
      UnivariatePolynomial<Long> polynomial) {
    Base base = Base.of(polynomial);
    Factorization<UnivariatePolynomial<Long>> squareFree = polynomial.squareFree();
    RandomGenerator random = new SplittableRandom(SEED);
    List<Power<UnivariatePolynomial<Long>>> factors = new ArrayList<>();
    for (Power<UnivariatePolynomial<Long>> part : squareFree.factors()) {
      List<UnivariatePolynomial<Long>> irreducible = new ArrayList<>();
      splitByDegree(base, part.factor(), random, irreducible);
      irreducible.forEach(f -> factors.add(new Power<>(f, part.multiplicity())));
    }
    factors.sort(Comparator.comparing(Power::factor, ORDER));
    return new Factorization<>(squareFree.unit(), factors);
  }

  private static void splitByDegree(
      Base base,
      UnivariatePolynomial<Long> squareFree,
      RandomGenerator random,
      List<UnivariatePolynomial<Long>> out) {
    UnivariatePolynomial<Long> rest = squareFree;
    UnivariatePolynomial<Long> image = base.x();
    long q = base.order();
    for (int d = 1; 2 * d <= rest.degree(); d++) {
      image = power(remainder(image, rest), q, rest);
      UnivariatePolynomial<Long> common = rest.gcd(image.subtract(base.x()));
      if (common.degree() > 0) {
        splitEqual(base, common, d, random, out);
        rest = quotient(rest, common);
      }
    }
    if (rest.degree() > 0) {
      out.add(rest);
    }
  }

  /** Splits a product of different irreducible monic polynomials of degree d. */
  private static void splitEqual(
      Base base,
      UnivariatePolynomial<Long> product,
      int d,
      RandomGenerator random,
      List<UnivariatePolynomial<Long>> out) {
    if (product.degree() == d) {
      out.add(product);
      return;
    }
    long q = base.order();
    while (true) {
      List<Long> coefficients = new ArrayList<>();
      for (int i = 0; i < product.degree(); i++) {
        coefficients.add(random.nextLong(q));
      }
      UnivariatePolynomial<Long> r = UnivariatePolynomial.of(base.field, coefficients);
      UnivariatePolynomial<Long> common = product.gcd(idempotentLike(base, r, d, product));
      if (common.degree() > 0 && common.degree() < product.degree()) {
        splitEqual(base, common, d, random, out);
        splitEqual(base, quotient(product, common), d, random, out);
        return;
      }
    }
  }

  /** r^{(q^d − 1)/2} − 1 for odd q, the trace to 𝔽₂ for even q. */
  private static UnivariatePolynomial<Long> idempotentLike(
      Base base, UnivariatePolynomial<Long> r, int d, UnivariatePolynomial<Long> modulus) {
    UnivariatePolynomial<Long> image = r;
    UnivariatePolynomial<Long> total = r;
    if (base.p == 2) {
      for (int i = 1; i < d * base.degree; i++) {
        image = power(image, 2, modulus);
        total = total.add(image);
      }
      return total;
    }
    for (int i = 1; i < d; i++) {
      image = power(image, base.order(), modulus);
      total = remainder(total.multiply(image), modulus);
    }
    return power(total, (base.order() - 1) / 2, modulus).subtract(base.one());
  }

  /**
   * Whether a polynomial is irreducible: x^{q^d} ≡ x, and x^{q^{d/r}} − x is prime to it for every
   * prime r | d.
   *
   * @param polynomial a polynomial over a {@link PrimeField} or {@link FiniteField}
   * @return whether it has degree ≥ 1 and no proper factor
   * @throws InvalidInput when the field is another one
   */
  public static boolean isIrreducible(UnivariatePolynomial<Long> polynomial) {
    Base base = Base.of(polynomial);
    int d = polynomial.degree();
    if (d < 2) {
      return d == 1;
    }
    long q = base.order();
    UnivariatePolynomial<Long> image = base.x();
    for (int i = 1; i <= d; i++) {
      image = power(image, q, polynomial);
      UnivariatePolynomial<Long> difference = image.subtract(base.x());
      boolean probe = d % i == 0 && i < d && Primes.isPrime(d / i);
      if (probe && polynomial.gcd(difference).degree() > 0) {
        return false;
      }
      if (i == d) {
        return difference.isZero();
      }
    }
    throw new AssertionError("the loop returns at i = d");
  }

  /**
   * The roots in the field.
   *
   * @param polynomial a polynomial ≠ 0 over a {@link PrimeField} or {@link FiniteField}
   * @return its different roots, ascending as numbers
   * @throws InvalidInput when the polynomial is 0 or the field is another one
   */
  public static List<Long> roots(UnivariatePolynomial<Long> polynomial) {
    Base base = Base.of(polynomial);
    if (polynomial.isZero()) {
      throw new InvalidInput("roots", "the polynomial 0", "a polynomial ≠ 0", "");
    }
    if (polynomial.degree() == 0) {
      return List.of();
    }
    UnivariatePolynomial<Long> image = power(base.x(), base.order(), polynomial);
    UnivariatePolynomial<Long> linear = polynomial.gcd(image.subtract(base.x()));
    List<UnivariatePolynomial<Long>> factors = new ArrayList<>();
    if (linear.degree() > 0) {
      splitEqual(base, linear, 1, new SplittableRandom(SEED), factors);
    }
    return factors.stream().map(f -> base.field.negate(f.coefficient(0))).sorted().toList();
  }
}
