package org.intertwiner.nn.model.graph;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;

/**
 * Inner products of vectors, and vectors that only rotations keep apart from their mirror images.
 */
final class Gram {
  private Gram() {}

  /** The number of entries of a symmetric matrix. */
  static int size(int vectors) {
    return vectors * (vectors + 1) / 2;
  }

  /**
   * The entries on and above the diagonal of G = v vᵀ, in a form that does not overflow: ln(1 +
   * Gᵢᵢ) and Gᵢⱼ/√((1 + Gᵢᵢ)(1 + Gⱼⱼ)), from which G is had back. Smooth, at v = 0 too.
   *
   * @param vectors shape (n, k, d)
   * @return shape (n, k(k + 1)/2), row by row
   */
  static Tensor of(Tensor vectors) {
    int n = vectors.shape().at(0);
    int k = vectors.shape().at(1);
    Tensor squares = vectors.square().sumKeep(2).add(1);
    Tensor shrunk = vectors.multiply(squares.sqrt().reciprocal());
    Tensor cosines = shrunk.matmul(false, shrunk, true).reshape(n, k * k);
    Tensor all = Tensors.concat(1, List.of(cosines, squares.log().reshape(n, k)));
    int[] upper = new int[size(k)];
    int next = 0;
    for (int i = 0; i < k; i++) {
      upper[next++] = k * k + i;
      for (int j = i + 1; j < k; j++) {
        upper[next++] = i * k + j;
      }
    }
    return all.gather(1, indices(vectors, upper));
  }

  /**
   * Cross products of one vector with others in space, their quarter turns in the plane.
   *
   * @param one shape (n, 1, d)
   * @param others shape (n, k, d)
   * @return shape (n, k, d)
   */
  static Tensor turned(Tensor one, Tensor others) {
    if (others.shape().at(2) == 2) {
      Tensor swapped = others.gather(2, indices(others, 1, 0));
      Tensor signs = Tensors.from(one.engine(), one.type(), Shape.of(1, 1, 2), -1, 1);
      return swapped.multiply(signs);
    }
    Tensor next = indices(others, 1, 2, 0);
    Tensor last = indices(others, 2, 0, 1);
    return one.gather(2, next)
        .multiply(others.gather(2, last))
        .subtract(one.gather(2, last).multiply(others.gather(2, next)));
  }

  private static Tensor indices(Tensor like, int... values) {
    return Tensors.indices(like.engine(), Shape.of(values.length), values);
  }

  /** Refuses groups that turn right-handed axes into left-handed ones, and other spaces. */
  static <G> void requireOriented(String who, FieldType<G> type) {
    List<String> mirrors = new ArrayList<>();
    Representation<G> action = type.action();
    List<Generator<G>> generators = action.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> matrix = action.onGenerator(k);
      boolean connected = generators.get(k) instanceof Generator.Infinitesimal<G>;
      Cyclotomics field = Cyclotomics.FIELD;
      if (!connected && !ExactLinearAlgebra.determinant(field, matrix).equals(field.one())) {
        mirrors.add(matrix.toString());
      }
    }
    if (!mirrors.isEmpty() || action.dimension() == 1) {
      throw new InvalidInput(
          who,
          type.group().name() + " on space of " + action.dimension() + " dimensions",
          "rotations of the plane or of space",
          "cross products change sign under reflections");
    }
  }
}
