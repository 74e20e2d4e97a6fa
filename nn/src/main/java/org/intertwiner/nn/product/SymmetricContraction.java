package org.intertwiner.nn.product;

import java.util.List;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/** Signatures. */
public final class SymmetricContraction<G> implements Parametrised {
  /**
   * input: parts with equal copies (lanes); output: parts with the same copies; degree =
   * correlation order; species: kinds of nodes, weights for each.
   */
  public static <G> SymmetricContraction<G> of(
      FieldType<G> input, FieldType<G> output, int degree, int species) {
    throw new IllegalStateException();
  }

  public FieldType<G> input() {
    throw new IllegalStateException();
  }

  public FieldType<G> output() {
    throw new IllegalStateException();
  }

  public Map bind(Scope scope) {
    throw new IllegalStateException();
  }

  @Override
  public String kind() {
    return "symmetric-contraction";
  }

  @Override
  public List<Weight> weights() {
    throw new IllegalStateException();
  }

  @Override
  public List<Constant> constants() {
    throw new IllegalStateException();
  }

  /** nodes (n, input.channels), species INT32 (n) -> (n, output.channels). */
  public interface Map {
    Tensor apply(Tensor nodes, Tensor species);
  }
}
