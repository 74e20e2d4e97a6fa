package org.intertwiner.pdo.stencil;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.kernel.sample.Grid;

/**
 * The largest time steps for which explicit schemes with a stencil S in space are stable.
 *
 * <p>For a Hermitian response with eigenvalues λ(θ) ≤ 0 the heat equation u_t = Su by Euler's
 * method needs Δt ≤ 2/max|λ|, the wave equation u_tt = Su by leapfrog Δt ≤ 2/√max|λ|. A positive
 * eigenvalue makes both grow. <em>Accuracy:</em> the extremes are found on a lattice of
 * frequencies, refined until steps are below 1e-9; good to about 1e-9 relative. <em>Source:</em> J.
 * von Neumann's analysis, as in Strikwerda, Finite Difference Schemes and PDEs (2004), chapters 2
 * and 6.
 *
 * @param lowest the least eigenvalue of the response over all frequencies
 * @param highest the greatest
 */
public record Stability(double lowest, double highest) {
  private static final int MAX_POINTS = 200_000;
  private static final double ROUNDING = 1e-9;

  /**
   * The extremes of a stencil's response.
   *
   * @param weights a square stencil on a grid of unit spacing
   * @return its stability
   * @throws InvalidInput where the stencil is not square, not on such a grid, or its response is
   *     not Hermitian
   * @throws LimitExceeded where the space has too many dimensions
   */
  public static Stability of(StencilWeights weights) {
    if (weights.rows() != weights.columns()) {
      throw new InvalidInput("stencil of an evolution", weights.toString(), "a square one", "");
    }
    if (!(weights.points() instanceof Grid grid)
        || !Arrays.stream(grid.spacing()).allMatch(s -> s == 1)) {
      throw new InvalidInput(
          "stencil of an evolution", weights.toString(), "one on a grid of unit spacing", "");
    }
    if (Arrays.stream(grid.shape()).anyMatch(size -> size % 2 == 0)) {
      throw new InvalidInput(
          "stencil of an evolution",
          weights.toString(),
          "odd numbers of cells",
          "an even number leads from the cells to points between them");
    }
    int n = grid.dimension();
    int steps = (int) Math.min(64, Math.floor(Math.pow(MAX_POINTS, 1.0 / n)));
    if (steps < 8) {
      throw new LimitExceeded("stability", "ℝ^" + n, "at most 5 dimensions", "");
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double[] atLow = new double[n];
    double[] atHigh = new double[n];
    int count = (int) Math.round(Math.pow(steps, n));
    for (int i = 0; i < count; i++) {
      double[] theta = new double[n];
      for (int v = 0, rest = i; v < n; v++, rest /= steps) {
        theta[v] = 2 * Math.PI * (rest % steps) / steps;
      }
      double[] extremes = extremes(weights, theta);
      if (extremes[0] < low) {
        low = extremes[0];
        atLow = theta;
      }
      if (extremes[1] > high) {
        high = extremes[1];
        atHigh = theta;
      }
    }
    double step = 2 * Math.PI / steps;
    return new Stability(refine(weights, atLow, step, 0), -refine(weights, atHigh, step, 1));
  }

  /**
   * The largest stable step of Euler's method for the heat equation.
   *
   * @return 2/max|λ|; nothing where some wave grows for every step
   */
  public OptionalDouble heatStep() {
    return decays() ? OptionalDouble.of(2 / -lowest) : OptionalDouble.empty();
  }

  /**
   * The largest stable step of leapfrog for the wave equation.
   *
   * @return 2/√max|λ|; nothing where some wave grows for every step
   */
  public OptionalDouble waveStep() {
    return decays() ? OptionalDouble.of(2 / Math.sqrt(-lowest)) : OptionalDouble.empty();
  }

  private boolean decays() {
    return lowest < 0 && highest <= ROUNDING * -lowest;
  }

  /** Descends along the axes with shrinking steps: the least eigenvalue, or minus the greatest. */
  private static double refine(StencilWeights weights, double[] start, double first, int which) {
    double[] theta = start.clone();
    double best = signed(weights, theta, which);
    for (double step = first; step > ROUNDING; ) {
      double[] before = theta.clone();
      for (int v = 0; v < theta.length; v++) {
        for (double change : new double[] {step, -step}) {
          double[] next = theta.clone();
          next[v] += change;
          double value = signed(weights, next, which);
          if (value < best) {
            best = value;
            theta = next;
          }
        }
      }
      if (Arrays.equals(before, theta)) {
        step /= 2;
      }
    }
    return best;
  }

  private static double signed(StencilWeights weights, double[] theta, int which) {
    double[] extremes = extremes(weights, theta);
    return which == 0 ? extremes[0] : -extremes[1];
  }

  /** The least and greatest eigenvalue of a Hermitian A + iB, by the symmetric (A, −B; B, A). */
  private static double[] extremes(StencilWeights weights, double... theta) {
    return extremes(weights.rows(), weights.response(theta));
  }

  /** The same of a response, real parts first. */
  static double[] extremes(int m, double... response) {
    double size = 0;
    for (double r : response) {
      size = Math.max(size, Math.abs(r));
    }
    RealMatrix matrix = MatrixUtils.createRealMatrix(2 * m, 2 * m);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        double re = response[i * m + j];
        double im = response[m * m + i * m + j];
        double skew =
            Math.abs(re - response[j * m + i]) + Math.abs(im + response[m * m + j * m + i]);
        if (skew > ROUNDING * Math.max(1, size)) {
          throw new InvalidInput(
              "response of a stencil",
              "a matrix that is not Hermitian",
              "a self-adjoint operator such as a Laplacian",
              "an odd derivative spreads waves without damping; Euler's method never holds it");
        }
        double symmetric = (re + response[j * m + i]) / 2;
        double antisymmetric = (im - response[m * m + j * m + i]) / 2;
        matrix.setEntry(i, j, symmetric);
        matrix.setEntry(m + i, m + j, symmetric);
        matrix.setEntry(i, m + j, -antisymmetric);
        matrix.setEntry(m + i, j, antisymmetric);
      }
    }
    double[] values = new EigenDecompositionSymmetric(matrix).getEigenvalues();
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    return new double[] {least, greatest};
  }
}
