package org.intertwiner.verify.tensor;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * All of an array but its numbers, with names of its axes.
 *
 * <p>Example: {@code new ArrayForm("x", FLOAT32, List.of(1, 3, 8, 8), List.of("batch", "channel",
 * "row", "column")).place(70)} is {@code x[batch 0, channel 1, row 0, column 6]}.
 *
 * @param name the name of the array
 * @param type the format of its numbers
 * @param shape the length of every axis
 * @param axes a name for every axis, such as {@code batch} or {@code row}
 */
public record ArrayForm(String name, ElementType type, List<Integer> shape, List<String> axes) {

  /**
   * Copies the lists.
   *
   * @param name the name of the array
   * @param type the format of its numbers
   * @param shape the length of every axis
   * @param axes a name for every axis, such as {@code batch} or {@code row}
   * @throws InvalidInput if there are not as many names as axes
   */
  public ArrayForm {
    shape = List.copyOf(shape);
    axes = List.copyOf(axes);
    if (shape.size() != axes.size()) {
      throw new InvalidInput(
          "names of the axes of '" + name + "'",
          axes.toString(),
          shape.size() + " names for the shape " + shape,
          "");
    }
  }

  /**
   * A form with axes named by their numbers.
   *
   * @param name the name of the array
   * @param type the format of its numbers
   * @param shape the length of every axis
   * @return axes {@code axis 0}, {@code axis 1} …
   */
  public static ArrayForm of(String name, ElementType type, List<Integer> shape) {
    List<String> axes =
        java.util.stream.IntStream.range(0, shape.size()).mapToObj(ArrayForm::numbered).toList();
    return new ArrayForm(name, type, shape, axes);
  }

  private static String numbered(int axis) {
    return "axis " + axis;
  }

  /** {@return the product of the lengths} */
  public int size() {
    int product = 1;
    for (int length : shape) {
      product = Math.multiplyExact(product, length);
    }
    return product;
  }

  /**
   * Where a number stands, in words.
   *
   * @param index its place in {@link NumericArray#values()}
   * @return for example {@code y[batch 0, channel 1, row 2, column 3]}, {@code y[0, 1]} where axes
   *     have numbers for names; the name alone where there is no axis
   */
  public String place(int index) {
    if (shape.isEmpty()) {
      return name;
    }
    String[] parts = new String[shape.size()];
    int rest = index;
    for (int axis = parts.length - 1; axis >= 0; axis--) {
      String named = axes.get(axis).equals(numbered(axis)) ? "" : axes.get(axis) + " ";
      parts[axis] = named + rest % shape.get(axis);
      rest /= shape.get(axis);
    }
    return name + "[" + String.join(", ", parts) + "]";
  }

  /**
   * Refuses an array of another form.
   *
   * @param array an array
   * @throws InvalidInput if its format or shape is another
   */
  void check(NumericArray array) {
    if (array.type() != type || !array.shape().equals(shape)) {
      throw new InvalidInput(
          "array '" + name + "'",
          array.type() + " " + array.shape(),
          type + " " + shape,
          "does the model change its output's shape from one call to the next?");
    }
  }
}
