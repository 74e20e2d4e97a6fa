package org.intertwiner.nn.io.onnx;

import java.util.stream.Stream;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.convolution.Conv;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.NormNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.NormPool;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.model.SteerableDigitNet;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of layer, exported and run by ONNX Runtime. */
class LayerExportTest {
  static Stream<Layer> layers() {
    var d4 = Groups.dihedral(4);
    var plane = Representations.plane(d4);
    var regular = FieldType.of(plane, Representations.regular(d4), 2);
    var irreps =
        FieldType.of(
            plane,
            Representations.trivial(d4)
                .directSum(Representations.frequency(d4, 1, 1))
                .directSum(Representations.frequency(d4, 1, 0)),
            2);
    var bare = FieldType.trivial(Representations.plane(Groups.cyclic(1)), 3);
    return Stream.of(
        SteerableConv.from(regular).to(irreps).kernelSize(3).withPadding(1).withBias(),
        Conv.of(bare, bare, 3).withBias(),
        Pointwise.elu(regular),
        NormNonlinearity.of(irreps),
        InnerBatchNorm.of(irreps),
        InnerBatchNorm.of(regular),
        AntialiasedPool.of(irreps, 5, 2),
        GroupPool.max(regular),
        NormPool.of(irreps),
        SpatialMean.of(irreps));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void runsTheSame(Layer layer) {
    ExportLab.assertAgrees(layer, 9, 9);
  }

  @Test
  void linearMaps() {
    var plane = Representations.plane(Groups.cyclic(4));
    ExportLab.assertAgrees(Linear.of(FieldType.trivial(plane, 5), 3));
  }

  @Test
  void digitNetworks() {
    var c8 = Groups.cyclic(8);
    ExportLab.assertAgrees(SteerableDigitNet.of(Representations.plane(c8), 10, 13, 4_000), 13, 13);
  }
}
