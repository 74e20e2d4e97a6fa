package org.intertwiner.nn.layer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Paths side by side: x ↦ (L_1(x), …, L_n(x)), fields of the direct sum of their types.
 *
 * <p><i>Shape</i>: the channels of the paths one after the other; their space must agree.
 *
 * <p>Example: {@code Parallel.of(small, large)} looks at two sizes of kernels at once.
 */
public final class Parallel implements Layer {
  private final Paths paths;
  private final FieldType<?> output;

  private Parallel(Paths paths, FieldType<?> output) {
    this.paths = paths;
    this.output = output;
  }

  /**
   * Layers that read the same fields.
   *
   * @param layers at least one
   * @return their outputs side by side
   * @throws InvalidInput if there is none, they read different fields, or return fields over
   *     different actions
   */
  public static Parallel of(List<? extends Layer> layers) {
    if (layers.isEmpty()) {
      throw new InvalidInput("parallel layer", "no layers", "at least one layer", "");
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      names.add(i + "." + layers.get(i).kind());
    }
    Paths paths = new Paths(names, List.copyOf(layers));
    FieldType<?> sum = layers.get(0).output();
    for (Layer layer : layers.subList(1, layers.size())) {
      sum = plus(sum, layer.output());
    }
    return new Parallel(paths, sum);
  }

  /**
   * Layers that read the same fields.
   *
   * @param layers at least one
   * @return their outputs side by side
   * @throws InvalidInput as {@link #of(List)}
   */
  public static Parallel of(Layer... layers) {
    return of(List.of(layers));
  }

  private static <G> FieldType<G> plus(FieldType<G> type, FieldType<?> other) {
    return type.plus(type.alike(other));
  }

  @Override
  public String kind() {
    return "parallel";
  }

  @Override
  public FieldType<?> input() {
    return paths.layers().get(0).input();
  }

  @Override
  public FieldType<?> output() {
    return output;
  }

  @Override
  public List<Weight> weights() {
    return paths.weights();
  }

  @Override
  public List<Constant> constants() {
    return paths.constants();
  }

  @Override
  public List<Layer> children() {
    return paths.layers();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    List<UnaryOperator<Tensor>> maps = paths.bind(scope);
    return x -> Tensors.concat(1, paths.apply(maps, x, false));
  }

  @Override
  public int size(int cells) {
    return paths.size(cells);
  }

  @Override
  public Optional<String> asymmetry(int cells) {
    return paths.asymmetry(cells);
  }
}
