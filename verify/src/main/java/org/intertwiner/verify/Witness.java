package org.intertwiner.verify;

import java.util.List;
import java.util.Optional;

/**
 * A counter-example, after shrinking.
 *
 * @param element the group element in words, for example {@code r = rotation by 90° (order 4)}
 * @param shrunkFrom the element with which the failure was first seen
 * @param shrinkSteps how many times element or input were made simpler
 * @param input the input in words, for example {@code one-hot: 1.0 at 17}
 * @param residual the relative error ‖f(g·x) − g·f(x)‖ / max(‖f(g·x)‖, ‖g·f(x)‖); not a number
 *     where a failure has no size
 * @param exactResidual the residual as an exact number, where the check was exact
 * @param noiseFloor the relative noise floor at this input; 0 for an exact check
 * @param cause what is wrong, where it is known
 * @param replay the sample that showed the failure first; empty where the check was not random
 * @param contrasts where the two sides differ most, largest difference first; empty where they were
 *     not compared number by number
 */
public record Witness(
    String element,
    String shrunkFrom,
    int shrinkSteps,
    String input,
    double residual,
    Optional<String> exactResidual,
    double noiseFloor,
    Optional<String> cause,
    Optional<ReplayToken> replay,
    List<Contrast> contrasts) {

  /**
   * The two sides of f(g·x) = g·f(x) at one number of the output.
   *
   * @param place where the number lies, in words
   * @param left the number of f(g·x)
   * @param right the number of g·f(x)
   */
  public record Contrast(String place, double left, double right) {}

  /**
   * Copies the list.
   *
   * @param element the group element in words
   * @param shrunkFrom the element with which the failure was first seen
   * @param shrinkSteps how many times element or input were made simpler
   * @param input the input in words
   * @param residual the relative error
   * @param exactResidual the residual as an exact number, where the check was exact
   * @param noiseFloor the relative noise floor at this input
   * @param cause what is wrong, where it is known
   * @param replay the sample that showed the failure first
   * @param contrasts where the two sides differ most
   */
  public Witness {
    contrasts = List.copyOf(contrasts);
  }

  /**
   * A counter-example without the numbers of its two sides.
   *
   * @param element the group element in words
   * @param shrunkFrom the element with which the failure was first seen
   * @param shrinkSteps how many times element or input were made simpler
   * @param input the input in words
   * @param residual the relative error
   * @param exactResidual the residual as an exact number, where the check was exact
   * @param noiseFloor the relative noise floor at this input
   * @param cause what is wrong, where it is known
   * @param replay the sample that showed the failure first
   */
  public Witness(
      String element,
      String shrunkFrom,
      int shrinkSteps,
      String input,
      double residual,
      Optional<String> exactResidual,
      double noiseFloor,
      Optional<String> cause,
      Optional<ReplayToken> replay) {
    this(
        element,
        shrunkFrom,
        shrinkSteps,
        input,
        residual,
        exactResidual,
        noiseFloor,
        cause,
        replay,
        List.of());
  }

  /**
   * How far the failure stands above the noise.
   *
   * @return residual / noise floor; infinite for an exact check
   */
  public double overFloor() {
    return residual / noiseFloor;
  }

  /**
   * A copy with the cause named.
   *
   * @param reason what is wrong
   * @return the same counter-example with this cause
   */
  public Witness withCause(String reason) {
    return new Witness(
        element,
        shrunkFrom,
        shrinkSteps,
        input,
        residual,
        exactResidual,
        noiseFloor,
        Optional.of(reason),
        replay,
        contrasts);
  }
}
