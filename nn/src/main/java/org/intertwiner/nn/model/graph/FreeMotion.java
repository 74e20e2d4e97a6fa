package org.intertwiner.nn.model.graph;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A baseline that looks at each node alone: the equivariant linear maps of what it carries.
 *
 * <p>Formula: y_i = W h_i + b with W in Hom_G(V_in, V_out) and b invariant. From velocities to
 * displacements this is W = t: every body flies on freely for one learned time. First values are
 * small.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes, output.channels)}.
 * <i>Accuracy</i>: equivariant up to rounding under the whole group, translations and permutations.
 * <i>Source</i>: the linear baseline of Satorras, Hoogeboom and Welling (2021), section 5.1.
 *
 * <p>Example: {@code FreeMotion.of(input, output)} from {@code 1x0e+1x1o} to {@code 1x1o} learns
 * one number.
 *
 * @param <G> the group elements
 */
public final class FreeMotion<G> implements GraphModel {
  private static final double FIRST_GAIN = 1e-2;

  private final FieldType<G> output;
  private final Intertwiner<G> map;

  private FreeMotion(FieldType<G> output, Intertwiner<G> map) {
    this.output = output;
    this.map = map;
  }

  /**
   * The baseline between two types.
   *
   * @param <G> the group elements
   * @param input what the nodes carry
   * @param output what comes out
   * @return the model
   * @throws InvalidInput if the actions differ, or no linear map but zero is equivariant
   */
  public static <G> FreeMotion<G> of(FieldType<G> input, FieldType<G> output) {
    return new FreeMotion<>(
        output, Intertwiner.from(input).to(output).withGain(FIRST_GAIN).withBias());
  }

  @Override
  public String kind() {
    return "free-motion";
  }

  @Override
  public FieldType<G> input() {
    return map.input();
  }

  @Override
  public FieldType<G> output() {
    return output;
  }

  @Override
  public Level level() {
    return Level.NODES;
  }

  @Override
  public List<Weight> weights() {
    return map.weights();
  }

  @Override
  public List<Constant> constants() {
    return map.constants();
  }

  @Override
  public List<Layer> linearParts() {
    return map.linearParts();
  }

  @Override
  public Function<GraphInput, Tensor> bind(Scope scope) {
    UnaryOperator<Tensor> bound = map.bind(scope);
    return graph -> bound.apply(graph.nodes());
  }
}
