/**
 * Actions on sequences, images and volumes other than rotations: shifts and changes of scale.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.action.signal.Signals}: cyclic shifts, shifts with zeros at
 *       the sides, changes of scale.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.action.signal.Signals#cyclic}: an exact action of the
 * translations of a torus.
 *
 * <h2>Notes</h2>
 *
 * <p>Steps count towards higher indices. A network with zeros at the sides commutes with shifts
 * only away from the sides, and never with cyclic shifts.
 *
 * <h2>Sources</h2>
 *
 * <p>R. Zhang, Making convolutional networks shift-invariant again, ICML 2019.
 */
@NullMarked
package org.intertwiner.verify.action.signal;

import org.jspecify.annotations.NullMarked;
