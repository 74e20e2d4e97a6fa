package org.intertwiner.nn.data;

import org.intertwiner.algebra.InvalidInput;

/**
 * A linear isometry of the plane acting on pictures, (g·f)(x) = f(g⁻¹x).
 *
 * <p>The frame has x to the right and y up with the origin in the middle of the picture, rows run
 * down: cell (r, c) stands at x = c − (columns − 1)/2, y = (rows − 1)/2 − r. The isometry is
 * R(θ)·sᶠ with R(θ) the counter-clockwise turn by θ and s the reflection x → −x.
 *
 * <p><i>Accuracy</i>: exact (cells are permuted) for the eight isometries of a square picture, a
 * quarter turn being any θ within 1e-12 of a multiple of π/2; otherwise that of the interpolation.
 *
 * @param angle θ in radians
 * @param reflected whether s comes first
 * @param interpolation how values between cells are made
 */
public record ImageRotation(double angle, boolean reflected, Interpolation interpolation) {

  private static final double QUARTER_TOLERANCE = 1e-12;

  /**
   * Checks the angle.
   *
   * @param angle θ in radians
   * @param reflected whether s comes first
   * @param interpolation how values between cells are made
   * @throws InvalidInput if the angle is not finite
   */
  public ImageRotation {
    if (!Double.isFinite(angle)) {
      throw new InvalidInput(
          "angle of a rotation", Double.toString(angle), "a finite number", "give radians");
    }
  }

  /**
   * The turn by an angle, without a reflection.
   *
   * @param angle θ in radians, counter-clockwise
   * @param interpolation how values between cells are made
   * @return the isometry
   */
  public static ImageRotation turn(double angle, Interpolation interpolation) {
    return new ImageRotation(angle, false, interpolation);
  }

  /**
   * Whether this isometry moves the cells of a square picture onto cells.
   *
   * @return true for multiples of a quarter turn, with or without the reflection
   */
  public boolean isExactOnSquares() {
    double quarters = angle / (Math.PI / 2);
    return Math.abs(quarters - Math.rint(quarters)) * Math.PI / 2 < QUARTER_TOLERANCE;
  }

  /**
   * Applies the isometry to one channel of a picture.
   *
   * @param source picture, row-major, from {@code from}
   * @param from index of the first cell in {@code source}
   * @param target receives the result from {@code to}; another array than {@code source}
   * @param to index of the first cell in {@code target}
   * @param rows height
   * @param columns width
   * @throws InvalidInput if the two arrays are one
   */
  public void apply(float[] source, int from, float[] target, int to, int rows, int columns) {
    if (source == target) {
      throw new InvalidInput(
          "target of a rotation", "the source itself", "another array", "give a second array");
    }
    double quarters = Math.rint(angle / (Math.PI / 2));
    boolean exact = isExactOnSquares();
    int quarter = exact ? Math.floorMod((long) quarters, 4) : 0;
    double cos = exact ? new double[] {1, 0, -1, 0}[quarter] : StrictMath.cos(angle);
    double sin = exact ? new double[] {0, 1, 0, -1}[quarter] : StrictMath.sin(angle);
    for (int r = 0; r < rows; r++) {
      double y = (rows - 1) / 2.0 - r;
      for (int c = 0; c < columns; c++) {
        double x = c - (columns - 1) / 2.0;
        double px = cos * x + sin * y;
        double py = cos * y - sin * x;
        double column = (reflected ? -px : px) + (columns - 1) / 2.0;
        double row = (rows - 1) / 2.0 - py;
        target[to + r * columns + c] = read(source, from, rows, columns, row, column);
      }
    }
  }

  /**
   * Applies the isometry to every channel of a batch of pictures.
   *
   * @param source pictures, shape {@code (planes, rows, columns)}
   * @param planes number of pictures times channels
   * @param rows height
   * @param columns width
   * @return the turned pictures
   */
  public float[] apply(float[] source, int planes, int rows, int columns) {
    float[] target = new float[source.length];
    for (int p = 0; p < planes; p++) {
      apply(source, p * rows * columns, target, p * rows * columns, rows, columns);
    }
    return target;
  }

  private float read(float[] s, int from, int rows, int columns, double row, double column) {
    double r0 = Math.floor(row);
    double c0 = Math.floor(column);
    double fr = row - r0;
    double fc = column - c0;
    int r = (int) r0;
    int c = (int) c0;
    if (fr == 0 && fc == 0) {
      return cell(s, from, rows, columns, r, c);
    }
    boolean cubic = interpolation == Interpolation.BICUBIC;
    double sum = 0;
    for (int i = cubic ? -1 : 0; i <= (cubic ? 2 : 1); i++) {
      double wr = cubic ? keys(i - fr) : 1 - Math.abs(i - fr);
      for (int j = cubic ? -1 : 0; j <= (cubic ? 2 : 1); j++) {
        double wc = cubic ? keys(j - fc) : 1 - Math.abs(j - fc);
        sum += wr * wc * cell(s, from, rows, columns, r + i, c + j);
      }
    }
    return (float) sum;
  }

  private static float cell(float[] s, int from, int rows, int columns, int r, int c) {
    return r < 0 || c < 0 || r >= rows || c >= columns ? 0f : s[from + r * columns + c];
  }

  private static double keys(double t) {
    double a = Math.abs(t);
    if (a <= 1) {
      return (1.5 * a - 2.5) * a * a + 1;
    }
    return a < 2 ? ((-0.5 * a + 2.5) * a - 4) * a + 2 : 0;
  }
}
