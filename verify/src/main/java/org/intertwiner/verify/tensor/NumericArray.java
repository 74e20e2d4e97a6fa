package org.intertwiner.verify.tensor;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * An array of numbers with a shape and a format; immutable. The last axis runs fastest.
 *
 * <p>The numbers are held in binary64, which represents those of every {@link ElementType} exactly
 * (64-bit integers up to 2⁵³ only). Example: {@code NumericArray.of(ElementType.FLOAT32, List.of(2,
 * 3), numbers)}.
 */
public final class NumericArray {
  private final ElementType type;
  private final List<Integer> shape;
  private final double[] values;

  private NumericArray(ElementType type, List<Integer> shape, double[] values) {
    this.type = type;
    this.shape = shape;
    this.values = values;
  }

  /**
   * An array.
   *
   * @param type the format; floating-point numbers are not rounded to it here
   * @param shape the length of every axis; empty for a single number
   * @param values the numbers; copied
   * @return the array
   * @throws InvalidInput if a length is negative or the number of values is not their product
   */
  public static NumericArray of(ElementType type, List<Integer> shape, double[] values) {
    long size = 1;
    for (int length : shape) {
      if (length < 0) {
        throw new InvalidInput("shape of an array", shape.toString(), "no negative length", "");
      }
      size *= length;
      if (size > Integer.MAX_VALUE) {
        throw new InvalidInput("shape of an array", shape.toString(), "fewer than 2³¹ numbers", "");
      }
    }
    if (size != values.length) {
      throw new InvalidInput(
          "number of values of an array",
          Integer.toString(values.length),
          size + " for the shape " + shape,
          "");
    }
    return new NumericArray(type, List.copyOf(shape), values.clone());
  }

  /**
   * An array of numbers rounded to its format.
   *
   * @param type the format
   * @param shape the length of every axis; empty for a single number
   * @param values the numbers; copied and rounded, integers to the nearest
   * @return the array
   * @throws InvalidInput if a length is negative or the number of values is not their product
   */
  public static NumericArray from(ElementType type, List<Integer> shape, double[] values) {
    NumericArray array = of(type, shape, values);
    if (!type.isFloating()) {
      for (int i = 0; i < values.length; i++) {
        array.values[i] = Math.rint(values[i]);
      }
    }
    return array.owning(Rounding.to(type, array.values));
  }

  /**
   * The format.
   *
   * @return the type of the numbers
   */
  public ElementType type() {
    return type;
  }

  /**
   * The length of every axis.
   *
   * @return an unmodifiable list; empty for a single number
   */
  public List<Integer> shape() {
    return shape;
  }

  /**
   * How many numbers there are.
   *
   * @return the product of the lengths
   */
  public int size() {
    return values.length;
  }

  /**
   * The numbers.
   *
   * @return a fresh array, the last axis fastest
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * One number.
   *
   * @param index its place in {@link #values()}
   * @return the number
   */
  public double at(int index) {
    return values[index];
  }

  /**
   * Copies the numbers into a larger array.
   *
   * @param target where to
   * @param offset the place of the first number there
   */
  public void copyTo(double[] target, int offset) {
    System.arraycopy(values, 0, target, offset, values.length);
  }

  /**
   * The same format and shape with other numbers.
   *
   * @param other as many numbers; copied
   * @return a new array
   * @throws InvalidInput if their number differs
   */
  public NumericArray with(double[] other) {
    return of(type, shape, other);
  }

  /** The same format and shape with as many other numbers, which nobody else keeps. */
  NumericArray owning(double[] other) {
    return new NumericArray(type, shape, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumericArray a
        && type == a.type
        && shape.equals(a.shape)
        && Arrays.equals(values, a.values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return type + shape.toString();
  }
}
