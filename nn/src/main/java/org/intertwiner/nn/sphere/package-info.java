/**
 * Networks on the sphere and on SO(3) whose fields are Fourier coefficients: features without
 * space, (batch, channels).
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.sphere.SphereFields} (the types of band-limited
 * functions on S² and on SO(3)); {@link org.intertwiner.nn.sphere.SphereCorrelation} and {@link
 * org.intertwiner.nn.sphere.RotationCorrelation} (correlations as products of blocks, by kernels on
 * {@link org.intertwiner.nn.sphere.LocalisedKernel points near the identity}), {@link
 * org.intertwiner.nn.sphere.RotationNonlinearity} (a function of values on a grid of rotations),
 * {@link org.intertwiner.nn.sphere.RotationNorm}, {@link org.intertwiner.nn.sphere.RotationMean};
 * {@link org.intertwiner.nn.sphere.SphericalCnn}, made of these; {@link
 * org.intertwiner.nn.sphere.ClebschGordanLayer} (all products of a field with itself) and {@link
 * org.intertwiner.nn.sphere.ClebschGordanNet}, made of it.
 *
 * <p><b>Key result.</b> Correlations, products by Clebsch–Gordan maps and mixings are intertwiners:
 * they commute with all rotations up to rounding, at any rotation. Functions of sampled values
 * commute exactly where they are polynomials that the grid resolves; elsewhere {@link
 * org.intertwiner.nn.sphere.RotationNonlinearity#error} measures by how much they do not.
 *
 * <p><b>Notes.</b> Coefficients are those of orthonormal functions for the invariant measure of
 * total mass 1: f = Σ c_lm √(4π) Y_lm on the sphere, F = Σ c_lmn √(2l+1) Dˡ_mn on SO(3), so that
 * the mean square of a function is the sum of the squares of its coefficients. Rotations act by
 * (R·f)(x) = f(R⁻¹x), and on coefficients by Dˡ(R) on the index m, which runs fastest.
 *
 * <p><b>Sources.</b> T. Cohen, M. Geiger, J. Köhler, M. Welling, "Spherical CNNs" (2018); R.
 * Kondor, Z. Lin, S. Trivedi, "Clebsch–Gordan nets" (2018).
 */
@NullMarked
package org.intertwiner.nn.sphere;

import org.jspecify.annotations.NullMarked;
