package org.intertwiner.cli;

import org.intertwiner.algebra.InvalidInput;

/** Bounds of the numbers on a command line. */
final class Limits {
  private Limits() {}

  /**
   * Holds a number within its bounds.
   *
   * @param option its name
   * @param value the number
   * @param most the largest value
   * @throws InvalidInput where it is negative or larger
   */
  static void require(String option, int value, int most) {
    if (value < 0 || value > most) {
      throw new InvalidInput(option, "" + value, "an integer from 0 to " + most, "");
    }
  }

  /**
   * Holds a number above zero.
   *
   * @param option its name
   * @param value the number
   * @throws InvalidInput where it is below one
   */
  static void requirePositive(String option, int value) {
    if (value < 1) {
      throw new InvalidInput(option, "" + value, "at least 1", "");
    }
  }
}
