package org.intertwiner.nn.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.tensor.Parameter;
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
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final Engine engine;
  private final DType type;
  private final List<List<Parameter>> byLayer;
  private final List<List<Tensor>> constants;
  private final List<Parameter> learned;
  private final List<Boolean> decaying;

  private Weights(
      Engine engine,
      DType type,
      List<List<Parameter>> byLayer,
      List<List<Tensor>> constants,
      List<Parameter> learned,
      List<Boolean> decaying) {
    this.engine = engine;
    this.type = type;
    this.byLayer = List.copyOf(byLayer);
    this.constants = List.copyOf(constants);
    this.learned = List.copyOf(learned);
    this.decaying = List.copyOf(decaying);
  }

  /**
   * First values for a network. To be called outside of engine steps: the numbers stay.
   *
   * @param network whose numbers
   * @param engine where they live
   * @param type float32, or float64 for checks
   * @param seed seed of the random values; each array has a stream of its own
   * @return the numbers before training
   */
  public static Weights initial(Network<?> network, Engine engine, DType type, long seed) {
    List<List<Parameter>> byLayer = new ArrayList<>();
    List<List<Tensor>> constants = new ArrayList<>();
    List<Parameter> learned = new ArrayList<>();
    List<Boolean> decaying = new ArrayList<>();
    long stream = seed;
    for (int i = 0; i < network.layers().size(); i++) {
      List<Parameter> own = new ArrayList<>();
      for (Weight weight : network.layers().get(i).weights()) {
        stream += GOLDEN;
        Tensor first = first(weight, engine, type, stream);
        String name = network.name(i) + "." + weight.name();
        boolean buffer = weight.use() == Weight.Use.BUFFER;
        Parameter parameter = buffer ? Parameter.buffer(name, first) : Parameter.of(name, first);
        own.add(parameter);
        if (!buffer) {
          learned.add(parameter);
          decaying.add(weight.use() == Weight.Use.WEIGHT);
        }
      }
      byLayer.add(List.copyOf(own));
      constants.add(
          network.layers().get(i).constants().stream().map(c -> c.on(engine, type)).toList());
    }
    return new Weights(engine, type, byLayer, constants, learned, decaying);
  }

  private static Tensor first(Weight weight, Engine engine, DType type, long stream) {
    double[] values = weight.draw(new SplittableRandom(stream));
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
   * The numbers of one layer.
   *
   * @param index the layer, from 0
   * @return in the order of {@link Layer#weights}
   */
  public List<Parameter> ofLayer(int index) {
    return byLayer.get(index);
  }

  /**
   * The constants of one layer, on the engine.
   *
   * @param index the layer, from 0
   * @return in the order of {@link Layer#constants}
   */
  public List<Tensor> constantsOf(int index) {
    return constants.get(index);
  }

  /**
   * Everything that is learned.
   *
   * @return without buffers, layer by layer
   */
  public List<Parameter> learned() {
    return learned;
  }

  /**
   * Whether weight decay applies to a learned parameter.
   *
   * @param index position in {@link #learned}
   * @return false for biases and scales
   */
  public boolean decays(int index) {
    return decaying.get(index);
  }

  /**
   * Everything, by name, as it goes into a file.
   *
   * @return a copy of all numbers, buffers included
   */
  public SortedMap<String, NamedArray> arrays() {
    SortedMap<String, NamedArray> arrays = new TreeMap<>();
    byLayer.forEach(layer -> layer.forEach(p -> arrays.put(p.name(), toArray(p.value()))));
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
    for (List<Parameter> layer : byLayer) {
      for (Parameter parameter : layer) {
        changes.add(restoring(parameter, arrays));
      }
    }
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
