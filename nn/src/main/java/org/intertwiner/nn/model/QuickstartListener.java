package org.intertwiner.nn.model;

import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.nn.train.TrainingProgress;

/** Told how the quickstart goes on, by the thread that runs it. */
public interface QuickstartListener {
  /** Hears nothing. */
  QuickstartListener SILENT = (stage, progress) -> {};

  /** What is being done. */
  enum Stage {
    /** Kernel bases are solved, proved and sampled. */
    KERNELS,
    /** The steerable network is trained. */
    STEERABLE,
    /** The plain network is trained. */
    PLAIN,
    /** Equivariance is measured over the group. */
    EQUIVARIANCE
  }

  /**
   * The kernels between hidden fields are solved and proved.
   *
   * @param space the kernel space, with its certificate
   */
  default void onKernels(KernelSpace space) {}

  /**
   * A training step is done.
   *
   * @param stage which network
   * @param progress where the run stands
   */
  void onStep(Stage stage, TrainingProgress progress);

  /**
   * A stage begins.
   *
   * @param stage which
   * @param description what it is about, one line
   */
  default void onStage(Stage stage, String description) {}

  /**
   * An epoch is done and the network has been judged on part of the test pictures.
   *
   * @param stage which network
   * @param score the accuracies
   */
  default void onEpoch(Stage stage, QuickstartReport.Score score) {}
}
