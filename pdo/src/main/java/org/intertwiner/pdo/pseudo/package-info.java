/**
 * Operators that commute with SO⁺(p,q), SO(p,q) and O(p,q).
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.pdo.pseudo.PseudoGroup}: one of these groups;
 * {@link org.intertwiner.pdo.pseudo.PseudoRepresentation}: exact matrices on its Lie algebra and on
 * one element of each component; {@link org.intertwiner.pdo.pseudo.GammaMatrices}: Clifford
 * modules; {@link org.intertwiner.pdo.pseudo.PseudoOperators}: the certified basis of operators.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.pdo.pseudo.PseudoOperators.Request#upToOrder}: the
 * null space of the Lie algebra, split by the components, is complete because the numbers of
 * operators of all parities add up to what Weyl's integral over the compact form of the
 * complexified algebra gives.
 *
 * <p><b>Notes.</b> Metrics are diag(+, …, −). The symbol D(ξ) stands for D(∂); ξ transforms as a
 * covector, D(g⁻ᵀξ) = ρ_out(g) D(ξ) ρ_in(g)⁻¹. Spinors are representations up to a sign, which
 * drops out of the constraint.
 *
 * <p><b>Sources.</b> H. Weyl, The Classical Groups (1939); P. Lounesto, Clifford Algebras and
 * Spinors (2001).
 */
@NullMarked
package org.intertwiner.pdo.pseudo;

import org.jspecify.annotations.NullMarked;
