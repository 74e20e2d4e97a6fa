package org.intertwiner.verify.action;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * The shape of a batch of fields on a plane grid: an array (batch, channel, row, column), the
 * column running fastest.
 *
 * <p>Cell (row i, column j) lies at x = j − (w − 1)/2 (to the right), y = (h − 1)/2 − i (up).
 *
 * @param batch number of fields
 * @param channels number of values per cell
 * @param height number of rows
 * @param width number of columns
 */
public record FieldShape(int batch, int channels, int height, int width) {
  /**
   * Checks the sizes.
   *
   * @param batch number of fields
   * @param channels number of values per cell
   * @param height number of rows
   * @param width number of columns
   * @throws InvalidInput if a size is below 1 or the product exceeds 2³¹ − 1
   */
  public FieldShape {
    if (batch < 1 || channels < 1 || height < 1 || width < 1) {
      throw new InvalidInput(
          "field shape",
          text(batch, channels, height, width),
          "four sizes of at least 1",
          "shapes are (batch, channels, height, width)");
    }
    if ((double) batch * channels * height * width > Integer.MAX_VALUE) {
      throw new InvalidInput(
          "field shape",
          text(batch, channels, height, width),
          "fewer than 2³¹ numbers",
          "split the batch");
    }
  }

  /**
   * A single field.
   *
   * @param channels number of values per cell
   * @param height number of rows
   * @param width number of columns
   * @return the shape (1, channels, height, width)
   */
  public static FieldShape of(int channels, int height, int width) {
    return new FieldShape(1, channels, height, width);
  }

  /**
   * How many numbers an array of this shape has.
   *
   * @return batch · channels · height · width
   */
  public int size() {
    return batch * channels * height * width;
  }

  /**
   * How many cells the grid has.
   *
   * @return height · width
   */
  public int cells() {
    return height * width;
  }

  /**
   * Where a number of the array stands, in words.
   *
   * @param index 0 … size − 1
   * @return for example {@code channel 0, row 3, column 4}, with the batch number if there is more
   *     than one field
   */
  public String place(int index) {
    return toGrid().place(index);
  }

  /**
   * The same shape among grids of any dimension.
   *
   * @return the grid of two dimensions
   */
  public GridShape toGrid() {
    return new GridShape(batch, channels, List.of(height, width));
  }

  /**
   * Whether a cell keeps clear of the boundary under every rotation and reflection about the
   * centre.
   *
   * @param cell row · width + column
   * @param margin how many cells of distance are kept from the inscribed circle, ≥ 0
   * @return true if the cell's distance from the centre is at most (min(h, w) − 1)/2 − margin
   */
  public boolean interior(int cell, double margin) {
    return Math.hypot(x(cell), y(cell)) <= 0.5 * (Math.min(height, width) - 1) - margin + 1e-9;
  }

  /**
   * The horizontal place of a cell, to the right of the centre.
   *
   * @param cell row · width + column
   * @return x = column − (w − 1)/2
   */
  public double x(int cell) {
    return cell % width - 0.5 * (width - 1);
  }

  /**
   * The vertical place of a cell, above the centre.
   *
   * @param cell row · width + column
   * @return y = (h − 1)/2 − row
   */
  public double y(int cell) {
    int row = cell / width;
    return 0.5 * (height - 1) - row;
  }

  private static String text(int b, int c, int h, int w) {
    return "(" + b + ", " + c + ", " + h + ", " + w + ")";
  }
}
