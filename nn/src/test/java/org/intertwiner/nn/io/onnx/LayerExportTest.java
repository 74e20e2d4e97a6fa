package org.intertwiner.nn.io.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
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
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.intertwiner.verify.onnx.OnnxModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void theFileIsVerifiedUnderItsGroup(@TempDir Path folder) {
    var d4 = Groups.dihedral(4);
    Network network = SteerableDigitNet.of(Representations.plane(d4), 10, 13, 4_000);
    Weights weights = ExportLab.randomWeights(network, 2);
    OnnxExport export = OnnxExport.of(network, weights).withMetadata("made.for", "a test");
    Path file = folder.resolve("digits.onnx");
    export.write(file, 13, 13);
    SymmetryClaim claim = export.claim(13, 13).orElseThrow();
    assertThat(claim)
        .isEqualTo(new SymmetryClaim("D4", "image(trivial)", "features(10*(trivial))"));
    assertThat(verdict(file, claim)).isEqualTo("TESTED");
    assertThat(Files.exists(folder.resolve("digits.onnx.part"))).isFalse();
    assertThatThrownBy(() -> export.write(file, 13, 13)).hasMessageContaining("exists");
    Network shuffled = SteerableDigitNet.shuffled(network, new SplittableRandom(1));
    OnnxExport.of(shuffled, weights).write(file, true, 13, 13);
    assertThat(verdict(file, claim)).isEqualTo("REFUTED");
  }

  private static String verdict(Path file, SymmetryClaim claim) {
    try (OnnxModel model = OnnxModel.open(file, OnnxLimits.DEFAULT)) {
      return verdict(model, claim);
    }
  }

  private static String verdict(OnnxModel model, SymmetryClaim claim) {
    ForeignOptions few = ForeignOptions.DEFAULT.withSamples(12).withLayers(false);
    ForeignCheck<?> check = model.as(claim.group(), claim.in(), claim.out());
    return check.with(few).check().verdict().word();
  }

  @Test
  void fieldsAreClaimedToTurnWithTheirRepresentation() {
    var d4 = Groups.dihedral(4);
    var plane = Representations.plane(d4);
    var regular = FieldType.of(plane, Representations.regular(d4), 2);
    var vectors = FieldType.of(plane, Representations.frequency(d4, 1, 1), 3);
    Layer layer = SteerableConv.from(regular).to(vectors).kernelSize(3).withPadding(1);
    OnnxExport export = OnnxExport.of(layer, ExportLab.randomWeights(layer, 2));
    SymmetryClaim claim = export.claim(7, 7).orElseThrow();
    assertThat(claim.in()).isEqualTo("image(2*(regular))");
    assertThat(claim.out()).isEqualTo("image(3*(freq:1,1))");
    try (OnnxModel model = OnnxModel.of(export.toBytes(7, 7), OnnxLimits.DEFAULT)) {
      assertThat(verdict(model, claim)).isEqualTo("TESTED");
      SymmetryClaim wrong = new SymmetryClaim("D4", claim.in(), "image(6*trivial)");
      assertThat(verdict(model, wrong)).isEqualTo("REFUTED");
    }
  }
}
