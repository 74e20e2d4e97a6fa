package org.intertwiner.nn.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tensor;

/**
 * What a layer sees of the world while it computes: its own numbers, whether it is being trained,
 * and a source of randomness.
 *
 * @param parameters the numbers of this layer, in the order of {@link Parametrised#weights}
 * @param constants the constants of this layer, in the order of {@link Parametrised#constants}
 * @param training true in a training step, false in evaluation
 * @param computing the kind of number in which contractions are computed; that of the parameters
 *     unless a narrower one is asked for (mixed precision)
 * @param random source for layers that draw; a function of seed and step
 */
public record Scope(
    List<Parameter> parameters,
    List<Tensor> constants,
    boolean training,
    DType computing,
    SplittableGenerator random) {
  /**
   * Copies the lists.
   *
   * @param parameters the numbers of this layer, in the order of {@link Parametrised#weights}
   * @param constants the constants of this layer, in the order of {@link Parametrised#constants}
   * @param training true in a training step, false in evaluation
   * @param computing the kind of number in which contractions are computed; that of the parameters
   *     unless a narrower one is asked for (mixed precision)
   * @param random source for layers that draw; a function of seed and step
   */
  public Scope {
    parameters = List.copyOf(parameters);
    constants = List.copyOf(constants);
  }

  /**
   * What the parts of a composed layer see, in the order in which their weights and constants stand
   * one after the other; each draws from a stream of its own.
   *
   * @param children the parts
   * @return one scope for each
   */
  public List<Scope> split(List<? extends Parametrised> children) {
    List<Scope> scopes = new ArrayList<>();
    int parameter = 0;
    int constant = 0;
    for (Parametrised child : children) {
      int nextParameter = parameter + child.weights().size();
      int nextConstant = constant + child.constants().size();
      scopes.add(
          new Scope(
              parameters.subList(parameter, nextParameter),
              constants.subList(constant, nextConstant),
              training,
              computing,
              random.split()));
      parameter = nextParameter;
      constant = nextConstant;
    }
    return List.copyOf(scopes);
  }

  /**
   * One of the layer's own numbers.
   *
   * @param index position in {@link Parametrised#weights}
   * @return its value
   */
  public Tensor value(int index) {
    return parameters.get(index).value();
  }

  /**
   * One of the layer's constants.
   *
   * @param index position in {@link Parametrised#constants}
   * @return its value
   */
  public Tensor constant(int index) {
    return constants.get(index);
  }

  /**
   * One of the layer's own numbers, to change it.
   *
   * @param index position in {@link Parametrised#weights}
   * @return the parameter
   */
  public Parameter parameter(int index) {
    return parameters.get(index);
  }
}
