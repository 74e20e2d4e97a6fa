package org.intertwiner.nn.message;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.tensor.Tensor;

/**
 * What a model on point clouds and graphs computes from: which nodes are joined, where they are and
 * what they carry.
 *
 * <p><i>Shape</i>: positions {@code (nodes, d)}, features {@code (nodes, channels)}; a batch of
 * graphs is one graph whose parts are not joined. Whoever differentiates in the positions (forces)
 * passes a tracked tensor.
 *
 * @param incidence which nodes are joined
 * @param positions where the nodes are
 * @param nodes what the nodes carry, of the type {@link GraphModel#input()}
 */
public record GraphInput(Incidence incidence, Tensor positions, Tensor nodes) {
  /**
   * Checks the shapes.
   *
   * @param incidence which nodes are joined
   * @param positions where the nodes are
   * @param nodes what the nodes carry, of the type {@link GraphModel#input()}
   * @throws InvalidInput if positions and features do not have one row for each node
   */
  public GraphInput {
    requireRows("positions", positions, incidence.nodes());
    requireRows("features", nodes, incidence.nodes());
  }

  private static void requireRows(String what, Tensor x, int nodes) {
    if (x.rank() != 2 || x.shape().at(0) != nodes) {
      throw new InvalidInput(
          what + " of nodes", "shape " + x.shape(), nodes + " rows, one for each node", "");
    }
  }

  /**
   * The same graph and positions with other features.
   *
   * @param other features, one row for each node
   * @return a copy
   */
  public GraphInput withNodes(Tensor other) {
    return new GraphInput(incidence, positions, other);
  }
}
