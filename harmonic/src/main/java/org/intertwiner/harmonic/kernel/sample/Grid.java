package org.intertwiner.harmonic.kernel.sample;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * A rectangular grid of cell centres around the origin, of any shape (even, odd, not square) and
 * any spacing per axis.
 *
 * <p>Rows run down: on ℝ² the first array axis is −y and the second is x, so the cell (i, j) of a
 * grid of R × C cells with spacing s lies at x = (j − (C−1)/2)·s, y = ((R−1)/2 − i)·s. On ℝ³ the
 * array axes are (z, −y, x), on ℝ¹ (x); further coordinates come first and ascend.
 *
 * <p><i>Shape:</i> the array shape as given. <i>Accuracy:</i> coordinates are multiples of half the
 * spacing, rounded once; opposite cells have exactly opposite coordinates.
 */
public final class Grid implements SamplePoints {
  private final int[] shape;
  private final double[] spacing;
  private final int[] strides;
  private final int count;

  private Grid(int[] shape, double[] spacing) {
    this.shape = shape;
    this.spacing = spacing;
    this.strides = new int[shape.length];
    int product = 1;
    for (int i = shape.length - 1; i >= 0; i--) {
      strides[i] = product;
      product = Math.multiplyExact(product, shape[i]);
    }
    this.count = product;
  }

  /**
   * A grid of unit spacing.
   *
   * @param shape the array shape, (rows, columns) on ℝ², (depth, rows, columns) on ℝ³
   * @return the grid
   * @throws InvalidInput for an empty shape or a size below one
   */
  public static Grid of(int... shape) {
    if (shape.length == 0 || Arrays.stream(shape).anyMatch(s -> s < 1)) {
      throw new InvalidInput(
          "grid shape",
          Arrays.toString(shape),
          "at least one axis, each with a size ≥ 1",
          "a 7×7 grid is Grid.of(7, 7)");
    }
    double[] spacing = new double[shape.length];
    Arrays.fill(spacing, 1);
    return new Grid(shape.clone(), spacing);
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
   * The same cells further apart (dilation).
   *
   * @param spacing the distance of neighbouring cells, one for all axes or one per array axis
   * @return the dilated grid
   * @throws InvalidInput if a spacing is not positive and finite or the number does not fit
   */
  public Grid withSpacing(double... spacing) {
    boolean fits = spacing.length == 1 || spacing.length == shape.length;
    if (!fits || Arrays.stream(spacing).anyMatch(s -> !(s > 0) || Double.isInfinite(s))) {
      throw new InvalidInput(
          "grid spacing",
          Arrays.toString(spacing),
          "one positive number, or " + shape.length,
          "give one spacing for all axes or one for each");
    }
    double[] full = new double[shape.length];
    for (int i = 0; i < full.length; i++) {
      full[i] = spacing[spacing.length == 1 ? 0 : i];
    }
    return new Grid(shape, full);
  }

  /**
   * The distance of neighbouring cells along each array axis.
   *
   * @return a fresh array
   */
  public double[] spacing() {
    return spacing.clone();
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
    int doubled = 2 * index - (shape[array] - 1);
    return (axis == 1 ? -doubled : doubled) * (0.5 * spacing[array]) + 0.0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grid g
        && Arrays.equals(shape, g.shape)
        && Arrays.equals(spacing, g.spacing);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape) + Arrays.hashCode(spacing);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int s : shape) {
      text.append(text.length() == 0 ? "" : "x").append(s);
    }
    return "grid " + text + " with spacing " + Arrays.toString(spacing);
  }
}
