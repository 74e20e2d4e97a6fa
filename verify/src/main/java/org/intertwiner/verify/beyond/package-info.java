/**
 * Tests beyond samples of one group: precision, batches, orbits.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.beyond.Precisions}: does the error shrink from binary32 to
 *       binary64 as rounding would?
 *   <li>{@link org.intertwiner.verify.beyond.BatchComposition}: does an output depend on the other
 *       inputs of its batch?
 *   <li>{@link org.intertwiner.verify.beyond.OrbitSeparation}: can invariants tell orbits apart, by
 *       counting dimensions?
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.beyond.Precisions#compare}: a fault of the size of a tolerance
 * in binary32 does not shrink in binary64, and is refuted.
 *
 * <h2>Sources</h2>
 *
 * <p>N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM (2002); for
 * dimensions of generic orbits G. E. Bredon, Introduction to Compact Transformation Groups,
 * Academic Press (1972), IV.
 */
@NullMarked
package org.intertwiner.verify.beyond;

import org.jspecify.annotations.NullMarked;
