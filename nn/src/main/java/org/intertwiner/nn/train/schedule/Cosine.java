package org.intertwiner.nn.train.schedule;

/**
 * A learning rate that falls along half a cosine: end + (1 − end)·(1 + cos πt)/2, t the fraction of
 * the run that is done.
 *
 * @param end the factor at the end, in [0, 1]
 */
public record Cosine(double end) implements Schedule {

  /**
   * Checks the number.
   *
   * @param end the factor at the end, in [0, 1]
   * @throws org.intertwiner.algebra.InvalidInput if it is not in [0, 1]
   */
  public Cosine {
    Schedules.requireFraction("end of a cosine schedule", end, end >= 0 && end <= 1, "[0, 1]");
  }

  @Override
  public double factor(long step, long steps) {
    double done = Math.min(1, (double) step / Math.max(1, steps));
    return end + (1 - end) * (1 + Math.cos(Math.PI * done)) / 2;
  }
}
