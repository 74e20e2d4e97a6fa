package org.intertwiner.nn.task;

import java.util.List;
import java.util.Optional;
import org.intertwiner.nn.data.particle.EquivarianceFloor;
import org.intertwiner.nn.train.EpochMetrics;

/**
 * What {@link ChargedMotion} found.
 *
 * @param plan what was done
 * @param still mean square displacement of the test samples: the error of who predicts no motion
 * @param limited fraction of the test samples in which a force was above the bound between the two
 *     frames
 * @param floor the error below which no equivariant model can be, if it was measured
 * @param rows one for each model, in the order of the plan
 * @param seconds time of this run
 */
public record ChargedMotionReport(
    ChargedMotionPlan plan,
    double still,
    double limited,
    Optional<EquivarianceFloor> floor,
    List<Row> rows,
    double seconds) {
  /**
   * Copies the list.
   *
   * @param plan what was done
   * @param still mean square displacement of the test samples: the error of who predicts no motion
   * @param limited fraction of the test samples in which a force was above the bound between the
   *     two frames
   * @param floor the error below which no equivariant model can be, if it was measured
   * @param rows one for each model, in the order of the plan
   * @param seconds time of this run
   */
  public ChargedMotionReport {
    rows = List.copyOf(rows);
  }

  /**
   * A model.
   *
   * @param model which
   * @param learned how many numbers it learns
   * @param mean mean over seeds of the mean square error of coordinates on the test samples
   * @param deviation standard deviation over seeds; 0 for one seed
   * @param runs one for each seed
   */
  public record Row(BodyModel model, long learned, double mean, double deviation, List<Run> runs) {
    /**
     * Copies the list.
     *
     * @param model which
     * @param learned how many numbers it learns
     * @param mean mean over seeds of the mean square error of coordinates on the test samples
     * @param deviation standard deviation over seeds; 0 for one seed
     * @param runs one for each seed
     */
    public Row {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A model with a seed.
   *
   * @param seed the seed
   * @param error mean square error of coordinates on the test samples
   * @param bestEpoch the epoch of least validation loss, from 1, whose weights were judged
   * @param curve losses after every epoch
   * @param seconds time of its training
   */
  public record Run(
      long seed, double error, int bestEpoch, List<EpochMetrics> curve, double seconds) {
    /**
     * Copies the list.
     *
     * @param seed the seed
     * @param error mean square error of coordinates on the test samples
     * @param bestEpoch the epoch of least validation loss, from 1, whose weights were judged
     * @param curve losses after every epoch
     * @param seconds time of its training
     */
    public Run {
      curve = List.copyOf(curve);
    }
  }
}
