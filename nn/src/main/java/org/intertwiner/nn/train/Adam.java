package org.intertwiner.nn.train;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.AdamRates;

/**
 * The settings of Adam with decoupled weight decay; the formula is that of {@link AdamRates}.
 *
 * @param schedule the learning rate of each step
 * @param beta1 decay of the first moment, in [0, 1)
 * @param beta2 decay of the second moment, in [0, 1)
 * @param epsilon added to the root, positive
 * @param decay decoupled weight decay of the weights (not of biases and normalisations)
 */
public record Adam(OneCycle schedule, double beta1, double beta2, double epsilon, double decay) {

  /**
   * Checks the numbers.
   *
   * @param schedule the learning rate of each step
   * @param beta1 decay of the first moment, in [0, 1)
   * @param beta2 decay of the second moment, in [0, 1)
   * @param epsilon added to the root, positive
   * @param decay decoupled weight decay of the weights (not of biases and normalisations)
   * @throws InvalidInput if one is out of range
   */
  public Adam {
    boolean moments = beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1;
    if (!moments || !(epsilon > 0) || !(decay >= 0)) {
      throw new InvalidInput(
          "settings of Adam",
          "β₁ " + beta1 + ", β₂ " + beta2 + ", ε " + epsilon + ", decay " + decay,
          "β in [0, 1), ε > 0, decay ≥ 0",
          "0.9, 0.999, 1e-8 and 0 are usual");
    }
  }

  /**
   * The usual settings with a peak learning rate.
   *
   * @param peak the largest learning rate
   * @return β₁ = 0.9, β₂ = 0.999, ε = 1e-8, no decay, a fifth of the steps to warm up
   */
  public static Adam at(double peak) {
    return new Adam(new OneCycle(peak, 0.2), 0.9, 0.999, 1e-8, 0);
  }

  /**
   * The same settings with another weight decay.
   *
   * @param other the new decay
   * @return a copy
   */
  public Adam withDecay(double other) {
    return new Adam(schedule, beta1, beta2, epsilon, other);
  }

  /**
   * The numbers of one step.
   *
   * @param step number of the step, from 0
   * @param steps number of all steps
   * @param decays whether the parameter decays
   * @return what the engine needs
   */
  public AdamRates rates(long step, long steps, boolean decays) {
    double rate = schedule.rate(step, steps);
    return new AdamRates(rate, beta1, beta2, epsilon, decays ? decay : 0, step + 1);
  }
}
