package org.intertwiner.nn.check;

import java.util.function.Function;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;

/**
 * The group over which a layer's outputs are fields, as a subgroup of that of its inputs.
 *
 * @param input the type that comes in
 * @param output the type that goes out
 * @param map the inclusion of the group of the outputs
 */
record Embedding<G, H>(FieldType<G> input, FieldType<H> output, Function<H, G> map) {

  static Embedding<?, ?> of(Layer layer) {
    return identity(layer.input()).through(layer);
  }

  private static <G> Embedding<G, G> identity(FieldType<G> type) {
    return new Embedding<>(type, type, Function.identity());
  }

  private Embedding<G, ?> through(Layer layer) {
    return new Embedding<>(input, output.alike(layer.output()), map);
  }
}
