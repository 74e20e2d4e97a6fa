package org.intertwiner.algebra.crystal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Bravais types: the holohedry tells the system, and the index of the sublattice that the axes
 * span, or the axis and the plane across it, tells the centring.
 */
final class BravaisClassification {
  private final Lattice lattice;
  private final List<Matrix<Rational>> symmetries = new ArrayList<>();

  private BravaisClassification(Lattice lattice, FiniteGroup<Matrix<Cyclotomic>> holohedry) {
    this.lattice = lattice;
    for (int x = 0; x < holohedry.order(); x++) {
      symmetries.add(holohedry.element(x).map(Rationals.Q, Cyclotomic::toRational));
    }
  }

  static BravaisType of(Lattice lattice) {
    int n = lattice.dimension();
    if (n != 2 && n != 3) {
      throw new InvalidInput("Bravais type", n + " dimensions", "2 or 3 dimensions", "");
    }
    FiniteGroup<Matrix<Cyclotomic>> holohedry = lattice.holohedry();
    BravaisClassification c = new BravaisClassification(lattice, holohedry);
    return n == 2 ? c.plane() : c.space(PointGroup.recognize(holohedry));
  }

  private BravaisType plane() {
    return switch (symmetries.size()) {
      case 2 -> BravaisType.OBLIQUE;
      case 4 -> index(axes(2, -1)) == 1 ? BravaisType.RECTANGULAR : BravaisType.RECTANGULAR_CENTRED;
      case 8 -> BravaisType.SQUARE;
      default -> BravaisType.HEXAGONAL_PLANE;
    };
  }

  private BravaisType space(PointGroup holohedry) {
    return switch (holohedry.schoenflies()) {
      case "Ci" -> BravaisType.TRICLINIC;
      case "C2h" -> withPlane(2) == 1 ? BravaisType.MONOCLINIC : BravaisType.MONOCLINIC_CENTRED;
      case "D2h" -> orthorhombic();
      case "D4h" ->
          withPlane(4) == 1 ? BravaisType.TETRAGONAL : BravaisType.TETRAGONAL_BODY_CENTRED;
      case "S6", "D3d" -> BravaisType.RHOMBOHEDRAL;
      case "D6h" -> BravaisType.HEXAGONAL;
      default ->
          switch (index(axes(4, 1))) {
            case 1 -> BravaisType.CUBIC;
            case 2 -> BravaisType.CUBIC_BODY_CENTRED;
            default -> BravaisType.CUBIC_FACE_CENTRED;
          };
    };
  }

  private BravaisType orthorhombic() {
    List<List<Rational>> axes = axes(2, 1);
    int index = index(axes);
    if (index != 2) {
      return index == 1 ? BravaisType.ORTHORHOMBIC : BravaisType.ORTHORHOMBIC_FACE_CENTRED;
    }
    Rational half = Rational.of(1, 2);
    List<Rational> middle = ShortVectors.columns(axes).apply(List.of(half, half, half));
    return middle.stream().allMatch(Rational::isInteger)
        ? BravaisType.ORTHORHOMBIC_BODY_CENTRED
        : BravaisType.ORTHORHOMBIC_BASE_CENTRED;
  }

  /** Primitive vectors along the lines fixed by symmetries of an order and determinant. */
  private List<List<Rational>> axes(int order, int determinant) {
    Matrix<Rational> one = Matrix.identity(Rationals.Q, lattice.dimension());
    List<List<Rational>> axes = new ArrayList<>();
    for (Matrix<Rational> w : symmetries) {
      boolean fits =
          ExactLinearAlgebra.determinant(Rationals.Q, w).signum() == determinant
              && w.pow(order).isIdentity()
              && !w.pow(order / 2).isIdentity();
      if (fits) {
        List<Rational> axis = primitive(ExactLinearAlgebra.kernel(Rationals.Q, w.subtract(one)));
        if (!axes.contains(axis)) {
          axes.add(axis);
        }
      }
    }
    return axes;
  }

  /** The primitive integral vector on a line, its first coordinate other than 0 positive. */
  static List<Rational> primitive(Matrix<Rational> line) {
    List<Rational> v = line.column(0);
    BigInteger denominator = BigInteger.ONE;
    for (Rational x : v) {
      denominator = denominator.divide(denominator.gcd(x.denominator())).multiply(x.denominator());
    }
    Rational scale = Rational.of(denominator, BigInteger.ONE);
    BigInteger gcd = BigInteger.ZERO;
    for (Rational x : v) {
      gcd = gcd.gcd(x.multiply(scale).numerator());
    }
    int sign = v.stream().filter(x -> !x.isZero()).findFirst().map(Rational::signum).orElse(1);
    Rational factor = scale.divide(Rational.of(gcd, BigInteger.ONE)).multiply(Rational.of(sign));
    return v.stream().map(x -> x.multiply(factor)).toList();
  }

  private static int index(List<List<Rational>> vectors) {
    return ExactLinearAlgebra.determinant(Rationals.Q, ShortVectors.columns(vectors))
        .abs()
        .numerator()
        .intValueExact();
  }

  /** The index of the axis and the lattice plane across it: uᵀGv over all v is a multiple of it. */
  private int withPlane(int order) {
    List<Rational> axis = axes(order, 1).get(0);
    List<Rational> products = lattice.gram().apply(axis);
    List<Rational> normal = primitive(Matrix.of(Rationals.Q, 3, 1, (i, j) -> products.get(i)));
    Rational steps = Rational.ZERO;
    for (int i = 0; i < 3; i++) {
      steps = steps.add(normal.get(i).multiply(axis.get(i)));
    }
    return steps.abs().numerator().intValueExact();
  }
}
