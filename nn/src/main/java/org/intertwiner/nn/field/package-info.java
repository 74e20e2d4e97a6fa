/**
 * Types of feature fields: which representation the channels of a network carry.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.field.FieldType}: a linear action on the plane
 * and a list of representations with multiplicities.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.field.FieldType#requirePointwise} and {@link
 * org.intertwiner.nn.field.FieldType#requireOrthogonal}: a non-linearity that does not commute with
 * the representation is refused before anything is computed.
 *
 * <p><b>Notes.</b> Fields transform by (g·f)(x) = ρ(g) f(g⁻¹x). Channels are ordered part by part,
 * within a part copy by copy, within a copy by the coordinates of the representation, so the group
 * axis of a regular field lies next to the channel axis.
 *
 * <p><b>Sources.</b> M. Weiler, G. Cesa, "General E(2)-equivariant steerable CNNs" (2019), section
 * 2.
 */
@NullMarked
package org.intertwiner.nn.field;

import org.jspecify.annotations.NullMarked;
