package org.intertwiner.reptheory.correlation;

import org.intertwiner.algebra.InvalidInput;

/**
 * The name of an irreducible representation and its dimension.
 *
 * <p>Example: {@code new IrrepLabel("T2g", 3)}.
 *
 * @param name for instance {@code 2e}, {@code A1g} or {@code 3a}
 * @param degree the dimension, at least 1
 */
public record IrrepLabel(String name, int degree) {
  /**
   * A label.
   *
   * @param name for instance {@code 2e}, {@code A1g} or {@code 3a}
   * @param degree the dimension, at least 1
   * @throws InvalidInput if the name is blank or the degree is not positive
   */
  public IrrepLabel {
    if (name.isBlank() || degree < 1) {
      throw new InvalidInput(
          "label of an irrep", "\"" + name + "\" of degree " + degree, "a name, degree ≥ 1", "");
    }
  }
}
