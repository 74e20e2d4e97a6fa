package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * What a symmetry operation of the plane or of space does: rotation, screw, mirror, glide, where
 * and along what.
 *
 * <p>With k the order of W the intrinsic translation is w_g = (1/k) Σ Wⁱw; {W|w − w_g} fixes
 * points, which are the axis or the mirror. <em>Source:</em> International Tables for
 * Crystallography A, section 11.2; H. Wondratschek, J. Neubüser, Acta Cryst. 23 (1967) 349.
 *
 * <p>Example: {@code OperationGeometry.of(AffineOperation.parse("-x,y+1/2,-z+1/2")).symbol()} is
 * {@code 2(0,1/2,0) 0,y,1/4}.
 *
 * @param kind what it is
 * @param order the order of the rotation r in W = ±r; 2 for mirrors
 * @param sense 1 where r turns counter-clockwise about the direction (in a right-handed basis), −1
 *     clockwise, 0 for orders 1 and 2
 * @param direction the axis of r, which is the normal of a mirror: a primitive whole-numbered
 *     vector whose first coordinate other than 0 is positive; nothing for order 1, (0, 0, 1) for
 *     rotations of the plane
 * @param intrinsic w_g, the part of the translation along the axis or the mirror
 * @param location the axis, the mirror or the inversion point with free parameters; all points for
 *     a translation
 * @param fixedPoint the only fixed point of a rotoinversion or inversion
 */
public record OperationGeometry(
    Kind kind,
    int order,
    int sense,
    Optional<List<Rational>> direction,
    List<Rational> intrinsic,
    AffineOperation location,
    Optional<List<Rational>> fixedPoint) {

  /** The kinds of operations. */
  public enum Kind {
    /** Nothing moves. */
    IDENTITY,
    /** A translation. */
    TRANSLATION,
    /** A rotation. */
    ROTATION,
    /** A rotation with a translation along its axis. */
    SCREW,
    /** The inversion in a point. */
    INVERSION,
    /** A rotation joined with the inversion in a point of its axis. */
    ROTOINVERSION,
    /** A mirror. */
    REFLECTION,
    /** A mirror with a translation along it. */
    GLIDE
  }

  /**
   * Analyses an operation.
   *
   * @param operation an operation of dimension 2 or 3 whose linear part has finite order
   * @return its kind, place and direction
   * @throws InvalidInput in another dimension, or where the linear part has infinite order
   */
  public static OperationGeometry of(AffineOperation operation) {
    int n = operation.dimension();
    if (n != 2 && n != 3) {
      throw new InvalidInput(
          "geometry of " + operation, n + " coordinates", "2 or 3 coordinates", "");
    }
    return new Analysis(n == 3 ? operation : lifted(operation), n).result();
  }

  /** The same in the plane z = const. */
  private static AffineOperation lifted(AffineOperation g) {
    List<Rational> shift = new ArrayList<>(g.translation());
    shift.add(Rational.ZERO);
    return AffineOperation.of(
        g.linear().directSum(Matrix.identity(Rationals.Q, 1)), List.copyOf(shift));
  }

  /**
   * The geometric symbol.
   *
   * <p>A rotation or rotoinversion with its sense, or m, a, b, c, n, d, g for mirrors and glides,
   * the intrinsic translation where the letter does not tell it, and the place.
   *
   * @return for example {@code 2(0,1/2,0) 0,y,1/4}, {@code c x,1/4,z}, {@code -4+ 0,0,z; 0,0,1/4}
   */
  public String symbol() {
    return switch (kind) {
      case IDENTITY -> "1";
      case TRANSLATION -> "t" + vector(intrinsic);
      case INVERSION -> "-1 " + location;
      case ROTATION -> order + sign() + " " + location;
      case SCREW -> order + sign() + vector(intrinsic) + " " + location;
      case ROTOINVERSION ->
          "-" + order + sign() + " " + location + "; " + coordinates(fixedPoint.orElseThrow());
      case REFLECTION -> "m " + location;
      case GLIDE -> glide() + " " + location;
    };
  }

  private String sign() {
    return sense == 0 ? "" : sense > 0 ? "+" : "-";
  }

  private static String coordinates(List<Rational> v) {
    return v.stream().map(Rational::toString).collect(Collectors.joining(","));
  }

  private static String vector(List<Rational> v) {
    return "(" + coordinates(v) + ")";
  }

  /** a, b, c for one half; n for halves across an axis of the basis or along all three; d, g. */
  private String glide() {
    List<Rational> steps = intrinsic.stream().map(AffineOperation::fraction).toList();
    long halves = steps.stream().filter(s -> s.equals(Rational.of(1, 2))).count();
    long zeros = steps.stream().filter(Rational::isZero).count();
    long quarters = steps.stream().filter(s -> s.denominator().intValue() == 4).count();
    int n = steps.size();
    if (halves == 1 && zeros == n - 1) {
      return "abc".substring(steps.indexOf(Rational.of(1, 2))).substring(0, 1);
    }
    boolean across = direction.orElseThrow().stream().filter(x -> !x.isZero()).count() == 1;
    if (n == 3 && halves + zeros == n && (halves == 3 || across)) {
      return "n" + vector(intrinsic);
    }
    return (n == 3 && quarters >= 2 && quarters + zeros + halves == n ? "d" : "g")
        + vector(intrinsic);
  }

  @Override
  public String toString() {
    return symbol();
  }

  /** The computation for an operation of space, of which the first coordinates are shown. */
  private static final class Analysis {
    private static final int MAX_ORDER = 1_000;

    private final int shown;
    private final AffineOperation g;
    private final Matrix<Rational> rotation;
    private final boolean proper;
    private final int order;
    private final List<Rational> intrinsic;

    Analysis(AffineOperation g, int shown) {
      this.g = g;
      this.shown = shown;
      Rational determinant = g.determinant();
      this.proper = determinant.signum() > 0;
      this.rotation = proper ? g.linear() : g.linear().negate();
      this.order = order(rotation);
      this.intrinsic = average(order(g.linear()));
    }

    private int order(Matrix<Rational> w) {
      Matrix<Rational> power = w;
      for (int k = 1; k <= MAX_ORDER; k++) {
        if (power.isIdentity()) {
          return k;
        }
        power = power.multiply(w);
      }
      throw new InvalidInput(
          "geometry of " + g, "a linear part of infinite order", "a symmetry of a lattice", "");
    }

    /** (1/k) Σ Wⁱw, the translation of gᵏ over k. */
    private List<Rational> average(int k) {
      AffineOperation power = g;
      for (int i = 1; i < k; i++) {
        power = power.multiply(g);
      }
      return power.translation().stream().map(t -> t.divide(Rational.of(k))).toList();
    }

    OperationGeometry result() {
      boolean still = intrinsic.stream().allMatch(Rational::isZero);
      Kind kind =
          proper
              ? order == 1
                  ? (still ? Kind.IDENTITY : Kind.TRANSLATION)
                  : (still ? Kind.ROTATION : Kind.SCREW)
              : order == 1
                  ? Kind.INVERSION
                  : order == 2 ? (still ? Kind.REFLECTION : Kind.GLIDE) : Kind.ROTOINVERSION;
      Matrix<Rational> one = Matrix.identity(Rationals.Q, 3);
      List<Rational> rest = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        rest.add(intrinsic.get(i).subtract(g.shiftAt(i)));
      }
      AffineOperation fixed = AffineSubspace.of(g.linear().subtract(one), rest);
      Optional<List<Rational>> point =
          !proper && order != 2 ? Optional.of(fixed.translation()) : Optional.empty();
      AffineOperation location = fixed;
      if (kind == Kind.ROTOINVERSION) {
        Matrix<Rational> across = rotation.subtract(one);
        location = AffineSubspace.of(across, across.apply(fixed.translation()));
      }
      Optional<List<Rational>> direction =
          order == 1
              ? Optional.empty()
              : Optional.of(
                  BravaisClassification.primitive(
                      ExactLinearAlgebra.kernel(Rationals.Q, rotation.subtract(one))));
      return new OperationGeometry(
          kind,
          order,
          order < 3 ? 0 : sense(direction.orElseThrow()),
          direction.map(this::direction),
          intrinsic.subList(0, shown),
          cut(location),
          point);
    }

    private List<Rational> direction(List<Rational> v) {
      return shown == 2 && v.get(2).isZero() ? v.subList(0, 2) : v;
    }

    private AffineOperation cut(AffineOperation family) {
      return AffineOperation.of(
          family.linear().block(0, shown, 0, shown), family.translation().subList(0, shown));
    }

    /** The sign of det(u, x, rx) for any x off the axis. */
    private int sense(List<Rational> axis) {
      int sign = 0;
      for (int i = 0; i < 3 && sign == 0; i++) {
        List<Rational> x = Matrix.identity(Rationals.Q, 3).column(i);
        Matrix<Rational> frame = ShortVectors.columns(List.of(axis, x, rotation.apply(x)));
        sign = ExactLinearAlgebra.determinant(Rationals.Q, frame).signum();
      }
      return sign;
    }
  }
}
