package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;

/**
 * The sizes of one convolution over 1, 2 or 3 axes of space, seen as a convolution of planes.
 *
 * <p>Formula: with the window's first axis written apart, y[n, o, z, r] = Σ over c, d and i of x[n,
 * c, z·stride + d·dilation − padding, r·stride + i·dilation − padding]·w[o, c, d, i]. For a fixed
 * pair (n, z), which is called a <i>picture</i> here, that is a convolution over two axes in which
 * the pairs (c, d) are channels: no other arithmetic is needed for volumes, only another choice of
 * planes. Fields of fewer axes have leading extents 1.
 *
 * @param batch fields
 * @param channels input channels
 * @param outputs output channels
 * @param field cells of the input
 * @param taps cells of the kernel
 * @param result cells of the output
 * @param window stride, padding, dilation along three axes; groups
 */
public record Contraction(
    int batch, int channels, int outputs, Space field, Space taps, Space result, Window window) {

  /**
   * Extents of a space of three axes.
   *
   * @param depth planes
   * @param rows rows of a plane
   * @param columns columns of a plane
   */
  public record Space(int depth, int rows, int columns) {
    static Space of(Shape shape) {
      int[] e = {1, 1, 1};
      for (int axis = 2; axis < shape.rank(); axis++) {
        e[axis + 3 - shape.rank()] = shape.at(axis);
      }
      return new Space(e[0], e[1], e[2]);
    }

    /**
     * Returns the cells of one plane.
     *
     * @return rows·columns
     */
    public int plane() {
      return rows * columns;
    }

    /**
     * Returns the cells of the space.
     *
     * @return depth·rows·columns
     */
    public int cells() {
      return depth * rows * columns;
    }

    Space flat() {
      return new Space(1, depth * rows, columns);
    }
  }

  /** The sizes of a window that moves over every channel alone. */
  static Contraction pooling(Shape x, Shape taps, Shape y, Window window) {
    return new Contraction(
        x.at(0), x.at(1), x.at(1), Space.of(x), Space.of(taps), Space.of(y), lifted(window));
  }

  static Contraction of(Shape x, Shape w, Shape y, Window window) {
    Contraction s =
        new Contraction(
            x.at(0), x.at(1), w.at(0), Space.of(x), Space.of(w), Space.of(y), lifted(window));
    return s.isPointwise(0) && s.isPointwise(1)
        ? new Contraction(
            s.batch,
            s.channels,
            s.outputs,
            s.field.flat(),
            s.taps.flat(),
            s.result.flat(),
            s.window)
        : s;
  }

  /** Whether results along an axis depend on the cell at the same place only. */
  private boolean isPointwise(int axis) {
    int extent = axis == 0 ? taps.depth : taps.rows;
    return extent == 1 && window.stride(axis) == 1 && window.padding(axis) == 0;
  }

  private static Window lifted(Window v) {
    return new Window(
        lifted(v.stride(), 1), lifted(v.padding(), 0), lifted(v.dilation(), 1), v.groups());
  }

  private static List<Integer> lifted(List<Integer> own, int missing) {
    Integer[] three = Collections.nCopies(3, missing).toArray(Integer[]::new);
    int shift = 3 - own.size();
    for (int i = shift; i < 3; i++) {
      three[i] = own.get(i - shift);
    }
    return Arrays.asList(three);
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
   * Returns the entries of the kernel that one output has.
   *
   * @return channels/groups times the cells of the kernel
   */
  public int tapsPerOutput() {
    return channelsPerGroup() * taps.cells();
  }

  /**
   * Returns the multiply-adds of the convolution, which are those of either adjoint too.
   *
   * @return the count
   */
  public long work() {
    return (long) batch * outputs * result.cells() * tapsPerOutput();
  }

  /**
   * Returns the pairs of a field and a plane of its result.
   *
   * @return batch·depth of the result
   */
  public int pictures() {
    return batch * result.depth;
  }

  /**
   * Whether fields are single planes, so that pictures are fields and lie whole in memory.
   *
   * @return true in one and two dimensions
   */
  public boolean isFlat() {
    return field.depth == 1 && taps.depth == 1 && result.depth == 1;
  }

  /**
   * Finds the plane that a picture sees as one of its channels.
   *
   * @param picture number of the picture
   * @param channel channel of the field
   * @param tap plane of the kernel
   * @return index of the plane's first number in the field, or −1 where the picture sees padding
   */
  public int source(int picture, int channel, int tap) {
    int at =
        picture % result.depth * window.stride(0) + tap * window.dilation(0) - window.padding(0);
    if (at < 0 || at >= field.depth) {
      return -1;
    }
    int volume = picture / result.depth * channels + channel;
    return (volume * field.depth + at) * field.plane();
  }

  /**
   * Finds a plane of the result.
   *
   * @param picture number of the picture
   * @param output output channel
   * @return index of the plane's first number
   */
  public int target(int picture, int output) {
    int volume = picture / result.depth * outputs + output;
    return (volume * result.depth + picture % result.depth) * result.plane();
  }

  /**
   * The convolution over two axes that one group of some pictures undergoes. Gaps between the taps
   * are filled by zeros, so that it has no dilation.
   *
   * @param pictures how many pictures
   * @return its sizes
   */
  public Contraction planar(int pictures) {
    Window v = window;
    return new Contraction(
        pictures,
        channelsPerGroup() * taps.depth,
        outputsPerGroup(),
        new Space(1, field.rows, field.columns),
        new Space(1, v.dilation(1) * (taps.rows - 1) + 1, v.dilation(2) * (taps.columns - 1) + 1),
        new Space(1, result.rows, result.columns),
        new Window(
            List.of(1, v.stride(1), v.stride(2)),
            List.of(0, v.padding(1), v.padding(2)),
            List.of(1, 1, 1),
            1));
  }

  /**
   * Writes what one tap of the kernel sees of a plane, result position by result position; zeros
   * outside of the plane.
   *
   * @param x holds the plane
   * @param at index of the plane's first number, or −1 for a plane of zeros
   * @param i row of the tap
   * @param j column of the tap
   * @param row takes the plane of the result
   */
  public void seen(float[] x, int at, int i, int j, float[] row) {
    int columns = field.columns;
    int width = result.columns;
    int side = j * window.dilation(2) - window.padding(2);
    int step = window.stride(2);
    int down = window.stride(1);
    int top = i * window.dilation(1) - window.padding(1);
    int left = Math.min(width, side >= 0 ? 0 : (-side + step - 1) / step);
    int right = Math.min(width, Math.floorDiv(columns - 1 - side, step) + 1);
    for (int r = 0; r < result.rows; r++) {
      int from = r * down + top;
      int to = r * width;
      if (at < 0 || from < 0 || from >= field.rows || left >= right) {
        Arrays.fill(row, to, to + width, 0f);
        continue;
      }
      Arrays.fill(row, to, to + left, 0f);
      Arrays.fill(row, to + right, to + width, 0f);
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
   * @param row the plane of the result
   * @param i row of the tap
   * @param j column of the tap
   * @param x holds the plane
   * @param at index of the plane's first number, or −1 to drop what is added
   */
  public void shown(float[] row, int i, int j, float[] x, int at) {
    if (at < 0) {
      return;
    }
    int columns = field.columns;
    int width = result.columns;
    int side = j * window.dilation(2) - window.padding(2);
    int step = window.stride(2);
    int left = side >= 0 ? 0 : (-side + step - 1) / step;
    int right = Math.min(width, Math.floorDiv(columns - 1 - side, step) + 1);
    for (int r = 0; r < result.rows; r++) {
      int to = r * window.stride(1) + i * window.dilation(1) - window.padding(1);
      if (to >= 0 && to < field.rows) {
        int base = at + to * columns + side;
        for (int q = left; q < right; q++) {
          x[base + q * step] += row[r * width + q];
        }
      }
    }
  }
}
