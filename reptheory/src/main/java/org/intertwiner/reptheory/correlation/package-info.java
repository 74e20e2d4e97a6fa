/**
 * Correlation tables: what irreps become when a symmetry is lowered.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.correlation.CorrelationTable} and the
 * ways to one in {@link org.intertwiner.reptheory.correlation.Correlations}; {@link
 * org.intertwiner.reptheory.correlation.PointSubgroup}, a subgroup of a point group up to
 * conjugacy; {@link org.intertwiner.reptheory.correlation.SubgroupChain}, descent along G₀ ⊃ G₁ ⊃
 * ….
 *
 * <p><em>Key result:</em> restriction is transitive, so that the table of a chain is the product of
 * the tables of its steps ({@code CorrelationTable.then}); and a column read upwards is the induced
 * representation, by Frobenius reciprocity.
 *
 * <p><em>Notes:</em> the parity e of O(3) is even under x ↦ −x, o is odd. Two subgroups of one type
 * that are not conjugate have tables of their own, so that the subgroup itself says which is meant.
 *
 * <p><em>Sources:</em> H. Bethe, Ann. Phys. 395 (1929) 133; E. B. Wilson, J. C. Decius, P. C.
 * Cross, Molecular Vibrations (1955); S. L. Altmann, P. Herzig, Point-Group Theory Tables (1994).
 */
@NullMarked
package org.intertwiner.reptheory.correlation;

import org.jspecify.annotations.NullMarked;
