package org.intertwiner.verify.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.intertwiner.verify.foreign.ForeignChecks.FEW;
import static org.intertwiner.verify.foreign.ForeignChecks.RIGHT;
import static org.intertwiner.verify.foreign.ForeignChecks.check;
import static org.intertwiner.verify.foreign.ForeignChecks.images;

import java.nio.file.Path;
import org.intertwiner.verify.Exhibits.ElementResidual;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.junit.jupiter.api.Test;

/** What is blamed where a tolerance lets elements decide that interpolate on the grid. */
class GridBlameTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "onnx");

  private static Report onnx(String file, String group, double tolerance) {
    try (ForeignModel model = OnnxForeign.open(FOLDER.resolve(file), OnnxLimits.DEFAULT)) {
      ForeignOptions options = FEW.withTolerance(tolerance, "a test").withBatch(false);
      return check(model, group, "image(trivial)", "invariant", options).check();
    }
  }

  private static String cause(Report report) {
    return report.witness().orElseThrow().cause().orElse("none");
  }

  @Test
  void noLayerOfARightNetworkIsBlamedForTheGrid() {
    Report report = onnx("image-pool-8.onnx", "C6", 1e-4);
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.exhibits().firstOffender()).isEmpty();
    assertThat(report.exhibits().layers()).isNotEmpty();
    assertThat(cause(report))
        .contains("acts by interpolation here; on the 2 elements that act exactly the verdict is")
        .endsWith("TESTED, and there no layer is above its noise floor");
    assertThat(report.toText()).doesNotContain("offender", "→");
  }

  @Test
  void aBrokenLayerIsBlamedAllTheSame() {
    Report report = onnx("image-fault-pool-9.onnx", "C8", 1e-4);
    assertThat(report.exhibits().firstOffender().orElseThrow().op()).isEqualTo("MaxPool");
    assertThat(cause(report)).doesNotContain("interpolation");
  }

  @Test
  void whereOnlyTheIdentityActsExactlyNothingCanBeBlamed() {
    Report report = onnx("image-pool-8.onnx", "C5", 1e-4);
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.exhibits().firstOffender()).isEmpty();
    assertThat(cause(report)).endsWith("only the identity acts exactly, so no step can be blamed");
  }

  @Test
  void modelsWithoutStepsAreToldApartToo() {
    ForeignOptions strict = FEW.withTolerance(1e-9, "a test");
    ForeignModel right = images("m", "x=1x1x9x9:float64", Functions::mean);
    Report grid = check(right, "C8", "image(trivial)", "invariant", strict).check();
    assertThat(cause(grid)).contains("on the 4 elements that act exactly the verdict is TESTED");
    ForeignModel wrong = images("w", "x=1x1x9x9:float64", a -> Functions.convolved(a, RIGHT));
    Report fault = check(wrong, "C8", "image(trivial)", "image(trivial)", strict).check();
    assertThat(cause(fault)).doesNotContain("interpolation");
  }

  @Test
  void elementsThatInterpolateAreShownAsSuchUnderATolerance() {
    Report report = onnx("image-pool-8.onnx", "C6", 2);
    assertThat(report.verdict().holds()).as(report.toText()).isTrue();
    assertThat(report.toText()).contains("tolerance 2.0 relative: a test");
    assertThat(report.exhibits().elements())
        .filteredOn(ElementResidual::exact)
        .extracting(ElementResidual::element)
        .containsExactly("identity", "r³");
  }
}
