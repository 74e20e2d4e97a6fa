package org.intertwiner.nn.layer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * The invariant part of every field: the coordinates of ∫ ρ(g)v dg in an orthonormal basis of the
 * invariant vectors, the linear way to end a group. Lengths and maxima are the others, see {@code
 * NormPool} and {@code GroupPool}.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)} to {@code (batch, invariants, …space)}.
 * <i>Accuracy</i>: the basis is exact until it is rounded once. <i>Complexity</i>: dimension ×
 * invariants products a field.
 *
 * <p>Example: for regular fields the sum of the coordinates over √|G|.
 *
 * <p><i>Source</i>: Serre (1977), section 2.6, the projector on the trivial component.
 *
 * @param <G> the group elements
 */
public final class Projection<G> implements Layer {
  private final FieldType<G> input;
  private final FieldType<G> output;
  private final List<double[][]> rows;

  private Projection(FieldType<G> input, FieldType<G> output, List<double[][]> rows) {
    this.input = input;
    this.output = output;
    this.rows = rows;
  }

  /**
   * The projection on the invariants.
   *
   * @param <G> the group elements
   * @param type orthogonal fields, each with an invariant vector other than 0
   * @return the layer
   * @throws InvalidInput if a part is not orthogonal or has no invariants
   */
  public static <G> Projection<G> of(FieldType<G> type) {
    type.requireOrthogonal("projection on the invariants");
    List<double[][]> rows = new ArrayList<>();
    int count = 0;
    for (FieldType.Part<G> part : type.parts()) {
      List<double[]> invariants = Invariants.of(type, part);
      if (invariants.isEmpty()) {
        throw new InvalidInput(
            "projection on the invariants",
            part.representation().name() + " of " + type.group().name(),
            "representations with an invariant vector",
            "this part would be lost; take its length with NormPool");
      }
      rows.add(invariants.toArray(double[][]::new));
      count = Math.addExact(count, Math.multiplyExact(part.copies(), invariants.size()));
    }
    return new Projection<>(type, FieldType.trivial(type.action(), count), List.copyOf(rows));
  }

  @Override
  public String kind() {
    return "projection";
  }

  @Override
  public FieldType<G> input() {
    return input;
  }

  @Override
  public FieldType<G> output() {
    return output;
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  @Override
  public List<Constant> constants() {
    return rows.stream().map(FixedMaps::constant).toList();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> FieldParts.map(input, x, (p, v) -> FixedMaps.apply(scope.constant(p), v));
  }
}
