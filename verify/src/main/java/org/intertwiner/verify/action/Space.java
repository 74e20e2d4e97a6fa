package org.intertwiner.verify.action;

import java.util.Optional;
import org.intertwiner.verify.tolerance.Precision;

/**
 * How values of a type are read as real numbers, so that errors, noise and simpler inputs make
 * sense for them.
 *
 * @param <X> the type of the values
 */
public interface Space<X> {

  /**
   * The format in which values hold their numbers.
   *
   * @return binary32 or binary64
   */
  Precision precision();

  /**
   * The numbers of a value.
   *
   * @param x a value
   * @return a fresh array
   */
  double[] coordinates(X x);

  /**
   * A value of the same form with other numbers.
   *
   * @param form a value that gives everything but the numbers
   * @param coordinates as many numbers as {@code form} has; not kept
   * @return a fresh value, its numbers rounded to {@link #precision()}
   */
  X with(X form, double[] coordinates);

  /**
   * The same values seen by all of their numbers that are rounded, those of the form too. The noise
   * floor is measured over these: numbers that no simpler input may change (the cell of a lattice)
   * are rounded all the same.
   *
   * @return by default these values as they are
   */
  default Space<X> rounded() {
    return this;
  }

  /**
   * Where a coordinate lies, in words.
   *
   * @param coordinate an index into {@link #coordinates}
   * @return for example {@code channel 0, row 3, column 4}
   */
  default String place(int coordinate) {
    return Integer.toString(coordinate);
  }

  /**
   * The grid on which the numbers lie, for the map of errors over space.
   *
   * @return the shape (batch, channels, rows, columns); empty where the values are no fields
   */
  default Optional<FieldShape> fieldShape() {
    return Optional.empty();
  }
}
