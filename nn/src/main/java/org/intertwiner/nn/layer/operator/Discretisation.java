package org.intertwiner.nn.layer.operator;

import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.stencil.StencilWeights;

/**
 * How a differential operator acts on a grid: by weights on the cells around a point, (Df)(x) ≈ Σ_o
 * w(o) f(x + o).
 *
 * <p>Among the operators of one order the weights are a linear function of the operator, and
 * isometries that permute the cells carry weights of D to those of the moved D.
 *
 * <p>Example: {@code new FiniteDifference(2).stencil(Grid.square(3), laplacian)}.
 *
 * <p><i>Source</i>: Jenner and Weiler (2022), section 4.
 */
public sealed interface Discretisation permits FiniteDifference, GaussianDerivative, RadialBasis {
  /**
   * The stencil of an operator.
   *
   * @param grid the cells, of unit spacing, about the origin
   * @param operator homogeneous, with real coefficients
   * @return its weights
   * @throws org.intertwiner.algebra.InvalidInput where the grid has too few cells for the operator
   */
  StencilWeights stencil(Grid grid, DifferentialOperator operator);
}
