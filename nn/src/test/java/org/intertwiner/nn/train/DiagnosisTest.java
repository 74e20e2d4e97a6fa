package org.intertwiner.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.nn.train.TrainingLab.ENGINE;
import static org.intertwiner.nn.train.TrainingLab.GREY;
import static org.intertwiner.nn.train.TrainingLab.PLANE;
import static org.intertwiner.nn.train.TrainingLab.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.nn.train.optimiser.Adam;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static Network summing() {
    // so many that some are positive in any draw
    FieldType<Permutation> hidden = FieldType.trivial(PLANE, 16);
    Network inner =
        Network.of(
            SteerableConv.from(GREY).to(hidden).kernelSize(3),
            Pointwise.relu(hidden),
            SpatialMean.of(hidden));
    return Network.of(inner, Linear.of(hidden, 10));
  }

  private static String first(Network network, Weights weights, double value) {
    double[] values = new double[2 * 144];
    Arrays.fill(values, value);
    values[0] = 0;
    Tensor fields = Tensors.from(ENGINE, weights.type(), Shape.of(2, 1, 12, 12), values);
    return Diagnosis.firstNotFinite(network, weights, fields, new SplittableRandom(1)).orElse("");
  }

  @Test
  void theFirstPlaceIsNamed() {
    Network network = summing();
    Weights weights = Weights.initial(network, ENGINE, DType.FLOAT32, 1);
    assertThat(first(network, weights, 1)).isEmpty();
    assertThat(first(network, weights, Double.NaN)).contains("fields of this batch");
    // sums of 144 such numbers are beyond float32
    assertThat(first(network, weights, 3e37))
        .isEqualTo("first in the output of layer 0.network / 2.spatial-mean");
    weights.learned().get(1).accumulate(1, weights.learned().get(1).value(), 1e39);
    assertThat(first(network, weights, 1))
        .isEqualTo("first in the weights " + weights.learned().get(1).name());
  }

  @Test
  void aDiagnosisDoesNotChangeRunningMeans() {
    Weights weights = Weights.initial(network(10), ENGINE, DType.FLOAT32, 1);
    var before = weights.arrays();
    assertThat(first(network(10), weights, 1)).isEmpty();
    assertThat(weights.arrays()).isEqualTo(before);
  }

  private static void refused(Network network, float brightness, String... messages) {
    float[] pixels = new float[20 * 144];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = brightness * (i % 3);
    }
    LabelledImages large = LabelledImages.of(12, 12, 10, pixels, new int[20]);
    assertThatThrownBy(Trainer.of(network, Adam.at(0.01)).on(large).batch(10).onEngine(ENGINE)::run)
        .isInstanceOf(InvalidInput.class)
        .message()
        .contains(messages);
  }

  @Test
  void aRunOnFieldsThatAreTooLargeSaysWhatGaveIn() {
    refused(summing(), 3e37f, "in step 1 of 20", "first in the output of layer 0.network / ");
    refused(network(10), 1e38f, "in step 1 of 20", "first in the output of layer ");
    // division by an infinite deviation hides from the loss what the running variance remembers
    refused(network(10), 1e30f, "variance", "after step 2 of 20", "not finite");
  }
}
