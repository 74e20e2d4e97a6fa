package org.intertwiner.nn.product;

import java.util.List;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;

/** Signatures. */
public final class TensorProduct<G> implements Parametrised {
  /** fully connected. */
  public static <G> TensorProduct<G> fullyConnected(FieldType<G> left, FieldType<G> right, FieldType<G> output) { throw new IllegalStateException(); }
  /** "uvu": each copy of left with each copy of right; parts of filter are kept, output() has all paths as copies. */
  public static <G> TensorProduct<G> channelwise(FieldType<G> left, FieldType<G> right, FieldType<G> filter) { throw new IllegalStateException(); }
  /** "uuu". */
  public static <G> TensorProduct<G> elementwise(FieldType<G> left, FieldType<G> right, FieldType<G> filter) { throw new IllegalStateException(); }
  /** all products without weights. */
  public static <G> TensorProduct<G> full(FieldType<G> left, FieldType<G> right, FieldType<G> filter) { throw new IllegalStateException(); }
  public TensorProduct<G> withNormalisation(Normalisation n) { throw new IllegalStateException(); }
  /** factor of each path in order of paths(). */
  public TensorProduct<G> withPathWeights(double... factors) { throw new IllegalStateException(); }
  public TensorProduct<G> withExternalWeights() { throw new IllegalStateException(); }
  public FieldType<G> left() { throw new IllegalStateException(); }
  public FieldType<G> right() { throw new IllegalStateException(); }
  public FieldType<G> output() { throw new IllegalStateException(); }
  public int weightCount() { throw new IllegalStateException(); }
  public ProductMap bind(Scope scope) { throw new IllegalStateException(); }
  @Override public String kind() { return "tensor-product"; }
  @Override public List<Weight> weights() { throw new IllegalStateException(); }
  @Override public List<Constant> constants() { throw new IllegalStateException(); }
}
