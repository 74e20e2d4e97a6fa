package org.intertwiner.nn.layer.nonlinearity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.io.trace.Cost;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.layer.dropout.FieldDropout;
import org.intertwiner.nn.layer.normalisation.FieldLayerNorm;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.normalisation.InstanceNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.NormPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How many numbers the evaluation of a layer writes, in multiples of the fields that come in. */
class LayerMemoryTest {
  /** Of one part, so that nothing need be taken apart and joined. */
  static Stream<Arguments> layers() {
    FieldType<?> regular = SampleTypes.rotations(0);
    FieldType<?> vectors = SampleTypes.rotations(1);
    return Stream.of(
        Arguments.of(InnerBatchNorm.of(regular), 1.0),
        Arguments.of(InnerBatchNorm.of(vectors), 1.0),
        Arguments.of(FieldDropout.of(vectors, 0.1), 0.0),
        Arguments.of(AntialiasedPool.of(vectors, 4, 2), 0.25),
        // normalise, scale and shift
        Arguments.of(InstanceNorm.of(regular), 2.0),
        Arguments.of(InstanceNorm.of(vectors), 2.0),
        // centre, scale, affine; seven statistics of one number for two channels
        Arguments.of(FieldLayerNorm.of(regular), 6.5),
        // norms have half as many numbers: square, shifted, root
        Arguments.of(NormPool.of(vectors), 1.5),
        // five arrays of norms, and the product
        Arguments.of(NormNonlinearity.squash(vectors), 3.5));
  }

  private static Arguments pointwise(FieldType<?> type) {
    return Arguments.of(Pointwise.elu(type), 1.0);
  }

  static Stream<Arguments> pointwise() {
    return SampleTypes.pointwise().map(LayerMemoryTest::pointwise);
  }

  @ParameterizedTest
  @MethodSource({"layers", "pointwise"})
  void nothingIsCopiedInSecret(Layer layer, double most) {
    int side = 32;
    int[] space = new int[layer.input().dimension()];
    Arrays.fill(space, side);
    Cost cost = Cost.ofEvaluation(layer, DType.FLOAT32, 1, space);
    double input = 4.0 * layer.input().channels() * Math.pow(side, space.length);
    assertThat(cost.activationBytes() / input).isLessThanOrEqualTo(most + 0.01);
  }
}
