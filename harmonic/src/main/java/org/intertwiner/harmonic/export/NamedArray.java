package org.intertwiner.harmonic.export;

import java.io.IOException;
import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * A named array of numbers that is written value by value, so that it need never be in memory as a
 * whole.
 *
 * <p><i>Shape:</i> row-major. <i>Example:</i> {@code NamedArray.ofIntegers("degree", 0, 1, 1)}.
 */
public final class NamedArray {
  private final String name;
  private final ElementType type;
  private final int[] shape;
  private final Content content;

  /** How numbers are stored. */
  public enum ElementType {
    /** IEEE 754, 4 bytes. */
    FLOAT32("<f4", "F32", 4),
    /** IEEE 754, 8 bytes. */
    FLOAT64("<f8", "F64", 8),
    /** Two's complement, 4 bytes. */
    INT32("<i4", "I32", 4);

    private final String numpy;
    private final String safetensors;
    private final int bytes;

    ElementType(String numpy, String safetensors, int bytes) {
      this.numpy = numpy;
      this.safetensors = safetensors;
      this.bytes = bytes;
    }

    String numpy() {
      return numpy;
    }

    String safetensors() {
      return safetensors;
    }

    /**
     * The size of a number.
     *
     * @return bytes
     */
    public int bytes() {
      return bytes;
    }
  }

  /** Takes the values in order. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes the next values.
     *
     * @param values the values, rounded to the type of the array
     * @throws IOException where they cannot be written
     */
    void put(double... values) throws IOException;
  }

  /** Hands out the values in order. */
  @FunctionalInterface
  public interface Content {
    /**
     * Hands out all values.
     *
     * @param sink where to
     * @throws IOException where they cannot be written
     */
    void writeTo(Sink sink) throws IOException;
  }

  private NamedArray(String name, ElementType type, int[] shape, Content content) {
    this.name = name;
    this.type = type;
    this.shape = shape;
    this.content = content;
  }

  /**
   * An array.
   *
   * @param name its name: letters, digits, {@code . _ -}
   * @param type how its numbers are stored
   * @param shape its shape; empty for a single number
   * @param content hands out as many values as the shape says
   * @return the array
   * @throws InvalidInput where the name has other characters or a size is negative
   */
  public static NamedArray of(String name, ElementType type, int[] shape, Content content) {
    if (!name.matches("[A-Za-z0-9._-]{1,200}") || Arrays.stream(shape).anyMatch(s -> s < 0)) {
      throw new InvalidInput(
          "array to export",
          name + " of shape " + Arrays.toString(shape),
          "a name of letters, digits, dots, dashes and sizes ≥ 0",
          "names become file names in an archive");
    }
    return new NamedArray(name, type, shape.clone(), content);
  }

  /**
   * A list of integers.
   *
   * @param name its name
   * @param values the integers
   * @return an array of one axis
   */
  public static NamedArray ofIntegers(String name, int... values) {
    double[] copy = Arrays.stream(values).asDoubleStream().toArray();
    return of(name, ElementType.INT32, new int[] {copy.length}, sink -> sink.put(copy));
  }

  /**
   * The name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * How numbers are stored.
   *
   * @return the type
   */
  public ElementType type() {
    return type;
  }

  /**
   * The shape.
   *
   * @return a fresh array
   */
  public int[] shape() {
    return shape.clone();
  }

  /**
   * The content.
   *
   * @return what hands out the values
   */
  public Content content() {
    return content;
  }

  /**
   * The number of values.
   *
   * @return the product of the sizes
   */
  public long count() {
    long count = 1;
    for (int s : shape) {
      count = Math.multiplyExact(count, s);
    }
    return count;
  }

  /**
   * The size of all values.
   *
   * @return bytes
   */
  public long bytes() {
    return Math.multiplyExact(count(), type.bytes());
  }

  @Override
  public String toString() {
    return name + " " + type + Arrays.toString(shape);
  }
}
