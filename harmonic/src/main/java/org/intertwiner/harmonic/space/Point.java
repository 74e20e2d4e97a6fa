package org.intertwiner.harmonic.space;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A point by its coordinates in a linear space: immutable, finite numbers.
 *
 * <p><em>Shape:</em> n numbers; in Minkowski space the time is the last. <em>Accuracy:</em> points
 * are compared number by number, 0 and −0 being the same.
 *
 * <p>Example: {@code Point.from(0, 0, 1)} is the north pole of S².
 *
 * @param coordinates the numbers, copied
 */
public record Point(double[] coordinates) {

  /**
   * Checks the numbers.
   *
   * @param coordinates the numbers, copied
   * @throws InvalidInput where one is not finite; its place is named
   */
  public Point {
    coordinates = coordinates.clone();
    for (int i = 0; i < coordinates.length; i++) {
      if (!Double.isFinite(coordinates[i])) {
        throw new InvalidInput(
            "coordinate " + i + " of a point", "" + coordinates[i], "a finite number", "");
      }
      coordinates[i] += 0.0;
    }
  }

  /**
   * A point from its coordinates.
   *
   * @param coordinates finite numbers
   * @return the point
   * @throws InvalidInput where one is not finite
   */
  public static Point from(double... coordinates) {
    return new Point(coordinates);
  }

  /** {@return the numbers, a fresh array} */
  @Override
  public double[] coordinates() {
    return coordinates.clone();
  }

  /** {@return how many coordinates there are} */
  public int size() {
    return coordinates.length;
  }

  /**
   * A coordinate.
   *
   * @param i its place, from 0
   * @return the number
   */
  public double at(int i) {
    return coordinates[i];
  }

  /** {@return the Euclidean length, without overflow} */
  public double norm() {
    double norm = 0;
    for (double c : coordinates) {
      norm = Math.hypot(norm, c);
    }
    return norm;
  }

  /**
   * The largest difference of two coordinates, relative to the largest coordinate.
   *
   * @param other a point of the same size
   * @return max |xᵢ − yᵢ| / max(|x|, |y|, 1)
   * @throws InvalidInput where the sizes differ
   */
  public double separation(Point other) {
    if (other.coordinates.length != coordinates.length) {
      throw new InvalidInput(
          "points to compare",
          coordinates.length + " and " + other.coordinates.length + " coordinates",
          "equally many",
          "");
    }
    double worst = 0;
    double size = 1;
    for (int i = 0; i < coordinates.length; i++) {
      worst = Math.max(worst, Math.abs(coordinates[i] - other.coordinates[i]));
      size = Math.max(size, Math.max(Math.abs(coordinates[i]), Math.abs(other.coordinates[i])));
    }
    return worst / size;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Point other && Arrays.equals(coordinates, other.coordinates);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coordinates);
  }

  @Override
  public String toString() {
    return Arrays.toString(coordinates);
  }
}
