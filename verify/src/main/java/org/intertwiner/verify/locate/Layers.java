package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/**
 * A network of Java functions whose intermediate values can be seen; immutable.
 *
 * <p>Every step makes one value, which has the name of the step. Example: {@code
 * Layers.input("x").then("conv1", "Conv", conv).then("relu1", "Relu", relu)}.
 */
public final class Layers implements Resumable {

  /** A step and its function. */
  private record Layer(Step step, Function<List<NumericArray>, NumericArray> function) {}

  private final List<String> inputs;
  private final List<Layer> layers;
  private final List<String> outputs;

  private Layers(List<String> inputs, List<Layer> layers, List<String> outputs) {
    this.inputs = List.copyOf(inputs);
    this.layers = List.copyOf(layers);
    this.outputs = List.copyOf(outputs);
  }

  /**
   * A network without steps.
   *
   * @param names the names of the inputs, at least one
   * @return the network; {@link #then} continues from the last input
   * @throws InvalidInput if there is none, or one twice
   */
  public static Layers input(String... names) {
    List<String> list = List.of(names);
    if (list.isEmpty() || new HashSet<>(list).size() != list.size()) {
      throw new InvalidInput("inputs of a network", list.toString(), "different names", "");
    }
    return new Layers(list, List.of(), list.subList(list.size() - 1, list.size()));
  }

  /**
   * Appends a step that reads the last value, and makes its value the output.
   *
   * @param name the name of the step and of its value
   * @param op what it does, for example {@code Conv}
   * @param function the step
   * @return a longer network
   * @throws InvalidInput if the name is taken
   */
  public Layers then(String name, String op, UnaryOperator<NumericArray> function) {
    String last = layers.isEmpty() ? inputs.get(inputs.size() - 1) : last();
    return step(name, op, List.of(last), values -> function.apply(values.get(0)));
  }

  private String last() {
    return layers.get(layers.size() - 1).step().name();
  }

  /**
   * Appends a step that reads any values made before, and makes its value the output.
   *
   * @param name the name of the step and of its value
   * @param op what it does, for example {@code Add}
   * @param reads the names of the values it reads, in the order of the function's list
   * @param function the step
   * @return a longer network
   * @throws InvalidInput if the name is taken or a value is not there
   */
  public Layers step(
      String name,
      String op,
      List<String> reads,
      Function<List<NumericArray>, NumericArray> function) {
    Set<String> known = new HashSet<>(inputs);
    layers.forEach(layer -> known.add(layer.step().name()));
    if (known.contains(name)) {
      throw new InvalidInput("name of a step", name, "one that is not taken", "");
    }
    for (String read : reads) {
      if (!known.contains(read)) {
        throw new InvalidInput("value read by the step " + name, read, "one of " + known, "");
      }
    }
    List<Layer> longer = new ArrayList<>(layers);
    longer.add(new Layer(new Step(name, op, reads, List.of(name)), function));
    return new Layers(inputs, longer, List.of(name));
  }

  /**
   * The same steps with other outputs.
   *
   * @param names the names of the values to give
   * @return a copy
   * @throws InvalidInput if a value is not there
   */
  public Layers withOutputs(String... names) {
    for (String name : names) {
      if (layers.stream().noneMatch(layer -> layer.step().name().equals(name))) {
        throw new InvalidInput("output of a network", name, "the name of a step", "");
      }
    }
    return new Layers(inputs, layers, List.of(names));
  }

  @Override
  public List<Step> steps() {
    return layers.stream().map(Layer::step).toList();
  }

  @Override
  public List<String> inputs() {
    return inputs;
  }

  @Override
  public List<String> outputs() {
    return outputs;
  }

  /**
   * Runs the network.
   *
   * @param x the inputs
   * @return the outputs, in order
   */
  public ArrayTuple run(ArrayTuple x) {
    Map<String, NumericArray> values = trace(x, Set.copyOf(outputs));
    Map<String, NumericArray> ordered = new LinkedHashMap<>();
    outputs.forEach(o -> ordered.put(o, values.get(o)));
    return new ArrayTuple(ordered);
  }

  @Override
  public Map<String, NumericArray> trace(ArrayTuple x, Set<String> names) {
    Map<String, NumericArray> values = new HashMap<>();
    inputs.forEach(i -> values.put(i, x.at(i)));
    return evaluate(values, names);
  }

  @Override
  public Optional<Map<String, NumericArray>> resume(
      Map<String, NumericArray> values, ArrayTuple x, Set<String> wanted) {
    Map<String, NumericArray> all = new HashMap<>(x.arrays());
    all.putAll(values);
    return Optional.of(evaluate(all, wanted));
  }

  private Map<String, NumericArray> evaluate(Map<String, NumericArray> values, Set<String> names) {
    Set<String> needed = new HashSet<>(names);
    for (int s = layers.size() - 1; s >= 0; s--) {
      Step step = layers.get(s).step();
      if (needed.contains(step.name()) && !values.containsKey(step.name())) {
        needed.addAll(step.inputs());
      }
    }
    for (Layer layer : layers) {
      Step step = layer.step();
      if (needed.contains(step.name()) && !values.containsKey(step.name())) {
        List<NumericArray> read = step.inputs().stream().map(values::get).toList();
        values.put(step.name(), layer.function().apply(read));
      }
    }
    Map<String, NumericArray> out = new HashMap<>();
    names.stream().filter(values::containsKey).forEach(n -> out.put(n, values.get(n)));
    return out;
  }
}
