/**
 * Tolerances with a reason: measured noise floors, declared tolerances, rounding bounds.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.tolerance.Precision}: the floating-point format in which a
 *       map computes;
 *   <li>{@link org.intertwiner.verify.tolerance.NoiseFloor}: how far the output of a map moves when
 *       its input moves by one unit in the last place;
 *   <li>{@link org.intertwiner.verify.tolerance.Tolerance}: what error is still accepted, and why;
 *   <li>{@link org.intertwiner.verify.tolerance.RoundingBound}: a-priori bounds of rounding errors
 *       of linear maps.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.tolerance.Tolerance#fromNoise()}: the accepted error is a small
 * multiple of the measured noise floor. A constant tolerance of 1e-3 accepts a true anisotropy of
 * 1e-3 that stands tens of times above the noise of the arithmetic.
 *
 * <h2>Sources</h2>
 *
 * <p>N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM (2002), section
 * 3.1.
 */
@NullMarked
package org.intertwiner.verify.tolerance;

import org.jspecify.annotations.NullMarked;
