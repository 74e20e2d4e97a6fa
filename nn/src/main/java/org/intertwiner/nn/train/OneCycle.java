package org.intertwiner.nn.train;

import org.intertwiner.algebra.InvalidInput;

/**
 * A learning rate that rises linearly from peak/25 to the peak and then falls along half a cosine
 * to peak/1000: rate(t) = low + (peak − low)·(1 + cos πu)/2, u the fraction of the fall that is
 * done.
 *
 * @param peak the largest rate
 * @param warmUp the fraction of all steps on which the rate rises, in [0, 1)
 */
public record OneCycle(double peak, double warmUp) {

  private static final double START = 1.0 / 25;
  private static final double END = 1.0 / 1000;

  /**
   * Checks the numbers.
   *
   * @param peak the largest rate
   * @param warmUp the fraction of all steps on which the rate rises, in [0, 1)
   * @throws InvalidInput if the peak is not positive or the warm-up not a fraction
   */
  public OneCycle {
    if (!(peak > 0) || !Double.isFinite(peak) || !(warmUp >= 0 && warmUp < 1)) {
      throw new InvalidInput(
          "schedule of the learning rate",
          "peak " + peak + ", warm-up " + warmUp,
          "a positive peak and a fraction in [0, 1)",
          "peak 0.005 and warm-up 0.2 are usual");
    }
  }

  /**
   * The rate of one step.
   *
   * @param step number of the step, from 0
   * @param steps number of all steps
   * @return the learning rate
   */
  public double rate(long step, long steps) {
    double rise = warmUp * steps;
    if (step < rise) {
      return peak * (START + (1 - START) * step / rise);
    }
    double done = Math.min(1, (step - rise) / Math.max(1, steps - rise));
    double low = peak * END;
    return low + (peak - low) * (1 + Math.cos(Math.PI * done)) / 2;
  }
}
