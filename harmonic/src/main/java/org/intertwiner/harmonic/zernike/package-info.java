/**
 * Zernike polynomials: orthogonal polynomials on the disc, the ball and the balls of ℝⁿ.
 *
 * <p>{@link org.intertwiner.harmonic.zernike.ZernikeRadial} is the exact radial part, {@link
 * org.intertwiner.harmonic.zernike.ZernikePolynomials} evaluates an orthonormal basis up to a
 * degree, and {@link org.intertwiner.harmonic.zernike.ZernikeIndex} numbers those of the disc as
 * optics does.
 *
 * <p><i>Sources:</i> Zernike (1934); Noll (1976); Dunkl and Xu, Orthogonal Polynomials of Several
 * Variables (2014), section 5.2.
 */
@NullMarked
package org.intertwiner.harmonic.zernike;

import org.jspecify.annotations.NullMarked;
