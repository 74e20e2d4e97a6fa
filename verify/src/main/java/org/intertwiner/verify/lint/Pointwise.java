package org.intertwiner.verify.lint;

/**
 * What is known of a function of one number that is applied to every channel.
 *
 * <p>A function f that is applied to all coordinates commutes with a matrix M for all inputs if and
 * only if M is of the kind that is named at each constant (Wood and Shawe-Taylor 1996). Linear
 * functions are no functions in this sense.
 */
public enum Pointwise {
  /** Nothing is known: softplus, sigmoid, SiLU, GELU, ELU. M permutes the coordinates. */
  GENERIC("a permutation of the channels"),
  /** f(−x) = −f(x): tanh, sine, soft shrinkage. M permutes the coordinates and changes signs. */
  ODD("a permutation of the channels up to signs"),
  /**
   * f(cx) = c f(x) for c &gt; 0: ReLU, leaky ReLU. M permutes the coordinates and multiplies them
   * by positive numbers.
   */
  POSITIVELY_HOMOGENEOUS("a permutation of the channels up to positive factors");

  private final String admissible;

  Pointwise(String admissible) {
    this.admissible = admissible;
  }

  /**
   * The matrices that commute with it.
   *
   * @return in words
   */
  public String admissible() {
    return admissible;
  }
}
