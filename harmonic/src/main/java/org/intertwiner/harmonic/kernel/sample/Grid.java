package org.intertwiner.harmonic.kernel.sample;

import java.util.Arrays;
import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * A rectangular grid of cell centres around the origin, of any shape (even, odd, not square), any
 * spacing per axis and any offset of its centre.
 *
 * <p>Rows run down: on ℝ² the first array axis is −y and the second is x, so the cell (i, j) of a
 * grid of R × C cells with spacing s lies at x = (j − (C−1)/2)·s, y = ((R−1)/2 − i)·s. On ℝ³ the
 * array axes are (z, −y, x), on ℝ¹ (x); further coordinates come first and ascend.
 *
 * <p><i>Shape:</i> the array shape as given. <i>Accuracy:</i> coordinates are multiples of half the
 * spacing, rounded once; without an offset opposite cells have exactly opposite coordinates.
 *
 * <p>Example: {@code Grid.of(5, 3).withSpacing(1, 2)} on an image whose columns are twice as far
 * apart as its rows; {@code Grid.square(4).withOffset(0.5)} for even kernels that are centred on a
 * cell.
 */
public final class Grid implements SamplePoints {
  /** The largest number of cells. */
  public static final int MAX_CELLS = 1 << 28;

  private final int[] shape;
  private final double[] spacing;
  private final double[] offset;
  private final int[] strides;
  private final int count;

  private Grid(int[] shape, double[] spacing, double[] offset) {
    this.shape = shape;
    this.spacing = spacing;
    this.offset = offset;
    this.strides = new int[shape.length];
    int product = 1;
    for (int i = shape.length - 1; i >= 0; i--) {
      strides[i] = product;
      product *= shape[i];
    }
    this.count = product;
  }

  /**
   * A grid of unit spacing.
   *
   * @param shape the array shape, (rows, columns) on ℝ², (depth, rows, columns) on ℝ³
   * @return the grid
   * @throws InvalidInput for an empty shape or a size below one
   * @throws LimitExceeded for more than {@link #MAX_CELLS} cells
   */
  public static Grid of(int... shape) {
    if (shape.length == 0 || Arrays.stream(shape).anyMatch(s -> s < 1)) {
      throw new InvalidInput(
          "grid shape",
          Arrays.toString(shape),
          "at least one axis, each with a size ≥ 1",
          "a 7×7 grid is Grid.of(7, 7)");
    }
    double cells = Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b);
    if (cells > MAX_CELLS) {
      throw new LimitExceeded(
          "grid shape",
          Arrays.toString(shape) + ", that is " + String.format(Locale.ROOT, "%.4g cells", cells),
          "at most " + MAX_CELLS + " cells",
          "kernels are small; evaluate large fields piece by piece");
    }
    double[] spacing = new double[shape.length];
    Arrays.fill(spacing, 1);
    return new Grid(shape.clone(), spacing, new double[shape.length]);
  }

  /**
   * The square grid of ℝ² with unit spacing.
   *
   * @param size the number of rows and columns
   * @return the grid of size × size cells
   */
  public static Grid square(int size) {
    return of(size, size);
  }

  /**
   * The cubic grid of ℝ³ with unit spacing.
   *
   * @param size the number of cells along each axis
   * @return the grid of size³ cells
   */
  public static Grid cube(int size) {
    return of(size, size, size);
  }

  /**
   * Reads a shape such as {@code 7x7} or {@code 5x5x5}.
   *
   * @param text sizes separated by {@code x} or {@code ×}
   * @return the grid of unit spacing
   * @throws InvalidInput if the text is not a shape
   */
  public static Grid parse(String text) {
    try {
      int[] shape =
          Arrays.stream(text.trim().split("[x×]", -1))
              .mapToInt(s -> Integer.parseInt(s.trim()))
              .toArray();
      return of(shape);
    } catch (NumberFormatException e) {
      throw new InvalidInput(
          "grid shape", "\"" + text + "\"", "sizes separated by x", "for example 7x7 or 5x5x5");
    }
  }

  /**
   * The same cells at another distance.
   *
   * @param distance the distance of neighbouring cells, one for all axes or one per array axis
   * @return the grid
   * @throws InvalidInput if a distance is not positive and finite or the number does not fit
   */
  public Grid withSpacing(double... distance) {
    return new Grid(shape, perAxis("grid spacing", distance, true), offset);
  }

  /**
   * The same cells further apart: each spacing multiplied by a dilation.
   *
   * @param factor the dilation, one for all axes or one per array axis
   * @return the dilated grid
   * @throws InvalidInput if a factor is not positive and finite or the number does not fit
   */
  public Grid dilated(double... factor) {
    double[] scaled = perAxis("grid dilation", factor, true);
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= spacing[i];
    }
    return new Grid(shape, scaled, offset);
  }

  /**
   * The same cells moved against the origin, such as a stride leaves them: half a cell puts the
   * origin of an even kernel on a cell.
   *
   * @param cells how far along each array axis, in cells, towards higher indices
   * @return the moved grid
   * @throws InvalidInput if an offset is not finite or the number does not fit
   */
  public Grid withOffset(double... cells) {
    return new Grid(shape, spacing, perAxis("grid offset", cells, false));
  }

  private double[] perAxis(String what, double[] given, boolean positive) {
    boolean fits = given.length == 1 || given.length == shape.length;
    if (!fits || !Arrays.stream(given).allMatch(s -> Double.isFinite(s) && (!positive || s > 0))) {
      throw new InvalidInput(
          what,
          Arrays.toString(given),
          "one " + (positive ? "positive" : "finite") + " number, or " + shape.length,
          "give one number for all axes or one for each");
    }
    double[] full = new double[shape.length];
    for (int i = 0; i < full.length; i++) {
      full[i] = given[given.length == 1 ? 0 : i];
    }
    return full;
  }

  /**
   * The distance of neighbouring cells along each array axis.
   *
   * @return a fresh array
   */
  public double[] spacing() {
    return spacing.clone();
  }

  /**
   * How far the grid is moved along each array axis, in cells.
   *
   * @return a fresh array
   */
  public double[] offset() {
    return offset.clone();
  }

  /**
   * The distance from the origin to the furthest cell along one axis.
   *
   * @return the radius of the largest ring that the grid still meets on an axis
   */
  public double extent() {
    double extent = 0;
    for (int i = 0; i < shape.length; i++) {
      extent = Math.max(extent, ((shape[i] - 1) / 2.0 + Math.abs(offset[i])) * spacing[i]);
    }
    return extent;
  }

  /** The largest spacing among the axes with more than one cell, or among all if none has. */
  @Override
  public double resolution() {
    double largest = 0;
    for (int i = 0; i < shape.length; i++) {
      largest = Math.max(largest, shape[i] > 1 ? spacing[i] : 0);
    }
    return largest > 0 ? largest : Arrays.stream(spacing).max().orElseThrow();
  }

  @Override
  public int dimension() {
    return shape.length;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int[] shape() {
    return shape.clone();
  }

  @Override
  public double coordinate(int point, int axis) {
    int array = shape.length - 1 - axis;
    int index = point / strides[array] % shape[array];
    double doubled = 2 * index - (shape[array] - 1) + 2 * offset[array];
    return (axis == 1 ? -doubled : doubled) * (0.5 * spacing[array]) + 0.0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grid g
        && Arrays.equals(shape, g.shape)
        && Arrays.equals(spacing, g.spacing)
        && Arrays.equals(offset, g.offset);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(shape) + Arrays.hashCode(spacing)) + Arrays.hashCode(offset);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int s : shape) {
      text.append(text.length() == 0 ? "" : "x").append(s);
    }
    text.insert(0, "grid ").append(" with spacing ").append(Arrays.toString(spacing));
    if (Arrays.stream(offset).anyMatch(o -> o != 0)) {
      text.append(", moved by ").append(Arrays.toString(offset)).append(" cells");
    }
    return text.toString();
  }
}
