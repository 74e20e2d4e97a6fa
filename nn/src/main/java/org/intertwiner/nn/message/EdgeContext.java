package org.intertwiner.nn.message;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The edges of a graph and what {@link EdgeEmbedding} computes of them once for all layers.
 *
 * <p><i>Shape</i>, with e edges: see the components; an edge goes from a source, the neighbour, to
 * a target, the centre.
 *
 * @param incidence which nodes are joined
 * @param vectors from the target to the source, {@code (e, d)}
 * @param lengths their lengths, {@code (e, 1)}
 * @param harmonics harmonics of the vectors, {@code (e, channels)} of the type {@link
 *     EdgeHarmonics#type()}
 * @param radial invariant numbers of an edge, {@code (e, basis)}: the radial basis times the
 *     envelope and {@link EdgeEmbedding#radialScale()}, so that they vanish smoothly at the cut-off
 * @param envelope the cut-off function, {@code (e, 1)}: 1 near the centre and 0 at the cut-off
 */
public record EdgeContext(
    Incidence incidence,
    Tensor vectors,
    Tensor lengths,
    Tensor harmonics,
    Tensor radial,
    Tensor envelope) {
  /**
   * Checks the shapes.
   *
   * @param incidence which nodes are joined
   * @param vectors from the target to the source, {@code (e, d)}
   * @param lengths their lengths, {@code (e, 1)}
   * @param harmonics harmonics of the vectors, {@code (e, channels)} of the type {@link
   *     EdgeHarmonics#type()}
   * @param radial invariant numbers of an edge, {@code (e, basis)}: the radial basis times the
   *     envelope and {@link EdgeEmbedding#radialScale()}, so that they vanish smoothly at the
   *     cut-off
   * @param envelope the cut-off function, {@code (e, 1)}: 1 near the centre and 0 at the cut-off
   * @throws InvalidInput if one of them does not have a row for each edge
   */
  public EdgeContext {
    for (Tensor x : List.of(vectors, lengths, harmonics, radial, envelope)) {
      requireRows(x, incidence.edges());
    }
  }

  private static void requireRows(Tensor x, int edges) {
    if (x.rank() != 2 || x.shape().at(0) != edges) {
      throw new InvalidInput(
          "numbers of edges", "shape " + x.shape(), edges + " rows, one for each edge", "");
    }
  }

  /**
   * The same edges with further invariant numbers beside the radial basis: products of charges,
   * kinds of bonds.
   *
   * @param more shape {@code (e, k)}; multiplied by the envelope here
   * @return a copy with k more columns in {@link #radial}
   */
  public EdgeContext withInvariants(Tensor more) {
    Tensor faded = more.multiply(envelope);
    Tensor wide = Tensors.concat(1, List.of(radial, faded));
    return new EdgeContext(incidence, vectors, lengths, harmonics, wide, envelope);
  }
}
