package org.intertwiner.nn.engine;

import org.intertwiner.algebra.InvalidInput;

/**
 * How a window moves over the plane in convolution and pooling. Arrays are (batch, channel, row,
 * column); zero padding is added on both sides.
 *
 * @param strideRows rows between neighbouring outputs, at least 1
 * @param strideColumns columns between neighbouring outputs, at least 1
 * @param paddingRows rows of zeros above and below, at least 0
 * @param paddingColumns columns of zeros left and right, at least 0
 * @param dilationRows rows between neighbouring taps, at least 1
 * @param dilationColumns columns between neighbouring taps, at least 1
 * @param groups blocks of channels that do not see each other, at least 1
 */
public record Window(
    int strideRows,
    int strideColumns,
    int paddingRows,
    int paddingColumns,
    int dilationRows,
    int dilationColumns,
    int groups) {

  /** Stride 1, no padding, no dilation, one group. */
  public static final Window UNIT = new Window(1, 1, 0, 0, 1, 1, 1);

  /**
   * Checks the numbers.
   *
   * @param strideRows rows between neighbouring outputs, at least 1
   * @param strideColumns columns between neighbouring outputs, at least 1
   * @param paddingRows rows of zeros above and below, at least 0
   * @param paddingColumns columns of zeros left and right, at least 0
   * @param dilationRows rows between neighbouring taps, at least 1
   * @param dilationColumns columns between neighbouring taps, at least 1
   * @param groups blocks of channels that do not see each other, at least 1
   * @throws InvalidInput if one is out of range
   */
  public Window {
    boolean ok = strideRows > 0 && strideColumns > 0 && paddingRows >= 0 && paddingColumns >= 0;
    if (!ok || dilationRows < 1 || dilationColumns < 1 || groups < 1) {
      throw new InvalidInput(
          "window",
          "stride "
              + strideRows
              + "×"
              + strideColumns
              + ", padding "
              + paddingRows
              + "×"
              + paddingColumns
              + ", dilation "
              + dilationRows
              + "×"
              + dilationColumns
              + ", groups "
              + groups,
          "stride, dilation, groups ≥ 1 and padding ≥ 0",
          "");
    }
  }

  /**
   * Changes the stride of both axes.
   *
   * @param stride at least 1
   * @return the changed window
   */
  public Window withStride(int stride) {
    return new Window(
        stride, stride, paddingRows, paddingColumns, dilationRows, dilationColumns, groups);
  }

  /**
   * Changes the padding of both axes.
   *
   * @param padding at least 0
   * @return the changed window
   */
  public Window withPadding(int padding) {
    return new Window(
        strideRows, strideColumns, padding, padding, dilationRows, dilationColumns, groups);
  }

  /**
   * Changes the dilation of both axes.
   *
   * @param dilation at least 1
   * @return the changed window
   */
  public Window withDilation(int dilation) {
    return new Window(
        strideRows, strideColumns, paddingRows, paddingColumns, dilation, dilation, groups);
  }

  /**
   * Changes the number of groups.
   *
   * @param count at least 1
   * @return the changed window
   */
  public Window withGroups(int count) {
    return new Window(
        strideRows,
        strideColumns,
        paddingRows,
        paddingColumns,
        dilationRows,
        dilationColumns,
        count);
  }

  /**
   * Returns the number of output rows: ⌊(rows + 2·padding − dilation·(taps − 1) − 1)/stride⌋ + 1.
   *
   * @param rows input rows
   * @param taps kernel rows
   * @return output rows; 0 or less when the kernel does not fit
   */
  public int outputRows(int rows, int taps) {
    return Math.floorDiv(rows + 2 * paddingRows - dilationRows * (taps - 1) - 1, strideRows) + 1;
  }

  /**
   * Returns the number of output columns, by the same formula.
   *
   * @param columns input columns
   * @param taps kernel columns
   * @return output columns; 0 or less when the kernel does not fit
   */
  public int outputColumns(int columns, int taps) {
    return Math.floorDiv(
            columns + 2 * paddingColumns - dilationColumns * (taps - 1) - 1, strideColumns)
        + 1;
  }
}
