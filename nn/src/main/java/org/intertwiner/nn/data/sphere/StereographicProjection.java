package org.intertwiner.nn.data.sphere;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
import org.intertwiner.nn.data.LabelledImages;

/**
 * Pictures on the northern hemisphere as band-limited functions on the sphere.
 *
 * <p>Formula: the point of colatitude θ ≤ π/2 and longitude φ shows the picture at (x, y) =
 * tan(θ/2) (cos φ, sin φ)/h, where the picture fills [−1, 1]², y up, with bilinear interpolation
 * between centres of cells and 0 outside; the southern hemisphere is 0. Coefficients c_lm = ∫ f
 * √(4π) Y_lm for the measure of mass 1 are sums over a Gauss–Legendre grid of 64 latitudes.
 *
 * <p><i>Shape</i>: pictures of any size to L² coefficients. <i>Accuracy</i>: linear in the picture;
 * the sums are a definition, within about 1 % of the integrals, since pictures have edges.
 * <i>Complexity</i>: L²·rows·columns products a picture. <i>Source</i>: Cohen et al. (2018),
 * section 5.2; h = ¾ is the published scale, at which the corners of the picture just leave the
 * hemisphere.
 *
 * <p>Example: {@code StereographicProjection.to(10).apply(digits)}.
 *
 * @param bandLimit L, 1 … 32
 * @param halfSide h, half of the picture's side over the radius of the hemisphere's image
 */
public record StereographicProjection(int bandLimit, double halfSide) {
  private static final double PUBLISHED = 0.75;
  private static final int LARGEST = 32;
  private static final int LATITUDES = 64;
  private static final int MOST_PIXELS = 1 << 16;

  /**
   * Checks the numbers.
   *
   * @param bandLimit L, 1 … 32
   * @param halfSide h, half of the picture's side over the radius of the hemisphere's image
   * @throws InvalidInput if one is out of range
   */
  public StereographicProjection {
    if (bandLimit < 1 || bandLimit > LARGEST || !(halfSide > 0 && halfSide <= 2)) {
      throw new InvalidInput(
          "projection on the sphere",
          "band limit " + bandLimit + ", half side " + halfSide,
          "1 … " + LARGEST + ", in (0, 2]",
          "start from StereographicProjection.to(10)");
    }
  }

  /**
   * The projection at the published scale.
   *
   * @param bandLimit L, 1 … 32
   * @return the projection
   * @throws InvalidInput if the band limit is out of range
   */
  public static StereographicProjection to(int bandLimit) {
    return new StereographicProjection(bandLimit, PUBLISHED);
  }

  /**
   * Projects pictures.
   *
   * @param pictures any number of them
   * @return their coefficients with the same labels
   * @throws LimitExceeded if a picture has more than 65536 cells
   */
  public SphericalSignals apply(LabelledImages pictures) {
    int cells = pictures.rows() * pictures.columns();
    if ((long) pictures.rows() * pictures.columns() > MOST_PIXELS) {
      throw new LimitExceeded(
          "pictures to be projected",
          pictures.toString(),
          "at most " + MOST_PIXELS + " cells each",
          "take coarser pictures: the band limit keeps no detail");
    }
    double[] matrix = matrix(pictures.rows(), pictures.columns());
    int size = bandLimit * bandLimit;
    float[] coefficients = new float[Math.multiplyExact(pictures.count(), size)];
    double[] sums = new double[size];
    for (int n = 0; n < pictures.count(); n++) {
      Arrays.fill(sums, 0);
      float[] picture = pictures.image(n);
      for (int cell = 0; cell < cells; cell++) {
        double value = picture[cell];
        for (int c = 0; value != 0 && c < size; c++) {
          sums[c] += value * matrix[cell * size + c];
        }
      }
      for (int c = 0; c < size; c++) {
        coefficients[n * size + c] = (float) sums[c];
      }
    }
    return SphericalSignals.of(bandLimit, pictures.classes(), coefficients, pictures.labels());
  }

  /**
   * The matrix of the projection.
   *
   * @param rows of the pictures
   * @param columns of the pictures
   * @return for each cell, row by row, L² coefficients of a picture of value 1 there
   */
  double[] matrix(int rows, int columns) {
    RingGrid grid = RingGrid.gaussLegendre(LATITUDES);
    double[] points = grid.points();
    double[] weights = grid.weights();
    double[] harmonics = SphericalHarmonics.of(bandLimit - 1).values(points);
    int size = bandLimit * bandLimit;
    double[] matrix = new double[rows * columns * size];
    for (int i = 0; i < weights.length; i++) {
      double z = points[3 * i + 2];
      if (z < 0) {
        continue;
      }
      // tan(θ/2) = sin θ/(1 + cos θ)
      double scale = 1 / ((1 + z) * halfSide);
      double column = (points[3 * i] * scale + 1) / 2 * columns - 0.5;
      double row = (1 - points[3 * i + 1] * scale) / 2 * rows - 0.5;
      int left = (int) Math.floor(column);
      int top = (int) Math.floor(row);
      for (int corner = 0; corner < 4; corner++) {
        int c = left + corner % 2;
        int r = top + corner / 2;
        double share = (1 - Math.abs(column - c)) * (1 - Math.abs(row - r));
        if (c >= 0 && c < columns && r >= 0 && r < rows) {
          double factor = share * weights[i] / Math.sqrt(4 * Math.PI);
          for (int k = 0; k < size; k++) {
            matrix[(r * columns + c) * size + k] += factor * harmonics[i * size + k];
          }
        }
      }
    }
    return matrix;
  }
}
