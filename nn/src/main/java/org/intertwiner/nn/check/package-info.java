/**
 * Layers and networks under the microscope: whether they commute with their groups, and what lint
 * says before training.
 *
 * <p><b>Defined</b>: {@link org.intertwiner.nn.check.LayerCheck}, which hands any layer with its
 * numbers to the checker of module {@code verify}; {@link org.intertwiner.nn.check.GridSymmetry},
 * the elements of a group that move cells of a grid onto cells; {@link
 * org.intertwiner.nn.check.NetworkLint}, dead paths and sizes.
 *
 * <p><b>Key result</b>: on elements that keep the grid the action on fields is exact, so that what
 * a check finds is the layer's own error; on features without space every element acts exactly.
 *
 * <p><b>Notes</b>: elements that only interpolate decide nothing and are left out.
 *
 * <p><b>Sources</b>: T. Cohen and M. Welling, Group equivariant convolutional networks (2016), for
 * the groups that keep square grids.
 */
@NullMarked
package org.intertwiner.nn.check;

import org.jspecify.annotations.NullMarked;
