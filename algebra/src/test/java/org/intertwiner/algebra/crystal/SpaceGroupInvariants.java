package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Invariants of space groups under changes of coordinates that keep right-handed bases. */
final class SpaceGroupInvariants {
  private SpaceGroupInvariants() {}

  /** Numbers that no change of basis or origin of one handedness alters. */
  static String of(SpaceGroup given) {
    SpaceGroup group = given.primitive();
    Map<String, Integer> counts = new TreeMap<>();
    for (AffineOperation g : group.operations()) {
      OperationGeometry geometry = OperationGeometry.of(g);
      // a screw by s/k of a primitive vector with its sense
      List<Rational> steps = geometry.intrinsic().stream().map(AffineOperation::fraction).toList();
      String screw =
          geometry.kind() == OperationGeometry.Kind.SCREW
              ? signedStep(geometry)
              : Boolean.toString(steps.stream().allMatch(s -> s.isZero()));
      counts.merge(
          geometry.kind() + " " + geometry.order() + " " + screw + " " + along(group, geometry),
          1,
          Integer::sum);
    }
    List<String> positions = new ArrayList<>();
    for (WyckoffPosition p : group.wyckoffPositions()) {
      positions.add(p.multiplicity() + " " + p.parameters() + " " + p.siteSymmetry().pointGroup());
    }
    positions.sort(null);
    return group.pointGroup() + " " + counts + " " + positions;
  }

  /** The operations to whose direction twice the glide is equal modulo twice the lattice. */
  private static String along(SpaceGroup group, OperationGeometry glide) {
    if (glide.kind() != OperationGeometry.Kind.GLIDE) {
      return "";
    }
    Map<String, Integer> counts = new TreeMap<>();
    Rational half = Rational.of(1, 2);
    for (AffineOperation g : group.operations()) {
      OperationGeometry other = OperationGeometry.of(g);
      boolean fits = other.direction().isPresent();
      for (int i = 0; fits && i < glide.intrinsic().size(); i++) {
        Rational step = other.direction().orElseThrow().get(i).multiply(half);
        fits = glide.intrinsic().get(i).subtract(step).isInteger();
      }
      if (fits) {
        counts.merge(other.order() + " " + g.determinant(), 1, Integer::sum);
      }
    }
    return counts.toString();
  }

  private static String signedStep(OperationGeometry screw) {
    List<Rational> axis = screw.direction().orElseThrow();
    for (int i = 0; i < axis.size(); i++) {
      if (!axis.get(i).isZero()) {
        Rational step = screw.intrinsic().get(i).divide(axis.get(i));
        return AffineOperation.fraction(screw.sense() < 0 ? step.negate() : step).toString();
      }
    }
    throw new AssertionError();
  }

  /**
   * How often classes of given orders and sizes multiply into others, modulo k times the lattice.
   */
  static String modulo(SpaceGroup given, int k) {
    SpaceGroup group = given.primitive();
    Matrix<Rational> shrink =
        Matrix.identity(Rationals.Q, group.dimension()).scale(Rational.of(1, k));
    AffineOperation change =
        AffineOperation.of(shrink, AffineOperation.identity(group.dimension()).translation());
    FiniteGroup<AffineOperation> quotient = group.transformed(change).group();
    ConjugacyClasses classes = quotient.classes();
    String[] colors = new String[classes.count()];
    for (int c = 0; c < colors.length; c++) {
      int square = classes.power(c, 2);
      colors[c] = classes.elementOrder(c) + "/" + classes.size(c) + "/" + classes.size(square);
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (int c = 0; c < colors.length; c++) {
      int[] products = quotient.leftMultiples(classes.representative(c));
      for (int y = 0; y < products.length; y++) {
        String key =
            colors[c]
                + " "
                + colors[classes.classOf(y)]
                + " "
                + colors[classes.classOf(products[y])];
        counts.merge(key, 1, Integer::sum);
      }
    }
    return counts.toString();
  }
}
