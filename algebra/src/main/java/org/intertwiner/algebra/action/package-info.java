/**
 * Group actions and maps that commute with them.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.action.Action} and {@link
 * org.intertwiner.algebra.action.EquivariantMap}. All actions are left actions.
 *
 * <p>Key result: a map is equivariant exactly when its graph is a union of orbits of the diagonal
 * action, which is why it suffices to look at topological generators.
 */
@NullMarked
package org.intertwiner.algebra.action;

import org.jspecify.annotations.NullMarked;
