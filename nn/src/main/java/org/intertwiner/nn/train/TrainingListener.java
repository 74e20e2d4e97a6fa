package org.intertwiner.nn.train;

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
   * @param weights the weights as they are now
   */
  default void onEpoch(int epoch, Weights weights) {}

  /**
   * A checkpoint has been written.
   *
   * @param file where
   * @param step steps done
   */
  default void onCheckpoint(java.nio.file.Path file, long step) {}
}
