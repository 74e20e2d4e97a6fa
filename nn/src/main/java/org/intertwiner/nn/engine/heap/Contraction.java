package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
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
        v.dilation(0) * (tapRows - 1) + 1,
        v.dilation(1) * (tapColumns - 1) + 1,
        outRows,
        outColumns,
        v.withDilation(1));
  }

  /**
   * Writes what one tap of the kernel sees of a plane, result position by result position; zeros
   * outside of the plane.
   *
   * @param x holds the plane
   * @param at index of the plane's first number
   * @param i row of the tap
   * @param j column of the tap
   * @param row takes outRows·outColumns numbers
   */
  public void seen(float[] x, int at, int i, int j, float[] row) {
    int side = j * window.dilation(1) - window.padding(1);
    int step = window.stride(1);
    int left = Math.min(outColumns, side >= 0 ? 0 : (-side + step - 1) / step);
    int right = Math.min(outColumns, Math.floorDiv(columns - 1 - side, step) + 1);
    for (int r = 0; r < outRows; r++) {
      int from = r * window.stride(0) + i * window.dilation(0) - window.padding(0);
      int to = r * outColumns;
      if (from < 0 || from >= rows || left >= right) {
        Arrays.fill(row, to, to + outColumns, 0f);
        continue;
      }
      Arrays.fill(row, to, to + left, 0f);
      Arrays.fill(row, to + right, to + outColumns, 0f);
      int base = at + from * columns + side;
      if (step == 1) {
        System.arraycopy(x, base + left, row, to + left, right - left);
      } else {
        for (int q = left; q < right; q++) {
          row[to + q] = x[base + q * step];
        }
      }
    }
  }

  /**
   * The adjoint of {@link #seen}: adds to a plane.
   *
   * @param row outRows·outColumns numbers
   * @param i row of the tap
   * @param j column of the tap
   * @param x holds the plane
   * @param at index of the plane's first number
   */
  public void shown(float[] row, int i, int j, float[] x, int at) {
    int side = j * window.dilation(1) - window.padding(1);
    int step = window.stride(1);
    int left = side >= 0 ? 0 : (-side + step - 1) / step;
    int right = Math.min(outColumns, Math.floorDiv(columns - 1 - side, step) + 1);
    for (int r = 0; r < outRows; r++) {
      int to = r * window.stride(0) + i * window.dilation(0) - window.padding(0);
      if (to >= 0 && to < rows) {
        int base = at + to * columns + side;
        for (int q = left; q < right; q++) {
          x[base + q * step] += row[r * outColumns + q];
        }
      }
    }
  }
}
