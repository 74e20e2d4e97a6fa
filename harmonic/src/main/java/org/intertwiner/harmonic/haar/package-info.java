/**
 * Integration against invariant measures of total mass 1.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.haar.Quadrature}, weighted points with an
 * exact degree; {@link org.intertwiner.harmonic.haar.HarmonicFamily}, the functions by which
 * degrees are counted; {@link org.intertwiner.harmonic.haar.Exactness}, what a check of the claim
 * found; rules for any degree on circles, spheres Sⁿ and SU(2) ({@link
 * org.intertwiner.harmonic.haar.SphereRules}, {@link org.intertwiner.harmonic.haar.GaussRule}), the
 * mean of a finite group and estimates by samples ({@link
 * org.intertwiner.harmonic.haar.GroupRules}), class functions of the classical groups ({@link
 * org.intertwiner.harmonic.haar.WeylRules}), projections to what a group fixes ({@link
 * org.intertwiner.harmonic.haar.Twirl}). Rules on S² are in {@code haar.sphere}, on SO(3) in {@code
 * haar.rotation}.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.haar.Quadrature#certify}: every function up
 * to the claimed degree is summed, and the next degree is seen to fail.
 *
 * <p><b>Notes.</b> Degrees are those of harmonics on spheres, l of Wigner matrices on SO(3) and 2j
 * on SU(2). Uniform samples of groups are drawn by {@code algebra}.
 *
 * <p><b>Sources.</b> A. H. Stroud, Approximate Calculation of Multiple Integrals (1971); H. Weyl,
 * Math. Z. 23 and 24 (1925, 1926).
 */
@NullMarked
package org.intertwiner.harmonic.haar;

import org.jspecify.annotations.NullMarked;
