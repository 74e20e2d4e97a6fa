package org.intertwiner.algebra.polynomial;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.IntegralDomain;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.Ring;
import org.jspecify.annotations.Nullable;

/**
 * The ring R[x₁, …, xₙ] of sparse polynomials in several variables; an integral domain where R is
 * one.
 *
 * <p>The involution conjugates the coefficients. Over a field, ℤ or another domain with greatest
 * common divisors this ring has them too: over ℤ and ℚ by evaluation at a large integer with a
 * proof by exact division, otherwise by primitive remainders one variable after the other.
 * Canonical associates are monic over a field and have positive leading coefficient over ℤ.
 * Accuracy: exact.
 *
 * <p>Example: {@code Polynomials.over(Rationals.Q, 2).gcd(f, g)}.
 *
 * <p>Source: Brown, J. ACM 18 (1971); Char, Geddes and Gonnet, J. Symb. Comp. 7 (1989).
 *
 * @param <E> the coefficients
 */
public final class Polynomials<E> implements IntegralDomain<Polynomial<E>> {
  private final Ring<E> ring;
  private final int variables;

  private Polynomials(Ring<E> ring, int variables) {
    this.ring = ring;
    this.variables = variables;
  }

  /**
   * The ring of polynomials.
   *
   * @param <E> the coefficients
   * @param ring their ring
   * @param variables n ≥ 0
   * @return R[x₁, …, xₙ]
   * @throws InvalidInput when n is negative
   */
  public static <E> Polynomials<E> over(Ring<E> ring, int variables) {
    return new Polynomials<>(ring, Polynomial.zero(ring, variables).variables());
  }

  /** {@return the ring of the coefficients} */
  public Ring<E> coefficients() {
    return ring;
  }

  /** {@return the number of variables} */
  public int variables() {
    return variables;
  }

  @Override
  public Polynomial<E> zero() {
    return Polynomial.zero(ring, variables);
  }

  @Override
  public Polynomial<E> one() {
    return Polynomial.constant(ring, variables, ring.one());
  }

  @Override
  public Polynomial<E> ofLong(long value) {
    return Polynomial.constant(ring, variables, ring.ofLong(value));
  }

  @Override
  public Polynomial<E> add(Polynomial<E> a, Polynomial<E> b) {
    return a.add(b);
  }

  @Override
  public Polynomial<E> subtract(Polynomial<E> a, Polynomial<E> b) {
    return a.subtract(b);
  }

  @Override
  public Polynomial<E> negate(Polynomial<E> a) {
    return a.map(ring, ring::negate);
  }

  @Override
  public Polynomial<E> multiply(Polynomial<E> a, Polynomial<E> b) {
    return a.multiply(b);
  }

  @Override
  public boolean isZero(Polynomial<E> a) {
    return a.isZero();
  }

  @Override
  public boolean isOne(Polynomial<E> a) {
    return a.degree() == 0 && ring.isOne(a.leadingCoefficient());
  }

  @Override
  public boolean areEqual(Polynomial<E> a, Polynomial<E> b) {
    return a.subtract(b).isZero();
  }

  @Override
  public Polynomial<E> conjugate(Polynomial<E> a) {
    return a.map(ring, ring::conjugate);
  }

  @Override
  public String format(Polynomial<E> a) {
    return a.toString();
  }

  @Override
  public Polynomial<E> parse(String text) {
    return Polynomial.parse(ring, variables, text);
  }

  @Override
  public String toLatex(Polynomial<E> a) {
    return a.toLatex();
  }

  @Override
  public Optional<Polynomial<E>> exactQuotient(Polynomial<E> a, Polynomial<E> b) {
    return a.exactQuotient(b);
  }

  /**
   * The canonical greatest common divisor.
   *
   * @param a a polynomial
   * @param b a polynomial
   * @return gcd(a, b); 0 when both are 0
   * @throws InvalidInput when the coefficients have no greatest common divisors that are known
   */
  public Polynomial<E> gcd(Polynomial<E> a, Polynomial<E> b) {
    return MultivariateGcd.gcd(this, a, b);
  }

  /**
   * The unit that separates a polynomial from its canonical associate.
   *
   * @param a a polynomial
   * @return the constant u with a = u·canonical(a); 1 for a = 0
   */
  public Polynomial<E> unitPart(Polynomial<E> a) {
    return Polynomial.constant(ring, variables, Domains.unitPart(ring, a.leadingCoefficient()));
  }

  /**
   * The canonical associate.
   *
   * @param a a polynomial
   * @return a divided by its {@link #unitPart}
   */
  public Polynomial<E> canonical(Polynomial<E> a) {
    return a.isZero() ? a : Domains.exact(this, a, unitPart(a));
  }

  /**
   * Square-free factorisation in characteristic 0 or over a finite field.
   *
   * @param a a polynomial ≠ 0
   * @return unit · ∏ factor^multiplicity with square-free factors prime to each other,
   *     multiplicities ascending; factors without variables stay in the unit
   * @throws InvalidInput when a = 0 or the coefficients have no known greatest common divisors
   */
  public Factorization<Polynomial<E>> squareFree(Polynomial<E> a) {
    return MultivariateSquareFree.of(this, a);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Polynomials<?> other
        && variables == other.variables
        && ring.equals(other.ring);
  }

  @Override
  public int hashCode() {
    return 31 * ring.hashCode() + variables;
  }

  /** For example {@code ℚ[x, y]}. */
  @Override
  public String toString() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < variables; i++) {
      names.append(i == 0 ? "" : ", ").append(Polynomial.variable(ring, variables, i));
    }
    return ring + "[" + names + "]";
  }
}
