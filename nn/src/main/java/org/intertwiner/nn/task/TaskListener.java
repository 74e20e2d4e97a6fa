package org.intertwiner.nn.task;

import org.intertwiner.nn.train.EpochMetrics;
import org.intertwiner.nn.train.TrainingProgress;

/** Told how a task goes on, by the thread that runs it. */
public interface TaskListener {
  /** Hears nothing. */
  TaskListener SILENT = (stage, progress) -> {};

  /**
   * A training step is done.
   *
   * @param stage which model, for example {@code egnn-1}
   * @param progress where its training stands
   */
  void onStep(String stage, TrainingProgress progress);

  /**
   * A stage begins.
   *
   * @param stage its name
   * @param description what it is about, one line
   */
  default void onStage(String stage, String description) {}

  /**
   * An epoch is done.
   *
   * @param stage which model
   * @param metrics a point of the learning curve
   */
  default void onEpoch(String stage, EpochMetrics metrics) {}

  /**
   * Something happened that people should know.
   *
   * @param message one line
   */
  default void onNotice(String message) {}
}
