package org.intertwiner.cli.picture;

import org.intertwiner.algebra.InvalidInput;

/**
 * A function on the sphere by its values on rings: row i at the colatitude π(i + ½)/rows, column j
 * at the longitude 2πj/columns.
 *
 * @param label what it shows
 * @param rows the values, from north to south
 */
public record SphereRaster(String label, double[][] rows) {
  /**
   * Checks the shape.
   *
   * @param label what it shows
   * @param rows the values, from north to south
   * @throws InvalidInput where there are fewer than two rows or columns, or rows of different
   *     lengths
   */
  public SphereRaster {
    boolean even = rows.length >= 2 && rows[0].length >= 2;
    for (double[] row : rows) {
      even &= row.length == rows[0].length;
    }
    if (!even) {
      throw new InvalidInput(
          "values on a sphere", rows.length + " rows", "at least 2 rows of equal length ≥ 2", "");
    }
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = rows[i].clone();
    }
    rows = copy;
  }

  double largest() {
    return Tiles.largest(rows);
  }

  /** The value in a direction, linear between the four around it; rows end at the last ring. */
  double at(double[] x) {
    double across = StrictMath.sqrt(x[0] * x[0] + x[1] * x[1]);
    double row = StrictMath.atan2(across, x[2]) / Math.PI * rows.length - 0.5;
    double inside = Math.max(0, Math.min(rows.length - 1.0, row));
    int upper = Math.min(rows.length - 2, (int) inside);
    int columns = rows[0].length;
    double turn = StrictMath.atan2(x[1], x[0]) / (2 * Math.PI);
    double column = (turn < 0 ? turn + 1 : turn) * columns;
    int left = (int) column % columns;
    double v = inside - upper;
    double u = column - Math.floor(column);
    int right = (left + 1) % columns;
    double north = (1 - u) * rows[upper][left] + u * rows[upper][right];
    double south = (1 - u) * rows[upper + 1][left] + u * rows[upper + 1][right];
    return (1 - v) * north + v * south;
  }
}
