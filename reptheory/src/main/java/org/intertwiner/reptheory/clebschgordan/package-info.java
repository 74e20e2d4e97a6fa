/**
 * Coupling of angular momenta, exactly.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.clebschgordan.HalfInteger}; the
 * coefficients of {@link org.intertwiner.reptheory.clebschgordan.ClebschGordan} (Clebsch–Gordan, 3j
 * and the integrals of three spherical harmonics) and of {@link
 * org.intertwiner.reptheory.clebschgordan.Recoupling} (6j and 9j), as {@link
 * org.intertwiner.reptheory.clebschgordan.FactoredRoot}: an integer times the root of a product of
 * prime powers.
 *
 * <p><em>Key result:</em> {@link org.intertwiner.reptheory.clebschgordan.ClebschGordan#threeJ}:
 * every 3j symbol is S · √(∏ pᵉ) with an integer S, a sum of products of three binomial
 * coefficients; nothing is rounded before the end.
 *
 * <p><em>Notes:</em> Condon–Shortley phases. What a selection rule forbids is exactly 0;
 * projections or triads that no angular momenta have are refused. Rounding the root of the
 * prefactor first, as is often done, loses all digits from j of about 50 on, because S is small
 * against its terms.
 *
 * <p><em>Sources:</em> G. Racah, Phys. Rev. 62 (1942) 438; A. R. Edmonds, Angular Momentum in
 * Quantum Mechanics (1957); D. A. Varshalovich, A. N. Moskalev, V. K. Khersonskii, Quantum Theory
 * of Angular Momentum (1988); L. Wei, Comput. Phys. Commun. 120 (1999) 222, for the binomial form;
 * H. T. Johansson, C. Forssén, SIAM J. Sci. Comput. 38 (2016) A376, for exponents of primes.
 */
@NullMarked
package org.intertwiner.reptheory.clebschgordan;

import org.jspecify.annotations.NullMarked;
