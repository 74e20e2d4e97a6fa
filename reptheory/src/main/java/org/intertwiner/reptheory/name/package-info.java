/**
 * <b>Names of the irreducible characters of a finite group.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.name.RowNames}: the symbols of
 * Mulliken for groups of rotations and reflections, partitions for symmetric and alternating
 * groups, degree and letter for every other group; sums of names are read and printed.
 *
 * <p><em>Key result:</em> {@link
 * org.intertwiner.reptheory.name.RowNames#mulliken(org.intertwiner.reptheory.CharacterTable,
 * org.intertwiner.algebra.group.FiniteGroup)}: a symbol follows from the values of a character at a
 * few elements whose geometry is known, for axial groups of any order. Names are unique.
 *
 * <p><em>Notes:</em> in which coordinates the axes are looked for is said at the method; where the
 * convention is free (B₁ and B₂, E and its complex parts) it is stated there.
 *
 * <p><em>Sources:</em> R. S. Mulliken, Report on notation for the spectra of polyatomic molecules,
 * J. Chem. Phys. 23 (1955); S. L. Altmann and P. Herzig, Point-Group Theory Tables (1994); A. Young
 * and G. Frobenius for partitions.
 */
@NullMarked
package org.intertwiner.reptheory.name;

import org.jspecify.annotations.NullMarked;
