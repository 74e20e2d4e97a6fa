package org.intertwiner.harmonic.haar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.reptheory.Representation;

/**
 * Orthonormal functions on a space, degree after degree, by which quadratures are measured.
 *
 * <p><em>Shape:</em> one row for each degree; degree 0 is the constant 1, and all others have mean
 * 0 and mean square 1 in the measure of total mass 1. <em>Accuracy:</em> three-term recurrences,
 * within some rounding errors times the degree.
 *
 * <p>Example: {@code HarmonicFamily.sphere(2).dimension(3)} is 7.
 *
 * @param <X> the points
 * @param name what the functions are
 * @param lastDegree the last degree that has functions; {@link Integer#MAX_VALUE} for infinitely
 *     many
 * @param dimensions the number of functions of a degree
 * @param evaluation the functions of the degrees 0 … l at a point
 */
public record HarmonicFamily<X>(
    String name,
    int lastDegree,
    IntUnaryOperator dimensions,
    BiFunction<X, Integer, double[][]> evaluation) {

  /**
   * The number of functions of a degree.
   *
   * @param degree l ≥ 0
   * @return the dimension
   * @throws InvalidInput for a negative degree
   */
  public int dimension(int degree) {
    requireDegree(degree);
    return dimensions.applyAsInt(degree);
  }

  /**
   * All functions up to a degree at a point.
   *
   * @param point the point
   * @param maxDegree l ≥ 0
   * @return one row for each degree 0 … l
   * @throws InvalidInput for a negative degree
   */
  public double[][] values(X point, int maxDegree) {
    requireDegree(maxDegree);
    return evaluation.apply(point, maxDegree);
  }

  private static void requireDegree(int degree) {
    if (degree < 0) {
      throw new InvalidInput("degree of functions", "" + degree, "a degree ≥ 0", "");
    }
  }

  /**
   * cos kθ and sin kθ on the circle of angles.
   *
   * @return √2 cos kθ, √2 sin kθ at degree k ≥ 1
   */
  public static HarmonicFamily<Double> circle() {
    SphereFunctions functions = new SphereFunctions(1);
    return new HarmonicFamily<>(
        "trigonometric functions",
        Integer.MAX_VALUE,
        k -> k == 0 ? 1 : 2,
        (angle, l) -> functions.values(l, Math.cos(angle), Math.sin(angle)));
  }

  /**
   * The spherical harmonics of Sⁿ, products of Gegenbauer polynomials.
   *
   * @param n the dimension of the sphere in ℝⁿ⁺¹, at least 1
   * @return the harmonics of unit vectors of n + 1 coordinates
   * @throws InvalidInput for n &lt; 1
   */
  public static HarmonicFamily<double[]> sphere(int n) {
    if (n < 1) {
      throw new InvalidInput("dimension of a sphere", "" + n, "a number ≥ 1", "");
    }
    SphereFunctions functions = new SphereFunctions(n);
    return new HarmonicFamily<>(
        "harmonics of S" + n,
        Integer.MAX_VALUE,
        l -> SphereFunctions.dimension(n, l),
        (x, l) -> functions.values(l, requireCoordinates(x, n + 1)));
  }

  private static double[] requireCoordinates(double[] x, int count) {
    if (x.length != count) {
      throw new InvalidInput("point of a sphere", x.length + " coordinates", "" + count, "");
    }
    return x;
  }

  /**
   * The matrix elements of SU(2): those of spin j are the harmonics of degree 2j on S³.
   *
   * @return functions whose degree is 2j = 0, 1, 2, …
   */
  public static HarmonicFamily<UnitQuaternion> unitQuaternions() {
    SphereFunctions functions = new SphereFunctions(3);
    return new HarmonicFamily<>(
        "matrix elements of SU(2)",
        Integer.MAX_VALUE,
        d -> (d + 1) * (d + 1),
        (q, d) -> functions.values(d, q.w(), q.x(), q.y(), q.z()));
  }

  /**
   * The matrix elements of SO(3), the real Wigner matrices up to a change of basis.
   *
   * @return functions of degree l = 0, 1, 2, …, of which there are (2l + 1)²; q and −q have equal
   *     values
   */
  public static HarmonicFamily<UnitQuaternion> rotations() {
    SphereFunctions functions = new SphereFunctions(3);
    return new HarmonicFamily<>(
        "matrix elements of SO(3)",
        Integer.MAX_VALUE,
        l -> (2 * l + 1) * (2 * l + 1),
        (q, l) -> {
          double[][] all = functions.values(2 * l, q.w(), q.x(), q.y(), q.z());
          double[][] even = new double[l + 1][];
          for (int k = 0; k <= l; k++) {
            even[k] = all[2 * k];
          }
          return even;
        });
  }

  /**
   * The matrix elements of irreducible unitary representations, the k-th at degree k.
   *
   * @param <G> the group elements
   * @param irreducible representations by unitary matrices, none of them trivial, no two of them
   *     equivalent
   * @return √d Re ρ and √d Im ρ at degree k = 1 … the number of representations
   * @throws InvalidInput when there is none
   */
  public static <G> HarmonicFamily<G> of(List<? extends Representation<G>> irreducible) {
    List<Representation<G>> all = List.copyOf(irreducible);
    if (all.isEmpty()) {
      throw new InvalidInput("representations", "none", "at least one", "");
    }
    return new HarmonicFamily<>(
        "matrix elements of " + all.get(0).group().name(),
        all.size(),
        k -> k == 0 ? 1 : k > all.size() ? 0 : 2 * square(all.get(k - 1).dimension()),
        (g, l) -> elements(all, g, l));
  }

  private static int square(int d) {
    return d * d;
  }

  private static <G> double[][] elements(List<Representation<G>> all, G g, int maxDegree) {
    double[][] rows = new double[maxDegree + 1][0];
    rows[0] = new double[] {1};
    for (int k = 1; k <= Math.min(maxDegree, all.size()); k++) {
      double[][] re = all.get(k - 1).realFrom(g);
      double[][] im = all.get(k - 1).imaginaryFrom(g);
      double norm = Math.sqrt(re.length);
      rows[k] = new double[2 * re.length * re.length];
      int next = 0;
      for (int i = 0; i < re.length; i++) {
        for (int j = 0; j < re.length; j++) {
          rows[k][next++] = norm * re[i][j];
          rows[k][next++] = norm * im[i][j];
        }
      }
    }
    return rows;
  }

  /**
   * Products of functions of two spaces; the degree of a product is the larger of the two.
   *
   * @param <Y> points of the other space
   * @param other functions of the other space
   * @return functions of pairs
   */
  public <Y> HarmonicFamily<LiePair<X, Y>> times(HarmonicFamily<Y> other) {
    HarmonicFamily<X> first = this;
    return new HarmonicFamily<>(
        first.name + " times " + other.name,
        Math.max(first.lastDegree, other.lastDegree),
        l -> upTo(first, l) * upTo(other, l) - upTo(first, l - 1) * upTo(other, l - 1),
        (pair, l) -> products(first.values(pair.first(), l), other.values(pair.second(), l)));
  }

  private static int upTo(HarmonicFamily<?> family, int degree) {
    int sum = 0;
    for (int l = 0; l <= degree; l++) {
      sum += family.dimension(l);
    }
    return sum;
  }

  private static double[][] products(double[][] a, double[][] b) {
    double[][] rows = new double[a.length][];
    for (int l = 0; l < rows.length; l++) {
      List<Double> row = new ArrayList<>();
      for (int k = 0; k <= l; k++) {
        multiply(a[l], b[k], row);
        if (k < l) {
          multiply(a[k], b[l], row);
        }
      }
      rows[l] = row.stream().mapToDouble(Double::doubleValue).toArray();
    }
    return rows;
  }

  private static void multiply(double[] a, double[] b, List<Double> row) {
    for (double p : a) {
      for (double q : b) {
        row.add(p * q);
      }
    }
  }
}
