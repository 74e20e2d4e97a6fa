package org.intertwiner.nn.layer.structure;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.Representation;

/**
 * Scalar fields as larger fields: f ↦ f·v with an invariant vector v of mean square 1, without
 * weights. {@code SteerableConv} from scalar fields is the lifting that learns.
 *
 * <p><i>Shape</i>: {@code (batch, fields, …space)} to {@code (batch, fields·dimension, …space)}.
 * <i>Accuracy</i>: v is exact until it is rounded once; for permutation representations with one
 * orbit it is (1, …, 1). <i>Complexity</i>: one product a value.
 *
 * <p>Example: {@code Lifting.of(pictures, Representations.regular(d4))} repeats every pixel 8
 * times.
 *
 * <p><i>Source</i>: Serre (1977), section 2.6.
 *
 * @param <G> the group elements
 */
public final class Lifting<G> implements Layer {
  private final FieldType<G> input;
  private final FieldType<G> output;
  private final double[][] column;

  private Lifting(FieldType<G> input, FieldType<G> output, double[][] column) {
    this.input = input;
    this.output = output;
    this.column = column;
  }

  /**
   * The lift of scalar fields along the first invariant vector of a representation.
   *
   * @param <G> the group elements
   * @param scalars trivial fields
   * @param representation orthogonal, with an invariant vector other than 0
   * @return the layer
   * @throws InvalidInput if a field that comes in is moved by the group, or the representation is
   *     not orthogonal or has no invariants
   */
  public static <G> Lifting<G> of(FieldType<G> scalars, Representation<G> representation) {
    scalars.requireTrivial("lifting");
    FieldType<G> output = FieldType.of(scalars.action(), representation, scalars.channels());
    if (output.parts().size() != 1) {
      throw new InvalidInput(
          "lifting to " + representation.name(),
          "a sum of representations",
          "one representation",
          "lift to each and put them side by side with Parallel");
    }
    output.requireOrthogonal("lifting");
    List<double[]> invariants = Invariants.of(output, output.parts().get(0));
    if (invariants.isEmpty()) {
      throw new InvalidInput(
          "lifting to " + representation.name() + " of " + scalars.group().name(),
          "no invariant vectors but 0",
          "a representation that contains the trivial one",
          "take a steerable convolution, which lifts with the help of space");
    }
    double[] v = invariants.get(0);
    double[][] column = new double[v.length][1];
    for (int i = 0; i < v.length; i++) {
      column[i][0] = v[i] * Math.sqrt(v.length);
    }
    return new Lifting<>(scalars, output, column);
  }

  @Override
  public String kind() {
    return "lifting";
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
    double[] values = new double[column.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = column[i][0];
    }
    return List.of(Constant.of(Shape.of(1, 1, values.length, 1), values));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> FieldParts.map(input, x, (p, v) -> v.multiply(scope.constant(0)));
  }
}
