package org.intertwiner.nn.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.RandomStreams;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The numbers of one network on one engine: learned weights and remembered buffers.
 *
 * <p>The list is fixed; the numbers in it change in training. Not for concurrent training by
 * several threads; evaluation by many threads is safe while nobody trains.
 */
public final class Weights {
  private final Engine engine;
  private final DType type;
  private final DType computing;
  private final List<Parameter> parameters;
  private final List<Tensor> constants;
  private final List<Weight> weights;

  private Weights(
      Engine engine,
      DType type,
      DType computing,
      List<Parameter> parameters,
      List<Tensor> constants,
      List<Weight> weights) {
    this.engine = engine;
    this.type = type;
    this.computing = computing;
    this.parameters = List.copyOf(parameters);
    this.constants = List.copyOf(constants);
    this.weights = List.copyOf(weights);
  }

  /**
   * First values for a network or any other layer. To be called outside of engine steps: the
   * numbers stay.
   *
   * @param layer whose numbers
   * @param engine where they live
   * @param type float32, or float64 for checks
   * @param seed seed of the random values; each array has a stream of its own
   * @return the numbers before training
   */
  public static Weights initial(Parametrised layer, Engine engine, DType type, long seed) {
    List<Parameter> parameters = new ArrayList<>();
    for (Weight weight : layer.weights()) {
      Tensor first = first(weight, engine, type, RandomStreams.of(seed, parameters.size()));
      boolean buffer = weight.use() == Weight.Use.BUFFER;
      parameters.add(
          buffer ? Parameter.buffer(weight.name(), first) : Parameter.of(weight.name(), first));
    }
    List<Tensor> constants = layer.constants().stream().map(c -> c.on(engine, type)).toList();
    return new Weights(engine, type, type, parameters, constants, layer.weights());
  }

  /**
   * The same numbers (not a copy) with contractions computed in another kind of number: mixed
   * precision.
   *
   * @param other the kind in which convolutions and products are computed
   * @return numbers that are shared with this object
   */
  public Weights computingIn(DType other) {
    return new Weights(engine, type, other, parameters, constants, weights);
  }

  /**
   * The same numbers once more, to be changed on their own; constants are shared.
   *
   * @return a copy, to be made outside of engine steps
   */
  public Weights copy() {
    List<Parameter> copies = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter p = parameters.get(i);
      boolean buffer = weights.get(i).use() == Weight.Use.BUFFER;
      Tensor value = p.value().detach();
      copies.add(buffer ? Parameter.buffer(p.name(), value) : Parameter.of(p.name(), value));
    }
    return new Weights(engine, type, computing, copies, constants, weights);
  }

  /**
   * What the layer sees that these numbers belong to.
   *
   * @param training true in a training step, false in evaluation
   * @param random source for layers that draw
   * @return the scope
   */
  public Scope scope(boolean training, SplittableGenerator random) {
    return new Scope(parameters, constants, training, computing, random);
  }

  private static Tensor first(Weight weight, Engine engine, DType type, RandomGenerator random) {
    double[] values = weight.draw(random);
    return Tensors.from(engine, type, weight.shape(), values);
  }

  /**
   * Where the numbers live.
   *
   * @return the engine
   */
  public Engine engine() {
    return engine;
  }

  /**
   * The kind of number.
   *
   * @return float32 or float64
   */
  public DType type() {
    return type;
  }

  /**
   * The kind of number in which contractions are computed.
   *
   * @return that of the numbers unless mixed precision was asked for
   */
  public DType computing() {
    return computing;
  }

  /**
   * All numbers.
   *
   * @return in the order of {@link Layer#weights}, buffers included
   */
  public List<Parameter> all() {
    return parameters;
  }

  /**
   * Everything that is learned.
   *
   * @return without buffers, in the order of {@link Layer#weights}
   */
  public List<Parameter> learned() {
    List<Parameter> learned = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (weights.get(i).use() != Weight.Use.BUFFER) {
        learned.add(parameters.get(i));
      }
    }
    return List.copyOf(learned);
  }

  /**
   * The descriptions of what is learned.
   *
   * @return one for each of {@link #learned}
   */
  public List<Weight> learnedWeights() {
    return weights.stream().filter(w -> w.use() != Weight.Use.BUFFER).toList();
  }

  /**
   * Everything, by name, as it goes into a file.
   *
   * @return a copy of all numbers, buffers included
   */
  public SortedMap<String, NamedArray> arrays() {
    SortedMap<String, NamedArray> arrays = new TreeMap<>();
    parameters.forEach(p -> arrays.put(p.name(), toArray(p.value())));
    return arrays;
  }

  /**
   * Replaces all numbers by those of a file.
   *
   * @param arrays by name; further names are ignored
   * @throws InvalidInput if one is missing or of another shape or kind; nothing is changed then
   */
  public void restore(Map<String, NamedArray> arrays) {
    List<Runnable> changes = new ArrayList<>();
    parameters.forEach(parameter -> changes.add(restoring(parameter, arrays)));
    Tape.withoutGradients(() -> changes.forEach(Runnable::run));
  }

  /**
   * The change of one parameter to the array of its name.
   *
   * @param parameter what to change
   * @param arrays by name
   * @return does it; everything has been checked before
   * @throws InvalidInput if the array is missing or of another shape or kind
   */
  public static Runnable restoring(Parameter parameter, Map<String, NamedArray> arrays) {
    NamedArray array = arrays.get(parameter.name());
    Tensor value = parameter.value();
    if (array == null) {
      throw new InvalidInput(
          "weights",
          "no array '" + parameter.name() + "'",
          "every array of the network",
          "the file belongs to another network");
    }
    if (!array.shape().equals(value.shape()) || array.type() != value.type()) {
      throw new InvalidInput(
          "array '" + parameter.name() + "'",
          array.toString(),
          value.type().toString() + value.shape(),
          "the file belongs to another network");
    }
    double[] numbers = array.doubles();
    return () ->
        parameter.assign(Tensors.from(value.engine(), value.type(), value.shape(), numbers));
  }

  /**
   * A copy of a tensor's numbers.
   *
   * @param tensor float32 or float64
   * @return the same bits
   */
  public static NamedArray toArray(Tensor tensor) {
    return tensor.type() == DType.FLOAT32
        ? NamedArray.of(tensor.shape(), tensor.toFloats())
        : NamedArray.of(tensor.shape(), tensor.toDoubles());
  }
}
