/**
 * Restrictions of representations of compact groups to subgroups.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.compact.branching.Branching}, by a
 * projection of weights; {@link org.intertwiner.reptheory.compact.branching.Branchings}, the
 * standard subgroups: of Levi, of maximal rank, fixed by symmetries of the diagram, of classical
 * groups by their defining representations, and the principal SU(2).
 *
 * <p><em>Key result:</em> {@link org.intertwiner.reptheory.compact.branching.Branching#by}, which
 * accepts a projection only if small representations go to characters.
 *
 * <p><em>Notes:</em> labels are Bourbaki's, charges are integers.
 *
 * <p><em>Sources:</em> E. B. Dynkin (1952); R. Slansky, Phys. Rep. 79 (1981) 1.
 */
@NullMarked
package org.intertwiner.reptheory.compact.branching;

import org.jspecify.annotations.NullMarked;
