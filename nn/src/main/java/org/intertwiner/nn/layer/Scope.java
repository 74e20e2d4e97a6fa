package org.intertwiner.nn.layer;

import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tensor;

/**
 * What a layer sees of the world while it computes: its own numbers, whether it is being trained,
 * and a source of randomness.
 *
 * @param parameters the numbers of this layer, in the order of {@link Layer#weights}
 * @param constants the constants of this layer, in the order of {@link Layer#constants}
 * @param training true in a training step, false in evaluation
 * @param random source for layers that draw; a function of seed and step
 */
public record Scope(
    List<Parameter> parameters, List<Tensor> constants, boolean training, RandomGenerator random) {
  /**
   * Copies the lists.
   *
   * @param parameters the numbers of this layer, in the order of {@link Layer#weights}
   * @param constants the constants of this layer, in the order of {@link Layer#constants}
   * @param training true in a training step, false in evaluation
   * @param random source for layers that draw; a function of seed and step
   */
  public Scope {
    parameters = List.copyOf(parameters);
    constants = List.copyOf(constants);
  }

  /**
   * One of the layer's own numbers.
   *
   * @param index position in {@link Layer#weights}
   * @return its value
   */
  public Tensor value(int index) {
    return parameters.get(index).value();
  }

  /**
   * One of the layer's constants.
   *
   * @param index position in {@link Layer#constants}
   * @return its value
   */
  public Tensor constant(int index) {
    return constants.get(index);
  }

  /**
   * One of the layer's own numbers, to change it.
   *
   * @param index position in {@link Layer#weights}
   * @return the parameter
   */
  public Parameter parameter(int index) {
    return parameters.get(index);
  }
}
