/**
 * Group actions and maps that commute with them.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.action.Action} and {@link
 * org.intertwiner.algebra.action.EquivariantMap}; the {@link org.intertwiner.algebra.action.Orbit}
 * of a point under any group; finite {@link org.intertwiner.algebra.action.GSet sets with an
 * action} with their orbits, stabilisers and orbit types, {@link
 * org.intertwiner.algebra.action.GSets} that every group has, and {@link
 * org.intertwiner.algebra.action.GSetMaps all equivariant maps} between two of them. All actions
 * are left actions.
 *
 * <p>Key result: a map is equivariant exactly when its graph is a union of orbits of the diagonal
 * action, which is why it suffices to look at topological generators; for finite sets the
 * equivariant maps are counted by fixed points of stabilisers, and orbits by fixed points of
 * elements (Burnside's lemma, {@code GSet.burnsideCount}).
 */
@NullMarked
package org.intertwiner.algebra.action;

import org.jspecify.annotations.NullMarked;
