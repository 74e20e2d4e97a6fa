package org.intertwiner.harmonic.haar.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.haar.HarmonicFamily;
import org.intertwiner.harmonic.haar.Quadrature;
import org.intertwiner.harmonic.invariant.MolienSeries;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * Orbits of finite groups on spheres as designs whose strength is proved.
 *
 * <p><em>Formula:</em> every orbit is a t-design on Sⁿ⁻¹ exactly when no harmonic of degree 1 … t
 * on ℝⁿ is invariant; there are m_d − m_{d−2} invariant harmonics of degree d, with Σ m_d xᵈ
 * Molien's series. <em>Accuracy:</em> the strength is exact, the points are rounded.
 * <em>Source:</em> S. L. Sobolev, Sib. Mat. Zh. 3 (1962); P. Delsarte, J. M. Goethals and J. J.
 * Seidel, Geom. Dedicata 6 (1977); J. M. Goethals and J. J. Seidel (1981).
 *
 * <p>Example: {@code GroupOrbits.strength(action, 30)} is 11 for the symmetries of the 600-cell.
 */
public final class GroupOrbits {
  private static final double SAME = 1e-9;

  private GroupOrbits() {}

  /**
   * The largest t for which every orbit is a t-design.
   *
   * @param <G> the group elements
   * @param action a real representation, which keeps some inner product
   * @param maxDegree the last degree that is looked at, at least 0
   * @return the degree before the first one with an invariant harmonic, at most maxDegree
   * @throws InvalidInput when the representation is not real, or for a negative degree
   */
  public static <G> int strength(FiniteRepresentation<G> action, int maxDegree) {
    if (!action.isReal()) {
      throw new InvalidInput(
          "group that acts on a sphere", action.name(), "a real representation", "");
    }
    List<Long> invariants = MolienSeries.invariants(action, maxDegree);
    int t = 0;
    while (t < maxDegree
        && invariants.get(t + 1).equals(t == 0 ? Long.valueOf(0) : invariants.get(t - 1))) {
      t++;
    }
    return t;
  }

  /**
   * The orbit of a point with equal weights.
   *
   * @param <G> the group elements
   * @param action a real representation on ℝⁿ, n ≥ 2
   * @param point any vector but 0, in the coordinates of the representation
   * @param maxDegree the last degree for which strength is proved
   * @return the distinct images of the point's direction, in orthonormal coordinates of the
   *     invariant inner product, as a rule of the proved degree; an orbit can be exact for more
   * @throws InvalidInput for another number of coordinates, the zero vector, or as {@link
   *     #strength}
   */
  public static <G> Quadrature<double[]> orbit(
      FiniteRepresentation<G> action, double[] point, int maxDegree) {
    int n = action.dimension();
    double[][] root = n == point.length ? root(action) : new double[0][];
    double norm = n == point.length ? length(times(root, point)) : Double.NaN;
    if (n < 2 || !(norm > 0) || Double.isInfinite(norm)) {
      throw new InvalidInput(
          "point of an orbit",
          Arrays.toString(point),
          n + " coordinates, at least 2, not all 0",
          "");
    }
    int strength = strength(action, maxDegree);
    Set<List<Long>> seen = new HashSet<>();
    List<double[]> points = new ArrayList<>();
    for (int g = 0; g < action.group().order(); g++) {
      double[] image = times(root, times(action.from(g), point));
      for (int r = 0; r < n; r++) {
        image[r] /= norm;
      }
      if (seen.add(Arrays.stream(image).mapToObj(c -> Math.round(c / SAME)).toList())) {
        points.add(image);
      }
    }
    return Quadrature.of(
        "orbit of " + points.size() + " points of " + action.group().name(),
        i -> points.get(i).clone(),
        SphereGrid.equal(points.size()),
        strength,
        HarmonicFamily.sphere(n - 1));
  }

  /** R with RᵀR the invariant inner product. */
  private static double[][] root(FiniteRepresentation<?> action) {
    int n = action.dimension();
    double[][] root = new double[n][n];
    if (action.isOrthogonal()) {
      for (int i = 0; i < n; i++) {
        root[i][i] = 1;
      }
      return root;
    }
    Matrix<Cyclotomic> form = action.invariantForm();
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        double sum = form.at(i, j).re();
        for (int k = 0; k < i; k++) {
          sum -= root[k][i] * root[k][j];
        }
        root[i][j] = i == j ? Math.sqrt(sum) : sum / root[i][i];
      }
    }
    return root;
  }

  private static double[] times(double[][] m, double... x) {
    double[] y = new double[m.length];
    for (int r = 0; r < m.length; r++) {
      for (int c = 0; c < x.length; c++) {
        y[r] += m[r][c] * x[c];
      }
    }
    return y;
  }

  private static double length(double... x) {
    return Math.sqrt(Arrays.stream(x).map(c -> c * c).sum());
  }
}
