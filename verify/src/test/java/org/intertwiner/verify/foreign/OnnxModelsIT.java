package org.intertwiner.verify.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All models of the table, right ones and those with a planted fault, as a stranger meets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnnxModelsIT {
  private static final Path FOLDER = Path.of("src", "test", "resources", "onnx");

  /** Of the faults that were found so many must be blamed on the right step. */
  private static final double BLAMED = 0.9;

  private static final boolean THOROUGH = Boolean.getBoolean("thorough");

  /** Searched for long; with {@code -Dthorough} only. */
  private static final Set<String> LONG =
      Set.of("group-fault-back-9.onnx", "group-fault-bias-9.onnx", "group-fault-turn-9.onnx");

  private int faults;
  private final List<String> wronglyBlamed = new ArrayList<>();

  private record Model(JsonNode entry) {
    String text(String field) {
      return entry.get(field).asText();
    }

    List<String> actions(String side) {
      List<String> out = new ArrayList<>();
      entry.get(side).properties().forEach(e -> out.add(e.getKey() + "=" + e.getValue().asText()));
      return out;
    }

    ForeignOptions options() {
      ForeignOptions options = ForeignOptions.DEFAULT.withSamples(40);
      for (JsonNode option : entry.get("options")) {
        assertThat(option.asText()).isEqualTo("--no-permutations");
        options = options.withPermutations(false);
      }
      return options;
    }

    Set<String> fails() {
      Set<String> out = new TreeSet<>();
      entry.path("fails").forEach(f -> out.add(f.asText()));
      return out;
    }

    boolean blames(FirstOffender offender) {
      for (JsonNode accepted : entry.path("offender")) {
        if (accepted.get("tensor").asText().equals(offender.tensor())
            || accepted.get("node").asText().equals(offender.node())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String toString() {
      return text("file");
    }
  }

  static List<Model> models() throws IOException {
    List<Model> out = new ArrayList<>();
    for (JsonNode entry : new ObjectMapper().readTree(FOLDER.resolve("models.json").toFile())) {
      Model model = new Model(entry);
      if (THOROUGH || !LONG.contains(model.toString())) {
        out.add(model);
      }
    }
    return out;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void theVerdictIsRight(Model model) {
    Report report;
    try (OnnxForeign onnx =
        OnnxForeign.open(FOLDER.resolve(model.text("file")), OnnxLimits.DEFAULT)) {
      report = check(onnx, model).check();
    }
    Set<String> refuted = new TreeSet<>();
    for (Check check : report.checks()) {
      if (check.verdict() instanceof Verdict.Refuted) {
        refuted.add(claim(check.of()));
      }
    }
    assertThat(refuted).as(report.toText()).isEqualTo(model.fails());
    assertThat(report.verdict().word())
        .as(report.toText())
        .isEqualTo(model.fails().isEmpty() ? "TESTED" : "REFUTED");
    if (!model.fails().isEmpty()) {
      Optional<FirstOffender> offender = report.exhibits().firstOffender();
      faults++;
      if (offender.filter(model::blames).isEmpty()) {
        wronglyBlamed.add(model + " → " + offender);
      }
    }
  }

  private static ForeignCheck<?> check(OnnxForeign onnx, Model model) {
    List<String> in = model.actions("in");
    List<String> out = model.actions("out");
    return model.text("group").equals("SO(3,1)")
        ? ForeignCheck.of(onnx, LieGroups.properOrthochronous(3, 1), in, out, model.options())
        : ForeignCheck.of(onnx, GroupNotation.parse(model.text("group")), in, out, model.options());
  }

  private static String claim(String of) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("permutations", "permutations");
    names.put("translations", "translations");
    names.put("order of the batch", "batch");
    names.put("batch composition", "batch");
    return names.entrySet().stream()
        .filter(e -> of.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("group");
  }

  @AfterAll
  void mostFaultsAreBlamedOnTheRightStep() {
    assertThat((double) (faults - wronglyBlamed.size()))
        .as("%s of %s: %s", wronglyBlamed.size(), faults, wronglyBlamed)
        .isGreaterThanOrEqualTo(BLAMED * faults);
  }

  @Test
  void theTableIsThere() throws IOException {
    assertThat(models()).hasSizeGreaterThan(100);
  }
}
