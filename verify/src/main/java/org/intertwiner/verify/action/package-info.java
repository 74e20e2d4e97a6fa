/**
 * Actions of groups on data: what g·x means for vectors, images, fields and signals held as
 * numbers.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.action.Space}: how a type of data is read as a list of real
 *       numbers;
 *   <li>{@link org.intertwiner.verify.action.DataAction}: an action together with how exactly each
 *       element acts;
 *   <li>{@link org.intertwiner.verify.action.Discretisation}: exact, spectral, or interpolated with
 *       a stated order;
 *   <li>{@link org.intertwiner.verify.action.Actions}: the ready ones;
 *   <li>{@link org.intertwiner.verify.action.NumericMap}: a map between two such spaces that is
 *       claimed equivariant.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.action.Actions#fields}: (g·f)(x) = ρ(g) f(g⁻¹x) on a grid.
 * Elements that permute the cells act exactly; the others interpolate, and say so.
 *
 * <h2>Notes</h2>
 *
 * <p>Arrays of fields are (batch, channel, row, column). Rows run down: cell (i, j) of an h × w
 * grid lies at x = j − (w − 1)/2, y = (h − 1)/2 − i. All actions are active left actions.
 *
 * <h2>Sources</h2>
 *
 * <p>T. Cohen, M. Welling, Steerable CNNs, ICLR 2017; J.-P. Berrut, L. N. Trefethen, Barycentric
 * Lagrange Interpolation, SIAM Review 46 (2004).
 */
@NullMarked
package org.intertwiner.verify.action;

import org.jspecify.annotations.NullMarked;
