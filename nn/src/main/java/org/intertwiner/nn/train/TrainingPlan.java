package org.intertwiner.nn.train;

import java.time.Duration;
import org.intertwiner.algebra.InvalidInput;

/**
 * How a network is trained.
 *
 * @param adam the optimiser
 * @param epochs how often every sample is seen
 * @param batch samples in a step
 * @param seed seed of first values, order of the samples and everything else that is random
 * @param checkpointEvery time between two checkpoints
 */
public record TrainingPlan(Adam adam, int epochs, int batch, long seed, Duration checkpointEvery) {

  /**
   * Checks the numbers.
   *
   * @param adam the optimiser
   * @param epochs how often every sample is seen
   * @param batch samples in a step
   * @param seed seed of first values, order of the samples and everything else that is random
   * @param checkpointEvery time between two checkpoints
   * @throws InvalidInput if one is not positive
   */
  public TrainingPlan {
    if (epochs < 1 || batch < 1 || checkpointEvery.isNegative()) {
      throw new InvalidInput(
          "training plan",
          epochs + " epochs, batches of " + batch + ", checkpoints every " + checkpointEvery,
          "positive numbers",
          "");
    }
  }

  /**
   * A plan with checkpoints every twenty seconds.
   *
   * @param adam the optimiser
   * @param epochs how often every sample is seen
   * @param batch samples in a step
   * @param seed seed of everything that is random
   * @return the plan
   */
  public static TrainingPlan of(Adam adam, int epochs, int batch, long seed) {
    return new TrainingPlan(adam, epochs, batch, seed, Duration.ofSeconds(20));
  }

  /**
   * What decides the result of a run; two runs may continue each other only if it is equal.
   *
   * @return the plan in words, without the times of checkpoints
   */
  String fingerprint() {
    return adam + ", " + epochs + " epochs, batch " + batch + ", seed " + seed;
  }
}
