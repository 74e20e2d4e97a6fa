/**
 * Steerable partial differential operators.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.pdo.SteerableOperators}: an exact, certified basis
 * of the differential operators with constant coefficients that commute with an orthogonal action;
 * {@link org.intertwiner.pdo.DifferentialOperator}: one homogeneous operator, by its symbol; {@link
 * org.intertwiner.pdo.OperatorSum}: operators of mixed order; {@link
 * org.intertwiner.pdo.NamedOperators}: the classical ones; {@link
 * org.intertwiner.pdo.OperatorNames}: which of them are steerable in given coordinates, and other
 * operators in their terms; {@link org.intertwiner.pdo.Ellipticity}: whether symbols are injective.
 * The packages: {@code pseudo} (operators that commute with O(p,q)), {@code direct} (symbols from
 * the constraint itself, a second way), {@code distribution} (kernels and operators as one notion),
 * {@code stencil} (operators on grids) and {@code laws}.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.pdo.OperatorRequest#upToOrder}: symbols are kernels
 * times powers of |ξ|², because every form is uniquely a sum of |ξ|^{2k} times harmonic forms.
 *
 * <p><b>Notes.</b> The symbol D(ξ) stands for D(∂), without factors i. For orthogonal g the
 * constraint D(g⁻ᵀξ) = ρ_out(g) D(ξ) ρ_in(g)⁻¹ is that of kernels.
 *
 * <p><b>Sources.</b> E. Jenner and M. Weiler, Steerable partial differential operators for
 * equivariant neural networks (ICLR 2022).
 */
@NullMarked
package org.intertwiner.pdo;

import org.jspecify.annotations.NullMarked;
