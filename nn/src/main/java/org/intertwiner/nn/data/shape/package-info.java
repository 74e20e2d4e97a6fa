/**
 * Shapes as volumes: meshes read from files, exact voxels, and generated shapes with labels.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.data.shape.Mesh} (triangles, read from OBJ
 * files within stated limits), {@link org.intertwiner.nn.data.shape.Voxelisation} (from triangles
 * to cells), {@link org.intertwiner.nn.data.shape.Solid} (shapes given by a function) and {@link
 * org.intertwiner.nn.data.shape.GeneratedShapes} (a labelled set of them in random proportions).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.data.shape.Voxelisation#of}: a mesh that is
 * turned before it becomes cells gives the cells of the turned shape, not an interpolation of
 * cells; for rotations of the cube these are the permuted cells.
 *
 * <p><b>Notes.</b> Volumes have the axes (z, −y, x) of the whole project, the origin in the middle.
 *
 * <p><b>Sources.</b> T. Akenine-Möller, "Fast 3D triangle-box overlap testing", Journal of Graphics
 * Tools 6 (2001) 29–33; J. Hart, "Sphere tracing", The Visual Computer 12 (1996) 527–545, for
 * functions with a bounded slope.
 */
@NullMarked
package org.intertwiner.nn.data.shape;

import org.jspecify.annotations.NullMarked;
