package org.intertwiner.cli.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intertwiner.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks by configuration: what they leave, how they go on, what is refused. */
class TaskTest {
  private static final String TETRIS =
      "{\"task\":\"tetris\",\"rotations\":2,\"copies\":2,\"layers\":2,\"degree\":1,"
          + "\"training\":{\"epochs\":3,\"batch\":8,\"rate\":0.01}}";
  private static final String BODIES =
      "{\"task\":\"charged-bodies\",\"models\":[\"linear\",\"egnn\"],\"train\":8,\"validation\":4,"
          + "\"test\":4,\"width\":8,\"layers\":1,\"seeds\":[1],\"limit\":\"component\",\"floorStates\":2,"
          + "\"training\":{\"epochs\":2,\"batch\":4,\"clipNorm\":1}}";

  private static final String POTENTIAL =
      "{\"task\":\"potential\",\"hidden\":\"2x0e+1x1o\",\"layers\":1,\"train\":4,\"validation\":2,\"test\":2,"
          + "\"steps\":4,\"interaction\":\"morse\",\"training\":{\"epochs\":1,\"batch\":2}}";
  private static final String SPHERE =
      "{\"task\":\"spherical-digits\",\"train\":64,\"test\":20,\"bandLimit\":4,\"epochs\":1,\"batch\":32}";

  @TempDir private Path folder;

  private Shell.Run run(String text, String... more) throws IOException {
    Path config = folder.resolve("task.json");
    Files.writeString(config, text);
    String[] arguments = new String[7 + more.length];
    String out = folder.resolve("out").toString();
    String[] first = {
      "train", config.toString(), "--out", out, "--engine", "java", "--format=json"
    };
    System.arraycopy(first, 0, arguments, 0, 7);
    System.arraycopy(more, 0, arguments, 7, more.length);
    return Shell.run(arguments);
  }

  @Test
  void tetrisLeavesTablesCurvesAndCheckpointsAndGoesOn() throws IOException {
    Shell.Run first = run(TETRIS);
    assertThat(first.code()).as(first.err()).isZero();
    JsonNode models = first.json().get("models");
    assertThat(models).hasSize(2);
    assertThat(models.get(0).get("group").asText()).isEqualTo("SO3");
    assertThat(models.get(0).get("count").asInt()).isEqualTo(16);
    assertThat(models.get(0).get("confusion")).hasSize(8);
    assertThat(models.get(0).get("spread").asDouble()).isLessThan(1e-4);
    Path out = folder.resolve("out");
    assertThat(out.resolve("table.md")).content().contains("invariant under SO3", "| shape |");
    assertThat(out.resolve("curves.png")).isNotEmptyFile();
    assertThat(out.resolve("results.json")).content().isEqualTo(first.out());
    assertThat(out.resolve("checkpoints")).isDirectoryContaining("glob:**tetris-SO3.safetensors");
    // a finished task is not trained again, and says the same
    Shell.Run second = run(TETRIS);
    assertThat(second.out()).isEqualTo(first.out());
    Shell.Run other = run(TETRIS.replace("\"copies\":2", "\"copies\":3"));
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("a task with another configuration");
    Shell.Run afresh = run(TETRIS.replace("\"copies\":2", "\"copies\":3"), "--force");
    assertThat(afresh.code()).as(afresh.err()).isZero();
    assertThat(afresh.out()).isNotEqualTo(first.out());
  }

  @Test
  void chargedBodiesMakeOneTable() throws IOException {
    Shell.Run run = run(BODIES, "--seeds", "2");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode models = run.json().get("models");
    assertThat(models.findValuesAsText("model")).containsExactly("linear", "egnn");
    assertThat(models.get(0).get("runs")).hasSize(2);
    JsonNode curve = models.get(1).get("runs").get(1).get("validation");
    assertThat(curve).hasSize(2);
    assertThat(curve.get(1).asDouble()).isPositive();
    JsonNode floor = run.json().get("floor");
    assertThat(floor.get("value").asDouble()).isNotNegative();
    assertThat(floor.get("standardError").isNumber()).isTrue();
    assertThat(floor.get("states").asInt()).isEqualTo(2);
    assertThat(floor.get("rotations").asInt()).isGreaterThan(1);
    assertThat(run.json().get("dataSeed").asLong()).isEqualTo(100);
    assertThat(models.get(0).get("mean").asDouble()).isPositive();
    assertThat(folder.resolve("out").resolve("table.md"))
        .content()
        .contains("| linear |")
        .containsPattern("least error of any equivariant model: \\d\\.\\d{4} ± \\d\\.\\d{4}");
    double still = run.json().get("still").asDouble();
    Shell.Run others = run(BODIES.replace("{\"task\"", "{\"dataSeed\":7,\"task\""), "--force");
    assertThat(others.json().get("dataSeed").asLong()).isEqualTo(7);
    assertThat(others.json().get("still").asDouble()).isNotEqualTo(still);
  }

  @Test
  void potentialsAreFittedAndMoveAtoms() throws IOException {
    Shell.Run run = run(POTENTIAL);
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("forceRootError").asDouble()).isPositive().isFinite();
    assertThat(json.get("motion").get("learned").get("steps").asInt()).isEqualTo(4);
    assertThat(json.get("motion").get("atoms").asInt()).isEqualTo(32);
    assertThat(folder.resolve("out").resolve("table.md"))
        .content()
        .contains("| coordinate of a force |");
  }

  @Test
  void digitsOnTheSphereAreJudgedUprightAndTurned() throws IOException {
    Shell.Run run = run(SPHERE);
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode networks = run.json().get("networks");
    assertThat(networks.findValuesAsText("network"))
        .containsExactly("spherical", "clebsch-gordan", "planar");
    double exact = networks.get(1).get("change").asDouble();
    assertThat(exact).isLessThan(1e-3);
    assertThat(networks.get(2).get("change").asDouble()).isGreaterThan(100 * exact);
    Shell.Run half = run(SPHERE.replace("\"train\":64", "\"images\":\"a.gz\""), "--force");
    assertThat(half.code()).isEqualTo(2);
    assertThat(half.err()).contains("both files or neither");
  }

  @Test
  void networksAreAuditedAndControlsRefuted() throws IOException {
    Shell.Run run = run("{\"task\":\"symmetry\",\"samples\":1}");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode networks = run.json().get("networks");
    assertThat(networks).hasSizeGreaterThan(8);
    for (JsonNode network : networks) {
      boolean control = network.get("control").asBoolean();
      assertThat(network.get("float64").asText())
          .as(network.toString())
          .isEqualTo(control ? "REFUTED" : "TESTED");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          "task":"tetris"  # "task":"chess"            # one of tetris, charged-bodies
          "task":"tetris"  # "task":7                  # one of tetris, charged-bodies
          "rotations":2    # "rotations":0             # 'rotations'
          "rotations":2    # "colour":0                # the field 'colour'
          "epochs":3       # "epochs":0                # 'epochs'
          "batch":8        # "batch":9                 # batches of at most 8
          "rate":0.01      # "rate":"fast"             # 'rate'
          """)
  void wrongFieldsAreRefusedBeforeAnythingIsWritten(String good, String bad, String message)
      throws IOException {
    assertThat(TETRIS).contains(good);
    Shell.Run run = run(TETRIS.replace(good, bad));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          "egnn"                  # "gnn"             # a list of linear
          "limit":"component"     # "limit":"none"    # 'limit'
          "seeds":[1]             # "seeds":["one"]   # integers of 64 bits
          "seeds":[1]             # "seeds":[1,1]     # each once
          "train":8               # "train":2         # a batch to learn from
          """)
  void wrongBodiesAreRefused(String good, String bad, String message) throws IOException {
    assertThat(BODIES).contains(good);
    Shell.Run run = run(BODIES.replace(good, bad));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
