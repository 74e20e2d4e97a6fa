package org.intertwiner.reptheory.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;

/** Groups as groups of real 3 × 3 matrices, element by element. */
final class Geometry {
  private Geometry() {}

  /**
   * The group as it acts on space, if its elements are real matrices of 2 or 3 rows; the elements
   * keep their numbers, which depend on the generators only.
   */
  static Optional<FiniteGroup<Matrix<Cyclotomic>>> spatial(FiniteGroup<?> group) {
    return spatial(group, group.generators());
  }

  /** The images of a real representation, as a group on the same generators. */
  static FiniteGroup<Matrix<Cyclotomic>> of(FiniteRepresentation<?> representation) {
    FiniteGroup<?> group = representation.group();
    List<Matrix<Cyclotomic>> images = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      images.add(representation.onGenerator(k));
    }
    return spatial(group, images)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "geometry of " + group.name(),
                    representation.name() + " of dimension " + representation.dimension(),
                    "a real representation of dimension 2 or 3",
                    ""));
  }

  private static Optional<FiniteGroup<Matrix<Cyclotomic>>> spatial(
      FiniteGroup<?> group, List<?> elements) {
    List<Matrix<Cyclotomic>> generators = new ArrayList<>();
    for (Object g : elements) {
      Optional<Matrix<Cyclotomic>> image = spatial(g);
      if (image.isEmpty()) {
        return Optional.empty();
      }
      generators.add(image.get());
    }
    if (generators.isEmpty()) {
      return Optional.empty();
    }
    GroupLimits limits = GroupLimits.DEFAULT.withMaxOrder(group.order());
    return Optional.of(Groups.generatedByMatrices(3, generators, limits).withName(group.name()));
  }

  private static Optional<Matrix<Cyclotomic>> spatial(Object element) {
    if (!(element instanceof Matrix<?> m) || m.rows() != m.columns()) {
      return Optional.empty();
    }
    if (m.rows() != 2 && m.rows() != 3) {
      return Optional.empty();
    }
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.rows(); j++) {
        if (!(m.at(i, j) instanceof Cyclotomic x) || !x.isReal()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(Matrix.of(Cyclotomics.FIELD, 3, 3, (i, j) -> entry(m, i, j)));
  }

  private static Cyclotomic entry(Matrix<?> m, int i, int j) {
    boolean inside = i < m.rows() && j < m.rows();
    if (inside && m.at(i, j) instanceof Cyclotomic x) {
      return x;
    }
    return i == j ? Cyclotomic.ONE : Cyclotomic.ZERO;
  }

  /** Refuses matrices that are no faithful representation on the generators of the group. */
  static void requireSame(FiniteGroup<?> group, FiniteGroup<Matrix<Cyclotomic>> geometry) {
    boolean same =
        group.order() == geometry.order()
            && group.generators().size() == geometry.generators().size();
    for (int x = 0; same && x < group.order(); x++) {
      for (int k = 0; k < group.generators().size(); k++) {
        same &= group.multiplyByGenerator(x, k) == geometry.multiplyByGenerator(x, k);
      }
    }
    if (!same) {
      throw new InvalidInput(
          "geometry of " + group.name(),
          geometry.toString(),
          "a faithful representation: images of the generators of " + group.name() + " in order",
          "generate the group of matrices by the images of group.generators()");
    }
  }
}
