/**
 * <b>The classical homogeneous spaces, in float64 and over the rational numbers.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.harmonic.space.classical.Sphere} and {@link
 * org.intertwiner.harmonic.space.classical.QuaternionSphere}; {@link
 * org.intertwiner.harmonic.space.classical.EuclideanSpace}; {@link
 * org.intertwiner.harmonic.space.classical.RealProjectiveSpace}, {@link
 * org.intertwiner.harmonic.space.classical.ComplexProjectiveSpace}, {@link
 * org.intertwiner.harmonic.space.classical.StiefelManifold}, {@link
 * org.intertwiner.harmonic.space.classical.Grassmannian}; {@link
 * org.intertwiner.harmonic.space.classical.Hyperboloid}, which is hyperbolic space and the mass
 * shell, with {@link org.intertwiner.harmonic.space.classical.HyperbolicModels} and {@link
 * org.intertwiner.harmonic.space.classical.SpinHyperboloid} for half-integral spin; {@link
 * org.intertwiner.harmonic.space.classical.LightCone} and {@link
 * org.intertwiner.harmonic.space.classical.SpacelikeHyperboloid}; {@link
 * org.intertwiner.harmonic.space.classical.MinkowskiOrbits}; {@link
 * org.intertwiner.harmonic.space.classical.WignerRotations}; {@link
 * org.intertwiner.harmonic.space.classical.RationalQuadric}, spheres and hyperboloids exactly.
 *
 * <p><em>Key result:</em> {@link
 * org.intertwiner.harmonic.space.classical.Hyperboloid#twist(org.intertwiner.algebra.linear.DenseMatrix,
 * org.intertwiner.harmonic.space.Point)}: the Wigner rotation in closed form, good to γ·2⁻⁴⁹, where
 * a product of three matrices loses γ³ roundings.
 *
 * <p><em>Notes:</em> base points lie on the last axis, in Minkowski space on the time axis, the
 * last space axis, or between the two; metrics are diag(1, …, 1, −1), time last, and p² = m² means
 * t² − |p|² = m².
 *
 * <p><em>Sources:</em> E. P. Wigner, Ann. Math. 40 (1939); S. Weinberg, "The Quantum Theory of
 * Fields" I (1995), chapter 2; J. G. Ratcliffe, "Foundations of Hyperbolic Manifolds" (2nd ed.
 * 2006).
 */
@NullMarked
package org.intertwiner.harmonic.space.classical;

import org.jspecify.annotations.NullMarked;
