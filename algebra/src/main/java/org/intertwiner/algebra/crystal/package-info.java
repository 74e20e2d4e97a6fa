/**
 * <b>Crystallography, exactly: point groups, lattices, wallpaper and space groups.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.algebra.crystal.PointGroup}, the types of finite
 * groups of rotations and reflections of space, with both systems of names; {@link
 * org.intertwiner.algebra.crystal.Lattice}, a lattice by its Gram matrix; {@link
 * org.intertwiner.algebra.crystal.AffineOperation}, an affine map such as {@code -x,y+1/2,-z+1/2};
 * {@link org.intertwiner.algebra.crystal.SpaceGroup}, a discrete group of such maps that contains
 * the whole-numbered translations, in any dimension; {@link
 * org.intertwiner.algebra.crystal.WyckoffPosition}, the classes of points of equal symmetry.
 *
 * <p><em>Key result:</em> a space group modulo translations acts on the torus ℝⁿ/ℤⁿ, and the points
 * fixed by an operation are finitely many subtori, found by the Smith normal form. Site symmetry,
 * Wyckoff positions, orbits and possible origins are all read off from this action; none is stored.
 *
 * <p><em>Notes:</em> coordinates are fractions of the lattice basis; a point is a column and an
 * operation {W|w} moves it to Wx + w. Of the space groups only names are stored, the symbol of
 * Hermann and Mauguin beside that of Hall, from which the operations are made.
 *
 * <p><em>Sources:</em> International Tables for Crystallography, volume A (space-group symmetry)
 * and volume B, appendix 1.4 (Hall symbols); S. R. Hall, Acta Cryst. A37 (1981) 517; A.
 * Schoenflies, Krystallsysteme und Krystallstructur (1891); H. Minkowski, J. reine angew. Math. 101
 * (1887), for finite groups of integral matrices.
 */
@NullMarked
package org.intertwiner.algebra.crystal;

import org.jspecify.annotations.NullMarked;
