package org.intertwiner.harmonic.space.classical;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.OnePoint;
import org.intertwiner.harmonic.space.Point;

/**
 * The orbits of Minkowski space under SO⁺(n,1): two mass shells for each m &gt; 0, two light cones,
 * one spacelike hyperboloid for each radius, and the origin.
 *
 * <p><em>Accuracy:</em> t² − |p|² is computed as (|t| − |p|)(|t| + |p|); what counts as lightlike
 * is a parameter, because rounding cannot tell. <em>Source:</em> E. P. Wigner, Ann. Math. 40
 * (1939).
 *
 * <p>Example: {@code MinkowskiOrbits.through(Point.from(0, 0, 3, 5), 1e-12)} is the shell of mass
 * 4.
 */
public final class MinkowskiOrbits {
  private MinkowskiOrbits() {}

  /**
   * The orbit of a momentum.
   *
   * @param p (p₁, …, p_n, t), n at least 2
   * @param tolerance largest ||t| − |p|| relative to |t| + |p| that counts as lightlike, at least 0
   *     and less than 1
   * @return the orbit; the base point and the little group are its own
   * @throws InvalidInput where there are fewer than 3 coordinates or the tolerance is out of range
   */
  public static HomogeneousSpace<DenseMatrix, Point, ?> through(Point p, double tolerance) {
    int n = p.size() - 1;
    if (n < 2) {
      throw new InvalidInput("momentum", p.size() + " coordinates", "at least 3, time last", "");
    }
    if (!(tolerance >= 0 && tolerance < 1)) {
      throw new InvalidInput("tolerance of a lightlike momentum", "" + tolerance, "in [0, 1)", "");
    }
    double length = Relations.norm(p.coordinates(), n);
    double time = Math.abs(p.at(n));
    double sum = time + length;
    double difference = time - length;
    if (sum == 0) {
      LieGroup<DenseMatrix> whole = LieGroups.properOrthochronous(n, 1);
      return OnePoint.of(whole, p, Point::separation, whole::sample);
    }
    if (Math.abs(difference) <= tolerance * sum) {
      return p.at(n) > 0 ? LightCone.forward(n) : LightCone.backward(n);
    }
    double square = Math.abs(difference) * sum;
    boolean safe = square > Double.MIN_NORMAL && square < Double.MAX_VALUE;
    double size = safe ? Math.sqrt(square) : Math.sqrt(Math.abs(difference)) * Math.sqrt(sum);
    if (difference < 0) {
      return SpacelikeHyperboloid.of(n, size);
    }
    return p.at(n) > 0 ? Hyperboloid.forward(n, size) : Hyperboloid.backward(n, size);
  }
}
