package org.intertwiner.nn.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;

/**
 * Points in ℝᵈ, d ≤ 3, each of a species, with or without a cell that repeats, and named numbers: a
 * molecule, a crystal, a point cloud. Immutable.
 *
 * <p><i>Shape</i>: positions {@code (nodes, d)}, species {@code (nodes)}, numbers of nodes {@code
 * (nodes, columns)}, numbers of the whole {@code (columns)}; row-major float64.
 *
 * <pre>{@code
 * Structure salt = Structure.of(3, new double[] {0, 0, 0, 2, 2, 2}, 11, 17)
 *     .withCell(Cell.cubic(4))
 *     .withTotal("energy", -3.5);
 * }</pre>
 */
public final class Structure {
  /** The largest size of a coordinate. */
  public static final double MOST_COORDINATE = 1e100;

  private final int dimension;
  private final double[] positions;
  private final int[] species;
  private final Optional<Cell> cell;
  private final boolean[] periodic;
  private final Map<String, double[]> perNode;
  private final Map<String, double[]> totals;

  private Structure(
      int dimension,
      double[] positions,
      int[] species,
      Optional<Cell> cell,
      boolean[] periodic,
      Map<String, double[]> perNode,
      Map<String, double[]> totals) {
    this.dimension = dimension;
    this.positions = positions;
    this.species = species;
    this.cell = cell;
    this.periodic = periodic;
    this.perNode = perNode;
    this.totals = totals;
  }

  /**
   * Points of given species, without a cell.
   *
   * @param dimension d, 1, 2 or 3
   * @param positions d coordinates for each point; there may be no point
   * @param species one number for each point, for example atomic numbers; none for all 0
   * @return the structure
   * @throws InvalidInput if counts do not fit, or a coordinate is not finite or above 10¹⁰⁰ in size
   */
  public static Structure of(int dimension, double[] positions, int... species) {
    if (dimension < 1 || dimension > 3 || positions.length % dimension != 0) {
      throw new InvalidInput(
          "structure",
          positions.length + " coordinates in dimension " + dimension,
          "dimension 1, 2 or 3 and as many coordinates for each point",
          "");
    }
    int nodes = positions.length / dimension;
    if (species.length != nodes && species.length != 0) {
      throw new InvalidInput(
          "species of a structure", species.length + " numbers", nodes + ", one a point", "");
    }
    for (int i = 0; i < positions.length; i++) {
      if (!(Math.abs(positions[i]) <= MOST_COORDINATE)) {
        throw new InvalidInput(
            "coordinate " + i % dimension + " of point " + i / dimension,
            Double.toString(positions[i]),
            "a number of size at most 1e100",
            "");
      }
    }
    return new Structure(
        dimension,
        positions.clone(),
        species.length == 0 ? new int[nodes] : species.clone(),
        Optional.empty(),
        new boolean[dimension],
        Map.of(),
        Map.of());
  }

  /**
   * Repeats the structure by the translations of a lattice.
   *
   * @param cell the cell; points may lie outside of it
   * @param periodic which of its vectors are translations; none given for all
   * @return a copy
   * @throws InvalidInput if dimensions differ
   */
  public Structure withCell(Cell cell, boolean... periodic) {
    boolean fits = periodic.length == 0 || periodic.length == dimension;
    if (cell.dimension() != dimension || !fits) {
      throw new InvalidInput(
          "cell of a structure in dimension " + dimension,
          cell.dimension() + " vectors, " + periodic.length + " flags",
          dimension + " of each",
          "");
    }
    boolean[] flags = periodic.clone();
    if (flags.length == 0) {
      flags = new boolean[dimension];
      Arrays.fill(flags, true);
    }
    return new Structure(dimension, positions, species, Optional.of(cell), flags, perNode, totals);
  }

  /**
   * The same points alone in space.
   *
   * @return a copy
   */
  public Structure withoutCell() {
    return new Structure(
        dimension, positions, species, Optional.empty(), new boolean[dimension], perNode, totals);
  }

  /**
   * The same points elsewhere.
   *
   * @param moved as many coordinates as before
   * @return a copy
   * @throws InvalidInput as {@link #of}
   */
  public Structure withPositions(double... moved) {
    if (moved.length != positions.length) {
      throw new InvalidInput(
          "positions of a structure",
          moved.length + " coordinates",
          Integer.toString(positions.length),
          "");
    }
    Structure checked = of(dimension, moved);
    return new Structure(dimension, checked.positions, species, cell, periodic, perNode, totals);
  }

  /**
   * Adds numbers to each point: charges, forces, velocities.
   *
   * @param name what they are
   * @param numbers as many for each point, finite; there must be a point
   * @return a copy
   * @throws InvalidInput if they are not as many for each point, or not finite
   */
  public Structure withNodes(String name, double... numbers) {
    if (nodes() == 0 || numbers.length == 0 || numbers.length % nodes() != 0) {
      throw new InvalidInput(
          "numbers \"" + name + "\" of " + nodes() + " nodes",
          numbers.length + " numbers",
          "as many for each node, at least one",
          "");
    }
    return new Structure(
        dimension, positions, species, cell, periodic, plus(perNode, name, numbers), totals);
  }

  /**
   * Adds numbers that belong to the whole: energy, stress.
   *
   * @param name what they are
   * @param numbers at least one, finite
   * @return a copy
   * @throws InvalidInput if there is none or they are not finite
   */
  public Structure withTotal(String name, double... numbers) {
    if (numbers.length == 0) {
      throw new InvalidInput("numbers \"" + name + "\"", "none", "at least one", "");
    }
    return new Structure(
        dimension, positions, species, cell, periodic, perNode, plus(totals, name, numbers));
  }

  private static Map<String, double[]> plus(
      Map<String, double[]> old, String name, double[] numbers) {
    for (double x : numbers) {
      if (!Double.isFinite(x)) {
        throw new InvalidInput(
            "numbers \"" + name + "\" of a structure", Double.toString(x), "finite numbers", "");
      }
    }
    Map<String, double[]> all = new LinkedHashMap<>(old);
    all.put(name, numbers.clone());
    return Collections.unmodifiableMap(all);
  }

  /**
   * The dimension of space.
   *
   * @return d
   */
  public int dimension() {
    return dimension;
  }

  /**
   * The number of points.
   *
   * @return n
   */
  public int nodes() {
    return species.length;
  }

  /**
   * The positions.
   *
   * @return n×d numbers
   */
  public double[] positions() {
    return positions.clone();
  }

  /**
   * One coordinate.
   *
   * @param node which point
   * @param axis which axis
   * @return the number
   */
  public double position(int node, int axis) {
    return positions[node * dimension + axis];
  }

  /** The positions themselves. */
  double[] shared() {
    return positions;
  }

  /**
   * The species.
   *
   * @return n numbers
   */
  public int[] species() {
    return species.clone();
  }

  /**
   * The cell.
   *
   * @return empty for points alone in space
   */
  public Optional<Cell> cell() {
    return cell;
  }

  /**
   * Whether a vector of the cell is a translation.
   *
   * @param index of the vector
   * @return false without a cell
   */
  public boolean isPeriodic(int index) {
    return periodic[index];
  }

  /**
   * Whether there is any translation.
   *
   * @return false for points alone in space
   */
  public boolean isPeriodic() {
    return cell.isPresent() && (periodic[0] || periodic[dimension - 1] || periodic[dimension / 2]);
  }

  /**
   * Names and numbers of the points.
   *
   * @return copies, in the order they were added
   */
  public Map<String, double[]> nodeNumbers() {
    return copies(perNode);
  }

  /**
   * Numbers of the points of one name.
   *
   * @param name what they are
   * @return as many for each point
   * @throws InvalidInput if there are none of that name
   */
  public double[] nodeNumbers(String name) {
    return named(perNode, name);
  }

  /**
   * Names and numbers of the whole.
   *
   * @return copies, in the order they were added
   */
  public Map<String, double[]> totals() {
    return copies(totals);
  }

  /**
   * Numbers of the whole of one name.
   *
   * @param name what they are
   * @return the numbers
   * @throws InvalidInput if there are none of that name
   */
  public double[] totals(String name) {
    return named(totals, name);
  }

  private static Map<String, double[]> copies(Map<String, double[]> numbers) {
    Map<String, double[]> result = new LinkedHashMap<>();
    numbers.forEach((name, values) -> result.put(name, values.clone()));
    return result;
  }

  private static double[] named(Map<String, double[]> numbers, String name) {
    double[] found = numbers.get(name);
    if (found == null) {
      throw new InvalidInput(
          "numbers of a structure", "\"" + name + "\"", "one of " + numbers.keySet(), "");
    }
    return found.clone();
  }

  /**
   * The structure moved by x ↦ M·x + t, its cell with it. Named numbers stay: only their owner
   * knows whether they turn.
   *
   * @param matrix M, d rows; invertible
   * @param shift t, d numbers
   * @return a copy
   * @throws InvalidInput if sizes differ or the cell becomes flat
   */
  public Structure moved(double[][] matrix, double... shift) {
    if (shift.length != dimension) {
      throw new InvalidInput("shift", shift.length + " numbers", dimension + " numbers", "");
    }
    requireSquare(matrix, dimension);
    double[] moved = new double[positions.length];
    for (int i = 0; i < nodes(); i++) {
      double[] x = apply(matrix, positions, i, dimension);
      for (int a = 0; a < dimension; a++) {
        moved[i * dimension + a] = x[a] + shift[a];
      }
    }
    Structure result = withPositions(moved);
    return cell.isEmpty() ? result : result.withCell(cell.get().transformed(matrix), periodic);
  }

  private static void requireSquare(double[][] matrix, int d) {
    boolean square = matrix.length == d;
    for (double[] row : matrix) {
      square &= row.length == d;
    }
    if (!square) {
      throw new InvalidInput(
          "linear map", Arrays.deepToString(matrix), d + " rows and columns", "");
    }
  }

  static double[] apply(double[][] matrix, double[] points, int index, int d) {
    requireSquare(matrix, d);
    double[] result = new double[d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        result[i] += matrix[i][j] * points[index * d + j];
      }
    }
    return result;
  }

  /**
   * The points in another order, with everything that belongs to them.
   *
   * @param order point i of the result is point {@code order[i]}; each once
   * @return a copy
   * @throws InvalidInput if it is no permutation
   */
  public Structure reordered(int... order) {
    boolean[] seen = new boolean[nodes()];
    boolean fits = order.length == nodes();
    for (int i = 0; fits && i < order.length; i++) {
      fits = order[i] >= 0 && order[i] < nodes() && !seen[order[i]];
      if (fits) {
        seen[order[i]] = true;
      }
    }
    if (!fits) {
      throw new InvalidInput(
          "order of " + nodes() + " points", order.length + " indices", "a permutation", "");
    }
    return picked(order, totals);
  }

  /** Some of the points, without totals. */
  Structure chosen(int[] points) {
    return picked(points, Map.of());
  }

  private Structure picked(int[] order, Map<String, double[]> kept) {
    Map<String, double[]> numbers = new LinkedHashMap<>();
    perNode.forEach((name, values) -> numbers.put(name, rows(values, order, nodes())));
    return new Structure(
        dimension,
        rows(positions, order, nodes()),
        Arrays.stream(order).map(i -> species[i]).toArray(),
        cell,
        periodic,
        Collections.unmodifiableMap(numbers),
        kept);
  }

  private static double[] rows(double[] values, int[] order, int nodes) {
    int columns = nodes == 0 ? 0 : values.length / nodes;
    double[] result = new double[order.length * columns];
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(values, order[i] * columns, result, i * columns, columns);
    }
    return result;
  }

  /**
   * Moves every point into the cell along the periodic vectors.
   *
   * @return a copy with the same neighbours
   */
  public Structure wrapped() {
    if (cell.isEmpty()) {
      return this;
    }
    double[] moved = positions.clone();
    for (int i = 0; i < nodes(); i++) {
      double[] f =
          cell.get().fractional(Arrays.copyOfRange(positions, i * dimension, (i + 1) * dimension));
      for (int v = 0; v < dimension; v++) {
        for (int a = 0; periodic[v] && a < dimension; a++) {
          moved[i * dimension + a] -= Math.floor(f[v]) * cell.get().at(v, a);
        }
      }
    }
    return withPositions(moved);
  }

  /**
   * A larger cell: every point and its images, with their own numbers; totals are dropped, since
   * they belong to the small cell.
   *
   * @param times how often along each vector of the cell, at least 1; 1 where it is not periodic
   * @return nodes in blocks of the original, the last vector fastest
   * @throws InvalidInput if there is no cell, or a count is wrong
   */
  public Structure repeated(int... times) {
    return Repetition.of(this, times);
  }

  /**
   * Says how large it is.
   *
   * @return for example {@code 8 points in dimension 3, cell [[…]], periodic [true, true, true]}
   */
  @Override
  public String toString() {
    String points = nodes() + " points in dimension " + dimension;
    return cell.isEmpty()
        ? points
        : points + ", cell " + cell.get() + ", periodic " + Arrays.toString(periodic);
  }
}
