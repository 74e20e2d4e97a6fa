package org.intertwiner.nn.io.convert;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.Representation;

/** Elements of a group found by how they act on space. */
final class SpatialElements {
  private static final double TOLERANCE = 1e-5;

  private SpatialElements() {}

  static <G> G find(Representation<G> action, DenseMatrix space) {
    return candidates(action, space)
        .filter(g -> distance(action, g, space) < TOLERANCE)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "element of " + action.group().name(),
                    "the matrix " + space,
                    "a matrix by which an element acts on space",
                    "are the axes in the order x, y, z?"));
  }

  @SuppressWarnings("unchecked") // what is returned is looked at again by its matrix
  private static <G> Stream<G> candidates(Representation<G> action, DenseMatrix space) {
    if (action.group() instanceof FiniteGroup<G> finite) {
      return IntStream.range(0, (int) finite.order()).mapToObj(finite::element);
    }
    if (space.rows() != action.dimension() || space.columns() != action.dimension()) {
      return Stream.of();
    }
    if (action.group() instanceof SO2) {
      return Stream.of((G) new PlaneRotation(angle(space)));
    }
    if (action.group() instanceof O2) {
      double angle = angle(space);
      return Stream.of((G) new PlaneIsometry(angle, false), (G) new PlaneIsometry(angle, true));
    }
    boolean member =
        action.group() instanceof CompactLieGroup<G> lie
            && lie.components().stream()
                .anyMatch(c -> c.representative() instanceof DenseMatrix m && sameSide(m, space));
    return member && isOrthogonal(space) ? Stream.of((G) space) : Stream.of();
  }

  /** The angle by which the second axis turns, which reflections leave in its place. */
  private static double angle(DenseMatrix space) {
    return Math.atan2(-space.at(0, 1), space.at(1, 1));
  }

  private static boolean isOrthogonal(DenseMatrix matrix) {
    DenseMatrix identity = DenseMatrix.identity(matrix.rows());
    return matrix.multiply(matrix.transpose()).subtract(identity).maxAbs() < TOLERANCE;
  }

  /** Whether two matrices of three rows both keep or both change the orientation. */
  private static boolean sameSide(DenseMatrix member, DenseMatrix space) {
    return member.rows() == 3 && determinant(member) * determinant(space) > 0;
  }

  private static double determinant(DenseMatrix m) {
    return m.at(0, 0) * (m.at(1, 1) * m.at(2, 2) - m.at(1, 2) * m.at(2, 1))
        - m.at(0, 1) * (m.at(1, 0) * m.at(2, 2) - m.at(1, 2) * m.at(2, 0))
        + m.at(0, 2) * (m.at(1, 0) * m.at(2, 1) - m.at(1, 1) * m.at(2, 0));
  }

  private static <G> double distance(Representation<G> action, G g, DenseMatrix space) {
    DenseMatrix own = DenseMatrix.from(action.from(g));
    boolean same = own.rows() == space.rows() && own.columns() == space.columns();
    return same ? own.subtract(space).maxAbs() : 1 / 0.0;
  }

  static <G> List<G> find(Representation<G> action, List<DenseMatrix> space) {
    return space.stream().map(matrix -> find(action, matrix)).toList();
  }
}
