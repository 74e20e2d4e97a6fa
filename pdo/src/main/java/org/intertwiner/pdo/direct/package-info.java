/**
 * Symbols that commute with matrices, by plain linear algebra on all polynomials of an order.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.pdo.direct.SymbolConstraint}: what one matrix of a
 * group or of its Lie algebra asks of a symbol; {@link org.intertwiner.pdo.direct.SymbolSpace}: the
 * symbols of an order that meet all constraints; {@link org.intertwiner.pdo.direct.SymbolCheck}:
 * what has to hold of a basis, looked at afresh; {@link
 * org.intertwiner.pdo.direct.SymbolExpansion}: coordinates of a symbol in others.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.pdo.direct.SymbolSpace#solve}: no harmonics, no
 * characters and no compactness are used, so the same code serves indefinite metrics, actions that
 * are not orthogonal, and as a second way for the steerable operators of compact groups.
 *
 * <p><b>Notes.</b> The constraint is D(g⁻ᵀξ) = ρ_out(g) D(ξ) ρ_in(g)⁻¹, its derivative for elements
 * of a Lie algebra.
 *
 * <p><b>Sources.</b> E. Jenner and M. Weiler, Steerable partial differential operators for
 * equivariant neural networks (ICLR 2022).
 */
@NullMarked
package org.intertwiner.pdo.direct;

import org.jspecify.annotations.NullMarked;
