package org.intertwiner.nn.sphere.digits;

import java.util.Locale;
import org.intertwiner.nn.train.TrainingProgress;

/** Told how the experiment with digits on the sphere goes on, by the thread that runs it. */
public interface SphericalDigitsListener {
  /** Hears nothing. */
  SphericalDigitsListener SILENT = (training, progress) -> {};

  /**
   * One of the trainings.
   *
   * @param contestant which network
   * @param rotated whether on rotated signals
   */
  record Training(SphericalDigitsPlan.Contestant contestant, boolean rotated) {
    /**
     * A name for files and messages.
     *
     * @return for example {@code clebsch-gordan-upright}
     */
    public String name() {
      String network = contestant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      return network + (rotated ? "-rotated" : "-upright");
    }
  }

  /**
   * A training step is done.
   *
   * @param training which
   * @param progress where it stands
   */
  void onStep(Training training, TrainingProgress progress);

  /**
   * A training begins.
   *
   * @param training which
   * @param description what it is about, one line
   */
  default void onTraining(Training training, String description) {}

  /**
   * A network is judged.
   *
   * @param result what was found
   */
  default void onResult(SphericalDigitsReport.Result result) {}
}
