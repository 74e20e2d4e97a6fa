package org.intertwiner.nn.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.io.NamedArray;

/**
 * Everything that was measured from the first step of a run on, also before it was resumed: the
 * data of learning curves. It goes into checkpoints. Immutable to the outside; it grows while a run
 * lasts.
 *
 * <p>All numbers but the speeds are the same for every run of one plan on one engine.
 */
public final class History {
  private static final int STEP_COLUMNS = 5;
  private static final int EPOCH_COLUMNS = 2;

  private final int perEpoch;
  private double[] steps;
  private double[] epochs;
  private int stepCount;
  private int epochCount;

  private History(int perEpoch, double[] steps, double[] epochs) {
    this.perEpoch = perEpoch;
    this.steps = steps;
    this.epochs = epochs;
    this.stepCount = steps.length / STEP_COLUMNS;
    this.epochCount = epochs.length / EPOCH_COLUMNS;
  }

  static History empty(int perEpoch) {
    return new History(perEpoch, new double[0], new double[0]);
  }

  static History restored(int perEpoch, NamedArray steps, NamedArray epochs) {
    History history = new History(perEpoch, steps.doubles(), epochs.doubles());
    boolean fits =
        steps.shape().equals(Shape.of(history.stepCount, STEP_COLUMNS))
            && epochs.shape().equals(Shape.of(history.epochCount, EPOCH_COLUMNS))
            && history.epochCount == history.stepCount / perEpoch;
    if (!fits) {
      throw new InvalidInput(
          "history in a checkpoint",
          steps + " of steps and " + epochs + " of epochs of " + perEpoch + " steps",
          "five numbers a step and two an epoch",
          "the file is damaged");
    }
    return history;
  }

  NamedArray stepArray() {
    double[] used = Arrays.copyOf(steps, stepCount * STEP_COLUMNS);
    return NamedArray.of(Shape.of(stepCount, STEP_COLUMNS), used);
  }

  NamedArray epochArray() {
    double[] used = Arrays.copyOf(epochs, epochCount * EPOCH_COLUMNS);
    return NamedArray.of(Shape.of(epochCount, EPOCH_COLUMNS), used);
  }

  void add(double loss, OptionalDouble accuracy, double rate, double norm, double speed) {
    int at = stepCount++ * STEP_COLUMNS;
    if (at == steps.length) {
      steps = Arrays.copyOf(steps, Math.max(64 * STEP_COLUMNS, 2 * at));
    }
    steps[at] = loss;
    steps[at + 1] = accuracy.orElse(Double.NaN);
    steps[at + 2] = rate;
    steps[at + 3] = norm;
    steps[at + 4] = speed;
  }

  void addEpoch(OptionalDouble loss, OptionalDouble accuracy) {
    int at = epochCount++ * EPOCH_COLUMNS;
    if (at == epochs.length) {
      epochs = Arrays.copyOf(epochs, Math.max(16 * EPOCH_COLUMNS, 2 * at));
    }
    epochs[at] = loss.orElse(Double.NaN);
    epochs[at + 1] = accuracy.orElse(Double.NaN);
  }

  /** {@return the number of steps done} */
  public int stepCount() {
    return stepCount;
  }

  /** {@return the number of epochs done} */
  public int epochCount() {
    return epochCount;
  }

  /**
   * What one step measured.
   *
   * @param index the step, from 0
   * @return its numbers
   */
  public StepMetrics step(int index) {
    int at = java.util.Objects.checkIndex(index, stepCount) * STEP_COLUMNS;
    return new StepMetrics(
        index + 1L,
        index / perEpoch + 1,
        steps[at],
        known(steps[at + 1]),
        steps[at + 2],
        steps[at + 3],
        steps[at + 4]);
  }

  /**
   * What one epoch measured.
   *
   * @param index the epoch, from 0
   * @return a point of the learning curve
   */
  public EpochMetrics epoch(int index) {
    int at = java.util.Objects.checkIndex(index, epochCount) * EPOCH_COLUMNS;
    double loss = 0;
    double accuracy = 0;
    for (int s = index * perEpoch; s < (index + 1) * perEpoch; s++) {
      loss += steps[s * STEP_COLUMNS];
      accuracy += steps[s * STEP_COLUMNS + 1];
    }
    return new EpochMetrics(
        index + 1,
        loss / perEpoch,
        known(accuracy / perEpoch),
        known(epochs[at]),
        known(epochs[at + 1]));
  }

  private static OptionalDouble known(double x) {
    return Double.isNaN(x) ? OptionalDouble.empty() : OptionalDouble.of(x);
  }

  /** {@return what every step measured, first one first} */
  public List<StepMetrics> steps() {
    return IntStream.range(0, stepCount).mapToObj(this::step).toList();
  }

  /** {@return the learning curve} */
  public List<EpochMetrics> epochs() {
    return IntStream.range(0, epochCount).mapToObj(this::epoch).toList();
  }

  /** {@return the loss of every step} */
  public List<Double> losses() {
    List<Double> losses = new ArrayList<>();
    for (int s = 0; s < stepCount; s++) {
      losses.add(steps[s * STEP_COLUMNS]);
    }
    return List.copyOf(losses);
  }

  /** The mean loss of the last steps. */
  double recentLoss(int count) {
    int from = Math.max(0, stepCount - count);
    double sum = 0;
    for (int s = from; s < stepCount; s++) {
      sum += steps[s * STEP_COLUMNS];
    }
    return sum / (stepCount - from);
  }

  /**
   * The epoch of the smallest validation loss.
   *
   * @return number of epochs done then, the first if several are equal; 0 if none was measured
   */
  public int bestEpoch() {
    int best = 0;
    for (int e = 1; e <= epochCount; e++) {
      double loss = epochs[(e - 1) * EPOCH_COLUMNS];
      boolean better = best == 0 || loss < epochs[(best - 1) * EPOCH_COLUMNS];
      best = !Double.isNaN(loss) && better ? e : best;
    }
    return best;
  }
}
