package org.intertwiner.nn.train.schedule;

/**
 * The learning rate of each step as a fraction of the optimiser's largest: rate(step) = peak ·
 * factor(step).
 *
 * <p>Example: {@code Schedules.cosine(0).factor(50, 100)} is 1/2.
 */
public sealed interface Schedule
    permits Constant, StepDecay, Exponential, Cosine, OneCycle, WarmUp {
  /**
   * The factor of one step.
   *
   * @param step number of the step, from 0
   * @param steps number of all steps
   * @return in [0, 1]
   */
  double factor(long step, long steps);
}
