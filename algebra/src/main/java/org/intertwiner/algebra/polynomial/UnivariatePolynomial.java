package org.intertwiner.algebra.polynomial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.EuclideanRing.Bezout;
import org.intertwiner.algebra.ring.EuclideanRing.Division;
import org.intertwiner.algebra.ring.Ring;
import org.jspecify.annotations.Nullable;

/**
 * A dense polynomial in one variable: p(x) = c₀ + c₁x + … + c_d xᵈ with c_d ≠ 0.
 *
 * <p>The ring may be any; its elements are taken to commute with x. Accuracy: exact where the ring
 * is. Complexity: sums are linear, products take O(d^1.59) ring operations (Karatsuba), division is
 * quadratic.
 *
 * <p>Example: {@code UnivariatePolynomial.parse(Rationals.Q, "x^2-1").gcd(p)}.
 *
 * <p>Source: von zur Gathen and Gerhard, Modern Computer Algebra (2013), chapters 2, 3, 8.
 *
 * @param <E> the coefficients
 */
public final class UnivariatePolynomial<E> {
  /** The largest degree a product, power or composition may have. */
  public static final int DEGREE_LIMIT = 1_000_000;

  private final Ring<E> ring;
  private final List<E> coefficients;

  private UnivariatePolynomial(Ring<E> ring, List<E> trimmed) {
    this.ring = ring;
    this.coefficients = trimmed;
  }

  /**
   * A polynomial from its coefficients.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param coefficients from c₀ upwards; zeros at the end are dropped
   * @return the polynomial
   */
  public static <E> UnivariatePolynomial<E> of(Ring<E> ring, List<? extends E> coefficients) {
    int size = coefficients.size();
    while (size > 0 && ring.isZero(coefficients.get(size - 1))) {
      size--;
    }
    return new UnivariatePolynomial<>(ring, List.copyOf(coefficients.subList(0, size)));
  }

  /**
   * A polynomial with whole coefficients.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param coefficients from c₀ upwards, mapped into the ring
   * @return the polynomial
   */
  public static <E> UnivariatePolynomial<E> ofLongs(Ring<E> ring, long... coefficients) {
    List<E> list = new ArrayList<>(coefficients.length);
    for (long c : coefficients) {
      list.add(ring.ofLong(c));
    }
    return of(ring, list);
  }

  /**
   * The zero polynomial.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @return 0
   */
  public static <E> UnivariatePolynomial<E> zero(Ring<E> ring) {
    return new UnivariatePolynomial<>(ring, List.of());
  }

  /**
   * A monomial.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param coefficient c
   * @param degree n ≥ 0
   * @return c·xⁿ
   * @throws InvalidInput when n is negative
   * @throws LimitExceeded when n exceeds {@link #DEGREE_LIMIT}
   */
  public static <E> UnivariatePolynomial<E> monomial(Ring<E> ring, E coefficient, int degree) {
    if (degree < 0) {
      throw new InvalidInput("degree", Integer.toString(degree), "a number ≥ 0", "");
    }
    checkDegree(degree);
    List<E> list = new ArrayList<>(Collections.nCopies(degree, ring.zero()));
    list.add(coefficient);
    return of(ring, list);
  }

  /**
   * A constant.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param value the constant
   * @return the polynomial of degree 0, or 0
   */
  public static <E> UnivariatePolynomial<E> constant(Ring<E> ring, E value) {
    return of(ring, List.of(value));
  }

  /**
   * The variable.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @return x
   */
  public static <E> UnivariatePolynomial<E> variable(Ring<E> ring) {
    return monomial(ring, ring.one(), 1);
  }

  /**
   * Reads a polynomial in x.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param text a formula in x and what the ring's own text has, for example {@code (x-1)^2/3}
   * @return the polynomial
   * @throws InvalidInput when the text is no polynomial; the message names the place
   */
  public static <E> UnivariatePolynomial<E> parse(Ring<E> ring, String text) {
    return UnivariateText.parse(ring, "x", text);
  }

  /**
   * Reads a polynomial in a variable with another name.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param variable its name
   * @param text a formula
   * @return the polynomial
   * @throws InvalidInput when the text is no polynomial; the message names the place
   */
  public static <E> UnivariatePolynomial<E> parse(Ring<E> ring, String variable, String text) {
    return UnivariateText.parse(ring, variable, text);
  }

  static void checkDegree(long degree) {
    if (degree > DEGREE_LIMIT) {
      throw new LimitExceeded(
          "degree of a polynomial", Long.toString(degree), "at most " + DEGREE_LIMIT, "");
    }
  }

  /** {@return the ring of the coefficients} */
  public Ring<E> ring() {
    return ring;
  }

  /** {@return c₀ … c_d, unmodifiable; empty for 0} */
  public List<E> coefficients() {
    return coefficients;
  }

  /** {@return d, or −1 for the zero polynomial} */
  public int degree() {
    return coefficients.size() - 1;
  }

  /**
   * A coefficient.
   *
   * @param i an exponent ≥ 0
   * @return cᵢ, 0 beyond the degree
   */
  public E coefficient(int i) {
    return i < coefficients.size() ? coefficients.get(i) : ring.zero();
  }

  /** {@return c_d, 0 for the zero polynomial} */
  public E leadingCoefficient() {
    return isZero() ? ring.zero() : coefficients.get(degree());
  }

  /** {@return whether this is 0} */
  public boolean isZero() {
    return coefficients.isEmpty();
  }

  /** {@return whether the leading coefficient is 1} */
  public boolean isMonic() {
    return !isZero() && ring.isOne(leadingCoefficient());
  }

  private void sameRing(UnivariatePolynomial<E> other) {
    if (ring != other.ring && !ring.equals(other.ring)) {
      throw new InvalidInput(
          "polynomials", "coefficients in " + ring + " and " + other.ring, "one ring", "map one");
    }
  }

  /**
   * Sum.
   *
   * @param other a polynomial over the same ring
   * @return this + other
   */
  public UnivariatePolynomial<E> add(UnivariatePolynomial<E> other) {
    sameRing(other);
    return of(ring, Dense.add(ring, coefficients, other.coefficients));
  }

  /**
   * Difference.
   *
   * @param other a polynomial over the same ring
   * @return this − other
   */
  public UnivariatePolynomial<E> subtract(UnivariatePolynomial<E> other) {
    return add(other.negate());
  }

  /** {@return −this} */
  public UnivariatePolynomial<E> negate() {
    return map(ring, ring::negate);
  }

  /**
   * Product.
   *
   * @param other a polynomial over the same ring
   * @return this · other
   * @throws LimitExceeded when the degree exceeds {@link #DEGREE_LIMIT}
   */
  public UnivariatePolynomial<E> multiply(UnivariatePolynomial<E> other) {
    sameRing(other);
    checkDegree((long) degree() + other.degree());
    return of(ring, Dense.multiply(ring, coefficients, other.coefficients));
  }

  /**
   * Scalar multiple.
   *
   * @param factor the scalar, from the left
   * @return factor · this
   */
  public UnivariatePolynomial<E> scale(E factor) {
    return map(ring, c -> ring.multiply(factor, c));
  }

  /**
   * Power by repeated squaring.
   *
   * @param exponent a number ≥ 0
   * @return this to the exponent
   * @throws InvalidInput when the exponent is negative
   * @throws LimitExceeded when the degree exceeds {@link #DEGREE_LIMIT}
   */
  public UnivariatePolynomial<E> pow(int exponent) {
    checkDegree((long) degree() * exponent);
    if (degree() >= 1 && coefficients.subList(0, degree()).stream().allMatch(ring::isZero)) {
      return monomial(ring, ring.power(leadingCoefficient(), exponent), degree() * exponent);
    }
    return UnivariatePolynomials.power(this, exponent);
  }

  /** {@return the derivative p′} */
  public UnivariatePolynomial<E> derivative() {
    List<E> list = new ArrayList<>();
    for (int i = 1; i <= degree(); i++) {
      list.add(ring.multiply(ring.ofLong(i), coefficients.get(i)));
    }
    return of(ring, list);
  }

  /**
   * Value by Horner's rule.
   *
   * @param x an element of the ring
   * @return p(x)
   */
  public E evaluate(E x) {
    E value = ring.zero();
    for (int i = degree(); i >= 0; i--) {
      value = ring.add(ring.multiply(value, x), coefficients.get(i));
    }
    return value;
  }

  /**
   * Composition.
   *
   * @param inner a polynomial q over the same ring
   * @return p(q(x))
   * @throws LimitExceeded when the degree exceeds {@link #DEGREE_LIMIT}
   */
  public UnivariatePolynomial<E> compose(UnivariatePolynomial<E> inner) {
    sameRing(inner);
    checkDegree((long) Math.max(0, degree()) * Math.max(0, inner.degree()));
    UnivariatePolynomial<E> value = zero(ring);
    for (int i = degree(); i >= 0; i--) {
      value = value.multiply(inner).add(constant(ring, coefficients.get(i)));
    }
    return value;
  }

  /**
   * Image of the coefficients in another ring.
   *
   * @param <F> the new coefficients
   * @param target their ring
   * @param f coefficient ↦ new coefficient
   * @return the polynomial of images
   */
  public <F> UnivariatePolynomial<F> map(Ring<F> target, Function<? super E, ? extends F> f) {
    List<F> list = new ArrayList<>(coefficients.size());
    for (E c : coefficients) {
      list.add(f.apply(c));
    }
    return of(target, list);
  }

  /**
   * Division with remainder.
   *
   * @param divisor a polynomial ≠ 0; over a ring that is no field its leading coefficient must
   *     divide what it meets (1 and −1 always do)
   * @return q and r with this = q·divisor + r and degree r &lt; degree divisor
   * @throws InvalidInput when the divisor is 0 or a coefficient cannot be divided
   */
  public Division<UnivariatePolynomial<E>> divideAndRemainder(UnivariatePolynomial<E> divisor) {
    sameRing(divisor);
    return Dense.divide(this, divisor)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "division of polynomials over " + ring,
                    "leading coefficient " + ring.format(divisor.leadingCoefficient()),
                    "one that divides every coefficient it meets",
                    "divide over the field of fractions, or use pseudoRemainder"));
  }

  /**
   * The quotient where there is no remainder.
   *
   * @param divisor a polynomial ≠ 0
   * @return q with this = q·divisor, or empty when the divisor does not divide this
   * @throws InvalidInput when the divisor is 0
   */
  public Optional<UnivariatePolynomial<E>> exactQuotient(UnivariatePolynomial<E> divisor) {
    sameRing(divisor);
    return Dense.divide(this, divisor)
        .filter(division -> division.remainder().isZero())
        .map(Division::quotient);
  }

  /**
   * Remainder without division in the ring.
   *
   * @param divisor a polynomial ≠ 0 with leading coefficient c and degree e
   * @return the remainder of c^{max(d−e+1, 0)}·this
   * @throws InvalidInput when the divisor is 0
   */
  public UnivariatePolynomial<E> pseudoRemainder(UnivariatePolynomial<E> divisor) {
    sameRing(divisor);
    return Dense.pseudoRemainder(this, divisor);
  }

  /**
   * The monic multiple.
   *
   * @return this divided by its leading coefficient; 0 stays 0
   * @throws InvalidInput when the leading coefficient has no inverse that is known
   */
  public UnivariatePolynomial<E> monic() {
    return isZero() || isMonic() ? this : Dense.monic(this);
  }

  /**
   * The canonical greatest common divisor: monic over a field, primitive parts times the common
   * content over ℤ and other domains with greatest common divisors.
   *
   * <p>Over ℚ and ℤ modulo primes with a final exact division; over other fields Euclid's
   * algorithm; over other domains primitive remainders.
   *
   * @param other a polynomial over the same ring
   * @return gcd(this, other); 0 when both are 0
   * @throws InvalidInput when the ring has no greatest common divisors that are known
   */
  public UnivariatePolynomial<E> gcd(UnivariatePolynomial<E> other) {
    sameRing(other);
    return UnivariateGcd.gcd(this, other);
  }

  /**
   * The greatest common divisor over a field as a combination.
   *
   * @param other a polynomial over the same field
   * @return g, s, t with g = gcd = s·this + t·other, degrees of s and t minimal
   * @throws InvalidInput when the ring is no field
   */
  public Bezout<UnivariatePolynomial<E>> extendedGcd(UnivariatePolynomial<E> other) {
    sameRing(other);
    return UnivariatePolynomials.over(Domains.field("extended gcd of polynomials", ring))
        .extendedGcd(this, other);
  }

  /**
   * The resultant ∏ c_d^e·d_e^d·(αᵢ − βⱼ) over the roots α of this and β of the other: the
   * determinant of Sylvester's matrix.
   *
   * <p>By subresultants, with exact divisions only.
   *
   * @param other a polynomial over the same integral domain
   * @return res(this, other), 0 exactly when there is a common factor
   * @throws InvalidInput when the ring is no integral domain
   */
  public E resultant(UnivariatePolynomial<E> other) {
    sameRing(other);
    return Resultants.resultant(this, other);
  }

  /**
   * The discriminant c_d^{2d−2}·∏_{i&lt;j} (αᵢ − αⱼ)².
   *
   * @return disc(this), 0 exactly when there is a repeated root
   * @throws InvalidInput when the degree is below 1 or the ring is no integral domain
   */
  public E discriminant() {
    return Resultants.discriminant(this);
  }

  /**
   * Square-free factorisation, also in characteristic p over a finite field.
   *
   * @return unit · ∏ factor^multiplicity with square-free factors prime to each other,
   *     multiplicities ascending
   * @throws InvalidInput when this is 0 or the ring has no greatest common divisors that are known
   */
  public Factorization<UnivariatePolynomial<E>> squareFree() {
    return SquareFree.of(this);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof UnivariatePolynomial<?> other && coefficients.equals(other.coefficients);
  }

  @Override
  public int hashCode() {
    return coefficients.hashCode();
  }

  /** For example {@code x^2-2*x+E(5)}: what {@link #parse(Ring, String)} reads back. */
  @Override
  public String toString() {
    return format("x");
  }

  /**
   * Text with another name of the variable.
   *
   * @param variable the name
   * @return plain text
   */
  public String format(String variable) {
    return UnivariateText.print(this, variable, false);
  }

  /**
   * LaTeX source without dollar signs.
   *
   * @param variable the name of the variable
   * @return for example {@code x^{2}-2x}
   */
  public String toLatex(String variable) {
    return UnivariateText.print(this, variable, true);
  }
}
