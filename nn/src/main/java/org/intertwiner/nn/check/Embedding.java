package org.intertwiner.nn.check;

import java.util.function.Function;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.structure.Restriction;

/**
 * The group over which a layer's outputs are fields, as a subgroup of that of its inputs.
 *
 * @param input the type that comes in
 * @param output the type that goes out
 * @param map the inclusion of the group of the outputs
 * @param isWhole whether that is the whole group
 */
record Embedding<G, H>(
    FieldType<G> input, FieldType<H> output, Function<H, G> map, boolean isWhole) {

  /** Follows the restrictions to subgroups along a layer's parts. */
  static Embedding<?, ?> of(Layer layer) {
    return identity(layer.input()).through(layer);
  }

  private static <G> Embedding<G, G> identity(FieldType<G> type) {
    return new Embedding<>(type, type, Function.identity(), true);
  }

  private Embedding<G, ?> through(Layer layer) {
    if (layer instanceof Restriction<?, ?> restriction) {
      return restricted(restriction);
    }
    if (layer instanceof Network network) {
      Embedding<G, ?> whole = this;
      for (Layer part : network.layers()) {
        whole = whole.through(part);
      }
      return whole;
    }
    return new Embedding<>(input, output.alike(layer.output()), map, isWhole);
  }

  @SuppressWarnings("unchecked") // alike() has checked that the group is H
  private <A, K> Embedding<G, K> restricted(Restriction<A, K> restriction) {
    output.alike(restriction.input());
    return new Embedding<>(
        input, restriction.output(), k -> map.apply((H) restriction.embed(k)), false);
  }
}
