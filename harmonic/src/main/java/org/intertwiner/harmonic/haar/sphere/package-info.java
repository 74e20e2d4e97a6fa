/**
 * Points on the sphere S² with quadrature weights.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.haar.sphere.SphereGrid}: icosahedral,
 * Fibonacci, ring and equal-area grids; {@link org.intertwiner.harmonic.haar.sphere.LatitudeRule},
 * rings of Gauss and Legendre, Fejér, Clenshaw and Curtis, Driscoll and Healy; {@link
 * org.intertwiner.harmonic.haar.sphere.HealPix}, pixels of equal area in ring and nested order.
 *
 * <p><b>Key result.</b> Each grid states the degree up to which its weighted sum integrates
 * harmonics exactly, and {@link org.intertwiner.harmonic.haar.Quadrature#certify} checks it.
 *
 * <p><b>Sources.</b> Górski et al. (2005) for equal areas.
 */
@NullMarked
package org.intertwiner.harmonic.haar.sphere;

import org.jspecify.annotations.NullMarked;
