package org.intertwiner.nn.product.gaunt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * The product of ν functions on the sphere, each the feature with a learned number for each degree
 * and copy, projected on chosen degrees: many-body features.
 *
 * <p>Formula: z_{lm} = w_l ∫ Y_{lm} Π_{k≤ν} (Σ v^k_{l′} f_{l′m′} Y_{l′m′}). <i>Shape</i>: {@code
 * (batch, input.channels)} to {@code (batch, output.channels)}. <i>Accuracy</i>: rounding, on a
 * grid that is exact up to degree ν L + L_out; equivariant. <i>Complexity</i>: O(ν (νL)³) for each
 * copy and sample; a contraction of ν − 1 Clebsch–Gordan products takes all paths between. As a
 * product of functions it has only those paths that are symmetric, and one weight for a degree.
 * <i>Source</i>: Luo, Chen and Krishnapriyan (2024), section 3.3.
 *
 * <p>Example: {@code GauntPower.of(atoms, atoms, 3)}.
 *
 * @param <G> the group elements
 */
public final class GauntPower<G> implements Layer {
  private static final String WHAT = "power of functions";
  private static final int LARGEST = 16;

  private final FieldType<G> input;
  private final FieldType<G> output;
  private final int degree;
  private final Functions x;
  private final Functions z;
  private final FunctionGrid grid;

  private GauntPower(FieldType<G> input, FieldType<G> output, int degree) {
    this.input = input;
    this.output = output;
    this.degree = degree;
    this.x = Functions.of(input, WHAT);
    this.z = Functions.of(output, WHAT);
    int sign = degree % 2 == 0 ? x.sign() * x.sign() : x.sign();
    if (z.sign() != sign) {
      throw new InvalidInput(
          WHAT + " of " + input, "output " + output, "the parity of the power of the sign", "");
    }
    if (z.copies() != x.copies()) {
      throw new InvalidInput(
          WHAT, x.copies() + " and " + z.copies() + " copies", "equal numbers", "");
    }
    this.grid = FunctionGrid.exactUpTo(degree * x.maxDegree() + z.maxDegree());
  }

  /**
   * A power of the functions of a type.
   *
   * @param <G> the group elements
   * @param input functions, each degree at most once, all with the same copies
   * @param output the degrees that are kept, as many copies
   * @param degree ν, the number of factors, 1 … 16
   * @return the layer
   * @throws InvalidInput if the actions differ, a type is none of functions, parities or copies do
   *     not fit, or the degree is another
   * @throws org.intertwiner.algebra.LimitExceeded if the grid is too large
   */
  public static <G> GauntPower<G> of(FieldType<G> input, FieldType<G> output, int degree) {
    input.requireSameAction(output, WHAT);
    if (degree < 1 || degree > LARGEST) {
      throw new InvalidInput(WHAT, "degree " + degree, "1 … " + LARGEST, "");
    }
    return new GauntPower<>(input, output, degree);
  }

  /**
   * The number of factors.
   *
   * @return ν
   */
  public int degree() {
    return degree;
  }

  @Override
  public String kind() {
    return "gaunt-power";
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
    List<Weight> weights = new ArrayList<>();
    for (int k = 0; k < degree; k++) {
      weights.add(GauntProduct.weight("factor." + k, x));
    }
    weights.add(GauntProduct.weight("output", z));
    return List.copyOf(weights);
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>(grid.toValues(x));
    constants.addAll(grid.toCoefficients(z));
    constants.add(Constant.indices(x.weightOf()));
    constants.add(Constant.indices(z.weightOf()));
    return List.copyOf(constants);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    int n = FunctionGrid.CONSTANTS;
    return f -> {
      GauntProduct.requireFits(f, x, input);
      Tensor product = factor(scope, 0, f);
      for (int k = 1; k < degree; k++) {
        product = product.multiply(factor(scope, k, f));
      }
      Tensor w = grid.coefficients(z, product, scope.constants().subList(n, 2 * n));
      return w.multiply(GauntProduct.scaling(scope.value(degree), scope.constant(2 * n + 1)));
    };
  }

  private Tensor factor(Scope scope, int k, Tensor f) {
    int n = FunctionGrid.CONSTANTS;
    Tensor row = GauntProduct.scaling(scope.value(k), scope.constant(2 * n));
    return grid.values(x, f.multiply(row), scope.constants().subList(0, n));
  }

  @Override
  public String toString() {
    return kind() + " of degree " + degree + " from " + input + " to " + output;
  }
}
