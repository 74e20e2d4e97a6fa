package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Wave vectors, reflections and metrics of a space group. */
final class ReciprocalSpace {
  private ReciprocalSpace() {}

  static SpaceGroup littleGroup(SpaceGroup group, List<Rational> k) {
    List<AffineOperation> fixing =
        group.operations().stream()
            .filter(g -> differByReciprocal(group, image(group, g, k), k))
            .toList();
    return SpaceGroup.of(group.dimension(), fixing).withName("little group in " + group.name());
  }

  static List<List<Rational>> star(SpaceGroup group, List<Rational> k) {
    List<List<Rational>> images = new ArrayList<>();
    for (AffineOperation g : group.representatives()) {
      List<Rational> image = image(group, g.inverse(), k);
      if (images.stream().noneMatch(other -> differByReciprocal(group, other, image))) {
        images.add(image);
      }
    }
    return List.copyOf(images);
  }

  /** The row kW; the action of {W|w} is k ↦ kW⁻¹. */
  private static List<Rational> image(SpaceGroup group, AffineOperation g, List<Rational> k) {
    if (k.size() != group.dimension()) {
      throw new InvalidInput(
          "row of coordinates in reciprocal space",
          k.size() + " numbers",
          group.dimension() + " numbers",
          "");
    }
    List<Rational> image = new ArrayList<>();
    for (int j = 0; j < k.size(); j++) {
      Rational sum = Rational.ZERO;
      for (int i = 0; i < k.size(); i++) {
        sum = sum.add(k.get(i).multiply(g.linearAt(i, j)));
      }
      image.add(sum);
    }
    return List.copyOf(image);
  }

  /** Whether (a − b)·t is whole for all translations t. */
  private static boolean differByReciprocal(SpaceGroup group, List<Rational> a, List<Rational> b) {
    List<Rational> difference = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      difference.add(a.get(i).subtract(b.get(i)));
    }
    return difference.stream().allMatch(Rational::isInteger)
        && group.centringVectors().stream().allMatch(t -> dot(difference, t).isInteger());
  }

  private static Rational dot(List<Rational> a, List<Rational> b) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < a.size(); i++) {
      sum = sum.add(a.get(i).multiply(b.get(i)));
    }
    return sum;
  }

  static boolean isAbsent(SpaceGroup group, List<Integer> indices) {
    List<Rational> h = indices.stream().map(Rational::of).toList();
    return group.operations().stream()
        .anyMatch(g -> image(group, g, h).equals(h) && !dot(h, g.translation()).isInteger());
  }

  static List<Matrix<Rational>> metricTensors(SpaceGroup group) {
    int n = group.dimension();
    List<Matrix<Rational>> basis = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        basis.add(symmetricUnit(n, i, j));
      }
    }
    List<AffineOperation> generators =
        group.group().generators().stream().filter(g -> !g.isTranslation()).toList();
    List<List<Rational>> equations = new ArrayList<>();
    for (AffineOperation g : generators) {
      Matrix<Rational> w = g.linear();
      List<Matrix<Rational>> changes =
          basis.stream().map(b -> w.transpose().multiply(b).multiply(w).subtract(b)).toList();
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          int row = i;
          int column = j;
          equations.add(changes.stream().map(c -> c.at(row, column)).toList());
        }
      }
    }
    if (equations.isEmpty()) {
      return basis;
    }
    Matrix<Rational> kernel =
        ExactLinearAlgebra.kernel(Rationals.Q, Matrix.of(Rationals.Q, equations));
    List<Matrix<Rational>> tensors = new ArrayList<>();
    for (int c = 0; c < kernel.columns(); c++) {
      Matrix<Rational> tensor = Matrix.zero(Rationals.Q, n, n);
      for (int e = 0; e < basis.size(); e++) {
        tensor = tensor.add(basis.get(e).scale(kernel.at(e, c)));
      }
      tensors.add(tensor);
    }
    return List.copyOf(tensors);
  }

  private static Matrix<Rational> symmetricUnit(int n, int i, int j) {
    return Matrix.of(
        Rationals.Q,
        n,
        n,
        (r, c) -> (r == i && c == j) || (r == j && c == i) ? Rational.ONE : Rational.ZERO);
  }
}
