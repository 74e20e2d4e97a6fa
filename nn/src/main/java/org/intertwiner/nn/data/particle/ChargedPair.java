package org.intertwiner.nn.data.particle;

import org.intertwiner.nn.graph.Structure;

/**
 * The same bodies at two times.
 *
 * @param before positions, {@code velocity} and {@code charge} at the first time
 * @param after the same at the second time
 * @param limited whether a force was above the bound in between
 */
public record ChargedPair(Structure before, Structure after, boolean limited) {
  /**
   * What is to be predicted.
   *
   * @return after − before, three numbers for each body
   */
  public double[] displacements() {
    double[] moves = after.positions();
    double[] from = before.positions();
    for (int i = 0; i < moves.length; i++) {
      moves[i] -= from[i];
    }
    return moves;
  }
}
