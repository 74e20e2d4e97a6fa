package org.intertwiner.nn.product.gaunt;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.product.ProductMap;
import org.intertwiner.nn.tensor.Tensor;

/**
 * The product of functions on the sphere, copy by copy, between their coefficients in the
 * orthonormal real harmonics.
 *
 * <p>Formula: z_{l m} = Σ G(l m; l₁ m₁; l₂ m₂) x_{l₁ m₁} y_{l₂ m₂} with G = ∫ Y_{lm} Y_{l₁m₁}
 * Y_{l₂m₂}; with {@linkplain #withDegreeWeights weights} x, y and z are first multiplied by a
 * number for each degree and copy. G is √((2l₁+1)(2l₂+1)/4π) (l₁ l₂ l; 0 0 0) times the
 * Clebsch–Gordan tensor of mean square one, and 0 where l + l₁ + l₂ is odd: this product is
 * symmetric and misses the cross product.
 *
 * <p><i>Shape</i>: {@code (batch, left.channels)} and {@code (batch, right.channels)} to {@code
 * (batch, output.channels)}; each type holds a degree once, all degrees with the same copies; the
 * right one may have a single copy, which serves all. <i>Accuracy</i>: rounding, on a grid that is
 * exact up to degree L₁ + L₂ + L, which is taken unless {@linkplain #withExactness asked
 * otherwise}; then off by at most {@link #errorBound}·|x|·|y| for each copy. <i>Complexity</i>:
 * O(L³) for each copy and sample. <i>Source</i>: Luo, Chen and Krishnapriyan (2024), section 3,
 * with values on a grid in place of coefficients of Fourier.
 *
 * <pre>{@code
 * GauntProduct<G> product = GauntProduct.of(f, f, f).withDegreeWeights();
 * Tensor z = product.bind(scope).apply(x, y);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class GauntProduct<G> implements Parametrised {
  private static final String WHAT = "Gaunt product";

  private final FieldType<G> left;
  private final FieldType<G> right;
  private final FieldType<G> output;
  private final Functions x;
  private final Functions y;
  private final Functions z;
  private final FunctionGrid grid;
  private final boolean weighted;

  private GauntProduct(
      FieldType<G> left, FieldType<G> right, FieldType<G> output, int exactness, boolean weighted) {
    this.left = left;
    this.right = right;
    this.output = output;
    this.x = Functions.of(left, WHAT);
    this.y = Functions.of(right, WHAT);
    this.z = Functions.of(output, WHAT);
    if (z.sign() != x.sign() * y.sign()) {
      throw new InvalidInput(
          WHAT + " of " + left + " and " + right,
          "output " + output,
          "functions from like signs, functions times the determinant from unlike ones",
          "products of functions cannot change parity; TensorProduct has those paths");
    }
    if (z.copies() != x.copies() || (y.copies() != x.copies() && y.copies() != 1)) {
      throw new InvalidInput(
          WHAT,
          x.copies() + ", " + y.copies() + " and " + z.copies() + " copies",
          "equal numbers, or one copy on the right",
          "mix copies by an Intertwiner");
    }
    this.grid =
        FunctionGrid.exactUpTo(
            exactness < 0 ? x.maxDegree() + y.maxDegree() + z.maxDegree() : exactness);
    this.weighted = weighted;
  }

  /**
   * The product of two types, without weights.
   *
   * @param <G> the group elements
   * @param left functions
   * @param right functions, as many copies or one
   * @param output the degrees that are kept
   * @return the product, without error
   * @throws InvalidInput if the actions differ, a type is none of functions, or parities or copies
   *     do not fit
   * @throws org.intertwiner.algebra.LimitExceeded if the grid is too large
   */
  public static <G> GauntProduct<G> of(FieldType<G> left, FieldType<G> right, FieldType<G> output) {
    left.requireSameAction(right, WHAT);
    left.requireSameAction(output, WHAT);
    return new GauntProduct<>(left, right, output, -1, false);
  }

  /**
   * The same product with a learned number for each degree and copy of both factors and of what
   * goes out; 1 at first.
   *
   * @return a copy
   */
  public GauntProduct<G> withDegreeWeights() {
    return new GauntProduct<>(left, right, output, grid.exactness(), true);
  }

  /**
   * The same product on another grid.
   *
   * @param degree up to which polynomials are integrated exactly, not negative; the product is
   *     without error for degrees with l₁ + l₂ + l ≤ degree
   * @return a copy
   * @throws InvalidInput if it is negative
   */
  public GauntProduct<G> withExactness(int degree) {
    if (degree < 0) {
      throw new InvalidInput(WHAT, "a grid exact up to degree " + degree, "0 or more", "");
    }
    return new GauntProduct<>(left, right, output, degree, weighted);
  }

  /**
   * Up to which degree the grid integrates exactly.
   *
   * @return D
   */
  public int exactness() {
    return grid.exactness();
  }

  /**
   * The number of points of the grid.
   *
   * @return rings times points
   */
  public int gridSize() {
    return grid.rings() * grid.points();
  }

  /**
   * A bound of the error of a coarser grid: |computed − z| ≤ bound·|x|·|y| for each copy and
   * without weights, up to rounding.
   *
   * @return the Frobenius norm of the difference of the tensors of this grid and of an exact one; 0
   *     for an exact grid
   */
  public double errorBound() {
    int needed = x.maxDegree() + y.maxDegree() + z.maxDegree();
    return grid.exactness() >= needed
        ? 0
        : GridTensor.difference(grid, FunctionGrid.exactUpTo(needed), x, y, z);
  }

  @Override
  public String kind() {
    return "gaunt-product";
  }

  /**
   * The left factor.
   *
   * @return its type
   */
  public FieldType<G> left() {
    return left;
  }

  /**
   * The right factor.
   *
   * @return its type
   */
  public FieldType<G> right() {
    return right;
  }

  /**
   * What goes out.
   *
   * @return its type
   */
  public FieldType<G> output() {
    return output;
  }

  @Override
  public List<Weight> weights() {
    return weighted
        ? List.of(weight("left", x), weight("right", y), weight("output", z))
        : List.of();
  }

  static Weight weight(String name, Functions f) {
    Shape shape = Shape.of(f.degrees(), f.copies());
    return Weight.constant(name, shape, Weight.Use.WEIGHT, 1);
  }

  @Override
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>(grid.toValues(x));
    constants.addAll(grid.toValues(y));
    constants.addAll(grid.toCoefficients(z));
    for (Functions f : List.of(x, y, z)) {
      constants.add(Constant.indices(f.weightOf()));
    }
    return List.copyOf(constants);
  }

  /**
   * Binds the product to its numbers.
   *
   * @param scope the numbers
   * @return the map; it takes no weights from outside
   */
  public ProductMap bind(Scope scope) {
    return new Bound(scope);
  }

  private Tensor product(Scope scope, Tensor a, Tensor b) {
    int n = FunctionGrid.CONSTANTS;
    requireFits(a, x, left);
    requireFits(b, y, right);
    requireBatches(a, b);
    Tensor u = grid.values(x, scaled(scope, 0, a), scope.constants().subList(0, n));
    Tensor v = grid.values(y, scaled(scope, 1, b), scope.constants().subList(n, 2 * n));
    Tensor w = grid.coefficients(z, u.multiply(v), scope.constants().subList(2 * n, 3 * n));
    return scaled(scope, 2, w);
  }

  private Tensor scaled(Scope scope, int factor, Tensor f) {
    return weighted
        ? f.multiply(
            scaling(scope.value(factor), scope.constant(3 * FunctionGrid.CONSTANTS + factor)))
        : f;
  }

  /** One row with the weight of each channel. */
  static Tensor scaling(Tensor weight, Tensor index) {
    return weight.reshape(1, weight.size()).gather(1, index);
  }

  static void requireFits(Tensor f, Functions functions, FieldType<?> type) {
    if (f.rank() != 2 || f.shape().at(1) != functions.channels()) {
      throw new InvalidInput(
          WHAT, "shape " + f.shape(), "(batch, " + functions.channels() + ") for " + type, "");
    }
  }

  private static void requireBatches(Tensor a, Tensor b) {
    int m = a.shape().at(0);
    int n = b.shape().at(0);
    if (m != n && m != 1 && n != 1) {
      throw new InvalidInput(WHAT, m + " and " + n + " samples", "equal numbers, or one", "");
    }
  }

  /** The product with its numbers. */
  private final class Bound implements ProductMap {
    private final Scope scope;

    Bound(Scope scope) {
      this.scope = scope;
    }

    @Override
    public Tensor apply(Tensor a, Tensor b) {
      return product(scope, a, b);
    }

    @Override
    public Tensor apply(Tensor a, Tensor b, Tensor weights) {
      throw new InvalidInput(
          kind(), "weights from outside", "none", "multiply what goes in or out by them");
    }
  }

  @Override
  public String toString() {
    return kind() + " of " + left + " and " + right + " to " + output;
  }
}
