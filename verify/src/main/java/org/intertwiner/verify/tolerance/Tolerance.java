package org.intertwiner.verify.tolerance;

import org.intertwiner.algebra.InvalidInput;

/**
 * Which relative error is accepted, and why.
 *
 * <p>Either a multiple of the measured noise floor, or a declared number with its reason.
 */
public sealed interface Tolerance {

  /**
   * The accepted relative error for a given noise floor.
   *
   * @param floor the measured floor
   * @return the largest relative error that is not a violation
   */
  double accepted(NoiseFloor floor);

  /**
   * The reason in words, for reports.
   *
   * @return one line
   */
  String reason();

  /**
   * The default: 20 times the measured noise floor.
   *
   * <p>The two sides of f(g·x) = g·f(x) round differently in every layer, in all of its sums, while
   * the floor is measured by rounding the input once; the factor covers this. The false-alarm rate
   * of this default is measured in the tests of this module.
   *
   * @return a tolerance of 20 × noise floor
   */
  static Tolerance fromNoise() {
    return new FromNoise(20);
  }

  /**
   * A tolerance that is a multiple of the measured noise floor.
   *
   * @param factor the multiple, at least 1
   */
  record FromNoise(double factor) implements Tolerance {
    /**
     * Checks the factor.
     *
     * @param factor the multiple, at least 1
     * @throws InvalidInput if the factor is below 1 or not finite
     */
    public FromNoise {
      if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
        throw new InvalidInput(
            "noise factor", Double.toString(factor), "a finite number ≥ 1", "the default is 20");
      }
    }

    @Override
    public double accepted(NoiseFloor floor) {
      return factor * floor.relative();
    }

    @Override
    public String reason() {
      return "noise floor × " + factor;
    }
  }

  /**
   * A declared tolerance, for maps that are known to be approximately equivariant only.
   *
   * @param relative the accepted relative error
   * @param reason why this much is accepted
   */
  record Declared(double relative, String reason) implements Tolerance {
    /**
     * Checks the number and the reason.
     *
     * @param relative the accepted relative error
     * @param reason why this much is accepted
     * @throws InvalidInput if the number is not positive and finite, or the reason is blank
     */
    public Declared {
      if (!(relative > 0 && relative < Double.POSITIVE_INFINITY)) {
        throw new InvalidInput(
            "declared tolerance", Double.toString(relative), "a positive finite number", "");
      }
      if (reason.isBlank()) {
        throw new InvalidInput(
            "reason of a declared tolerance", "blank", "a sentence", "say why this error is fine");
      }
    }

    @Override
    public double accepted(NoiseFloor floor) {
      return Math.max(relative, floor.relative());
    }

    /**
     * The tolerance in words.
     *
     * @return for example {@code 0.001 relative: resampled by a scanner}
     */
    public String inWords() {
      return relative + " relative: " + reason;
    }
  }
}
