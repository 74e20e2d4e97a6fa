/**
 * Orbit types: kernels on the strata of ℝⁿ.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.kernel.orbit.OrbitTypes}: the isotropy
 * strata of an orthogonal action (the origin, mirrors, axes, generic points), each a {@link
 * org.intertwiner.harmonic.kernel.orbit.Stratum} with its stabiliser H, a representative point and
 * a basis of Hom_H(V_in, V_out).
 *
 * <p>All strata are found for finite groups, for SO(2), O(2), SO(3), O(3) and SU(2) with any linear
 * action, and for their products where each factor has coordinates of its own; for other compact
 * Lie groups the fixed vectors and the generic points ({@link
 * org.intertwiner.harmonic.kernel.orbit.OrbitTypes#isComplete}).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.kernel.orbit.Stratum#rankOf}: the values of
 * steerable kernels at a point are in Hom_H(V_in, V_out), and fill it where the degree is large
 * enough.
 *
 * <p><b>Notes.</b> A kernel is a free choice in Hom_H on every orbit G/H, so that one supported on
 * the origin, on mirrors or on axes alone has its own count.
 *
 * <p><b>Sources.</b> G. E. Bredon, Introduction to Compact Transformation Groups (1972), chapter
 * IV; M. Golubitsky, I. Stewart and D. Schaeffer, Singularities and Groups in Bifurcation Theory II
 * (1988), chapter XIII; E. Ihrig and M. Golubitsky, Pattern selection with O(3) symmetry (1984); L.
 * Michel, Symmetry defects and broken symmetry (1980); L. Lang and M. Weiler, A Wigner–Eckart
 * theorem for group equivariant convolution kernels (2021).
 */
@NullMarked
package org.intertwiner.harmonic.kernel.orbit;

import org.jspecify.annotations.NullMarked;
