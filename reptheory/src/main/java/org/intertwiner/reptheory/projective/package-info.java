/**
 * <b>Projective representations: factor systems, Schur multipliers, covering groups, spin.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.projective.FactorSystem}, a 2-cocycle
 * of a finite group with values in roots of unity; {@link
 * org.intertwiner.reptheory.projective.CentralExtension}, the finite group that makes it linear;
 * {@link org.intertwiner.reptheory.projective.ProjectiveIrreps}, all irreducible matrices with that
 * factor system; {@link org.intertwiner.reptheory.projective.SchurMultiplier}, the group of all
 * factor systems up to equivalence, with a covering group; {@link
 * org.intertwiner.reptheory.projective.DoubleGroup}, the inverse image of a point group in the spin
 * group.
 *
 * <p><em>Key result:</em> for a presentation G = F/R, the group R/[F, R] is the sum of the Schur
 * multiplier and a free abelian group; its torsion is read off the Cayley graph, and the tails of
 * the edges are the cocycles: {@link org.intertwiner.reptheory.projective.SchurMultiplier}.
 *
 * <p><em>Notes:</em> ρ(g)ρ(h) = α(g, h)ρ(gh). The element Ē of a double group is the rotation by
 * 2π.
 *
 * <p><em>Sources:</em> I. Schur, J. reine angew. Math. 127 (1904) and 132 (1907); G. Karpilovsky,
 * Projective Representations of Finite Groups (1985); H. Bethe, Ann. Physik 3 (1929); S. L.
 * Altmann, P. Herzig, Point-Group Theory Tables (1994).
 */
@NullMarked
package org.intertwiner.reptheory.projective;

import org.jspecify.annotations.NullMarked;
