/**
 * Where equivariance breaks: the residual of every intermediate value, and the first step to blame.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.locate.TracedMap}: a network whose intermediate values can be
 *       seen;
 *   <li>{@link org.intertwiner.verify.locate.LayerResidual}, {@link
 *       org.intertwiner.verify.locate.FirstOffender}: what was found.
 * </ul>
 */
@NullMarked
package org.intertwiner.verify.locate;

import org.jspecify.annotations.NullMarked;
