package org.intertwiner.nn.train.schedule;

/**
 * A learning rate that rises linearly from 1/25 to 1 and then falls along half a cosine to 1/1000:
 * low + (1 − low)·(1 + cos πu)/2, u the fraction of the fall that is done.
 *
 * @param warmUp the fraction of all steps on which the rate rises, in [0, 1)
 */
public record OneCycle(double warmUp) implements Schedule {
  private static final double START = 1.0 / 25;
  private static final double END = 1.0 / 1000;

  /**
   * Checks the number.
   *
   * @param warmUp the fraction of all steps on which the rate rises, in [0, 1)
   * @throws org.intertwiner.algebra.InvalidInput if it is not in [0, 1)
   */
  public OneCycle {
    Schedules.requireFraction(
        "warm-up of a one-cycle schedule", warmUp, warmUp >= 0 && warmUp < 1, "[0, 1)");
  }

  @Override
  public double factor(long step, long steps) {
    double rise = warmUp * steps;
    if (step < rise) {
      return START + (1 - START) * step / rise;
    }
    double done = Math.min(1, (step - rise) / Math.max(1, steps - rise));
    return END + (1 - END) * (1 + Math.cos(Math.PI * done)) / 2;
  }
}
