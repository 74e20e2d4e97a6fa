package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A proof that nothing outside an isotropy group H fixes a point x of its fixed space.
 *
 * <p>A stabiliser that is larger has a larger Lie algebra, or holds −1, or a turn whose order q is
 * a power of a prime, with a sign, that is not in H. Such turns about the axes of H are tried; near
 * these axes no other axis of a finite group of the list can be, and the rest of the sphere is
 * divided until |ρ(R(u, 2π/q))x − x| at the middle of a cell of radius r is more than 2wr|x| with
 * the largest weight w, so that no axis is in the cell. The bounds are 10⁶ times the rounding.
 */
final class PointProof {
  private static final double ROUNDING = 1e-8;
  private static final double SMALLEST_CELL = 2e-4;
  private static final double SMALLEST_ANGLE = Math.toRadians(20);

  private final SubgroupClass group;
  private final SubgroupClass.Ambient ambient;
  private final RealTurns turns;
  private final List<double[]> fixed;
  private final List<double[]> axes;
  private final int highestOrder;

  /** A cell of a face of the cube, of half the width h. */
  private record Cell(int face, double a, double b, double h) {
    double[] middle() {
      double length = Math.sqrt(1 + a * a + b * b);
      double[] u = new double[3];
      u[face] = 1 / length;
      u[(face + 1) % 3] = a / length;
      u[(face + 2) % 3] = b / length;
      return u;
    }

    double radius() {
      return Math.sqrt(2) * h;
    }
  }

  /**
   * For the points of one fixed space.
   *
   * @param turns the action
   * @param group H
   * @param fixed an orthonormal-coordinate basis of its fixed space
   */
  PointProof(RealTurns turns, SubgroupClass group, List<double[]> fixed) {
    this.turns = turns;
    this.group = group;
    this.ambient = group.ambient();
    this.fixed = fixed;
    this.highestOrder = Math.max(2, (int) Math.round(2 * turns.weight()));
    this.axes = group.dimension() == 0 && !ambient.isPlane() ? RotationAxes.of(group) : List.of();
  }

  static double[] rounded(List<Cyclotomic> point) {
    return point.stream().mapToDouble(Cyclotomic::re).toArray();
  }

  /** Whether the stabiliser of x is H. */
  boolean holds(double... x) {
    if (group.isWhole()) {
      return true;
    }
    if (ambient.isPlane()) {
      return inPlane(x);
    }
    if (group.dimension() == 1) {
      double[] side = {1, 0, 0};
      double[] turned = turns.turned(Math.PI, side, x);
      return RealTurns.distance(turns.tangent(0, x), new double[x.length]) > ROUNDING
          && (ambient != SubgroupClass.Ambient.SPACE_REFLECTED
              || (isMovedOrFixed(x, 0, side, true) && isMovedOrFixed(x, Math.PI, side, true)))
          && (RealTurns.distance(turned, x) > ROUNDING || isMovedOrFixed(x, Math.PI, side, false));
    }
    return tangentVolume(x) > ROUNDING && hasNoCentre(x) && hasNoOtherTurn(x);
  }

  private boolean inPlane(double... x) {
    double[] axis = {1};
    if (RealTurns.distance(turns.tangent(0, x), new double[x.length]) < ROUNDING
        && group.dimension() == 0) {
      return false;
    }
    boolean moved = true;
    for (int m = 2; m <= highestOrder; m++) {
      moved &= isMovedOrFixed(x, 2 * Math.PI / m, axis, false);
    }
    boolean open =
        ambient == SubgroupClass.Ambient.PLANE_REFLECTED
            && group.rotations().shape() != SubgroupType.Shape.DIHEDRAL;
    return moved && (!open || noReflection(x, 0, Math.PI));
  }

  /** No product of the reflection and a rotation by an angle in [middle − h, middle + h]. */
  private boolean noReflection(double[] x, double middle, double h) {
    double[] y = turns.turned(middle, new double[] {1}, turns.reflected(x));
    double length = RealTurns.distance(x, new double[x.length]);
    if (RealTurns.distance(y, x) > turns.weight() * h * length + ROUNDING) {
      return true;
    }
    return h > SMALLEST_CELL
        && noReflection(x, middle - h / 2, h / 2)
        && noReflection(x, middle + h / 2, h / 2);
  }

  /** Whether an element moves x, or fixes all that H fixes, as the elements of H do. */
  private boolean isMovedOrFixed(double[] x, double angle, double[] axis, boolean reflected) {
    return moves(x, angle, axis, reflected)
        || fixed.stream().noneMatch(b -> moves(b, angle, axis, reflected));
  }

  private boolean moves(double[] x, double angle, double[] axis, boolean reflected) {
    double[] y = turns.turned(angle, axis, reflected ? turns.reflected(x) : x);
    return RealTurns.distance(y, x) > ROUNDING;
  }

  private double tangentVolume(double... x) {
    double[][] t = new double[3][];
    for (int k = 0; k < 3; k++) {
      t[k] = turns.tangent(k, x);
    }
    double[][] g = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < x.length; k++) {
          g[i][j] += t[i][k] * t[j][k];
        }
      }
    }
    return g[0][0] * (g[1][1] * g[2][2] - g[1][2] * g[2][1])
        - g[0][1] * (g[1][0] * g[2][2] - g[1][2] * g[2][0])
        + g[0][2] * (g[1][0] * g[2][1] - g[1][1] * g[2][0]);
  }

  private boolean hasNoCentre(double... x) {
    double[] main = {0, 0, 1};
    return switch (ambient) {
      case SPACE_REFLECTED -> isMovedOrFixed(x, 0, main, true);
      case SPIN -> isMovedOrFixed(x, 2 * Math.PI, main, false);
      default -> true;
    };
  }

  private boolean hasNoOtherTurn(double... x) {
    for (int q = 2; q <= highestOrder; q++) {
      if (!isPrimePower(q) || (ambient == SubgroupClass.Ambient.SPIN && isCoveredBy(q))) {
        continue;
      }
      boolean doubled = ambient == SubgroupClass.Ambient.SPIN && q % 2 == 1;
      double angle = (doubled ? 4 : 2) * Math.PI / q;
      if (!excludes(x, angle, false)
          || (ambient == SubgroupClass.Ambient.SPACE_REFLECTED
              && q % 2 == 0
              && !excludes(x, angle, true))) {
        return false;
      }
    }
    return true;
  }

  /** Whether turns of even order have −1 among their powers, which was tried before. */
  private boolean isCoveredBy(int q) {
    return q % 2 == 0 && !group.central();
  }

  private static boolean isPrimePower(int q) {
    int p = 2;
    while (q % p != 0) {
      p++;
    }
    int left = q;
    while (left % p == 0) {
      left /= p;
    }
    return left == 1;
  }

  private boolean excludes(double[] x, double angle, boolean reflected) {
    for (double[] u : axes) {
      if (!isMovedOrFixed(x, angle, u, reflected)) {
        return false;
      }
    }
    double zone = Math.min(Math.PI / highestOrder, SMALLEST_ANGLE) / 2;
    double length = RealTurns.distance(x, new double[x.length]);
    List<Cell> cells = new ArrayList<>();
    for (int face = 0; face < 3; face++) {
      cells.add(new Cell(face, 0, 0, 1));
    }
    double[] start = reflected ? turns.reflected(x) : x;
    while (!cells.isEmpty()) {
      Cell cell = cells.remove(cells.size() - 1);
      double[] u = cell.middle();
      double r = cell.radius();
      boolean known =
          axes.stream()
              .anyMatch(v -> Math.acos(Math.min(1, Math.abs(RotationAxes.dot(u, v)))) + r < zone);
      double moved = RealTurns.distance(turns.turned(angle, u, start), x);
      if (!known && moved <= 2 * turns.weight() * r * length + ROUNDING) {
        if (cell.h() < SMALLEST_CELL) {
          return false;
        }
        double h = cell.h() / 2;
        for (int k = 0; k < 4; k++) {
          double a = cell.a() + (k % 2 == 0 ? -h : h);
          double b = cell.b() + (k < 2 ? -h : h);
          cells.add(new Cell(cell.face(), a, b, h));
        }
      }
    }
    return true;
  }
}
