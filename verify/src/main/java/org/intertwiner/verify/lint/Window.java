package org.intertwiner.verify.lint;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;

/**
 * A window that slides along one axis of n cells.
 *
 * <p>Window i reads the cells s·i − p + d·j, j = 0 … k−1, of an axis that is padded by p cells
 * before and q cells after. With e = d(k−1) + 1 there are m = ⌊(n + p + q − e)/s⌋ + 1 windows; by
 * rounding up, one more may hang over the end. <em>Accuracy:</em> exact. <em>Example:</em> {@code
 * Window.of(2, 2, 0).displacement(9)} is 1: the last cell is dropped.
 *
 * @param kernel k, how many cells a window reads
 * @param stride s, the distance of neighbouring windows
 * @param before p, the padding before the first cell; negative where cells are cut off
 * @param after q, the padding after the last cell
 * @param dilation d, the distance of neighbouring cells of a window
 * @param ceiling whether the number of windows is rounded up
 */
public record Window(int kernel, int stride, int before, int after, int dilation, boolean ceiling) {
  private static final int MAX = 1 << 20;

  /**
   * Checks the figures.
   *
   * @param kernel how many cells a window reads
   * @param stride the distance of neighbouring windows
   * @param before the padding before the first cell
   * @param after the padding after the last cell
   * @param dilation the distance of neighbouring cells of a window
   * @param ceiling whether the number of windows is rounded up
   * @throws InvalidInput if kernel, stride or dilation are not positive, or a figure is past 2²⁰
   */
  public Window {
    if (kernel < 1
        || stride < 1
        || dilation < 1
        || Math.max(Math.max(kernel, stride), dilation) > MAX
        || Math.max(Math.abs(before), Math.abs(after)) > MAX
        || (long) kernel * dilation > MAX) {
      throw new InvalidInput(
          "window",
          "kernel "
              + kernel
              + ", stride "
              + stride
              + ", padding "
              + before
              + " and "
              + after
              + ", dilation "
              + dilation,
          "positive kernel, stride and dilation, all figures at most " + MAX,
          "");
    }
  }

  /**
   * A window with equal padding on both sides, without dilation, rounded down.
   *
   * @param kernel how many cells a window reads
   * @param stride the distance of neighbouring windows
   * @param padding the padding on either side
   * @return the window
   * @throws InvalidInput if kernel or stride are not positive
   */
  public static Window of(int kernel, int stride, int padding) {
    return new Window(kernel, stride, padding, padding, 1, false);
  }

  /**
   * A copy with other paddings.
   *
   * @param newBefore the padding before the first cell
   * @param newAfter the padding after the last cell
   * @return a new window
   */
  public Window withPadding(int newBefore, int newAfter) {
    return new Window(kernel, stride, newBefore, newAfter, dilation, ceiling);
  }

  /**
   * A copy with another dilation.
   *
   * @param newDilation the distance of neighbouring cells of a window
   * @return a new window
   */
  public Window withDilation(int newDilation) {
    return new Window(kernel, stride, before, after, newDilation, ceiling);
  }

  /**
   * A copy whose number of windows is rounded up.
   *
   * @return a new window
   */
  public Window roundedUp() {
    return new Window(kernel, stride, before, after, dilation, true);
  }

  /**
   * How far a window reaches.
   *
   * @return e = d(k−1) + 1 cells
   */
  public int span() {
    return dilation * (kernel - 1) + 1;
  }

  /**
   * How many windows there are.
   *
   * @param size n, the number of cells
   * @return m, and 0 if not even one fits
   */
  public int count(int size) {
    int room = size + before + after - span();
    if (room < 0) {
      return 0;
    }
    if (!ceiling) {
      return room / stride + 1;
    }
    int count = (room + stride - 1) / stride + 1;
    return (count - 1) * stride >= size + before ? count - 1 : count;
  }

  /**
   * What the windows leave over at the end.
   *
   * @param size n, the number of cells
   * @return r = n + p + q − e − s(m−1), the number of (padded) cells that no window reaches;
   *     negative if the last window hangs over
   */
  public int rest(int size) {
    return size + before + after - span() - stride * (count(size) - 1);
  }

  /**
   * By how much the windows lie off the centre: p − q + r. The mirror image of window i is window
   * m−1−i, cell by cell, if and only if this is zero.
   *
   * @param size n, the number of cells
   * @return in half cells; positive if the windows lie too near to the start
   */
  public int displacement(int size) {
    return before - after + rest(size);
  }

  /**
   * The remainder modulo the stride that the sizes with displacement zero leave.
   *
   * @return (e − 2p) mod s; empty if there are none because the padding is too uneven
   */
  public Optional<Integer> goodResidue() {
    int rest = after - before;
    boolean possible = ceiling ? rest <= 0 && rest > -stride : rest >= 0 && rest < stride;
    return possible ? Optional.of(Math.floorMod(span() - 2 * before, stride)) : Optional.empty();
  }

  /**
   * Whether the windows along this axis read the same cells as those along another axis after a
   * motion that takes this axis to the other one, forwards or backwards.
   *
   * @param other the window along the other axis
   * @param size the number of cells of both axes
   * @param backwards whether the first cell goes to the last
   * @param clipped whether only the cells inside count, not the place of the padding: true for
   *     maxima
   * @return true if every window goes to a window
   */
  boolean movesTo(Window other, int size, boolean backwards, boolean clipped) {
    int windows = count(size);
    if (other.count(size) != windows) {
      return false;
    }
    if (!clipped && (kernel != other.kernel || dilation != other.dilation)) {
      return false;
    }
    for (int i = 0; i < windows; i++) {
      int there = backwards ? windows - 1 - i : i;
      boolean same =
          clipped
              ? sameInside(other, size, backwards, i, there)
              : sameCells(other, size, backwards, i, there);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private boolean sameCells(Window other, int size, boolean backwards, int here, int there) {
    for (int j = 0; j < kernel; j++) {
      int cell = cell(here, j);
      int image = other.cell(there, backwards ? kernel - 1 - j : j);
      boolean inside = cell >= 0 && cell < size;
      if (inside ? image != (backwards ? size - 1 - cell : cell) : image >= 0 && image < size) {
        return false;
      }
    }
    return true;
  }

  private boolean sameInside(Window other, int size, boolean backwards, int here, int there) {
    java.util.BitSet cells = inside(here, size);
    java.util.BitSet moved = new java.util.BitSet();
    cells.stream().forEach(c -> moved.set(backwards ? size - 1 - c : c));
    return moved.equals(other.inside(there, size));
  }

  private java.util.BitSet inside(int window, int size) {
    java.util.BitSet cells = new java.util.BitSet();
    for (int j = 0; j < kernel; j++) {
      int cell = cell(window, j);
      if (cell >= 0 && cell < size) {
        cells.set(cell);
      }
    }
    return cells;
  }

  private int cell(int window, int j) {
    return stride * window - before + dilation * j;
  }
}
