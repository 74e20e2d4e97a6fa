package org.intertwiner.algebra.linear;

import org.intertwiner.algebra.InvalidInput;

/**
 * All solutions of m·X = right: one of them, plus anything in the kernel.
 *
 * <p>Accuracy: exact. Example: {@code ExactLinearAlgebra.solutions(field, m, right)}.
 *
 * @param <E> the entries
 * @param particular columns(m) × k, the solution with 0 at the variables without a pivot
 * @param kernel columns(m) × nullity, the basis that {@link RowEchelon#kernel()} describes
 */
public record Solutions<E>(Matrix<E> particular, Matrix<E> kernel) {

  /**
   * Checks the shapes.
   *
   * @param particular columns(m) × k, the solution with 0 at the variables without a pivot
   * @param kernel columns(m) × nullity, the basis that {@link RowEchelon#kernel()} describes
   * @throws InvalidInput when the numbers of rows differ
   */
  public Solutions {
    if (particular.rows() != kernel.rows()) {
      throw new InvalidInput(
          "solutions",
          particular.rows()
              + " × "
              + particular.columns()
              + " and "
              + kernel.rows()
              + " × "
              + kernel.columns(),
          "equal numbers of rows",
          "");
    }
  }

  /**
   * Whether there is no other solution.
   *
   * @return the kernel is 0
   */
  public boolean isUnique() {
    return kernel.columns() == 0;
  }

  /**
   * The solution at given values of the free variables.
   *
   * @param coefficients nullity × k
   * @return particular + kernel · coefficients
   * @throws InvalidInput when the shape does not fit
   */
  public Matrix<E> at(Matrix<E> coefficients) {
    return particular.add(kernel.multiply(coefficients));
  }
}
