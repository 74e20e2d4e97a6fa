package org.intertwiner.nn.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;

/**
 * An immutable array of numbers as it stands in a file: row-major, little-endian.
 *
 * <p><i>Accuracy</i>: bit-exact, not-a-numbers included.
 */
public final class NamedArray {
  private final DType type;
  private final Shape shape;
  private final byte[] bytes;

  private NamedArray(DType type, Shape shape, byte[] bytes) {
    this.type = type;
    this.shape = shape;
    this.bytes = bytes;
  }

  /**
   * An array of float32 numbers.
   *
   * @param shape the shape
   * @param values row-major values, copied
   * @return the array
   * @throws InvalidInput if the number of values does not fit the shape
   */
  public static NamedArray of(Shape shape, float... values) {
    requireSize(shape, values.length);
    byte[] bytes = new byte[4 * values.length];
    little(bytes).asFloatBuffer().put(values);
    return new NamedArray(DType.FLOAT32, shape, bytes);
  }

  /**
   * An array of float64 numbers.
   *
   * @param shape the shape
   * @param values row-major values, copied
   * @return the array
   * @throws InvalidInput if the number of values does not fit the shape
   */
  public static NamedArray of(Shape shape, double... values) {
    requireSize(shape, values.length);
    byte[] bytes = new byte[8 * values.length];
    little(bytes).asDoubleBuffer().put(values);
    return new NamedArray(DType.FLOAT64, shape, bytes);
  }

  /**
   * An array of whole numbers.
   *
   * @param shape the shape
   * @param values row-major values, copied
   * @return the array
   * @throws InvalidInput if the number of values does not fit the shape
   */
  public static NamedArray ofIntegers(Shape shape, int... values) {
    requireSize(shape, values.length);
    byte[] bytes = new byte[4 * values.length];
    little(bytes).asIntBuffer().put(values);
    return new NamedArray(DType.INT32, shape, bytes);
  }

  static NamedArray adopt(DType type, Shape shape, byte[] bytes) {
    return new NamedArray(type, shape, bytes);
  }

  private static void requireSize(Shape shape, int count) {
    if (shape.size() != count) {
      throw new InvalidInput(
          "array of shape " + shape, count + " values", shape.size() + " values", "");
    }
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The kind of number.
   *
   * @return the kind
   */
  public DType type() {
    return type;
  }

  /**
   * The shape.
   *
   * @return the shape
   */
  public Shape shape() {
    return shape;
  }

  /**
   * The values of a float32 array.
   *
   * @return a fresh row-major array
   * @throws InvalidInput if this is no float32 array
   */
  public float[] floats() {
    require(DType.FLOAT32);
    float[] values = new float[shape.size()];
    little(bytes).asFloatBuffer().get(values);
    return values;
  }

  /**
   * The values of a floating-point array; float32 is widened exactly.
   *
   * @return a fresh row-major array
   * @throws InvalidInput if this is an array of integers
   */
  public double[] doubles() {
    double[] values = new double[shape.size()];
    if (type == DType.FLOAT32) {
      float[] narrow = floats();
      Arrays.setAll(values, i -> narrow[i]);
      return values;
    }
    require(DType.FLOAT64);
    little(bytes).asDoubleBuffer().get(values);
    return values;
  }

  /**
   * The values of an array of whole numbers.
   *
   * @return a fresh row-major array
   * @throws InvalidInput if this is an array of floating-point numbers
   */
  public int[] integers() {
    require(DType.INT32);
    int[] values = new int[shape.size()];
    little(bytes).asIntBuffer().get(values);
    return values;
  }

  private void require(DType wanted) {
    if (type != wanted) {
      throw new InvalidInput("numbers of an array", type.toString(), wanted.toString(), "");
    }
  }

  /** All values, widened. */
  double[] numbers() {
    return type == DType.INT32 ? Arrays.stream(integers()).asDoubleStream().toArray() : doubles();
  }

  byte[] bytes() {
    return bytes;
  }

  /**
   * Whether two arrays agree in type, shape and every bit.
   *
   * @param other the other array
   * @return true for bit-identical arrays
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof NamedArray a
        && type == a.type
        && shape.equals(a.shape)
        && Arrays.equals(bytes, a.bytes);
  }

  /**
   * Consistent with {@link #equals}.
   *
   * @return a hash code
   */
  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /**
   * Type and shape.
   *
   * @return for example {@code FLOAT32[3, 4]}
   */
  @Override
  public String toString() {
    return type.toString() + shape;
  }
}
