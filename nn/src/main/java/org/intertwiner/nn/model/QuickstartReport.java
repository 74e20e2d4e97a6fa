package org.intertwiner.nn.model;

import java.util.List;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.verify.EquivarianceError;
import org.intertwiner.verify.Report;

/**
 * What the quickstart found.
 *
 * @param group the group
 * @param plan what was done
 * @param kernels the kernel space between single hidden fields, with its certificate
 * @param basis its samples, for pictures
 * @param steerable the steerable network
 * @param plain the plain network of about equally many learned numbers
 * @param control the steerable network with its bases shuffled
 * @param seconds time of everything
 */
public record QuickstartReport(
    String group,
    QuickstartPlan plan,
    KernelSpace kernels,
    SampledBasis basis,
    Trained steerable,
    Trained plain,
    Control control,
    double seconds) {

  /**
   * Accuracies after an epoch.
   *
   * @param epoch number of epochs done
   * @param upright fraction of upright test pictures that are told right
   * @param rotated fraction of turned test pictures that are told right
   */
  public record Score(int epoch, double upright, double rotated) {}

  /**
   * A trained network.
   *
   * @param name what it is
   * @param summary its layers, several lines
   * @param parameters its learned numbers
   * @param losses the loss of every training step
   * @param curve accuracies on part of the test pictures after each epoch of this run; at least
   *     those of the end
   * @param upright accuracy on all upright test pictures
   * @param rotated accuracy on the same pictures, each turned by a random angle
   * @param seconds time of its training steps, over all sittings of a resumed run
   * @param equivariance error of its outputs, element by element
   * @param quarterTurns the check on the rotations that move cells onto cells
   */
  public record Trained(
      String name,
      String summary,
      int parameters,
      List<Double> losses,
      List<Score> curve,
      double upright,
      double rotated,
      double seconds,
      EquivarianceError.Table equivariance,
      Report quarterTurns) {
    /**
     * Copies the lists.
     *
     * @param name what it is
     * @param summary its layers, several lines
     * @param parameters its learned numbers
     * @param losses the loss of every training step
     * @param curve accuracies on part of the test pictures after each epoch of this run; at least
     *     those of the end
     * @param upright accuracy on all upright test pictures
     * @param rotated accuracy on the same pictures, each turned by a random angle
     * @param seconds time of its training steps, over all sittings of a resumed run
     * @param equivariance error of its outputs, element by element
     * @param quarterTurns the check on the rotations that move cells onto cells
     */
    public Trained {
      losses = List.copyOf(losses);
      curve = List.copyOf(curve);
    }
  }

  /**
   * The negative control: the trained weights on shuffled bases, which span other spaces.
   *
   * @param equivariance error of its outputs, element by element
   * @param quarterTurns the same check as for the networks, to be refuted
   */
  public record Control(EquivarianceError.Table equivariance, Report quarterTurns) {}
}
