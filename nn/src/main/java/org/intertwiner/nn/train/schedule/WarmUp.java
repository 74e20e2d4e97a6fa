package org.intertwiner.nn.train.schedule;

/**
 * A linear rise to the full rate before another schedule, which then has the rest of the run: (step
 * + 1)/rise while step &lt; rise = ⌈fraction · steps⌉.
 *
 * @param fraction the fraction of all steps on which the rate rises, in [0, 1)
 * @param then what follows
 */
public record WarmUp(double fraction, Schedule then) implements Schedule {

  /**
   * Checks the number.
   *
   * @param fraction the fraction of all steps on which the rate rises, in [0, 1)
   * @param then what follows
   * @throws org.intertwiner.algebra.InvalidInput if the fraction is not in [0, 1)
   */
  public WarmUp {
    Schedules.requireFraction("warm-up", fraction, fraction >= 0 && fraction < 1, "[0, 1)");
  }

  @Override
  public double factor(long step, long steps) {
    long rise = (long) Math.ceil(fraction * steps);
    return step < rise ? (step + 1.0) / rise : then.factor(step - rise, steps - rise);
  }
}
