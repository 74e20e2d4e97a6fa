package org.intertwiner.nn.layer.intertwiner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * What leaves the span of a basis: kernels whose weights differ from point to point, K(x) = Σ
 * δ_b(x) B_b(x), and the distance of any kernel from the span.
 *
 * <p><i>Formula</i>: patterns of elements share no cells, so the projection on the span is that on
 * each pattern, k ↦ kQᵀQ with orthonormal rows Q. <i>Accuracy</i>: rows are orthonormalised twice;
 * float64 rounding. <i>Source</i>: R. Wang, R. Walters, R. Yu, Approximately equivariant networks
 * (ICML 2022), equation 8, for weights by place.
 *
 * <p>Example: the squared distance of every kernel of {@link BlockExpansion#expand} is zero up to
 * rounding.
 */
public final class BlockDeparture {
  private static final double DEPENDENT = 1e-9;

  private final BlockExpansion basis;
  private final List<double[][]> orthonormal;

  private BlockDeparture(BlockExpansion basis, List<double[][]> orthonormal) {
    this.basis = basis;
    this.orthonormal = orthonormal;
  }

  /**
   * The departures from a basis.
   *
   * @param basis the basis
   * @return them
   */
  public static BlockDeparture of(BlockExpansion basis) {
    return new BlockDeparture(
        basis, basis.patterns().stream().map(p -> orthonormal(p.matrix())).toList());
  }

  private static double[][] orthonormal(double[][] rows) {
    List<double[]> found = new ArrayList<>();
    for (double[] row : rows) {
      double[] rest = row.clone();
      for (int pass = 0; pass < 2; pass++) {
        for (double[] q : found) {
          double share = dot(q, rest);
          for (int i = 0; i < rest.length; i++) {
            rest[i] -= share * q[i];
          }
        }
      }
      double norm = Math.sqrt(dot(rest, rest));
      if (norm > DEPENDENT * Math.sqrt(dot(row, row))) {
        found.add(Arrays.stream(rest).map(x -> x / norm).toArray());
      }
    }
    return found.toArray(double[][]::new);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * Weights by point, zero at first.
   *
   * @param prefix what the names begin with
   * @return arrays [points, places, elements], one for each pattern
   */
  public List<Weight> weights(String prefix) {
    List<Weight> weights = new ArrayList<>();
    for (int i = 0; i < basis.patterns().size(); i++) {
      BlockPattern p = basis.patterns().get(i);
      Shape shape = Shape.of(basis.points(), p.cells().size(), p.matrix().length);
      String name = prefix + "." + i;
      weights.add(Weight.constant(name, shape, Weight.Use.WEIGHT, 0).labelled("departure"));
    }
    return List.copyOf(weights);
  }

  /**
   * The kernel of weights by point.
   *
   * @param scope where weights are
   * @param firstWeight where they begin
   * @param firstConstant where the constants of the {@linkplain BlockExpansion#constants basis}
   *     begin
   * @return shape {@code (outputs·inputs, points)}
   */
  public Tensor expand(Scope scope, int firstWeight, int firstConstant) {
    int points = basis.points();
    List<Tensor> rows = new ArrayList<>();
    Tensor first = scope.value(firstWeight);
    rows.add(Tensors.zeros(first.engine(), first.type(), Shape.of(1, points)));
    for (int i = 0; i < basis.patterns().size(); i++) {
      int elements = basis.patterns().get(i).matrix().length;
      Tensor matrix =
          scope.constant(firstConstant + i).reshape(elements, -1, points).permute(2, 0, 1);
      Tensor values = scope.value(firstWeight + i).matmul(matrix);
      rows.add(values.permute(1, 2, 0).reshape(-1, points));
    }
    return Tensors.concat(0, rows)
        .gather(0, scope.constant(firstConstant + basis.patterns().size()));
  }

  /**
   * What {@link #squaredDistance} needs: the orthonormal rows of the patterns, then the cells of
   * each pattern, then those of none.
   *
   * @return the constants
   */
  public List<Constant> constants() {
    List<Constant> constants = new ArrayList<>();
    boolean[] covered = new boolean[basis.cells()];
    List<Constant> cells = new ArrayList<>();
    for (int i = 0; i < orthonormal.size(); i++) {
      double[][] q = orthonormal.get(i);
      int[] own = basis.patterns().get(i).cells().stream().flatMapToInt(Arrays::stream).toArray();
      for (int cell : own) {
        covered[cell] = true;
      }
      double[] flat = Arrays.stream(q).flatMapToDouble(Arrays::stream).toArray();
      constants.add(Constant.of(Shape.of(q.length, q[0].length), flat));
      cells.add(Constant.indices(own));
    }
    constants.addAll(cells);
    int[] none = IntStream.range(0, covered.length).filter(c -> !covered[c]).toArray();
    constants.add(Constant.indices(none));
    return List.copyOf(constants);
  }

  /**
   * The squared Frobenius distance of a kernel from the span.
   *
   * @param kernel shape {@code (outputs·inputs, points)}
   * @param scope where the constants are
   * @param firstConstant where {@link #constants} begin
   * @return one number, differentiable; exactly zero for the zero kernel
   */
  public Tensor squaredDistance(Tensor kernel, Scope scope, int firstConstant) {
    int count = orthonormal.size();
    Tensor none = scope.constant(firstConstant + 2 * count);
    Tensor sum =
        none.size() == 0
            ? Tensors.zeros(kernel.engine(), kernel.type(), Shape.of())
            : kernel.gather(0, none).square().sum();
    for (int i = 0; i < count; i++) {
      Tensor q = scope.constant(firstConstant + i);
      Tensor rows =
          kernel.gather(0, scope.constant(firstConstant + count + i)).reshape(-1, q.shape().at(1));
      Tensor rest = rows.subtract(rows.matmul(false, q, true).matmul(q));
      sum = sum.add(rest.square().sum());
    }
    return sum;
  }
}
