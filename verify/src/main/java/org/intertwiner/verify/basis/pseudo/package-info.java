/**
 * What documents keep of operators on spaces with an indefinite metric.
 *
 * <h2>What is defined</h2>
 *
 * <p>{@link org.intertwiner.verify.basis.pseudo.PseudoBasis}: a basis of operators that commute
 * with SO⁺(p,q), SO(p,q) or O(p,q), with the matrices of the Lie algebra and of the components.
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.basis.pseudo.PseudoBasis}: the constraint on a basis of the Lie
 * algebra and on one element of each component is that of the whole group.
 *
 * <h2>Sources</h2>
 *
 * <p>H. Weyl, The Classical Groups (1939).
 */
@NullMarked
package org.intertwiner.verify.basis.pseudo;

import org.jspecify.annotations.NullMarked;
