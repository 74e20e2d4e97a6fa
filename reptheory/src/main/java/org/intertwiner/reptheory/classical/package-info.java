/**
 * Symmetric groups and their kin by their own constructions: partitions, Young's matrices, and the
 * rule of Murnaghan and Nakayama.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.classical.Partition}, {@link
 * org.intertwiner.reptheory.classical.Tableau}; {@link
 * org.intertwiner.reptheory.classical.SymmetricCharacters} for Sₙ, {@link
 * org.intertwiner.reptheory.classical.AlternatingCharacters} for Aₙ, {@link
 * org.intertwiner.reptheory.classical.HyperoctahedralCharacters} for the signed permutations Bₙ and
 * their subgroup Dₙ, {@link org.intertwiner.reptheory.classical.DihedralCharacters} for cyclic and
 * dihedral groups; {@link org.intertwiner.reptheory.classical.YoungForm}, the matrices.
 *
 * <p><em>Key result:</em> Young's seminormal form ({@link
 * org.intertwiner.reptheory.classical.YoungForm#seminormal}): the transposition of i and i+1 acts
 * on standard tableaux by the distance of the two along the contents, in rational numbers; the
 * orthogonal form is the same over square roots.
 *
 * <p><em>Notes:</em> nothing here uses the general route through class algebras and induction, so
 * that the two confirm each other. The partition [n] names the trivial representation, [1ⁿ] the
 * sign.
 *
 * <p><em>Sources:</em> A. Young, Quantitative Substitutional Analysis VI (1931); F. D. Murnaghan,
 * Amer. J. Math. 59 (1937); T. Nakayama, Jap. J. Math. 17 (1940); G. James, A. Kerber, The
 * Representation Theory of the Symmetric Group (1981), chapters 2 to 4; J. R. Stembridge, Pacific
 * J. Math. 140 (1989).
 */
@NullMarked
package org.intertwiner.reptheory.classical;

import org.jspecify.annotations.NullMarked;
