/**
 * Coupling of angular momenta, exactly.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.clebschgordan.HalfInteger}; the
 * coefficients of {@link org.intertwiner.reptheory.clebschgordan.ClebschGordan} (Clebsch–Gordan, 3j
 * and the integrals of three spherical harmonics) and of {@link
 * org.intertwiner.reptheory.clebschgordan.Recoupling} (6j and 9j), as {@link
 * org.intertwiner.reptheory.clebschgordan.FactoredRoot}: an integer times the root of a product of
 * prime powers; {@link org.intertwiner.reptheory.clebschgordan.CouplingTensors}, the equivariant
 * maps V₁ ⊗ V₂ → V₃ of SU(2), SO(3), O(3), SO(2) and O(2), over the reals in the bases of real
 * harmonics and frequencies; {@link org.intertwiner.reptheory.clebschgordan.CouplingVectors}, whole
 * rows in float64 by recursion; {@link org.intertwiner.reptheory.clebschgordan.CouplingLaws}, the
 * identities.
 *
 * <p><em>Key results:</em> {@link org.intertwiner.reptheory.clebschgordan.ClebschGordan#threeJ}:
 * every 3j symbol is S · √(∏ pᵉ) with an integer S, a sum of products of three binomial
 * coefficients; nothing is rounded before the end, and then once. {@link
 * org.intertwiner.reptheory.clebschgordan.CouplingCertificate}: each tensor commutes exactly with
 * generators that are written down without it.
 *
 * <p><em>Notes:</em> Condon–Shortley phases. What a selection rule forbids is exactly 0;
 * projections or triads that no angular momenta have are refused. Rounding the root of the
 * prefactor first, as is often done, loses all digits from j of about 50 on, because S is small
 * against its terms.
 *
 * <p><em>Sources:</em> G. Racah, Phys. Rev. 62 (1942) 438; A. R. Edmonds, Angular Momentum in
 * Quantum Mechanics (1957); D. A. Varshalovich, A. N. Moskalev, V. K. Khersonskii, Quantum Theory
 * of Angular Momentum (1988); L. Wei, Comput. Phys. Commun. 120 (1999) 222, for the binomial form;
 * H. T. Johansson, C. Forssén, SIAM J. Sci. Comput. 38 (2016) A376, for exponents of primes; K.
 * Schulten, R. G. Gordon, J. Math. Phys. 16 (1975) 1961, for recursion.
 */
@NullMarked
package org.intertwiner.reptheory.clebschgordan;

import org.jspecify.annotations.NullMarked;
