package org.intertwiner.nn.io.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.io.Npz;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.structure.Restriction;
import org.intertwiner.nn.model.SteerableDigitNet;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.intertwiner.verify.onnx.OnnxModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported files under the group that they claim to commute with. */
class ExportedSymmetryIT {
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

  @Test
  void numbersAreThoseOfTheLayer() {
    var c4 = Groups.cyclic(4);
    var regular = FieldType.of(Representations.plane(c4), Representations.regular(c4));
    OnnxExport export =
        OnnxExport.of(Pointwise.relu(regular), ExportLab.randomWeights(Pointwise.relu(regular), 1));
    Npz numbers = export.numbers(3, 7, 5, 5);
    float[] x = numbers.arrays().get("input").floats();
    float[] y = numbers.arrays().get("output").floats();
    assertThat(numbers.arrays().get("output").shape()).isEqualTo(Shape.of(3, 4, 5, 5));
    for (int i = 0; i < x.length; i++) {
      assertThat(y[i]).isEqualTo(Math.max(x[i], 0));
    }
    assertThat(export.numbers(3, 7, 5, 5)).isEqualTo(numbers);
    assertThat(export.numbers(3, 8, 5, 5)).isNotEqualTo(numbers);
  }

  @Test
  void whatEndsOverASubgroupIsClaimedUnderIt() {
    var d4 = Groups.dihedral(4);
    var regular = FieldType.of(Representations.plane(d4), Representations.regular(d4));
    var scalars = FieldType.trivial(Representations.plane(d4), 1);
    Restriction<?, ?> restricted = Restriction.of(regular, Groups.cyclic(2));
    Network network = Network.of(SteerableConv.from(scalars).to(regular).kernelSize(3), restricted);
    SymmetryClaim claim =
        OnnxExport.of(network, ExportLab.randomWeights(network, 3)).claim(7, 7).orElseThrow();
    assertThat(claim.group()).isEqualTo("C2");
    assertThat(claim.in()).isEqualTo("image(trivial)");
    assertThat(claim.out()).startsWith("image(").contains("regular");
    assertThat(SymmetryClaim.of(regular, true, restricted.output(), true)).isEmpty();
  }
}
