/**
 * Rotations with quadrature weights, spread evenly over SO(3).
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.haar.rotation.RotationGrid}: products of
 * Euler angles, circles over the points of a sphere, spirals, finite groups of rotations and their
 * refinements, as unit quaternions in ℝ⁴; {@link org.intertwiner.harmonic.haar.rotation.Covering},
 * bounds of the covering radius; {@link org.intertwiner.harmonic.haar.rotation.RotationIndex}, the
 * nearest of many rotations.
 *
 * <p><b>Key result.</b> Each grid states the degree up to which it averages Wigner matrices
 * exactly, and {@link org.intertwiner.harmonic.haar.Quadrature#certify} checks it.
 *
 * <p><b>Sources.</b> A. Yershova, S. Jain, S. M. LaValle and J. C. Mitchell, Int. J. Robotics Res.
 * 29 (2010); Alexa (CVPR 2022) for spirals of rotations; H. S. M. Coxeter, Regular Polytopes
 * (1973).
 */
@NullMarked
package org.intertwiner.harmonic.haar.rotation;

import org.jspecify.annotations.NullMarked;
