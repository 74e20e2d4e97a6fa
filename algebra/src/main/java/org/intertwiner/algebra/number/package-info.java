/**
 * Numbers for geometry: sums of square roots, quaternions, Gaussian and Eisenstein integers.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.number.Radical} and its field {@link
 * org.intertwiner.algebra.number.Radicals}, {@link org.intertwiner.algebra.number.SignedRoot},
 * {@link org.intertwiner.algebra.number.Quaternions}, {@link
 * org.intertwiner.algebra.number.GaussianIntegers} and {@link
 * org.intertwiner.algebra.number.EisensteinIntegers}.
 *
 * <p>Key result: {@link org.intertwiner.algebra.number.Radical} is canonical, because the square
 * roots of different square-free integers are linearly independent over ℚ; so a zero is seen at
 * once and the sign of a number that is not zero is always found.
 *
 * <p>Notes: quaternions have their real part w first.
 *
 * <p>Sources: Besicovitch, J. London Math. Soc. 15 (1940); Hardy and Wright, An Introduction to the
 * Theory of Numbers, chapters 12 and 20.
 */
@NullMarked
package org.intertwiner.algebra.number;

import org.jspecify.annotations.NullMarked;
