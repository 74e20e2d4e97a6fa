package org.intertwiner.nn.layer.structure;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A layer whose intermediate fields are not kept while training: the backward sweep computes them
 * again, from the same numbers and the same draws.
 *
 * <p><i>Accuracy</i>: the same bits as without. <i>Complexity</i>: one more forward computation in
 * a training step; of everything between input and output, memory holds only what one such layer
 * needs at a time. <i>Shape</i>, weights and their names are those of the layer itself, so that
 * numbers trained with it are read without it.
 *
 * <pre>{@code
 * Network.of(stem, Checkpointed.of(stage1), Checkpointed.of(stage2), head)
 * }</pre>
 *
 * <p><i>Source</i>: Griewank and Walther, Evaluating Derivatives (2008), chapter 12.
 */
public final class Checkpointed implements Layer {
  private final Layer layer;

  private Checkpointed(Layer layer) {
    this.layer = layer;
  }

  /**
   * Wraps a layer.
   *
   * @param layer any layer, usually a network of several
   * @return the same map, which computes its inside twice while training
   */
  public static Checkpointed of(Layer layer) {
    return new Checkpointed(layer);
  }

  @Override
  public String kind() {
    return "checkpointed-" + layer.kind();
  }

  @Override
  public FieldType<?> input() {
    return layer.input();
  }

  @Override
  public FieldType<?> output() {
    return layer.output();
  }

  @Override
  public List<Weight> weights() {
    return layer.weights();
  }

  @Override
  public List<Constant> constants() {
    return layer.constants();
  }

  @Override
  public List<Layer> children() {
    return List.of(layer);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    if (!scope.training()) {
      return layer.bind(scope);
    }
    return x ->
        Tape.checkpoint(
            scope.random(),
            (own, xs) -> {
              Scope replayed =
                  new Scope(scope.parameters(), scope.constants(), true, scope.computing(), own);
              return layer.bind(replayed).apply(xs.get(0));
            },
            List.of(x));
  }

  @Override
  public int size(int cells) {
    return layer.size(cells);
  }

  @Override
  public Optional<String> asymmetry(int cells) {
    return layer.asymmetry(cells);
  }
}
