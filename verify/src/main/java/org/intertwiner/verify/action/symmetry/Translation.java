package org.intertwiner.verify.action.symmetry;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A translation x ↦ x + t of ℝᵈ.
 *
 * <p>Example: {@code Translation.of(1, 0, 0)}.
 *
 * @param vector t, copied
 */
public record Translation(double[] vector) {

  /**
   * Checks and copies the vector.
   *
   * @param vector t, copied
   * @throws InvalidInput if it is empty or not finite
   */
  public Translation {
    if (vector.length == 0) {
      throw new InvalidInput("translation", "no coordinates", "at least one", "");
    }
    for (double c : vector) {
      if (!Double.isFinite(c)) {
        throw new InvalidInput("translation", Arrays.toString(vector), "finite numbers", "");
      }
    }
    vector = vector.clone();
  }

  /**
   * A translation by its coordinates.
   *
   * @param coordinates t
   * @return x ↦ x + t
   */
  public static Translation of(double... coordinates) {
    return new Translation(coordinates);
  }

  /** {@return t, a fresh array} */
  @Override
  public double[] vector() {
    return vector.clone();
  }

  /** {@return d, the number of coordinates} */
  public int dimension() {
    return vector.length;
  }

  /**
   * One coordinate.
   *
   * @param axis 0 … d − 1
   * @return t at this axis
   */
  public double at(int axis) {
    return vector[axis];
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Translation other && Arrays.equals(vector, other.vector);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(vector);
  }

  @Override
  public String toString() {
    return "translation by " + Texts.vector(vector);
  }
}
