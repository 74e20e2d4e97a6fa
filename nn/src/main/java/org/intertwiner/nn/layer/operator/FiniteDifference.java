package org.intertwiner.nn.layer.operator;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.stencil.FiniteDifferences;
import org.intertwiner.pdo.stencil.StencilWeights;

/**
 * Finite differences of an order of accuracy, solved exactly by {@link FiniteDifferences}.
 *
 * <p>Example: {@code new FiniteDifference(2)} gives central differences on 3 cells an axis.
 *
 * <p><i>Accuracy</i>: exact weights, rounded once. <i>Source</i>: Fornberg (1988).
 *
 * @param accuracy the order p of the error in the distance of the cells, at least 1
 */
public record FiniteDifference(int accuracy) implements Discretisation {
  /**
   * Checks the order.
   *
   * @param accuracy the order p of the error in the distance of the cells, at least 1
   * @throws InvalidInput if it is not positive
   */
  public FiniteDifference {
    if (accuracy < 1) {
      throw new InvalidInput("order of accuracy", "" + accuracy, "at least 1", "");
    }
  }

  @Override
  public StencilWeights stencil(Grid grid, DifferentialOperator operator) {
    return StencilWeights.from(FiniteDifferences.on(grid).of(operator, accuracy));
  }
}
