package org.intertwiner.nn.layer.operator;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.stencil.GaussianDerivatives;
import org.intertwiner.pdo.stencil.StencilWeights;

/**
 * The operator on the field smoothed by a Gaussian, by {@link GaussianDerivatives}.
 *
 * <p>Example: {@code new GaussianDerivative(1)} on 5 cells an axis.
 *
 * <p><i>Accuracy</i>: float64; the moments that the grid determines are right. <i>Source</i>:
 * Lindeberg (1990).
 *
 * @param sigma the standard deviation in cells, positive
 */
public record GaussianDerivative(double sigma) implements Discretisation {
  /**
   * Checks the deviation.
   *
   * @param sigma the standard deviation in cells, positive
   * @throws InvalidInput if it is not positive and finite
   */
  public GaussianDerivative {
    if (!(sigma > 0) || Double.isInfinite(sigma)) {
      throw new InvalidInput("σ of a Gaussian", "" + sigma, "a positive number", "in cells");
    }
  }

  @Override
  public StencilWeights stencil(Grid grid, DifferentialOperator operator) {
    return GaussianDerivatives.on(grid, sigma).of(operator);
  }
}
