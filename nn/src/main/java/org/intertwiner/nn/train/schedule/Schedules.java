package org.intertwiner.nn.train.schedule;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/** The schedules of the learning rate. */
public final class Schedules {
  private Schedules() {}

  /**
   * No change.
   *
   * @return the factor is 1
   */
  public static Schedule constant() {
    return new Constant();
  }

  /**
   * Sudden falls.
   *
   * @param by what the rate is multiplied by each time, in (0, 1)
   * @param at when, as increasing fractions of the run
   * @return the schedule
   * @throws InvalidInput if a number is out of range
   */
  public static Schedule steps(double by, Double... at) {
    return new StepDecay(List.of(at), by);
  }

  /**
   * An exponential fall.
   *
   * @param end the factor at the end, in (0, 1]
   * @return the schedule
   * @throws InvalidInput if the number is out of range
   */
  public static Schedule exponential(double end) {
    return new Exponential(end);
  }

  /**
   * A fall along half a cosine.
   *
   * @param end the factor at the end, in [0, 1]
   * @return the schedule
   * @throws InvalidInput if the number is out of range
   */
  public static Schedule cosine(double end) {
    return new Cosine(end);
  }

  /**
   * A linear rise from 1/25, then a fall along half a cosine to 1/1000.
   *
   * @param warmUp the fraction of the run on which the rate rises, in [0, 1)
   * @return the schedule
   * @throws InvalidInput if the number is out of range
   */
  public static Schedule oneCycle(double warmUp) {
    return new OneCycle(warmUp);
  }

  /**
   * A linear rise before another schedule.
   *
   * @param fraction the fraction of the run on which the rate rises, in [0, 1)
   * @param then what follows on the rest of the run
   * @return the schedule
   * @throws InvalidInput if the number is out of range
   */
  public static Schedule warmUp(double fraction, Schedule then) {
    return new WarmUp(fraction, then);
  }

  static void requireFraction(String what, double got, boolean fits, String range) {
    if (!fits) {
      throw new InvalidInput(what, Double.toString(got), "a number in " + range, "");
    }
  }
}
