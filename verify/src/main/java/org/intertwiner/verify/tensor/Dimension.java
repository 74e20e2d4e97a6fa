package org.intertwiner.verify.tensor;

/** The length of an axis of a {@link TensorSpec}: a number, or a name for a number yet to come. */
public sealed interface Dimension {

  /**
   * A length that is known.
   *
   * @param length at least 0
   */
  record Fixed(int length) implements Dimension {
    @Override
    public String toString() {
      return Integer.toString(length);
    }
  }

  /**
   * A length that the data decide; equal names stand for equal lengths.
   *
   * @param name the name
   */
  record Symbol(String name) implements Dimension {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A known length.
   *
   * @param length at least 0
   * @return the dimension
   */
  static Dimension of(int length) {
    return new Fixed(length);
  }

  /**
   * A length that the data decide.
   *
   * @param name its name
   * @return the dimension
   */
  static Dimension of(String name) {
    return new Symbol(name);
  }
}
