/**
 * Convolutions whose kernels are stencils of steerable partial differential operators.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.operator.OperatorConv}, the layer; {@link
 * org.intertwiner.nn.layer.operator.Discretisation}, how an operator becomes a stencil: {@link
 * org.intertwiner.nn.layer.operator.FiniteDifference}, {@link
 * org.intertwiner.nn.layer.operator.GaussianDerivative} or {@link
 * org.intertwiner.nn.layer.operator.RadialBasis}.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.layer.operator.OperatorConv}: the stencil of one
 * order is a linear function of the operator that commutes with the symmetries of the grid, so a
 * steerable operator gives a kernel that is exactly equivariant under them, whatever the stencil.
 *
 * <p><b>Notes.</b> Operators come from {@link org.intertwiner.pdo.SteerableOperators} in blocks;
 * only the stencils of the monomials ∂^α are computed, and combined.
 *
 * <p><b>Sources.</b> E. Jenner and M. Weiler, Steerable partial differential operators for
 * equivariant neural networks (ICLR 2022).
 */
@NullMarked
package org.intertwiner.nn.layer.operator;

import org.jspecify.annotations.NullMarked;
