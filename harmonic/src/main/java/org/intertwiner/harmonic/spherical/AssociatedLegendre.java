package org.intertwiner.harmonic.spherical;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Associated Legendre functions, normalised so that they are spherical harmonics without e^{imφ}.
 *
 * <p><em>Formula:</em> P̄_lm(θ) = (−1)ᵐ Y_lm(θ, 0) of {@link SphericalHarmonics}: P̄_lm ≥ 0 near θ
 * = 0, 2π ∫ P̄_lm² sin θ dθ = 1, and P̄_{l,−m} = P̄_lm. <em>Shape:</em> a column of one order at n
 * angles is [l − |m|][n]. <em>Accuracy:</em> that of the harmonics for the angles as given.
 * <em>Complexity:</em> 5 operations a value in vector loops over angles. <em>Source:</em> NIST
 * Digital Library of Mathematical Functions, §14.10 and §14.30.
 *
 * <p>Example: {@code AssociatedLegendre.of(1).column(0, new double[] {0})} is √(1/4π), √(3/4π).
 */
public final class AssociatedLegendre {
  private final LegendreCoefficients coefficients;

  private AssociatedLegendre(LegendreCoefficients coefficients) {
    this.coefficients = coefficients;
  }

  /**
   * Prepares the functions up to a degree.
   *
   * @param maxDegree the highest degree L ≥ 0
   * @return the plan, to be used by any number of threads
   * @throws InvalidInput if the degree is negative
   * @throws LimitExceeded if it is above {@link SphericalHarmonics#MAX_DEGREE}
   */
  public static AssociatedLegendre of(int maxDegree) {
    if (maxDegree < 0) {
      throw new InvalidInput("highest degree of Legendre functions", "" + maxDegree, "L ≥ 0", "");
    }
    if (maxDegree > SphericalHarmonics.MAX_DEGREE) {
      throw new LimitExceeded(
          "highest degree of Legendre functions",
          "" + maxDegree,
          "at most " + SphericalHarmonics.MAX_DEGREE,
          "");
    }
    return new AssociatedLegendre(new LegendreCoefficients(maxDegree));
  }

  /**
   * The highest degree.
   *
   * @return L
   */
  public int maxDegree() {
    return coefficients.maxDegree();
  }

  /**
   * All degrees of one order, in a new array.
   *
   * @param m the order, −L … L
   * @param colatitudes angles θ from the pole, 0 … π
   * @return P̄_lm for l = |m| … L, at every angle: [l − |m|][n]
   * @throws InvalidInput for an order above L, or an angle outside 0 … π
   * @throws LimitExceeded if the result is no array
   */
  public double[] column(int m, double[] colatitudes) {
    long length = (maxDegree() - (long) order(m) + 1) * colatitudes.length;
    PointCheck.room(length, length);
    double[] out = new double[(int) length];
    column(m, colatitudes, out);
    return out;
  }

  /**
   * All degrees of one order.
   *
   * @param m the order, −L … L
   * @param colatitudes angles θ from the pole, 0 … π
   * @param out P̄_lm for l = |m| … L, at every angle: [l − |m|][n]
   * @throws InvalidInput for an order above L, an angle outside 0 … π, or an array of another
   *     length
   */
  public void column(int m, double[] colatitudes, double[] out) {
    int order = order(m);
    int n = colatitudes.length;
    PointCheck.room((maxDegree() - order + 1L) * n, out.length);
    for (int i = 0; i < n; i++) {
      if (!(colatitudes[i] >= 0 && colatitudes[i] <= Math.PI)) {
        throw new InvalidInput("colatitude " + i, "" + colatitudes[i], "0 … π", "");
      }
    }
    int capacity = Math.max(1, Math.min(DegreeRows.BLOCK, n));
    HarmonicBlock block = new HarmonicBlock(coefficients, capacity);
    double[] row = new double[capacity];
    for (int i = 0; i < n; i += capacity) {
      int count = Math.min(capacity, n - i);
      block.points().load(circle(colatitudes, i, count), 0, count);
      block.legendre(order, count, new Column(row, out, n, i, count, order));
    }
  }

  private int order(int m) {
    if (Math.abs((long) m) > maxDegree()) {
      throw new InvalidInput("order of Legendre functions", "m = " + m, "|m| ≤ " + maxDegree(), "");
    }
    return Math.abs(m);
  }

  /** The points of the half circle φ = 0. */
  private static double[] circle(double[] colatitudes, int first, int count) {
    double[] points = new double[3 * count];
    for (int i = 0; i < count; i++) {
      points[3 * i] = Math.max(0, Math.sin(colatitudes[first + i]));
      points[3 * i + 2] = Math.cos(colatitudes[first + i]);
    }
    return points;
  }

  /** Copies rows of one order. */
  private record Column(double[] scratch, double[] out, int stride, int at, int n, int order)
      implements HarmonicBlock.Sink {
    @Override
    public double[] row(int l, int m) {
      return scratch;
    }

    @Override
    public void written(int l, int m) {
      System.arraycopy(scratch, 0, out, (l - order) * stride + at, n);
    }
  }
}
