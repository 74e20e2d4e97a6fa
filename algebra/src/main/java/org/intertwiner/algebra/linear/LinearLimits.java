package org.intertwiner.algebra.linear;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * How large a matrix may be before exact linear algebra declines to start on it.
 *
 * <p>Complexity: elimination of an m × n matrix costs m·n·min(m, n) steps, a step being one
 * operation on numbers that may themselves grow.
 *
 * <p>Example: {@code SmithForm.of(Integers.Z, m, new LinearLimits(1_000_000))}.
 *
 * @param steps the largest m·n·min(m, n), at least 1
 */
public record LinearLimits(long steps) {
  private static final double ENTRIES = 0x1p30;

  /** At most 10¹² steps: square matrices up to 10 000 rows. */
  public static final LinearLimits DEFAULT = new LinearLimits(1_000_000_000_000L);

  /**
   * Checks the limit.
   *
   * @param steps the largest m·n·min(m, n), at least 1
   * @throws InvalidInput when it is below 1
   */
  public LinearLimits {
    if (steps < 1) {
      throw new InvalidInput("limit of linear algebra", steps + " steps", "a number ≥ 1", "");
    }
  }

  /** Declines a matrix that is too large. */
  void check(String what, Matrix<?> m) {
    double cost = (double) m.rows() * m.columns() * Math.min(m.rows(), m.columns());
    if (cost > steps) {
      throw new LimitExceeded(
          what,
          m.rows() + " × " + m.columns(),
          "rows · columns · smaller of both ≤ " + steps,
          "raise LinearLimits.steps");
    }
  }

  /** Declines a shape that no array holds. */
  static void checkEntries(long rows, long columns) {
    if (rows > 0 && columns > 0 && (double) rows * columns > ENTRIES) {
      throw new LimitExceeded(
          "matrix shape", rows + " × " + columns, "at most 2³⁰ entries", "work on blocks");
    }
  }

  /** Declines a matrix that is not square. */
  static void square(String what, Matrix<?> m) {
    if (!m.isSquare()) {
      throw new InvalidInput(what, m.rows() + " × " + m.columns(), "a square matrix", "");
    }
  }
}
