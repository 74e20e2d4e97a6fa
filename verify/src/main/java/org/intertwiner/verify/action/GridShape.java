package org.intertwiner.verify.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;

/**
 * The shape of a batch of fields on a regular grid of one, two or three dimensions: an array
 * (batch, channel, …space), the last axis running fastest.
 *
 * <p>Cells have the distance 1 and the centre of the grid is the origin. The space axes of the
 * array are (x) on the line, (−y, x) in the plane, (z, −y, x) in space: x runs to the right along
 * the last axis, rows run down.
 *
 * <p>Example: {@code new GridShape(1, 3, List.of(8, 8, 8)).cells()} is 512.
 *
 * @param batch number of fields
 * @param channels number of values per cell
 * @param space number of cells along each axis: slices, rows, columns
 */
public record GridShape(int batch, int channels, List<Integer> space) {
  private static final List<String> AXES = List.of("slice", "row", "column");

  /**
   * Checks the sizes.
   *
   * @param batch number of fields
   * @param channels number of values per cell
   * @param space number of cells along each axis: slices, rows, columns
   * @throws InvalidInput if there are not one to three axes of space, a size is below 1, or the
   *     product exceeds 2³¹ − 1
   */
  public GridShape {
    space = List.copyOf(space);
    String text = text(batch, channels, space);
    if (space.isEmpty() || space.size() > 3) {
      throw new InvalidInput(
          "shape of a grid", text, "one, two or three axes of space", "(batch, channel, …space)");
    }
    if (batch < 1 || channels < 1 || space.stream().anyMatch(n -> n < 1)) {
      throw new InvalidInput(
          "shape of a grid", text, "sizes of at least 1", "(batch, channel, …space)");
    }
    double size = (double) batch * channels;
    for (int n : space) {
      size *= n;
    }
    if (size > Integer.MAX_VALUE) {
      throw new InvalidInput("shape of a grid", text, "fewer than 2³¹ numbers", "split the batch");
    }
  }

  /**
   * The shape of an array (batch, channel, …space).
   *
   * @param shape three to five lengths
   * @return the shape
   * @throws InvalidInput if there are fewer or more axes or a length is below 1
   */
  public static GridShape of(List<Integer> shape) {
    if (shape.size() < 3 || shape.size() > 5) {
      throw new InvalidInput(
          "shape of an image",
          shape.toString(),
          "(batch, channel, …space) with one to three axes of space",
          "is the axis of the batch or of the channels missing?");
    }
    return new GridShape(shape.get(0), shape.get(1), shape.subList(2, shape.size()));
  }

  /** {@return the number d of axes of space} */
  public int dimension() {
    return space.size();
  }

  /** {@return how many cells the grid has} */
  public int cells() {
    int product = 1;
    for (int n : space) {
      product *= n;
    }
    return product;
  }

  /** {@return how many numbers an array of this shape has} */
  public int size() {
    return batch * channels * cells();
  }

  /** {@return the names of the axes of the array, such as batch, channel, row, column} */
  public List<String> axes() {
    List<String> names = new ArrayList<>(List.of("batch", "channel"));
    names.addAll(spaceAxes());
    return List.copyOf(names);
  }

  private List<String> spaceAxes() {
    return dimension() == 1 ? List.of("position") : AXES.subList(3 - dimension(), 3);
  }

  /**
   * Where a number of the array stands, in words.
   *
   * @param index 0 … size − 1
   * @return for example {@code channel 0, row 3, column 4}, with the batch number if there is more
   *     than one field
   */
  public String place(int index) {
    int[] at = position(index % cells());
    StringBuilder out = new StringBuilder();
    if (batch > 1) {
      out.append("field ").append(index / cells() / channels).append(", ");
    }
    out.append("channel ").append(index / cells() % channels);
    for (int axis = 0; axis < at.length; axis++) {
      out.append(", ").append(spaceAxes().get(axis)).append(' ').append(at[axis]);
    }
    return out.toString();
  }

  /** The place of a cell along each axis of the array. */
  int[] position(int cell) {
    int[] at = new int[dimension()];
    int rest = cell;
    for (int axis = at.length - 1; axis >= 0; axis--) {
      at[axis] = rest % space.get(axis);
      rest /= space.get(axis);
    }
    return at;
  }

  /**
   * Where a cell lies in space.
   *
   * @param cell its number, the last axis fastest
   * @return (x), (x, y) or (x, y, z), the centre of the grid at the origin
   */
  public double[] point(int cell) {
    int d = dimension();
    int[] at = position(cell);
    double[] point = new double[d];
    for (int c = 0; c < d; c++) {
      int axis = d - 1 - c;
      double along = at[axis] - 0.5 * (space.get(axis) - 1);
      point[c] = c == 1 ? 0.0 - along : along;
    }
    return point;
  }

  /**
   * Whether a cell keeps clear of the boundary under every rotation and reflection about the
   * centre.
   *
   * @param cell its number
   * @param margin how many cells of distance are kept from the inscribed ball, ≥ 0
   * @return true if the cell's distance from the centre is at most (min n − 1)/2 − margin
   */
  public boolean interior(int cell, double margin) {
    double squared = 0;
    for (double c : point(cell)) {
      squared += c * c;
    }
    int least = space.stream().mapToInt(n -> n).min().orElse(1);
    return Math.sqrt(squared) <= 0.5 * (least - 1) - margin + 1e-9;
  }

  /**
   * The same shape among grids of the plane.
   *
   * @return a grid on the line as a single row; empty for grids in space
   */
  public Optional<FieldShape> toField() {
    int d = dimension();
    return d > 2
        ? Optional.empty()
        : Optional.of(new FieldShape(batch, channels, d == 2 ? space.get(0) : 1, space.get(d - 1)));
  }

  @Override
  public String toString() {
    return text(batch, channels, space);
  }

  private static String text(int batch, int channels, List<Integer> space) {
    return space.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "(" + batch + ", " + channels + ", ", ")"));
  }
}
