package org.intertwiner.verify.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.TracedMap;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.intertwiner.verify.onnx.OnnxModel;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxLintTest {
  private static final Path MODELS = Path.of("src/test/resources/onnx");

  private static OnnxModel open(String name) {
    return OnnxModel.open(MODELS.resolve(name + ".onnx"), OnnxLimits.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "image-pool-8; D4; n ≡ 0 mod 2",
        "image-pool-9; D4; n ≡ 1 mod 2 from n = 3 on, and 1, 2",
        "image-stride-9; D4; n ≡ 1 mod 2",
        "image-even-kernel-8; D4; n ≡ 0 mod 2",
        "image-bilinear-8; D4; n ≡ 0 mod 2",
        "image-unet-8; D4; n ≡ 0 mod 2",
        "image-residual-7; D4; every size",
        "image-volume-6; point:Oh; n ≡ 0 mod 2",
        "image-fault-stride3-9; D4; n ≡ 1 mod 3",
        "image-fault-flatten-7; D4; only 1",
        "image-fault-line-kernel-9; D4; no size",
        "image-fault-nearest-down-8; D4; no size",
        "image-fault-same-7; C4; no size",
        "image-fault-slice-8; C4; only 1"
      })
  void sizesOfModels(String name, String group, String pattern) {
    try (OnnxModel model = open(name)) {
      assertThat(OnnxLint.of(model.graph(), group).pattern().orElseThrow()).hasToString(pattern);
    }
  }

  @Test
  void whatWorksAlongOneAxisIsAnErrorAtAllSizes() {
    try (OnnxModel model = open("image-fault-softmax-8")) {
      LintReport report = OnnxLint.of(model.graph(), "D4").report(5, 9);
      assertThat(report.isClean()).isFalse();
      assertThat(report.toText()).contains("works along the columns only");
    }
  }

  @Test
  void whatIsNotFollowedIsNoted() {
    try (OnnxModel model = open("group-c4-stack-8")) {
      assertThat(OnnxLint.of(model.graph(), "C4").report(5, 9).findings())
          .allMatch(f -> f.severity() == Severity.NOTE)
          .anyMatch(f -> f.what().contains("not followed beyond"));
    }
  }

  @Test
  void modelsWithoutImagesAreRefused() {
    try (OnnxModel model = open("set-deep")) {
      assertThatThrownBy(() -> OnnxLint.of(model.graph(), "C4"))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("4 axes");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "image-fault-pool-9; (9 + 0 - 2) mod 2 = 1: the last row and column are dropped → use an"
            + " even size here",
        "image-fault-pool-ceil-9; the last window hangs over the end by 1 cell",
        "image-fault-avgpool-7; (7 + 0 - 2) mod 2 = 1",
        "image-fault-stride-8; (8 + 2 - 3) mod 2 = 1: the last row and column are dropped → use an"
            + " odd size here",
        "image-fault-stride3-9; the last 2 rows and columns are dropped → use a size ≡ 1 mod 3",
        "image-fault-pad-8; padding is [0, 0] before and [1, 1] after the rows, columns",
        "image-fault-same-7; padding is 1 before and 2 after",
        "image-fault-even-centre-8; padding is [1, 1] before and [2, 2] after",
        "image-fault-output-padding-8; 1 are added at the end",
        "image-fault-aniso-1e-3-9; its windows are centred at this size",
        "image-fault-flatten-7; every cell gets its own weights",
        "image-fault-position-8; differs from cell to cell",
        "image-fault-layernorm-8; works along the columns only",
        "image-fault-softmax-8; works along the columns only",
        "image-fault-cumsum-7; depends on the order along the rows",
        "image-fault-nearest-down-8; one cell of every 2 is taken",
        "image-fault-line-pool-9; windows are 1 by 3",
        "image-fault-batchnorm-8; works along the batch",
        "image-vector-relu-9; a function of each component by itself",
        "egnn-fault-half; rounds to float16",
        "egnn-fault-bias; only invariant vectors may be added",
        "egnn-fault-linear; its weights do not commute",
        "egnn-fault-first; picks entries",
        "egnn-fault-cumsum; depends on the order of the entries",
        "egnn-fault-layernorm; works along axis 2",
        "tensor-fault-scale; it must commute with the group",
        "vector-fault-mix; regroups entries",
        "vector-fault-swish; a function of each component"
      })
  void causesOfPlantedFaults(String name, String cause) throws IOException {
    JsonNode row = row(name);
    JsonNode node = row.get("offender").get(0);
    FirstOffender offender =
        new FirstOffender(
            node.get("node").asText(), node.get("op").asText(), node.get("tensor").asText());
    try (OnnxModel model = open(name)) {
      Map<String, List<Integer>> shapes = shapes(model, offender);
      assertThat(OnnxLint.cause(model.graph(), offender, shapes).orElseThrow()).contains(cause);
    }
  }

  @Test
  void causesDependOnTheAction() throws IOException {
    JsonNode node = row("image-fault-line-kernel-9").get("offender").get(0);
    FirstOffender offender = new FirstOffender("", "Conv", node.get("tensor").asText());
    try (OnnxModel model = open("image-fault-line-kernel-9")) {
      Map<String, List<Integer>> shapes = shapes(model, offender);
      assertThat(
              OnnxLint.cause(model.graph(), offender, shapes, GroupNotation.parse("C4").action()))
          .hasValueSatisfying(c -> assertThat(c).contains("rows to columns"));
      assertThat(
              OnnxLint.cause(model.graph(), offender, shapes, GroupNotation.parse("C2").action()))
          .hasValueSatisfying(c -> assertThat(c).contains("windows are centred"));
      assertThat(OnnxLint.cause(model.graph(), new FirstOffender("none", "Conv", "none"), shapes))
          .isEmpty();
      assertThat(OnnxLint.cause(model.graph(), offender, Map.of())).isEmpty();
    }
  }

  private static JsonNode row(String name) throws IOException {
    for (JsonNode row : new ObjectMapper().readTree(MODELS.resolve("models.json").toFile())) {
      if (row.get("file").asText().equals(name + ".onnx")) {
        return row;
      }
    }
    throw new IOException(name);
  }

  /** The shapes of what the offender reads. */
  private static Map<String, List<Integer>> shapes(OnnxModel model, FirstOffender offender) {
    Map<String, NumericArray> inputs = new HashMap<>();
    for (TensorSpec spec : model.graph().inputs()) {
      List<Integer> shape = spec.resolve(Map.of("batch", 2));
      int size = shape.stream().reduce(1, Math::multiplyExact);
      double fill = spec.type() == ElementType.FLOAT32 ? 0.5 : 0;
      double[] values = DoubleStream.generate(() -> fill).limit(size).toArray();
      inputs.put(spec.name(), NumericArray.of(spec.type(), shape, values));
    }
    Set<String> wanted = new HashSet<>();
    Set<String> made = new HashSet<>();
    for (TracedMap.Step step : model.steps()) {
      if (step.outputs().contains(offender.tensor())) {
        wanted.addAll(step.inputs());
      }
      made.addAll(step.outputs());
    }
    wanted.retainAll(made);
    Map<String, List<Integer>> shapes = new HashMap<>();
    inputs.forEach((name, array) -> shapes.put(name, array.shape()));
    model
        .trace(new ArrayTuple(inputs), wanted)
        .forEach((name, array) -> shapes.put(name, array.shape()));
    return shapes;
  }
}
