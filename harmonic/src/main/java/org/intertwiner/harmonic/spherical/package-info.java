/**
 * Spherical harmonics on S², exactly.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.spherical.SphericalHarmonic}: one real or
 * complex harmonic, as a polynomial and by its values at rational points of the sphere.
 *
 * <p><b>Key result.</b> At a rational point every harmonic is a signed square root of a rational,
 * divided by √π; complex ones have such a real and such an imaginary part.
 *
 * <p><b>Notes.</b> Real harmonics have no Condon–Shortley phase, complex ones have it. Bases of the
 * harmonic forms on ℝⁿ, without square roots, are in {@link org.intertwiner.harmonic.solid}.
 *
 * <p><b>Sources.</b> D. A. Varshalovich, A. N. Moskalev and V. K. Khersonskii, Quantum Theory of
 * Angular Momentum (1988), chapter 5; NIST Digital Library of Mathematical Functions, §14.30.
 */
@NullMarked
package org.intertwiner.harmonic.spherical;

import org.jspecify.annotations.NullMarked;
