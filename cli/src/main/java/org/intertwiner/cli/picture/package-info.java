/**
 * Pictures of bases and of subgroups.
 *
 * <p>Defined here: {@link org.intertwiner.cli.picture.KernelPicture}, kernels as filled contours in
 * the plane or on the sphere, as arrows, or cell by cell on a grid; {@link
 * org.intertwiner.cli.picture.LatticePicture}, kernels on the sites of a crystal; {@link
 * org.intertwiner.cli.picture.StencilPicture}, differential operators with their weights; {@link
 * org.intertwiner.cli.picture.SubgroupPicture}, the subgroups of a group and which lie in which;
 * {@link org.intertwiner.cli.picture.PictureOptions}, the layout.
 *
 * <p>Key result: {@link org.intertwiner.cli.picture.KernelPicture#toSvg()} gives equal text for
 * equal bases, so that pictures can be kept with the documents that show them.
 *
 * <p>Notes: coordinates are integers, tenths of a unit, and functions are those of {@link
 * java.lang.StrictMath}; no library version shows in a picture.
 */
@NullMarked
package org.intertwiner.cli.picture;

import org.jspecify.annotations.NullMarked;
