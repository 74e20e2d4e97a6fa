package org.intertwiner.harmonic.invariant;

import java.util.List;

/**
 * The equivariant polynomial maps of one degree modulo a prime, at one embedding: for each cell the
 * rows of a basis, a row listing the coefficients component by component.
 */
sealed interface CellSolver permits OrbitSums, NullSpaces {

  /**
   * Solves one degree.
   *
   * @param degree the degree
   * @param cells cells of that degree
   * @param expected the dimension of the solutions in these cells
   * @return the solutions, one entry per cell
   */
  List<ModularRows> solve(int degree, List<GradedAction.Cell> cells, long expected);

  /** The cheaper of the two ways: orbit sums where the group is finite and small enough. */
  static CellSolver of(
      GradedAction action,
      org.intertwiner.algebra.ring.ModularEmbedding embedding,
      InvariantLimits limits) {
    if (action.isFinite() && !action.hasLongOrbits()) {
      OrbitSums sums = new OrbitSums(action, embedding, limits);
      if (sums.isFeasible()) {
        return sums;
      }
      action.rememberLongOrbits();
    }
    return new NullSpaces(action, embedding, limits);
  }
}
