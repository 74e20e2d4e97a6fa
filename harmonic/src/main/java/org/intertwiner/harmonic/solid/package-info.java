/**
 * Harmonic polynomials on ℝⁿ, exactly and in floating point.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.solid.SolidHarmonics}: an orthogonal
 * basis of the harmonic forms of each degree with rational coefficients, coordinates in it, and its
 * values.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.solid.SolidHarmonics#coordinates}: the
 * coordinates of a harmonic form are read off its part of degree at most one in the last variable.
 *
 * <p><b>Notes.</b> On ℝ³ the order is m = −l … l, sines at negative m, so that l = 1 is (y, z, x);
 * the polynomials have integer coefficients and are not normalised.
 *
 * <p><b>Sources.</b> N. Ja. Vilenkin, Special Functions and the Theory of Group Representations
 * (1968), chapter IX; S. Axler, P. Bourdon and W. Ramey, Harmonic Function Theory (2001), chapter
 * 5.
 */
@NullMarked
package org.intertwiner.harmonic.solid;

import org.jspecify.annotations.NullMarked;
