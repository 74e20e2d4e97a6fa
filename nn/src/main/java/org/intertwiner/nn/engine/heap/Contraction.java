package org.intertwiner.nn.engine.heap;

import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;

/**
 * The sizes of one convolution.
 *
 * @param batch images
 * @param channels input channels
 * @param rows input rows
 * @param columns input columns
 * @param outputs output channels
 * @param tapRows kernel rows
 * @param tapColumns kernel columns
 * @param outRows output rows
 * @param outColumns output columns
 * @param window stride, padding, dilation, groups
 */
public record Contraction(
    int batch,
    int channels,
    int rows,
    int columns,
    int outputs,
    int tapRows,
    int tapColumns,
    int outRows,
    int outColumns,
    Window window) {

  static Contraction of(Shape x, Shape w, Shape y, Window window) {
    return new Contraction(
        x.at(0), x.at(1), x.at(2), x.at(3), w.at(0), w.at(2), w.at(3), y.at(2), y.at(3), window);
  }

  /**
   * Returns the input channels that one output sees.
   *
   * @return channels/groups
   */
  public int channelsPerGroup() {
    return channels / window.groups();
  }

  /**
   * Returns the outputs of one group.
   *
   * @return outputs/groups
   */
  public int outputsPerGroup() {
    return outputs / window.groups();
  }

  /**
   * Returns the multiply-adds of the convolution, which are those of either adjoint too.
   *
   * @return the count
   */
  public long work() {
    return (long) batch
        * outputs
        * outRows
        * outColumns
        * channelsPerGroup()
        * tapRows
        * tapColumns;
  }

  /**
   * Returns the same convolution on fewer images.
   *
   * @param count images
   * @return the changed sizes
   */
  public Contraction withBatch(int count) {
    return new Contraction(
        count, channels, rows, columns, outputs, tapRows, tapColumns, outRows, outColumns, window);
  }

  /**
   * Returns the sizes of one group alone.
   *
   * @return the changed sizes
   */
  public Contraction oneGroup() {
    return new Contraction(
        batch,
        channelsPerGroup(),
        rows,
        columns,
        outputsPerGroup(),
        tapRows,
        tapColumns,
        outRows,
        outColumns,
        window.withGroups(1));
  }

  /**
   * Returns the same convolution with a kernel whose gaps are filled by zeros, so that it has no
   * dilation.
   *
   * @return the changed sizes
   */
  public Contraction undilated() {
    Window v = window;
    return new Contraction(
        batch,
        channels,
        rows,
        columns,
        outputs,
        v.dilationRows() * (tapRows - 1) + 1,
        v.dilationColumns() * (tapColumns - 1) + 1,
        outRows,
        outColumns,
        new Window(
            v.strideRows(),
            v.strideColumns(),
            v.paddingRows(),
            v.paddingColumns(),
            1,
            1,
            v.groups()));
  }
}
