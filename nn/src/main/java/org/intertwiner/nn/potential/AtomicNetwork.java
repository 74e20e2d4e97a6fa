package org.intertwiner.nn.potential;

import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphLayer;

/**
 * A network that says of each atom what it contributes to an energy: from the species of all atoms,
 * as one-hot invariant features, and the edges, to one invariant number an atom.
 *
 * <p><i>Shape</i>: {@code (nodes, species)} to {@code (nodes, 1)}. {@link Potential} makes
 * energies, forces and stress of it.
 *
 * <p>Example: {@code Potential.of(network, 6, 1)} with carbon as the first species, hydrogen as the
 * second.
 */
public interface AtomicNetwork extends GraphLayer {
  /**
   * What the network needs to know of the edges.
   *
   * @return the embedding, whose cut-off has a finite radius
   */
  EdgeEmbedding<?> embedding();
}
