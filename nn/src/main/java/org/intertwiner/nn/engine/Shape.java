package org.intertwiner.nn.engine;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * The extents of a dense row-major array, outermost axis first.
 *
 * <p>A shape of rank 0 is that of a single number. Extents may be 0: such arrays are empty. Axes
 * may be counted from the end with negative numbers, −1 being the innermost.
 */
public final class Shape {
  private static final Shape SCALAR = new Shape(new int[0]);

  private final int[] extents;
  private final int size;

  private Shape(int[] extents) {
    this.extents = extents;
    this.size = product(extents);
  }

  /**
   * Creates a shape.
   *
   * @param extents the extent of every axis, each at least 0
   * @return the shape
   * @throws InvalidInput if an extent is negative or the product exceeds 2³¹ − 1
   */
  public static Shape of(int... extents) {
    return extents.length == 0 ? SCALAR : new Shape(extents.clone());
  }

  private static int product(int[] extents) {
    long product = 1;
    for (int e : extents) {
      if (e < 0) {
        throw new InvalidInput("shape", Arrays.toString(extents), "extents ≥ 0", "");
      }
      product *= e;
      if (product > Integer.MAX_VALUE) {
        throw new InvalidInput(
            "shape",
            Arrays.toString(extents),
            "at most 2147483647 numbers in one array",
            "split the batch");
      }
    }
    return (int) product;
  }

  /**
   * Returns the number of axes.
   *
   * @return the rank, 0 for a single number
   */
  public int rank() {
    return extents.length;
  }

  /**
   * Returns the number of entries.
   *
   * @return the product of the extents, 1 for rank 0
   */
  public int size() {
    return size;
  }

  /**
   * Returns the extent of one axis.
   *
   * @param axis the axis; negative counts from the end
   * @return its extent
   * @throws InvalidInput if there is no such axis
   */
  public int at(int axis) {
    return extents[axis(axis)];
  }

  /**
   * Resolves an axis number that may count from the end.
   *
   * @param axis in −rank … rank − 1
   * @return the same axis in 0 … rank − 1
   * @throws InvalidInput if there is no such axis
   */
  public int axis(int axis) {
    int a = axis < 0 ? axis + extents.length : axis;
    if (a < 0 || a >= extents.length) {
      throw new InvalidInput(
          "axis",
          Integer.toString(axis),
          "an axis of shape " + this,
          "axes count from 0, or from −1");
    }
    return a;
  }

  /**
   * Returns the extents.
   *
   * @return a fresh array, outermost first
   */
  public int[] toArray() {
    return extents.clone();
  }

  /**
   * Replaces the extent of one axis.
   *
   * @param axis the axis; negative counts from the end
   * @param extent its new extent
   * @return the changed shape
   */
  public Shape with(int axis, int extent) {
    int[] e = extents.clone();
    e[axis(axis)] = extent;
    return new Shape(e);
  }

  /**
   * Returns the number of entries of a run of axes.
   *
   * @param from first axis, from 0
   * @param to one past the last axis
   * @return the product of their extents
   */
  public int size(int from, int to) {
    int product = 1;
    for (int i = from; i < to; i++) {
      product *= extents[i];
    }
    return product;
  }

  /**
   * Returns the row-major strides.
   *
   * @return how far apart, in entries, neighbours along each axis lie
   */
  public int[] strides() {
    int[] strides = new int[extents.length];
    int stride = 1;
    for (int i = extents.length - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= extents[i];
    }
    return strides;
  }

  /**
   * Returns the common shape of two arrays that are combined entry by entry: axes are aligned at
   * the innermost, and an axis that is missing or of extent 1 repeats.
   *
   * @param other the other shape
   * @param operation what the caller does, for the message
   * @return the common shape
   * @throws InvalidInput if the shapes do not fit; the message names both
   */
  public Shape broadcast(Shape other, String operation) {
    if (equals(other)) {
      return this;
    }
    int rank = Math.max(rank(), other.rank());
    int[] e = new int[rank];
    for (int i = 1; i <= rank; i++) {
      int a = i <= rank() ? extents[rank() - i] : 1;
      int b = i <= other.rank() ? other.extents[other.rank() - i] : 1;
      if (a != b && a != 1 && b != 1) {
        throw new InvalidInput(
            operation,
            "shapes " + this + " and " + other,
            "extents equal or 1, aligned at the last axis",
            "reshape one of them");
      }
      e[rank - i] = a == 1 ? b : a;
    }
    return new Shape(e);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape s && Arrays.equals(extents, s.extents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extents);
  }

  @Override
  public String toString() {
    return Arrays.toString(extents);
  }
}
