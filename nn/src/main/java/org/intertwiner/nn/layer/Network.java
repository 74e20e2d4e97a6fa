package org.intertwiner.nn.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Naming;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Layers one after the other: an immutable description without numbers, and a layer itself.
 *
 * <p>Formula: L_n ∘ … ∘ L_1, which commutes with the group because each layer does.
 */
public final class Network implements Layer {
  private final List<Layer> layers;
  private final List<Weight> weights;
  private final List<Constant> constants;

  private Network(List<Layer> layers) {
    this.layers = layers;
    Parts parts =
        new Parts(
            IntStream.range(0, layers.size()).mapToObj(this::name).toList(), List.copyOf(layers));
    this.weights = parts.weights();
    this.constants = parts.constants();
  }

  /**
   * The composition of layers, first one first.
   *
   * @param layers at least one; each takes what the one before returns
   * @return the network
   * @throws InvalidInput if there is none, or types of neighbours differ
   */
  public static Network of(List<? extends Layer> layers) {
    if (layers.isEmpty()) {
      throw new InvalidInput("network", "no layers", "at least one layer", "");
    }
    Network network = new Network(List.copyOf(layers));
    for (int i = 1; i < layers.size(); i++) {
      FieldType<?> before = layers.get(i - 1).output();
      if (!layers.get(i).input().equals(before)) {
        throw new InvalidInput(
            "input of layer " + network.name(i),
            before + " from layer " + network.name(i - 1),
            layers.get(i).input().toString(),
            "neighbouring layers must agree in action, representations and order");
      }
    }
    return network;
  }

  /**
   * The composition of layers, first one first.
   *
   * @param layers at least one; each takes what the one before returns
   * @return the network
   * @throws InvalidInput if there is none, or types of neighbours differ
   */
  public static Network of(Layer... layers) {
    return of(List.of(layers));
  }

  @Override
  public String kind() {
    return "network";
  }

  @Override
  public List<Weight> weights() {
    return weights;
  }

  @Override
  public List<Constant> constants() {
    return constants;
  }

  @Override
  public List<Layer> children() {
    return layers;
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return compose(bindLayers(scope));
  }

  private List<UnaryOperator<Tensor>> bindLayers(Scope scope) {
    List<Scope> scopes = scope.split(layers);
    List<UnaryOperator<Tensor>> maps = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      Scope own = scopes.get(i);
      String place = name(i);
      UnaryOperator<Tensor> map = Naming.within(place, () -> layer.bind(own));
      maps.add(x -> Naming.within(place, () -> map.apply(x)));
    }
    return List.copyOf(maps);
  }

  @Override
  public int size(int size) {
    int at = size;
    for (Layer layer : layers) {
      at = at < 1 ? at : layer.size(at);
    }
    return at;
  }

  @Override
  public Optional<String> asymmetry(int size) {
    return check(size).stream().findFirst().map(Finding::toString);
  }

  /**
   * The layers.
   *
   * @return first one first
   */
  public List<Layer> layers() {
    return layers;
  }

  /**
   * The name of a layer.
   *
   * @param index its position, from 0
   * @return number and kind, for example {@code 3.steerable-convolution}
   */
  public String name(int index) {
    return index + "." + layers.get(index).kind();
  }

  /**
   * The type of the fields that come in.
   *
   * @return that of the first layer
   */
  @Override
  public FieldType<?> input() {
    return layers.get(0).input();
  }

  /**
   * The type of the features that go out.
   *
   * @return that of the last layer
   */
  @Override
  public FieldType<?> output() {
    return layers.get(layers.size() - 1).output();
  }

  /**
   * The number of learned numbers.
   *
   * @return without buffers
   */
  public int parameterCount() {
    return weights.stream()
        .filter(w -> w.use() != Weight.Use.BUFFER)
        .mapToInt(w -> w.shape().size())
        .sum();
  }

  /**
   * The lint: layers that lose the symmetry of the square grid on square pictures of a size.
   *
   * @param size rows, equal to columns
   * @return what was found; empty if quarter turns of the picture are kept exactly
   */
  public List<Finding> check(int size) {
    List<Finding> findings = new ArrayList<>();
    int at = size;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      int here = at;
      String name = name(i);
      layer.asymmetry(at).ifPresent(why -> findings.add(new Finding(name, here, why)));
      at = layer.size(at);
      if (at < 1) {
        findings.add(new Finding(name, here, "nothing is left; the picture is too small"));
        break;
      }
    }
    return List.copyOf(findings);
  }

  /**
   * Refuses a size of pictures on which the lint finds something.
   *
   * @param size rows, equal to columns
   * @return this network
   * @throws InvalidInput with the first finding
   */
  public Network requireSymmetric(int size) {
    List<Finding> findings = check(size);
    if (!findings.isEmpty()) {
      throw new InvalidInput(
          "network on pictures of " + size + "×" + size,
          findings.get(0).toString(),
          "sizes that keep quarter turns in every layer",
          findings.size() > 1
              ? findings.size() - 1 + " more findings"
              : "pad or crop the pictures");
    }
    return this;
  }

  /**
   * Binds the network to numbers, for evaluation: kernels are expanded once.
   *
   * @param numbers the numbers
   * @return the map from a batch of input fields to a batch of outputs
   */
  public UnaryOperator<Tensor> bind(Weights numbers) {
    return bind(numbers.scope(false, new SplittableRandom(0)));
  }

  /**
   * Binds every layer to numbers, for evaluation.
   *
   * @param numbers the numbers
   * @return the maps of the layers, first one first
   */
  public List<UnaryOperator<Tensor>> bindLayers(Weights numbers) {
    return bindLayers(numbers.scope(false, new SplittableRandom(0)));
  }

  /**
   * Binds every layer to numbers for one training step.
   *
   * @param numbers the numbers; buffers may change
   * @param random source for layers that draw
   * @return the maps of the layers, first one first
   */
  public List<UnaryOperator<Tensor>> bindLayersTraining(Weights numbers, SplittableRandom random) {
    return bindLayers(numbers.scope(true, random));
  }

  /**
   * Binds the network to numbers for one training step.
   *
   * @param numbers the numbers; buffers may change
   * @param random source for layers that draw
   * @return the map from a batch of input fields to a batch of outputs
   */
  public UnaryOperator<Tensor> bindTraining(Weights numbers, SplittableRandom random) {
    return bind(numbers.scope(true, random));
  }

  private static UnaryOperator<Tensor> compose(List<UnaryOperator<Tensor>> maps) {
    return x -> {
      Tensor y = x;
      for (UnaryOperator<Tensor> map : maps) {
        y = map.apply(y);
      }
      return y;
    };
  }

  /**
   * A table for people: layer, output type, size, learned numbers.
   *
   * @param size rows of the input, equal to columns
   * @return several lines
   */
  public String summary(int size) {
    StringBuilder text = new StringBuilder();
    int at = size;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      at = layer.size(at);
      int count =
          layer.weights().stream()
              .filter(w -> w.use() != Weight.Use.BUFFER)
              .mapToInt(w -> w.shape().size())
              .sum();
      text.append(
          String.format(
              java.util.Locale.ROOT,
              "%-28s %3d×%-3d %7d  %s%n",
              name(i),
              at,
              at,
              count,
              layer.output()));
    }
    return text.append(parameterCount()).append(" learned numbers").toString();
  }
}
