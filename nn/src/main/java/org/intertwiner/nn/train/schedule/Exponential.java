package org.intertwiner.nn.train.schedule;

/**
 * A learning rate that falls exponentially: endᵗ, t the fraction of the run that is done.
 *
 * @param end the factor at the end, in (0, 1]
 */
public record Exponential(double end) implements Schedule {

  /**
   * Checks the number.
   *
   * @param end the factor at the end, in (0, 1]
   * @throws org.intertwiner.algebra.InvalidInput if it is not in (0, 1]
   */
  public Exponential {
    Schedules.requireFraction("end of an exponential schedule", end, end > 0 && end <= 1, "(0, 1]");
  }

  @Override
  public double factor(long step, long steps) {
    return Math.pow(end, (double) step / Math.max(1, steps));
  }
}
