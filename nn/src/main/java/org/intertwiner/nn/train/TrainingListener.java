package org.intertwiner.nn.train;

import java.nio.file.Path;
import org.intertwiner.nn.layer.Weights;

/** Told how a training run goes on, by the thread that trains. */
public interface TrainingListener {
  /** Hears nothing. */
  TrainingListener SILENT = progress -> {};

  /**
   * A step is done.
   *
   * @param progress where the run stands
   */
  void onStep(TrainingProgress progress);

  /**
   * An epoch is done; the weights may be looked at but not changed.
   *
   * @param epoch number of epochs done
   * @param weights the weights by which the network is judged: their running average if there is
   *     one
   */
  default void onEpoch(int epoch, Weights weights) {}

  /**
   * An epoch has been judged.
   *
   * @param metrics a point of the learning curve
   */
  default void onMetrics(EpochMetrics metrics) {}

  /**
   * A checkpoint has been written.
   *
   * @param file where
   * @param step steps done
   */
  default void onCheckpoint(Path file, long step) {}

  /**
   * Something happened that people should know, such as a damaged checkpoint in whose place an
   * older one was used.
   *
   * @param message one line
   */
  default void onNotice(String message) {}
}
