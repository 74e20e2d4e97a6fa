package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * A line through the origin about which a point group turns, or which is the normal of a mirror.
 *
 * @param direction a vector along it, its first coordinate other than 0 is 1
 * @param rotation the order of the rotations about it; 1 where there are none
 * @param rotoinversion the greatest order of a rotation r about it with −r in the group; 2 for a
 *     mirror, 0 where there is none
 * @param mirror whether the plane across it is a mirror
 */
public record SymmetryAxis(
    List<Cyclotomic> direction, int rotation, int rotoinversion, boolean mirror) {

  /**
   * Keeps the fields.
   *
   * @param direction a vector along it, its first coordinate other than 0 is 1
   * @param rotation the order of the rotations about it; 1 where there are none
   * @param rotoinversion the greatest order of a rotation r about it with −r in the group; 2 for a
   *     mirror, 0 where there is none
   * @param mirror whether the plane across it is a mirror
   */
  public SymmetryAxis {
    direction = List.copyOf(direction);
  }

  /**
   * The axes and mirror normals of a point group.
   *
   * @param group a finite group of real 3 × 3 matrices, in any basis
   * @return by falling order of the rotation, each line once
   * @throws InvalidInput where the matrices are not 3 × 3
   */
  public static List<SymmetryAxis> of(FiniteGroup<Matrix<Cyclotomic>> group) {
    if (group.identity().rows() != 3) {
      throw new InvalidInput(
          "axes of " + group.name(), group.identity().rows() + " rows", "3 × 3 matrices", "");
    }
    Map<List<Cyclotomic>, SymmetryAxis> axes = new LinkedHashMap<>();
    for (int x = 0; x < group.order(); x++) {
      Matrix<Cyclotomic> g = group.element(x);
      boolean proper = ExactLinearAlgebra.determinant(Cyclotomics.FIELD, g).signum() > 0;
      Matrix<Cyclotomic> r = proper ? g : g.negate();
      if (!r.isIdentity()) {
        SymmetryAxis one = of(r, proper);
        axes.merge(one.direction, one, SymmetryAxis::merge);
      }
    }
    List<SymmetryAxis> sorted = new ArrayList<>(axes.values());
    sorted.sort((a, b) -> Integer.compare(b.rotation, a.rotation));
    return List.copyOf(sorted);
  }

  private static SymmetryAxis of(Matrix<Cyclotomic> r, boolean proper) {
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, 3);
    Matrix<Cyclotomic> line = ExactLinearAlgebra.kernel(Cyclotomics.FIELD, r.subtract(one));
    List<Cyclotomic> v = line.column(0);
    Cyclotomic scale = v.stream().filter(c -> !c.isZero()).findFirst().orElseThrow().inverse();
    List<Cyclotomic> direction = v.stream().map(c -> c.multiply(scale)).toList();
    int order = 1;
    for (Matrix<Cyclotomic> power = r; !power.isIdentity(); power = power.multiply(r)) {
      order++;
    }
    return new SymmetryAxis(
        direction, proper ? order : 1, proper ? 0 : order, !proper && order == 2);
  }

  private static SymmetryAxis merge(SymmetryAxis a, SymmetryAxis b) {
    return new SymmetryAxis(
        a.direction,
        Math.max(a.rotation, b.rotation),
        Math.max(a.rotoinversion, b.rotoinversion),
        a.mirror || b.mirror);
  }

  /** {@return the Hermann–Mauguin symbol of the line: 4, 4/m, -4, m} */
  public String symbol() {
    if (mirror) {
      return rotation == 1 ? "m" : rotation % 2 == 0 ? rotation + "/m" : "-" + 2 * rotation;
    }
    return rotoinversion > 0 && rotoinversion >= rotation
        ? "-" + rotoinversion
        : Integer.toString(rotation);
  }
}
