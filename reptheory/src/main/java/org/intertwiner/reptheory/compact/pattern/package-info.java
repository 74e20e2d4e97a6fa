/**
 * Representations in bases of patterns, adapted to chains of subgroups.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.compact.pattern.Pattern}; {@link
 * org.intertwiner.reptheory.compact.pattern.UnitaryPatterns} for SU(n); {@link
 * org.intertwiner.reptheory.compact.pattern.OrthogonalPatterns} for SO(n).
 *
 * <p><em>Key result:</em> {@link org.intertwiner.reptheory.compact.pattern.UnitaryPatterns#module},
 * closed formulas for all entries, which are proved to keep the relations.
 *
 * <p><em>Notes:</em> entries are rational, with rational norms; orthonormal entries are signed
 * roots.
 *
 * <p><em>Sources:</em> I. M. Gelfand and M. L. Tsetlin (1950); A. Molev (2006); A. M. Gavrilik and
 * A. U. Klimyk (1991).
 */
@NullMarked
package org.intertwiner.reptheory.compact.pattern;

import org.jspecify.annotations.NullMarked;
