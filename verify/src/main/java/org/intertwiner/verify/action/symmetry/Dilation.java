package org.intertwiner.verify.action.symmetry;

import org.intertwiner.algebra.InvalidInput;

/**
 * A change of scale x ↦ cx, c &gt; 0.
 *
 * <p>Example: {@code new Dilation(2)} doubles lengths.
 *
 * @param factor c
 */
public record Dilation(double factor) {

  /**
   * Checks the factor.
   *
   * @param factor c
   * @throws InvalidInput unless it is positive and finite
   */
  public Dilation {
    if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("factor of a scaling", Double.toString(factor), "positive", "");
    }
  }

  @Override
  public String toString() {
    return "scaling by " + Texts.number(factor);
  }
}
