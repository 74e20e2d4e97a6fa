package org.intertwiner.nn.layer.operator;

import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.stencil.RadialBasisDifferences;
import org.intertwiner.pdo.stencil.StencilWeights;

/**
 * Differences that are right for polyharmonic splines about every cell and for polynomials, by
 * {@link RadialBasisDifferences}.
 *
 * <p>Example: {@code new RadialBasis(3, 2)} on 3 cells an axis, for operators of order up to 2.
 *
 * <p><i>Accuracy</i>: float64, about 10⁻¹³ relative on 5 cells an axis. <i>Source</i>: Flyer et al.
 * (2016).
 *
 * @param power of the splines |x|^q, odd and above the order of the operators
 * @param degree of the polynomials, at least the order of the operators
 */
public record RadialBasis(int power, int degree) implements Discretisation {
  /**
   * Checks the numbers.
   *
   * @param power of the splines |x|^q, odd and above the order of the operators
   * @param degree of the polynomials, at least the order of the operators
   * @throws org.intertwiner.algebra.InvalidInput if the power is even or not positive, or the
   *     degree negative
   */
  public RadialBasis {
    RadialBasisDifferences.of(power, degree);
  }

  @Override
  public StencilWeights stencil(Grid grid, DifferentialOperator operator) {
    return RadialBasisDifferences.of(power, degree).at(grid, operator);
  }
}
