package org.intertwiner.pdo.stencil;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.pdo.DifferentialOperator;

/**
 * Operators on periodic grids of any size by Fourier multipliers: the wave of frequency θ is
 * multiplied by D(iθ).
 *
 * <p>On an axis with an even number of cells the highest frequency π stands for −π as well. The
 * multiplier there is the mean over both, so that real fields stay real: zero for odd derivatives
 * along the axis, (iπ)^a for even ones; {@link #withoutNyquist} drops these waves altogether.
 *
 * <p><em>Accuracy:</em> exact for trigonometric polynomials below that frequency, so better than
 * any power of the spacing for smooth functions. <em>Complexity:</em> cells times the sum of the
 * sizes, for every term of the symbol. <em>Source:</em> L. N. Trefethen, Spectral Methods in MATLAB
 * (2000), chapters 1 and 3.
 *
 * <p>Example: {@code SpectralDifferences.on(32, 32).of(laplacian).apply(field)}.
 */
public final class SpectralDifferences {
  /** The largest number of cells. */
  public static final int MAX_CELLS = 1 << 22;

  private final int[] sizes;
  private final double[] spacing;
  private final boolean nyquist;

  private SpectralDifferences(int[] sizes, double[] spacing, boolean nyquist) {
    this.sizes = sizes;
    this.spacing = spacing;
    this.nyquist = nyquist;
  }

  /**
   * A periodic grid of unit spacing.
   *
   * @param sizes the number of cells along x, y, z …
   * @return a maker of operators
   * @throws InvalidInput where a size is not positive
   * @throws LimitExceeded where there are more than {@value #MAX_CELLS} cells
   */
  public static SpectralDifferences on(int... sizes) {
    double cells = 1;
    for (int size : sizes) {
      if (size < 1) {
        throw new InvalidInput("periodic grid", Arrays.toString(sizes), "positive sizes", "");
      }
      cells *= size;
    }
    if (sizes.length == 0 || cells > MAX_CELLS) {
      throw new LimitExceeded(
          "periodic grid", cells + " cells", "at least one axis and at most " + MAX_CELLS, "");
    }
    double[] ones = new double[sizes.length];
    Arrays.fill(ones, 1);
    return new SpectralDifferences(sizes.clone(), ones, true);
  }

  /**
   * The same grid with other distances.
   *
   * @param distances the distance of neighbouring cells along x, y, z …
   * @return a maker of operators
   * @throws InvalidInput where their number is another or one is not positive
   */
  public SpectralDifferences withSpacing(double... distances) {
    boolean fits =
        distances.length == sizes.length
            && Arrays.stream(distances).allMatch(h -> h > 0 && Double.isFinite(h));
    if (!fits) {
      throw new InvalidInput(
          "spacing of a grid",
          Arrays.toString(distances),
          sizes.length + " positive numbers",
          "one for each axis");
    }
    return new SpectralDifferences(sizes, distances.clone(), nyquist);
  }

  /**
   * Drops the waves of frequency π along an axis with an even number of cells.
   *
   * @return a maker of operators whose multipliers vanish there
   */
  public SpectralDifferences withoutNyquist() {
    return new SpectralDifferences(sizes, spacing, false);
  }

  /**
   * An operator on the grid.
   *
   * @param operator an operator with real coefficients
   * @return its multipliers and weights
   * @throws InvalidInput where the operator is not real or lives on another space
   */
  public SpectralOperator of(DifferentialOperator operator) {
    RealSymbol symbol = new RealSymbol(operator);
    symbol.requireDimension(sizes.length);
    int highest =
        symbol.terms().stream().flatMapToInt(t -> Arrays.stream(t.alpha())).max().orElse(0);
    double[][][] weights = new double[sizes.length][highest + 1][];
    for (int v = 0; v < sizes.length; v++) {
      for (int a = 0; a <= highest; a++) {
        weights[v][a] = weights(v, a);
      }
    }
    return new SpectralOperator(symbol, sizes, spacing, weights);
  }

  /** The weights of ∂^a along an axis on the offsets −⌊(m−1)/2⌋ … ⌊m/2⌋. */
  private double[] weights(int axis, int a) {
    int m = sizes[axis];
    double[] weights = new double[m];
    int first = -(m - 1) / 2;
    for (int i = 0; i < m; i++) {
      double sum = 0;
      for (int k = first; k < first + m; k++) {
        // products of frequency and offset are reduced while they are whole
        double turn = 2 * Math.PI * Math.floorMod((long) k * (first + i), (long) m) / m;
        double theta = 2 * Math.PI * k / (m * spacing[axis]);
        double size = multiplierSize(m, k, a, theta);
        // (iθ)^a exp(−iθo): the real part, as the imaginary ones cancel in pairs
        sum +=
            switch (a % 4) {
              case 0 -> size * Math.cos(turn);
              case 1 -> size * Math.sin(turn);
              case 2 -> -size * Math.cos(turn);
              default -> -size * Math.sin(turn);
            };
      }
      weights[i] = sum / m;
    }
    return weights;
  }

  private double multiplierSize(int m, int k, int a, double theta) {
    boolean highest = m % 2 == 0 && 2 * k == m;
    return highest && (a % 2 == 1 || !nyquist) ? 0 : Math.pow(theta, a);
  }
}
