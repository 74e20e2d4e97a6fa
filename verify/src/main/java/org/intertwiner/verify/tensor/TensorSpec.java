package org.intertwiner.verify.tensor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;

/**
 * What an input or output of a model looks like before any data are there: name, format and shape.
 *
 * <p>Example: {@code new TensorSpec("x", ElementType.FLOAT32, List.of(Dimension.of("batch"),
 * Dimension.of(3)))} prints {@code x: FLOAT32[batch, 3]}.
 *
 * @param name its name
 * @param type the format of the numbers
 * @param shape the length of every axis; empty for a single number, and where {@code ranked} is
 *     false
 * @param ranked false where not even the number of axes is known
 */
public record TensorSpec(String name, ElementType type, List<Dimension> shape, boolean ranked) {

  /**
   * Copies the shape.
   *
   * @param name its name
   * @param type the format of the numbers
   * @param shape the length of every axis; empty for a single number, and where {@code ranked} is
   *     false
   * @param ranked false where not even the number of axes is known
   * @throws InvalidInput if there is a shape although the number of axes is not known
   */
  public TensorSpec {
    shape = List.copyOf(shape);
    if (!ranked && !shape.isEmpty()) {
      throw new InvalidInput("shape of '" + name + "'", shape.toString(), "none", "");
    }
  }

  /**
   * A specification with a known number of axes.
   *
   * @param name its name
   * @param type the format of the numbers
   * @param shape the length of every axis; empty for a single number
   */
  public TensorSpec(String name, ElementType type, List<Dimension> shape) {
    this(name, type, shape, true);
  }

  /**
   * A specification without a shape.
   *
   * @param name its name
   * @param type the format of the numbers
   * @return the specification, not ranked
   */
  public static TensorSpec unranked(String name, ElementType type) {
    return new TensorSpec(name, type, List.of(), false);
  }

  /**
   * The names of the lengths that the data decide.
   *
   * @return in order of the axes, each once
   */
  public Set<String> symbols() {
    Set<String> names = new LinkedHashSet<>();
    for (Dimension d : shape) {
      if (d instanceof Dimension.Symbol s) {
        names.add(s.name());
      }
    }
    return names;
  }

  /**
   * Puts numbers in the place of the symbols.
   *
   * @param symbols the length for every symbol; more than needed may be given
   * @return the length of every axis
   * @throws InvalidInput if the number of axes is not known, a symbol has no length or a negative
   *     one
   */
  public List<Integer> resolve(Map<String, Integer> symbols) {
    if (!ranked) {
      throw new InvalidInput(
          "shape of '" + name + "'", "none", "a number of axes", "the model does not declare one");
    }
    List<Integer> lengths = new ArrayList<>(shape.size());
    for (Dimension d : shape) {
      lengths.add(d instanceof Dimension.Fixed f ? f.length() : lengthOf(d.toString(), symbols));
    }
    return List.copyOf(lengths);
  }

  private int lengthOf(String symbol, Map<String, Integer> symbols) {
    Integer length = symbols.get(symbol);
    if (length == null || length < 0) {
      throw new InvalidInput(
          "length '" + symbol + "' of " + this,
          length == null ? "nothing" : length.toString(),
          "a number that is not negative",
          "give a size for it");
    }
    return length;
  }

  /**
   * Whether an array has this format and a shape that fits.
   *
   * <p>Equal symbols within the shape stand for equal lengths.
   *
   * @param array an array
   * @return true if it does
   */
  public boolean accepts(NumericArray array) {
    return type == array.type() && (!ranked || accepts(array.shape()));
  }

  private boolean accepts(List<Integer> lengths) {
    if (lengths.size() != shape.size()) {
      return false;
    }
    for (int i = 0; i < lengths.size(); i++) {
      int first = shape.indexOf(shape.get(i));
      boolean fits =
          shape.get(i) instanceof Dimension.Fixed f
              ? f.length() == lengths.get(i)
              : lengths.get(first).equals(lengths.get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return name + ": " + type + (ranked ? shape.toString() : "[…]");
  }
}
