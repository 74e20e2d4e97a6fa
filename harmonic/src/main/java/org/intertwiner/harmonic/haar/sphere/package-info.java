/**
 * Points on the sphere S² with quadrature weights.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.haar.sphere.SphereGrid}: icosahedral,
 * Fibonacci, ring and equal-area grids; {@link org.intertwiner.harmonic.haar.sphere.LatitudeRule},
 * rings of Gauss and Legendre, Fejér, Clenshaw and Curtis, Driscoll and Healy; {@link
 * org.intertwiner.harmonic.haar.sphere.HealPix}, pixels of equal area in ring and nested order;
 * {@link org.intertwiner.harmonic.haar.sphere.PolyhedralRule}, octahedral and icosahedral rules of
 * few points and spherical designs, with {@link org.intertwiner.harmonic.haar.sphere.RuleProof};
 * {@link org.intertwiner.harmonic.haar.sphere.GroupOrbits}, designs proved by Molien's series.
 *
 * <p><b>Key result.</b> Each grid states the degree up to which its weighted sum integrates
 * harmonics exactly, and {@link org.intertwiner.harmonic.haar.Quadrature#certify} checks it; {@link
 * org.intertwiner.harmonic.haar.sphere.PolyhedralRule#prove} shows that an exact rule is near.
 *
 * <p><b>Sources.</b> Górski et al. (2005) for equal areas; V. I. Lebedev (1975, 1976); A. D.
 * McLaren (1963); S. L. Sobolev (1962).
 */
@NullMarked
package org.intertwiner.harmonic.haar.sphere;

import org.jspecify.annotations.NullMarked;
