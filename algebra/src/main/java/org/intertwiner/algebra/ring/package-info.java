/**
 * Number systems: ℤ, ℚ, the finite fields, the cyclotomic numbers, and polynomials over any ring.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.ring.Ring} and {@link
 * org.intertwiner.algebra.ring.Field} (structures that operate on plain elements), {@link
 * org.intertwiner.algebra.ring.IntegralDomain} and {@link
 * org.intertwiner.algebra.ring.EuclideanRing}, {@link org.intertwiner.algebra.ring.Integers},
 * {@link org.intertwiner.algebra.ring.FiniteField}, {@link org.intertwiner.algebra.ring.Rational},
 * {@link org.intertwiner.algebra.ring.Cyclotomic}, {@link org.intertwiner.algebra.ring.PrimeField},
 * {@link org.intertwiner.algebra.ring.ModularEmbedding} and {@link
 * org.intertwiner.algebra.ring.Polynomial}.
 *
 * <p>Key result: {@link org.intertwiner.algebra.ring.Cyclotomic} is canonical. In the basis used
 * here the smallest field that contains a number is read off from the greatest common divisor of
 * its exponents, so equality of numbers is equality of objects and a zero is always recognised.
 *
 * <p>Notes: numbers escape from {@code long} to {@code BigInteger} and back without notice; no
 * overflow is silent.
 *
 * <p>Sources: Bosma, AAECC 1 (1990); Breuer, AAECC 8 (1997).
 */
@NullMarked
package org.intertwiner.algebra.ring;

import org.jspecify.annotations.NullMarked;
