package org.intertwiner.nn.graph;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * A cell of a lattice in ℝᵈ, d ≤ 3: d independent vectors a, b, c whose integer combinations are
 * the translations of the lattice.
 *
 * <p><i>Shape</i>: the vectors are the rows of a matrix A; a point with fractional coordinates f
 * lies at x = f·A. Handedness is free. Any of the fourteen lattices in space is given by its
 * vectors, conventional or primitive, however skew.
 *
 * <pre>{@code
 * Cell cell = Cell.cubic(4.05);
 * cell.wrap(5.0, -1.0, 2.0);   // 0.95, 3.05, 2.0
 * }</pre>
 */
public final class Cell {
  /** Least volume of the cell of the unit vectors. */
  private static final double FLAT = 1e-12;

  private final int dimension;
  private final double[] rows;
  private final double[] inverse;

  private Cell(int dimension, double[] rows, double[] inverse) {
    this.dimension = dimension;
    this.rows = rows;
    this.inverse = inverse;
  }

  /**
   * The cell of given vectors.
   *
   * @param vectors one, two or three, each of as many coordinates
   * @return the cell
   * @throws InvalidInput if the vectors are not as many as their coordinates, not finite, or lie in
   *     a plane (in a line) up to rounding
   */
  public static Cell of(double[]... vectors) {
    int d = vectors.length;
    if (d < 1 || d > 3) {
      throw new InvalidInput("cell", d + " vectors", "one, two or three vectors", "");
    }
    double[] rows = new double[d * d];
    for (int i = 0; i < d; i++) {
      if (vectors[i].length != d) {
        throw new InvalidInput(
            "vector " + i + " of a cell",
            vectors[i].length + " coordinates",
            d + " coordinates, as there are vectors",
            "");
      }
      System.arraycopy(vectors[i], 0, rows, i * d, d);
    }
    for (double x : rows) {
      if (!(Math.abs(x) <= Structure.MOST_COORDINATE)) {
        throw new InvalidInput(
            "vector of a cell", Double.toString(x), "numbers of size at most 1e100", "");
      }
    }
    return new Cell(d, rows, inverse(d, rows));
  }

  /**
   * A cell with right angles along the axes.
   *
   * @param lengths one, two or three edge lengths
   * @return the cell
   * @throws InvalidInput if a length is not positive
   */
  public static Cell orthorhombic(double... lengths) {
    double[][] vectors = new double[lengths.length][lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      if (!(lengths[i] > 0)) {
        throw new InvalidInput(
            "edge " + i + " of a cell", Double.toString(lengths[i]), "a positive length", "");
      }
      vectors[i][i] = lengths[i];
    }
    return of(vectors);
  }

  /**
   * A cube along the axes.
   *
   * @param length the edge
   * @return the cell in ℝ³
   * @throws InvalidInput if the length is not positive
   */
  public static Cell cubic(double length) {
    return orthorhombic(length, length, length);
  }

  /**
   * The cell of given edges and angles: a along x, b in the plane of x and y, c with positive z.
   *
   * <p><b>Source.</b> International Tables for Crystallography, volume B (2001), section 3.3.1.
   *
   * @param a length of a
   * @param b length of b
   * @param c length of c
   * @param alpha angle of b and c in radians
   * @param beta angle of a and c in radians
   * @param gamma angle of a and b in radians
   * @return the cell in ℝ³, rounded
   * @throws InvalidInput if a length is not positive or no parallelepiped has these angles
   */
  public static Cell from(double a, double b, double c, double alpha, double beta, double gamma) {
    double cx = Math.cos(beta);
    double cy = (Math.cos(alpha) - cx * Math.cos(gamma)) / Math.sin(gamma);
    double rest = 1 - cx * cx - cy * cy;
    if (!(a > 0 && b > 0 && c > 0 && rest > FLAT && Math.sin(gamma) > FLAT)) {
      throw new InvalidInput(
          "cell parameters",
          Arrays.toString(new double[] {a, b, c, alpha, beta, gamma}),
          "positive lengths and the angles of a parallelepiped in radians",
          "each angle is less than the sum of the other two, and all together less than 2π");
    }
    return of(
        new double[] {a, 0, 0},
        new double[] {b * Math.cos(gamma), b * Math.sin(gamma), 0},
        new double[] {c * cx, c * cy, c * Math.sqrt(rest)});
  }

  /** The inverse of a matrix of unit rows, each column divided by the length of that row. */
  private static double[] inverse(int d, double[] rows) {
    double[] unit = new double[9];
    double[] lengths = {1, 1, 1};
    for (int i = 0; i < 3; i++) {
      unit[4 * i] = 1;
    }
    for (int i = 0; i < d; i++) {
      double largest = 0;
      for (int j = 0; j < d; j++) {
        largest = Math.max(largest, Math.abs(rows[i * d + j]));
      }
      double square = 0;
      for (int j = 0; j < d; j++) {
        unit[3 * i + j] = largest > 0 ? rows[i * d + j] / largest : 0;
        square += unit[3 * i + j] * unit[3 * i + j];
      }
      lengths[i] = largest * Math.sqrt(square);
      for (int j = 0; j < d; j++) {
        unit[3 * i + j] /= square > 0 ? Math.sqrt(square) : 1;
      }
    }
    double[] adjugate = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int r = 3 * ((j + 1) % 3);
        int s = 3 * ((j + 2) % 3);
        int u = (i + 1) % 3;
        int v = (i + 2) % 3;
        adjugate[3 * i + j] = unit[r + u] * unit[s + v] - unit[r + v] * unit[s + u];
      }
    }
    double det = unit[0] * adjugate[0] + unit[1] * adjugate[3] + unit[2] * adjugate[6];
    if (!(Math.abs(det) > FLAT)) {
      throw new InvalidInput(
          "cell",
          Arrays.toString(rows),
          "linearly independent vectors",
          "directions that do not repeat get any independent vector, and are marked not periodic");
    }
    double[] result = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        result[i * d + j] = adjugate[3 * i + j] / det / lengths[j];
      }
    }
    return result;
  }

  /**
   * The dimension of space.
   *
   * @return 1, 2 or 3
   */
  public int dimension() {
    return dimension;
  }

  /**
   * One of the vectors.
   *
   * @param index from 0
   * @return its coordinates
   */
  public double[] vector(int index) {
    return Arrays.copyOfRange(rows, index * dimension, (index + 1) * dimension);
  }

  /**
   * All vectors.
   *
   * @return the rows a, b, c, row-major
   */
  public double[] toArray() {
    return rows.clone();
  }

  /** A coordinate of a vector. */
  double at(int i, int j) {
    return rows[i * dimension + j];
  }

  /** An entry of A⁻¹. */
  double inverseAt(int i, int j) {
    return inverse[i * dimension + j];
  }

  /**
   * The volume (area, length).
   *
   * @return |det A|
   */
  public double volume() {
    return switch (dimension) {
      case 1 -> Math.abs(rows[0]);
      case 2 -> Math.abs(rows[0] * rows[3] - rows[1] * rows[2]);
      default -> {
        double[] n = normal(0);
        yield Math.abs(rows[0] * n[0] + rows[1] * n[1] + rows[2] * n[2]);
      }
    };
  }

  /** The cross product of the two vectors after one in ℝ³. */
  private double[] normal(int i) {
    int p = 3 * ((i + 1) % 3);
    int q = 3 * ((i + 2) % 3);
    return new double[] {
      rows[p + 1] * rows[q + 2] - rows[p + 2] * rows[q + 1],
      rows[p + 2] * rows[q] - rows[p] * rows[q + 2],
      rows[p] * rows[q + 1] - rows[p + 1] * rows[q]
    };
  }

  /**
   * The distance of the two faces that a vector joins.
   *
   * @param index of the vector
   * @return 1/|column of A⁻¹|
   */
  public double height(int index) {
    double sum = 0;
    for (int i = 0; i < dimension; i++) {
      double x = inverse[i * dimension + index];
      sum += x * x;
    }
    return 1 / Math.sqrt(sum);
  }

  /**
   * Fractional coordinates.
   *
   * @param point d coordinates
   * @return f with x = f·A
   * @throws InvalidInput if the number of coordinates differs
   */
  public double[] fractional(double... point) {
    return times(point, inverse);
  }

  /**
   * Cartesian coordinates.
   *
   * @param fractional d fractional coordinates
   * @return f·A
   * @throws InvalidInput if the number of coordinates differs
   */
  public double[] cartesian(double... fractional) {
    return times(fractional, rows);
  }

  private double[] times(double[] row, double[] matrix) {
    if (row.length != dimension) {
      throw new InvalidInput(
          "point of a cell", row.length + " coordinates", dimension + " coordinates", "");
    }
    double[] result = new double[dimension];
    for (int j = 0; j < dimension; j++) {
      double sum = 0;
      for (int i = 0; i < dimension; i++) {
        sum += row[i] * matrix[i * dimension + j];
      }
      result[j] = sum;
    }
    return result;
  }

  /**
   * The image of a point inside the cell.
   *
   * @param point d coordinates
   * @return the point plus a translation of the lattice, fractional coordinates in [0, 1) up to
   *     rounding
   * @throws InvalidInput if the number of coordinates differs
   */
  public double[] wrap(double... point) {
    double[] f = fractional(point);
    double[] result = point.clone();
    for (int i = 0; i < dimension; i++) {
      double turns = Math.floor(f[i]);
      for (int j = 0; j < dimension; j++) {
        result[j] -= turns * at(i, j);
      }
    }
    return result;
  }

  /**
   * The cell moved by a linear map: the rows A·Mᵀ.
   *
   * @param matrix M, d rows
   * @return the cell of the vectors M·a
   * @throws InvalidInput if the matrix is not d×d or not invertible
   */
  public Cell transformed(double[][] matrix) {
    double[][] vectors = new double[dimension][];
    for (int i = 0; i < dimension; i++) {
      vectors[i] = Structure.apply(matrix, rows, i, dimension);
    }
    return of(vectors);
  }

  /**
   * Another cell in the same lattice, or in a sublattice: integer combinations of the vectors.
   *
   * @param combinations d rows of integers; of determinant ±1 for the same lattice
   * @return the cell of the rows N·A
   * @throws InvalidInput if the integers are not d×d or not independent
   */
  public Cell combined(int[]... combinations) {
    double[][] vectors = new double[combinations.length][];
    for (int i = 0; i < combinations.length; i++) {
      vectors[i] = cartesian(Arrays.stream(combinations[i]).asDoubleStream().toArray());
    }
    if (vectors.length != dimension) {
      throw new InvalidInput(
          "combinations of a cell", vectors.length + " rows", dimension + " rows", "");
    }
    return of(vectors);
  }

  /**
   * Whether another cell has the same vectors.
   *
   * @param other anything
   * @return true for a cell of equal numbers
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Cell cell && Arrays.equals(rows, cell.rows);
  }

  /**
   * Consistent with {@link #equals}.
   *
   * @return a hash code
   */
  @Override
  public int hashCode() {
    return Arrays.hashCode(rows);
  }

  /**
   * Prints the vectors.
   *
   * @return for example {@code [[4.05, 0.0], [0.0, 4.05]]}
   */
  @Override
  public String toString() {
    double[][] vectors = new double[dimension][];
    for (int i = 0; i < dimension; i++) {
      vectors[i] = vector(i);
    }
    return Arrays.deepToString(vectors);
  }
}
