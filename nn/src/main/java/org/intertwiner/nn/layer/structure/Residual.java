package org.intertwiner.nn.layer.structure;

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

/**
 * The sum of two paths: x ↦ body(x) + shortcut(x), which commutes with the group because both do.
 *
 * <p><i>Shape</i>: that of both paths, which must agree. <i>Complexity</i>: one addition a value
 * besides the paths.
 *
 * <pre>{@code
 * Residual.of(Network.of(conv, norm, elu, conv), SteerableConv.from(a).to(b).kernelSize(1))
 * }</pre>
 *
 * <p><i>Source</i>: He et al. (2016).
 */
public final class Residual implements Layer {
  private final Paths paths;

  private Residual(Paths paths) {
    this.paths = paths;
  }

  /**
   * A body beside the fields as they are.
   *
   * @param body returns what it takes
   * @return body(x) + x
   * @throws InvalidInput if the body changes the type of its fields
   */
  public static Residual of(Layer body) {
    return of(body, Identity.of(body.input()));
  }

  /**
   * A body beside a shortcut.
   *
   * @param body any layer
   * @param shortcut a layer between the same types
   * @return body(x) + shortcut(x)
   * @throws InvalidInput if the types that come in or go out differ
   */
  public static Residual of(Layer body, Layer shortcut) {
    Paths paths = new Paths(List.of("body", "shortcut"), List.of(body, shortcut));
    if (!body.output().equals(shortcut.output())) {
      throw new InvalidInput(
          "residual layer",
          body.output() + " from the body and " + shortcut.output() + " from the shortcut",
          "the same fields from both",
          "give a shortcut that changes the type: Residual.of(body, SteerableConv of size 1)");
    }
    return new Residual(paths);
  }

  @Override
  public String kind() {
    return "residual";
  }

  @Override
  public FieldType<?> input() {
    return paths.layers().get(0).input();
  }

  @Override
  public FieldType<?> output() {
    return paths.layers().get(0).output();
  }

  @Override
  public List<Weight> weights() {
    return paths.weights();
  }

  @Override
  public List<Constant> constants() {
    return paths.constants();
  }

  /**
   * The two paths.
   *
   * @return body and shortcut
   */
  @Override
  public List<Layer> children() {
    return paths.layers();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    List<UnaryOperator<Tensor>> maps = paths.bind(scope);
    return x -> {
      List<Tensor> results = paths.apply(maps, x, true);
      return results.get(0).add(results.get(1));
    };
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
