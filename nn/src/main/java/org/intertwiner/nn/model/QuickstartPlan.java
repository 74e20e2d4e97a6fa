package org.intertwiner.nn.model;

import java.nio.file.Path;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.nn.train.schedule.Schedules;

/**
 * What the quickstart does.
 *
 * @param training pictures to learn from
 * @param test pictures to judge by, once upright and once turned
 * @param epochs how often every picture is seen
 * @param batch pictures in a step
 * @param adam the optimiser
 * @param target learned numbers wanted in each network
 * @param seed seed of everything that is random
 * @param checkpoints folder for the checkpoints {@code steerable.safetensors} and {@code
 *     plain.safetensors}, if they are wanted
 * @param resume whether to go on from checkpoints that are there
 */
public record QuickstartPlan(
    int training,
    int test,
    int epochs,
    int batch,
    Adam adam,
    int target,
    long seed,
    Optional<Path> checkpoints,
    boolean resume) {
  private static final Adam ADAM = Adam.at(0.01).withSchedule(Schedules.oneCycle(0.2));

  /**
   * Checks the numbers.
   *
   * @param training pictures to learn from
   * @param test pictures to judge by, once upright and once turned
   * @param epochs how often every picture is seen
   * @param batch pictures in a step
   * @param adam the optimiser
   * @param target learned numbers wanted in each network
   * @param seed seed of everything that is random
   * @param checkpoints folder for the checkpoints {@code steerable.safetensors} and {@code
   *     plain.safetensors}, if they are wanted
   * @param resume whether to go on from checkpoints that are there
   * @throws InvalidInput if one is not positive
   */
  public QuickstartPlan {
    if (training < batch || test < 1 || epochs < 1 || batch < 1 || target < 1) {
      throw new InvalidInput(
          "plan of the quickstart",
          training
              + " training and "
              + test
              + " test pictures, "
              + epochs
              + " epochs, batches of "
              + batch
              + ", "
              + target
              + " learned numbers",
          "positive numbers, and at least one batch",
          "start from one of the usual plans");
    }
  }

  /**
   * The plan for generated digits.
   *
   * @return 5000 training and 1000 test pictures, 6 epochs
   */
  public static QuickstartPlan forGenerated() {
    return new QuickstartPlan(5000, 1000, 6, 64, ADAM, 20_000, 1, Optional.empty(), false);
  }

  /**
   * The plan for the ten thousand test digits of MNIST.
   *
   * @return 8000 training and 2000 test pictures, 6 epochs
   */
  public static QuickstartPlan forMnist() {
    return new QuickstartPlan(8000, 2000, 6, 64, ADAM, 20_000, 1, Optional.empty(), false);
  }

  /**
   * The plan for a data set of another size: one fifth of the pictures for the test, at most 2000,
   * and at most 8000 for training.
   *
   * @param count number of pictures
   * @return the plan
   * @throws InvalidInput if there are fewer than a hundred pictures
   */
  public static QuickstartPlan forCount(int count) {
    if (count < 100) {
      throw new InvalidInput(
          "pictures for the quickstart", Integer.toString(count), "at least 100", "");
    }
    QuickstartPlan usual = forMnist();
    int test = Math.min(usual.test, count / 5);
    int training = Math.min(usual.training, count - test);
    return new QuickstartPlan(
        training,
        test,
        usual.epochs,
        Math.min(usual.batch, training),
        usual.adam,
        usual.target,
        usual.seed,
        Optional.empty(),
        false);
  }

  /**
   * The same plan with another number of epochs.
   *
   * @param other the number
   * @return a copy
   */
  public QuickstartPlan withEpochs(int other) {
    return new QuickstartPlan(
        training, test, other, batch, adam, target, seed, checkpoints, resume);
  }

  /**
   * The same plan with another seed.
   *
   * @param other the seed
   * @return a copy
   */
  public QuickstartPlan withSeed(long other) {
    return new QuickstartPlan(
        training, test, epochs, batch, adam, target, other, checkpoints, resume);
  }

  /**
   * The same plan with checkpoints.
   *
   * @param folder where; it must exist
   * @param goOn whether to go on from checkpoints that are there
   * @return a copy
   */
  public QuickstartPlan withCheckpoints(Path folder, boolean goOn) {
    return new QuickstartPlan(
        training, test, epochs, batch, adam, target, seed, Optional.of(folder), goOn);
  }
}
