/**
 * Polynomials in one variable over any ring, and the arithmetic of divisors in one and in several
 * variables.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.polynomial.UnivariatePolynomial} (dense), its
 * ring {@link org.intertwiner.algebra.polynomial.UnivariatePolynomials}, greatest common divisors,
 * resultants, square-free parts and factors over finite fields.
 *
 * <p>Key result: {@link org.intertwiner.algebra.polynomial.UnivariatePolynomial#gcd} keeps its
 * coefficients small: over ℤ and ℚ it is found modulo primes, lifted, and proved by exact division.
 *
 * <p>Notes: coefficients run from low to high degree everywhere; the zero polynomial has degree −1.
 *
 * <p>Sources: von zur Gathen and Gerhard, Modern Computer Algebra (2013); Cohen, A Course in
 * Computational Algebraic Number Theory (1993).
 */
@NullMarked
package org.intertwiner.algebra.polynomial;

import org.jspecify.annotations.NullMarked;
