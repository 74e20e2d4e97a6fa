package org.intertwiner.nn.model.graph;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;

/**
 * The numbers of a field type, taken apart into those that the group does not move and vectors that
 * it moves as it moves the points of space.
 *
 * <p>Formula: one orthogonal matrix Q with Q ρ(g) = (1 ⊕ … ⊕ A ⊕ …)(g) Q, where A is the action on
 * space; its blocks are the exact maps between a part and A. So the irreducible part {@code 1o},
 * whose order is (y, z, x), becomes vectors (x, y, z).
 *
 * <p><i>Accuracy</i>: Q is exact up to the last rounding of its entries. <i>Complexity</i>: O(n²) a
 * node for types of n channels.
 *
 * <pre>{@code
 * // a charge and a velocity for each body, as a model of type 1x0e+1x1o reads them
 * double[] rows = VectorFeatures.of("bodies", input).features(charges, velocities);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class VectorFeatures<G> {
  private static final double ORTHOGONAL = 1e-12;

  private final FieldType<G> type;
  private final int scalars;
  private final int vectors;
  private final double[] matrix;

  private VectorFeatures(FieldType<G> type, int scalars, int vectors, double[] matrix) {
    this.type = type;
    this.scalars = scalars;
    this.vectors = vectors;
    this.matrix = matrix;
  }

  /**
   * Takes a type apart.
   *
   * @param <G> the group elements
   * @param who whom an error names
   * @param type numbers at nodes
   * @return its invariant numbers and vectors
   * @throws InvalidInput if a part is neither trivial nor equivalent to the action on space
   */
  public static <G> VectorFeatures<G> of(String who, FieldType<G> type) {
    int n = type.channels();
    int d = type.dimension();
    int scalars =
        type.parts().stream()
            .filter(FieldType.Part::isTrivial)
            .mapToInt(FieldType.Part::copies)
            .sum();
    double[] q = new double[n * n];
    int scalar = 0;
    int vector = scalars;
    for (int p = 0; p < type.parts().size(); p++) {
      FieldType.Part<G> part = type.parts().get(p);
      int column = type.offset(p);
      double[][] map = part.isTrivial() ? new double[][] {{1}} : toSpace(who, type, part);
      for (int copy = 0; copy < part.copies(); copy++, column += map.length) {
        int row = part.isTrivial() ? scalar++ : vector;
        vector += part.isTrivial() ? 0 : d;
        for (int i = 0; i < map.length; i++) {
          System.arraycopy(map[i], 0, q, (row + i) * n + column, map.length);
        }
      }
    }
    return new VectorFeatures<>(type, scalars, (n - scalars) / d, q);
  }

  private static <G> double[][] toSpace(String who, FieldType<G> type, FieldType.Part<G> part) {
    Representation<G> action = type.action();
    return Optional.of(part.representation())
        .filter(own -> own.dimension() == action.dimension())
        .flatMap(own -> isometry(own, action))
        .orElseThrow(
            () ->
                new InvalidInput(
                    who,
                    part.representation().name() + " of " + type.group().name(),
                    "numbers that the group does not move, and vectors that it moves as space ("
                        + action.name()
                        + ")",
                    "other representations need tensor products: use a tensor field network"));
  }

  /** An orthogonal T with T ρ(g) = A(g) T, if there is one in the span's first element. */
  private static <G> Optional<double[][]> isometry(
      Representation<G> own, Representation<G> action) {
    int d = own.dimension();
    if (own.onGenerators().equals(action.onGenerators())) {
      return Optional.of(identity(d));
    }
    List<BasisBlock> blocks = KernelSpace.on(action).from(own).to(action).upToDegree(0).blocks();
    if (blocks.size() != 1 || blocks.get(0).elements().isEmpty() || blocks.get(0).rows() != d) {
      return Optional.empty();
    }
    double[][] map = new double[d][d];
    for (PolynomialMatrix.Entry entry : blocks.get(0).elements().get(0).entries()) {
      map[entry.row()][entry.column()] = entry.evaluate(new double[d]);
    }
    return normalised(map);
  }

  private static Optional<double[][]> normalised(double[][] map) {
    int d = map.length;
    double square = 0;
    for (double value : map[0]) {
      square += value * value;
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double product = 0;
        for (int k = 0; k < d; k++) {
          product += map[i][k] * map[j][k];
        }
        if (Math.abs(product - (i == j ? square : 0)) > ORTHOGONAL * square) {
          return Optional.empty();
        }
      }
    }
    for (double[] row : map) {
      for (int k = 0; k < d; k++) {
        row[k] /= Math.sqrt(square);
      }
    }
    return Optional.of(map);
  }

  private static double[][] identity(int d) {
    double[][] identity = new double[d][d];
    for (int i = 0; i < d; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  /**
   * How many numbers the group does not move.
   *
   * @return their number at a node
   */
  public int scalars() {
    return scalars;
  }

  /**
   * How many vectors of space.
   *
   * @return their number at a node
   */
  public int vectors() {
    return vectors;
  }

  /** The dimension of space. */
  int dimension() {
    return type.dimension();
  }

  /**
   * Measured numbers in the order and basis of the type: (numbers, vectors) Q, row by row.
   *
   * <p>Data of space come as (x, y, z); a field of type {@code 1o} does not. Numbers put there as
   * they come are data without the symmetry that the model has.
   *
   * @param numbers invariant ones, shape (nodes, {@link #scalars}), row-major
   * @param arrows vectors in the coordinates of space, shape (nodes, {@link #vectors}, d)
   * @return features, shape (nodes, channels)
   * @throws InvalidInput if the lengths do not fit to one number of nodes
   */
  public double[] features(double[] numbers, double... arrows) {
    int n = type.channels();
    int wide = n - scalars;
    int nodes = scalars > 0 ? numbers.length / scalars : arrows.length / wide;
    if (numbers.length != nodes * scalars || arrows.length != nodes * wide) {
      throw new InvalidInput(
          "features of type " + type,
          numbers.length + " invariant numbers and " + arrows.length + " of vectors",
          scalars + " and " + wide + " for each node",
          "");
    }
    double[] rows = new double[nodes * n];
    for (int node = 0; node < nodes; node++) {
      for (int k = 0; k < n; k++) {
        double value =
            k < scalars ? numbers[node * scalars + k] : arrows[node * wide + k - scalars];
        for (int j = 0; j < n; j++) {
          rows[node * n + j] += value * matrix[k * n + j];
        }
      }
    }
    return rows;
  }

  /** Q. */
  Constant constant() {
    return Constant.of(Shape.of(type.channels(), type.channels()), matrix);
  }

  /**
   * The numbers of features and their vectors.
   *
   * @param scalars shape (nodes, scalars)
   * @param vectors shape (nodes, vectors, d)
   */
  record Split(Tensor scalars, Tensor vectors) {}

  /** Takes features (nodes, channels) apart by Q. */
  Split split(Tensor q, Tensor x) {
    requireNodes(x);
    Tensor y = x.matmul(false, q, true);
    int nodes = x.shape().at(0);
    return new Split(
        y.slice(1, 0, scalars),
        y.slice(1, scalars, type.channels()).reshape(nodes, vectors, dimension()));
  }

  /** Puts numbers (nodes, scalars) and vectors (nodes, vectors, d) together by Qᵀ. */
  Tensor join(Tensor q, Tensor numbers, Tensor arrows) {
    int nodes = numbers.shape().at(0);
    Tensor flat = arrows.reshape(nodes, vectors * dimension());
    return Tensors.concat(1, List.of(numbers, flat)).matmul(q);
  }

  private void requireNodes(Tensor x) {
    if (x.rank() != 2 || x.shape().at(1) != type.channels()) {
      throw new InvalidInput(
          "features of type " + type, "shape " + x.shape(), "(nodes, " + type.channels() + ")", "");
    }
  }
}
