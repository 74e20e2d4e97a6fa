package org.intertwiner.nn.engine;

import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * How a window moves over a space of 1, 2 or 3 axes in convolution and pooling. Arrays are (batch,
 * channel, …space); zero padding is added on both sides of every axis.
 *
 * @param stride cells between neighbouring outputs along each axis, at least 1
 * @param padding zeros before and after along each axis, at least 0
 * @param dilation cells between neighbouring taps along each axis, at least 1
 * @param groups blocks of channels that do not see each other, at least 1
 */
public record Window(
    List<Integer> stride, List<Integer> padding, List<Integer> dilation, int groups) {
  /** The largest number of axes of space. */
  public static final int MAX_DIMENSION = 3;

  /**
   * Checks the numbers.
   *
   * @param stride cells between neighbouring outputs along each axis, at least 1
   * @param padding zeros before and after along each axis, at least 0
   * @param dilation cells between neighbouring taps along each axis, at least 1
   * @param groups blocks of channels that do not see each other, at least 1
   * @throws InvalidInput if one is out of range, or the numbers of axes differ
   */
  public Window {
    stride = List.copyOf(stride);
    padding = List.copyOf(padding);
    dilation = List.copyOf(dilation);
    boolean ok = !stride.isEmpty() && stride.size() <= MAX_DIMENSION && groups >= 1;
    ok = ok && padding.size() == stride.size() && dilation.size() == stride.size();
    ok = ok && stride.stream().allMatch(s -> s >= 1) && padding.stream().allMatch(p -> p >= 0);
    if (!ok || dilation.stream().anyMatch(d -> d < 1)) {
      throw new InvalidInput(
          "window",
          "stride "
              + stride
              + ", padding "
              + padding
              + ", dilation "
              + dilation
              + ", "
              + groups
              + " groups",
          "1 to 3 axes each; stride, dilation, groups ≥ 1 and padding ≥ 0",
          "");
    }
  }

  /**
   * Stride 1, no padding, no dilation, one group.
   *
   * @param dimension axes of the space, 1 to 3
   * @return the window
   * @throws InvalidInput if there are none or too many axes
   */
  public static Window unit(int dimension) {
    List<Integer> ones = Collections.nCopies(Math.max(0, dimension), 1);
    return new Window(ones, Collections.nCopies(Math.max(0, dimension), 0), ones, 1);
  }

  /**
   * Returns the number of axes of the space.
   *
   * @return 1, 2 or 3
   */
  public int dimension() {
    return stride.size();
  }

  /**
   * Returns the stride along an axis.
   *
   * @param axis the axis of space, from 0
   * @return cells between neighbouring outputs
   */
  public int stride(int axis) {
    return stride.get(axis);
  }

  /**
   * Returns the padding along an axis.
   *
   * @param axis the axis of space, from 0
   * @return zeros on each side
   */
  public int padding(int axis) {
    return padding.get(axis);
  }

  /**
   * Returns the dilation along an axis.
   *
   * @param axis the axis of space, from 0
   * @return cells between neighbouring taps
   */
  public int dilation(int axis) {
    return dilation.get(axis);
  }

  /**
   * Changes the stride of all axes.
   *
   * @param cells at least 1
   * @return the changed window
   */
  public Window withStride(int cells) {
    return new Window(Collections.nCopies(dimension(), cells), padding, dilation, groups);
  }

  /**
   * Changes the padding of all axes.
   *
   * @param zeros at least 0
   * @return the changed window
   */
  public Window withPadding(int zeros) {
    return new Window(stride, Collections.nCopies(dimension(), zeros), dilation, groups);
  }

  /**
   * Changes the dilation of all axes.
   *
   * @param cells at least 1
   * @return the changed window
   */
  public Window withDilation(int cells) {
    return new Window(stride, padding, Collections.nCopies(dimension(), cells), groups);
  }

  /**
   * Changes the number of groups.
   *
   * @param count at least 1
   * @return the changed window
   */
  public Window withGroups(int count) {
    return new Window(stride, padding, dilation, count);
  }

  /**
   * Returns the number of outputs along an axis: ⌊(cells + 2·padding − dilation·(taps − 1) −
   * 1)/stride⌋ + 1.
   *
   * @param axis the axis of space, from 0
   * @param cells input cells
   * @param taps kernel cells
   * @return output cells; 0 or less when the kernel does not fit
   */
  public int output(int axis, int cells, int taps) {
    return Math.floorDiv(cells + 2 * padding(axis) - dilation(axis) * (taps - 1) - 1, stride(axis))
        + 1;
  }
}
