package org.intertwiner.nn.train.schedule;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * A learning rate that is multiplied by a number at given places: factorᵏ after k of them.
 *
 * @param at the places, as increasing fractions of the run in (0, 1)
 * @param by the number, in (0, 1)
 */
public record StepDecay(List<Double> at, double by) implements Schedule {

  /**
   * Checks the numbers.
   *
   * @param at the places, as increasing fractions of the run in (0, 1)
   * @param by the number, in (0, 1)
   * @throws InvalidInput if a place is no fraction, they do not increase, or the number is none
   */
  public StepDecay {
    at = List.copyOf(at);
    boolean fits = !at.isEmpty() && by > 0 && by < 1;
    double last = 0;
    for (double place : at) {
      fits &= place > last && place < 1;
      last = place;
    }
    if (!fits) {
      throw new InvalidInput(
          "schedule in steps",
          "places " + at + ", factor " + by,
          "increasing fractions of the run, and a factor, all in (0, 1)",
          "[0.3, 0.6, 0.8] and 0.2 are those of wide residual networks");
    }
  }

  @Override
  public double factor(long step, long steps) {
    long passed = at.stream().filter(place -> step >= place * steps).count();
    return Math.pow(by, (double) passed);
  }
}
