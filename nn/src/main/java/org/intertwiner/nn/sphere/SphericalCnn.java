package org.intertwiner.nn.sphere;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;

/**
 * The spherical convolutional network: a correlation from the sphere to SO(3), correlations on
 * SO(3), a rectifier on the grid after each, the integral over SO(3), and a perceptron on what is
 * left, which no rotation moves.
 *
 * <p><i>Shape</i>: {@code (batch, L²)} coefficients of signals to {@code (batch, classes)}.
 * <i>Accuracy</i>: linear layers commute with rotations up to rounding; the rectifiers alias as
 * {@link RotationNonlinearity#error} measures. <i>Source</i>: Cohen et al. (2018), section 5.2,
 * whose network has band limits 30, 10, 6, channels 20 and 40, samples of twice the band limit, and
 * a linear map at the end.
 *
 * <pre>{@code
 * Network network = SphericalCnn.of(10, 10).network(SphereFields.standard());
 * }</pre>
 *
 * @param bandLimit of the signals
 * @param stages correlations with what follows them, at least one; band limits do not grow
 * @param kernel where kernels have their values
 * @param normalised whether functions are normalised over the batch before each rectifier
 * @param units hidden units of the perceptron at the end; 0 for a linear map
 * @param classes outputs
 */
public record SphericalCnn(
    int bandLimit,
    List<Stage> stages,
    LocalisedKernel kernel,
    boolean normalised,
    int units,
    int classes) {
  /**
   * A correlation.
   *
   * @param bandLimit of the functions on SO(3) that go out
   * @param channels how many
   * @param samples nodes along a turn in the rectifier after it
   */
  public record Stage(int bandLimit, int channels, int samples) {
    /**
     * Checks the numbers.
     *
     * @param bandLimit of the functions on SO(3) that go out
     * @param channels how many
     * @param samples nodes along a turn in the rectifier after it
     * @throws InvalidInput if they are not positive
     */
    public Stage {
      if (bandLimit < 1 || channels < 1 || samples < 1) {
        throw new InvalidInput(
            "stage of a spherical network",
            "band limit " + bandLimit + ", " + channels + " channels, " + samples + " samples",
            "positive numbers",
            "");
      }
    }
  }

  /**
   * Checks the numbers.
   *
   * @param bandLimit of the signals
   * @param stages correlations with what follows them, at least one; band limits do not grow
   * @param kernel where kernels have their values
   * @param normalised whether functions are normalised over the batch before each rectifier
   * @param units hidden units of the perceptron at the end; 0 for a linear map
   * @param classes outputs
   * @throws InvalidInput if there is no stage, or a number is not positive
   */
  public SphericalCnn {
    stages = List.copyOf(stages);
    if (bandLimit < 1 || stages.isEmpty() || units < 0 || classes < 1) {
      throw new InvalidInput(
          "spherical network",
          "band limit "
              + bandLimit
              + ", "
              + stages.size()
              + " stages, "
              + units
              + " units, "
              + classes
              + " classes",
          "positive numbers; no units for a linear map",
          "start from SphericalCnn.of");
    }
  }

  /**
   * A network of two correlations that two cores train in minutes.
   *
   * @param bandLimit of the signals
   * @param classes outputs
   * @return band limits 9 and 5 or the signals' if that is lower, 8 and 32 channels, grids of about
   *     2½ times the band limit, kernels up to π/6, normalised, 64 units
   * @throws InvalidInput if a number is not positive
   */
  public static SphericalCnn of(int bandLimit, int classes) {
    int first = Math.min(9, bandLimit);
    int second = Math.min(5, bandLimit);
    return new SphericalCnn(
        bandLimit,
        List.of(new Stage(first, 8, 2 * first + 4), new Stage(second, 32, 2 * second + 4)),
        LocalisedKernel.PUBLISHED.withReach(Math.PI / 6),
        true,
        64,
        classes);
  }

  /**
   * The network.
   *
   * @param <G> the group elements
   * @param fields the group
   * @return layers with the names of their kinds
   * @throws InvalidInput if a band limit grows, or a grid is too coarse
   */
  public <G> Network network(SphereFields<G> fields) {
    List<Layer> layers = new ArrayList<>();
    FieldType<G> type = fields.onSphere(1, bandLimit);
    for (Stage stage : stages) {
      FieldType<G> next = fields.onRotations(stage.channels(), stage.bandLimit());
      layers.add(
          layers.isEmpty()
              ? SphereCorrelation.from(type).to(next).with(kernel).withGain(2)
              : RotationCorrelation.from(type).to(next).with(kernel).withGain(2));
      if (normalised) {
        layers.add(RotationNorm.of(next));
      }
      layers.add(RotationNonlinearity.of(next, Activation.relu(), stage.samples()));
      type = next;
    }
    RotationMean<G> mean = RotationMean.of(type);
    layers.add(mean);
    FieldType<G> features = mean.output();
    if (units > 0) {
      Linear<G> hidden = Linear.of(features, units);
      layers.add(InnerBatchNorm.of(features));
      features = hidden.output();
      layers.addAll(List.of(hidden, InnerBatchNorm.of(features), Pointwise.relu(features)));
    }
    layers.add(Linear.of(features, classes));
    return Network.of(layers);
  }
}
