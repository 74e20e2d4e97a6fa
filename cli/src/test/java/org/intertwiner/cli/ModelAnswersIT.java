package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code verify MODEL.onnx} as other programs call it. */
class ModelAnswersIT {
  private static final Path MODELS = Path.of("../verify/src/test/resources/onnx");

  @TempDir private Path folder;

  @BeforeEach
  void inACheckout() {
    assumeThat(MODELS.resolve("image-pool-9.onnx")).exists();
    System.setProperty("intertwiner.state", folder.resolve("state").toString());
  }

  @AfterEach
  void leaveNoProperty() {
    System.clearProperty("intertwiner.state");
  }

  private static String model(String name) {
    return MODELS.resolve(name + ".onnx").toString();
  }

  private static Shell.Run pool(int size, String... more) {
    return verify(
        size == 9 ? "image-fault-pool-9" : "image-pool-8",
        "D4",
        "image(trivial)",
        "invariant",
        more);
  }

  private static Shell.Run verify(
      String name, String group, String in, String out, String... more) {
    List<String> words =
        new java.util.ArrayList<>(
            List.of(
                "verify",
                model(name),
                "--group",
                group,
                "--in",
                in,
                "--out",
                out,
                "--samples",
                "40",
                "--format",
                "json"));
    words.addAll(List.of(more));
    return Shell.run(words.toArray(String[]::new));
  }

  @Test
  void aModelThatHoldsIsTested() {
    Shell.Run run = pool(8);
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode answer = run.json();
    assertThat(answer.path("verdict").asText()).isEqualTo("TESTED");
    JsonNode first = answer.path("checks").get(0);
    assertThat(first.path("of").asText()).startsWith("D4");
    assertThat(first.path("samples").asInt()).isEqualTo(40);
    assertThat(first.path("residual").asDouble()).isBetween(0.0, 1e-5);
    assertThat(first.path("noiseFloor").asDouble()).isPositive();
    assertThat(first.path("epsilon").asDouble()).isBetween(0.05, 0.1);
    assertThat(first.path("delta").asDouble()).isEqualTo(0.05);
    assertThat(answer.has("witness")).isFalse();
    assertThat(answer.has("replay")).isFalse();
  }

  @Test
  void aFaultIsRefutedWithElementLayerAndToken() {
    Shell.Run run = pool(9);
    assertThat(run.code()).isEqualTo(1);
    JsonNode answer = run.json();
    assertThat(answer.path("verdict").asText()).isEqualTo("REFUTED");
    JsonNode witness = answer.path("witness");
    assertThat(witness.path("element").asText()).startsWith("r = rotation by 90°");
    assertThat(witness.path("residual").asDouble()).isGreaterThan(1e-5);
    assertThat(witness.path("shrunkFrom").asText()).isNotBlank();
    assertThat(witness.path("input").asText()).startsWith("one-hot");
    assertThat(answer.path("firstOffender").path("node").asText()).isEqualTo("/p/MaxPool");
    assertThat(answer.path("firstOffender").path("op").asText()).isEqualTo("MaxPool");
    assertThat(answer.path("firstOffender").path("tensor").asText()).isNotBlank();
    String token = answer.path("replay").asText();
    assertThat(token).startsWith("v1:L64X128MixRandom:");
    assertThat(pool(9).json().path("replay").asText()).isEqualTo(token);

    Shell.Run again =
        Shell.run(
            "verify",
            "replay",
            token,
            model("image-fault-pool-9"),
            "--group",
            "D4",
            "--in",
            "image(trivial)",
            "--out",
            "invariant",
            "--format",
            "json");
    assertThat(again.code()).as(again.err()).isEqualTo(1);
    assertThat(again.json().path("verdict").asText()).isEqualTo("REFUTED");
  }

  @Test
  void theJournalKnowsTokensOfEarlierChecks() throws IOException {
    String token = pool(9, "--seed", "77").json().path("replay").asText();
    Shell.Run again = Shell.run("verify", "replay", token, "--format", "json");
    assertThat(again.code()).as(again.err()).isEqualTo(1);
    assertThat(again.json().path("replay").asText()).isEqualTo(token);
    Shell.Run unknown = Shell.run("verify", "replay", "v1:L64X128MixRandom:1:17");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("journal").contains("MODEL.onnx");
    Path nowhere = Files.createFile(folder.resolve("a file"));
    System.setProperty("intertwiner.state", nowhere.toString());
    Shell.Run unwritten = pool(9, "--seed", "78");
    assertThat(unwritten.code()).isEqualTo(1);
    String other = unwritten.json().path("replay").asText();
    assertThat(Shell.run("verify", "replay", other).code()).isEqualTo(2);
  }

  private static List<String> of(JsonNode answer) {
    return StreamSupport.stream(answer.path("checks").spliterator(), false)
        .map(c -> c.path("of").asText())
        .toList();
  }

  @Test
  void anEquivariantGraphNetworkHoldsUnderAllThree() {
    Shell.Run run =
        Shell.run(
            "verify",
            model("egnn-dense-vectors"),
            "--group",
            "SO3",
            "--in",
            "h=nodes(4*trivial)",
            "--in",
            "x=positions(vector)",
            "--out",
            "vectors=nodes(vector)",
            "--out",
            "features=nodes(4*trivial)",
            "--samples",
            "20",
            "--format",
            "json");
    assertThat(run.code()).as(run.err() + run.out()).isZero();
    assertThat(of(run.json()))
        .anyMatch(of -> of.startsWith("SO3"))
        .anyMatch(of -> of.startsWith("permutations"))
        .anyMatch(of -> of.startsWith("translations"));
  }

  @Test
  void batchAnswersTheSameAndStartsNoPrograms() {
    String request =
        "{\"id\":1,\"command\":\"verify\",\"model\":\""
            + model("image-fault-pool-9")
            + "\",\"group\":\"D4\",\"in\":[\"image(trivial)\"],\"out\":\"invariant\",\"samples\":40}";
    String program =
        "{\"id\":2,\"command\":\"verify\",\"program\":[\"true\"],\"group\":\"D4\",\"in\":[\"invariant\"],"
            + "\"out\":[\"invariant\"]}";
    List<JsonNode> replies = Shell.batch(request, program).replies();
    assertThat(replies.get(0).path("result").path("verdict").asText()).isEqualTo("REFUTED");
    assertThat(replies.get(0).path("result").path("replay").asText())
        .isEqualTo(pool(9).json().path("replay").asText());
    assertThat(replies.get(1).path("error").path("got").asText()).contains("program");
  }

  @Test
  void shardsMergeToTheWhole() throws IOException {
    for (int i = 0; i < 3; i++) {
      Shell.Run part =
          pool(8, "--shard", i + "/3", "--report", folder.resolve("part" + i + ".json").toString());
      assertThat(part.code()).as(part.err()).isZero();
    }
    Shell.Run merged =
        Shell.run(
            "verify",
            "merge",
            folder.resolve("part2.json").toString(),
            folder.resolve("part0.json").toString(),
            folder.resolve("part1.json").toString(),
            "--format",
            "json");
    assertThat(merged.code()).as(merged.err()).isZero();
    assertThat(merged.json()).isEqualTo(pool(8).json());
    Shell.Run twice =
        Shell.run(
            "verify",
            "merge",
            folder.resolve("part0.json").toString(),
            folder.resolve("part0.json").toString());
    assertThat(twice.code()).isEqualTo(2);
  }

  @Test
  void reportsAreWrittenInEveryFormAndNotOverwritten() throws IOException {
    Path html = folder.resolve("report.html");
    Path xml = folder.resolve("report.xml");
    Shell.Run run = pool(9, "--report", html.toString(), "--report", xml.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(Files.readString(html))
        .contains("<svg")
        .doesNotContain("http://")
        .contains("REFUTED");
    assertThat(Files.readString(xml)).contains("<testsuite").contains("<failure");
    Shell.Run again = pool(9, "--report", html.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.error().path("hint").asText()).contains("--force");
    assertThat(pool(9, "--report", folder.resolve("x.pdf").toString()).code()).isEqualTo(2);
  }

  @Test
  void aBaselineFailsOnlyWhereItGotWorse() {
    String baseline = folder.resolve("baseline.json").toString();
    assertThat(pool(9, "--baseline", baseline).code()).isEqualTo(2);
    assertThat(pool(9, "--baseline", baseline, "--ratchet").code()).isZero();
    assertThat(pool(9, "--baseline", baseline).code()).isZero();
    assertThat(pool(9, "--ratchet").code()).isEqualTo(2);
  }

  @Test
  void theLargestSubgroupIsFound() {
    Shell.Run run =
        Shell.run(
            "verify",
            "discover",
            model("image-c4-only-9"),
            "--within",
            "D4",
            "--in",
            "image(trivial)",
            "--out",
            "invariant",
            "--format",
            "json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode subgroup = run.json().path("subgroup");
    assertThat(subgroup.path("name").asText()).isEqualTo("C4 = ⟨r⟩");
    assertThat(subgroup.path("order").asInt()).isEqualTo(4);
    assertThat(subgroup.path("undecided").asInt()).isZero();
  }

  @Test
  void theSymmetryAlgebraIsFound() {
    Shell.Run run =
        Shell.run(
            "verify",
            "discover",
            model("vector-neurons-cross"),
            "--within",
            "SO3",
            "--in",
            "nodes(2*vector)",
            "--out",
            "nodes(vector)",
            "--format",
            "json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().path("dimension").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D4 | image(trivial) | image(trivial) | shape",
        "D4 | image(2*trivial) | invariant | channels",
        "D4 | y=image(trivial) | invariant | y",
        "D4 | rotate(trivial) | invariant | action",
        "Dodo | image(trivial) | invariant | Dodo",
        "D4 | image(freq:9,9) | invariant | freq",
        "D4 | image(trivial) | z=invariant | z"
      })
  void whatDoesNotFitIsRefused(String group, String in, String out, String named) {
    Shell.Run run = verify("image-pool-8", group, in, out);
    assertThat(run.code()).as(run.out()).isEqualTo(2);
    JsonNode error = run.error();
    assertThat(error.toString()).contains(named);
    assertThat(error.path("expected").asText()).isNotBlank();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void filesThatAreNoModelsAreRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(model("image-pool-8")));
    Path half = folder.resolve("half.onnx");
    Files.write(half, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Path empty = Files.createFile(folder.resolve("empty.onnx"));
    for (Path file : List.of(half, empty, folder, folder.resolve("none.onnx"))) {
      Shell.Run run =
          Shell.run(
              "verify",
              file.toString(),
              "--group",
              "D4",
              "--in",
              "image(trivial)",
              "--out",
              "invariant",
              "--format",
              "json");
      assertThat(run.code()).as(file + run.err()).isEqualTo(2);
      assertThat(run.error().path("what").asText()).isNotBlank();
    }
  }

  @Test
  void aCommandLineThatIsNotUnderstoodIsUsage() {
    assertThat(Shell.run("verify").code()).isEqualTo(64);
    assertThat(Shell.run("verify", model("image-pool-8")).code()).isEqualTo(64);
    assertThat(Shell.run("verify", model("image-pool-8"), "--group", "D4").code()).isEqualTo(2);
    assertThat(Shell.run("verify", "process", "--group", "D4").code()).isEqualTo(64);
  }
}
