package org.intertwiner.verify.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;

/**
 * What a model says about one of its inputs or outputs: name, format and shape.
 *
 * <p>Example: {@code new TensorSpec("x", ElementType.FLOAT32, List.of(Dimension.named("batch"),
 * Dimension.fixed(3), Dimension.fixed(32), Dimension.fixed(32)))}.
 *
 * @param name the name
 * @param type the format of the numbers
 * @param shape the length of every axis as far as the model fixes it
 */
public record TensorSpec(String name, ElementType type, List<Dimension> shape) {

  /**
   * The length of one axis: a number, or open.
   *
   * @param length the length; empty if the model leaves it open
   * @param symbol the name of an open length, the same length wherever it stands; empty if it has
   *     none
   */
  public record Dimension(OptionalInt length, Optional<String> symbol) {
    /**
     * Checks the length.
     *
     * @param length the length; empty if the model leaves it open
     * @param symbol the name of an open length
     * @throws InvalidInput if the length is negative
     */
    public Dimension {
      if (length.isPresent() && length.getAsInt() < 0) {
        throw new InvalidInput("length of an axis", "" + length.getAsInt(), "no negative", "");
      }
    }

    /**
     * A fixed length.
     *
     * @param length at least 0
     * @return the dimension
     * @throws InvalidInput if the length is negative
     */
    public static Dimension fixed(int length) {
      return new Dimension(OptionalInt.of(length), Optional.empty());
    }

    /**
     * An open length with a name.
     *
     * @param symbol the name, for example {@code batch}
     * @return the dimension
     */
    public static Dimension named(String symbol) {
      return new Dimension(OptionalInt.empty(), Optional.of(symbol));
    }

    /**
     * An open length without a name.
     *
     * @return the dimension
     */
    public static Dimension open() {
      return new Dimension(OptionalInt.empty(), Optional.empty());
    }

    /**
     * Whether the model fixes the length.
     *
     * @return false if it is open
     */
    public boolean isFixed() {
      return length.isPresent();
    }

    @Override
    public String toString() {
      return length.isPresent() ? Integer.toString(length.getAsInt()) : symbol.orElse("?");
    }
  }

  /**
   * Copies the shape.
   *
   * @param name the name
   * @param type the format of the numbers
   * @param shape the length of every axis as far as the model fixes it
   */
  public TensorSpec {
    shape = List.copyOf(shape);
  }

  /**
   * A specification with all lengths fixed.
   *
   * @param name the name
   * @param type the format of the numbers
   * @param lengths the length of every axis
   * @return the specification
   * @throws InvalidInput if a length is negative
   */
  public static TensorSpec of(String name, ElementType type, int... lengths) {
    return new TensorSpec(name, type, Arrays.stream(lengths).mapToObj(Dimension::fixed).toList());
  }

  /**
   * Whether all lengths are fixed.
   *
   * @return false if one is open
   */
  public boolean isFixed() {
    return shape.stream().allMatch(Dimension::isFixed);
  }

  /**
   * The shape with lengths chosen for the named open axes.
   *
   * @param sizes the length by name
   * @return the length of every axis; empty if one remains open
   */
  public Optional<List<Integer>> lengths(Map<String, Integer> sizes) {
    List<Optional<Integer>> all =
        shape.stream()
            .map(d -> d.isFixed() ? Optional.of(d.length().getAsInt()) : d.symbol().map(sizes::get))
            .toList();
    return all.stream().allMatch(Optional::isPresent)
        ? Optional.of(all.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return name
        + ": "
        + type
        + shape.stream().map(Dimension::toString).collect(Collectors.joining(", ", "[", "]"));
  }
}
