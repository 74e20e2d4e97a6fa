package org.intertwiner.algebra.polynomial;

import java.math.BigInteger;
import org.intertwiner.algebra.ring.EuclideanRing;
import org.intertwiner.algebra.ring.Field;
import org.jspecify.annotations.Nullable;

/**
 * The Euclidean ring F[x] of polynomials in one variable over a field; canonical associates are
 * monic, the size is 0 for 0 and degree + 1 otherwise.
 *
 * <p>The involution conjugates the coefficients. Accuracy: exact.
 *
 * <p>Example: {@code UnivariatePolynomials.over(Rationals.Q).gcd(p, q)}.
 *
 * @param <E> the coefficients
 */
public final class UnivariatePolynomials<E> implements EuclideanRing<UnivariatePolynomial<E>> {
  private final Field<E> field;

  private UnivariatePolynomials(Field<E> field) {
    this.field = field;
  }

  /**
   * The ring of polynomials over a field.
   *
   * @param <E> the coefficients
   * @param field their field
   * @return F[x]
   */
  public static <E> UnivariatePolynomials<E> over(Field<E> field) {
    return new UnivariatePolynomials<>(field);
  }

  /** {@return the field of the coefficients} */
  public Field<E> field() {
    return field;
  }

  /** Power by repeated squaring over any ring. */
  static <E> UnivariatePolynomial<E> power(UnivariatePolynomial<E> base, int exponent) {
    if (exponent < 0) {
      throw new org.intertwiner.algebra.InvalidInput(
          "exponent of a polynomial", Integer.toString(exponent), "a number ≥ 0", "");
    }
    UnivariatePolynomial<E> result = UnivariatePolynomial.constant(base.ring(), base.ring().one());
    for (int bit = Integer.highestOneBit(exponent); bit > 0; bit >>= 1) {
      result = result.multiply(result);
      if ((exponent & bit) != 0) {
        result = result.multiply(base);
      }
    }
    return result;
  }

  @Override
  public UnivariatePolynomial<E> zero() {
    return UnivariatePolynomial.zero(field);
  }

  @Override
  public UnivariatePolynomial<E> one() {
    return UnivariatePolynomial.constant(field, field.one());
  }

  @Override
  public UnivariatePolynomial<E> ofLong(long value) {
    return UnivariatePolynomial.constant(field, field.ofLong(value));
  }

  @Override
  public UnivariatePolynomial<E> add(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    return a.add(b);
  }

  @Override
  public UnivariatePolynomial<E> subtract(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    return a.subtract(b);
  }

  @Override
  public UnivariatePolynomial<E> negate(UnivariatePolynomial<E> a) {
    return a.negate();
  }

  @Override
  public UnivariatePolynomial<E> multiply(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    return a.multiply(b);
  }

  @Override
  public boolean isZero(UnivariatePolynomial<E> a) {
    return a.isZero();
  }

  @Override
  public boolean isOne(UnivariatePolynomial<E> a) {
    return a.degree() == 0 && a.isMonic();
  }

  @Override
  public boolean areEqual(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    return a.subtract(b).isZero();
  }

  @Override
  public UnivariatePolynomial<E> conjugate(UnivariatePolynomial<E> a) {
    return a.map(field, field::conjugate);
  }

  @Override
  public String format(UnivariatePolynomial<E> a) {
    return a.toString();
  }

  @Override
  public UnivariatePolynomial<E> parse(String text) {
    return UnivariatePolynomial.parse(field, text);
  }

  @Override
  public String toLatex(UnivariatePolynomial<E> a) {
    return a.toLatex("x");
  }

  @Override
  public Division<UnivariatePolynomial<E>> divideAndRemainder(
      UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    return a.divideAndRemainder(b);
  }

  @Override
  public BigInteger norm(UnivariatePolynomial<E> a) {
    return BigInteger.valueOf(a.degree() + 1L);
  }

  @Override
  public UnivariatePolynomial<E> unitPart(UnivariatePolynomial<E> a) {
    return a.isZero() ? one() : UnivariatePolynomial.constant(field, a.leadingCoefficient());
  }

  @Override
  public UnivariatePolynomial<E> gcd(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
    return a.gcd(b);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof UnivariatePolynomials<?> other && field.equals(other.field);
  }

  @Override
  public int hashCode() {
    return field.hashCode() + 1;
  }

  @Override
  public String toString() {
    return field + "[x]";
  }
}
