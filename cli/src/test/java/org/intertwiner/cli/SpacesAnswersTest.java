package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Kernels on spheres, points, cosets and crystals, from options and from JSON. */
class SpacesAnswersTest {
  @Test
  void spheresAndPointsHaveTheKernelsOfTheirHarmonics() {
    JsonNode sphere =
        kernels("SO3", "\"space\":\"S2\",\"in\":\"spin:1\",\"out\":\"spin:2\",\"maxDegree\":4");
    assertThat(sphere.get("space").textValue()).isEqualTo("S2");
    assertThat(sphere.get("dimsByDegree").toString()).isEqualTo("[0,1,1,1,0]");
    JsonNode point =
        kernels(
            "SU3",
            "\"space\":\"point\",\"in\":\"realweight:1,1*realweight:1,1\","
                + "\"out\":\"realweight:1,1\"");
    assertThat(point.get("dimsByDegree").toString()).isEqualTo("[2]");
    assertProved(point);
  }

  @Test
  void cosetsHaveAKernelForEveryDoubleCosetAndIntertwiner() {
    JsonNode answer =
        kernels(
            "D6",
            "\"space\":\"cosets\",\"in\":\"C3(freq:1)\",\"out\":\"D2(trivial)\",\"basis\":true");
    assertThat(answer.get("dimension").asInt()).isEqualTo(2);
    assertThat(answer.get("doubleCosets")).hasSize(1);
    assertThat(answer.at("/doubleCosets/0/points").asInt()).isEqualTo(4);
    assertThat(answer.get("basis")).hasSize(2);
    assertThat(answer.at("/basis/1/matrix/entries/0/column").asInt()).isEqualTo(1);
    assertProved(answer);
    JsonNode onGroup = kernels("S4", "\"space\":\"group\",\"in\":\"trivial\",\"out\":\"irrep:2\"");
    assertThat(onGroup.get("dimension").asInt()).isEqualTo(2);
    JsonNode onCosets =
        kernels("S4", "\"space\":\"quotient:{g1}\",\"in\":\"regular\",\"out\":\"trivial\"");
    assertThat(onCosets.get("dimension").asLong())
        .as("one weight for each coset")
        .isEqualTo(24 / onCosets.at("/doubleCosets/0/stabilizerOrder").asLong());
    assertThat(
            Shell.run("kernels C4 --space quotient:C2 --in regular --out regular".split(" ")).out())
        .contains("double coset of", "8 in all", "PROVED");
  }

  @Test
  void latticesHaveTheirKernelsByShells() {
    JsonNode answer =
        kernels(
            "D6",
            "\"space\":\"lattice:triangular\",\"in\":\"regular\",\"out\":\"vector\",\"shells\":3");
    assertThat(answer.get("squaredLengths").toString()).isEqualTo("[\"0\",\"1\",\"3\"]");
    assertThat(answer.get("dimsByShell").toString()).isEqualTo("[2,12,12]");
    assertProved(answer);
    JsonNode diamond =
        kernels(
            "space:Fd-3m@8a",
            "\"in\":\"trivial\",\"out\":\"site(vector)\",\"shells\":2,\"basis\":true");
    assertThat(diamond.get("sitesInACell").asInt()).isEqualTo(2);
    assertThat(diamond.get("dimsByShell").toString()).isEqualTo("[0,1]");
    assertThat(diamond.at("/basis/0/blocks")).hasSize(8);
    assertThat(
            Shell.run(
                    "kernels lattice:square --in trivial --out trivial --shells 2 --basis"
                        .split(" "))
                .out())
        .contains("length²", "2 in all", "proved");
  }

  @Test
  void fieldsOverSpheresHaveTheirKernelsByIrreps() {
    JsonNode answer =
        kernels(
            "SO3",
            "\"space\":\"cosets\",\"in\":\"S2(freq:1)\",\"out\":\"S2(freq:2)\","
                + "\"maxDegree\":3,\"basis\":true");
    assertThat(answer.get("dimsByIrrep").toString()).isEqualTo("[0,0,4,4]");
    assertThat(answer.at("/basis/2/synthesis")).isNotEmpty();
    assertProved(answer);
    assertThat(
            Shell.run("kernels SO3 --space cosets --in S2 --out group --max-degree 3".split(" "))
                .out())
        .contains("spin:3          7        7", "16 in all", "PROVED");
    assertRefused("kernels SO3 --space cosets --in S4 --out S2 --max-degree 1", "RP2");
    assertRefused("kernels SO3 --space cosets --in S2 --out S2", "--max-degree");
    assertRefused("kernels SO3 --space cosets --in {} --out S2 --max-degree 1", "SPACE(REP)");
  }

  @Test
  void dilationsAreAskedForWithAnAxisOfScales() {
    JsonNode answer =
        kernels(
            "D4",
            "\"in\":\"trivial\",\"out\":\"vector\",\"maxDegree\":3,\"scaleBase\":\"2\","
                + "\"offsets\":\"0..1\",\"basis\":true");
    assertThat(answer.get("dimsByOrder").toString()).isEqualTo("[0,1,0,2]");
    assertThat(answer.get("exactLevels").toString()).isEqualTo("[1,2]");
    assertThat(answer.at("/certificate/dilationResidual").textValue()).isEqualTo("0");
    assertThat(answer.at("/basis/1/parts")).hasSize(2);
    assertProved(answer);
    assertThat(
            Shell.run(
                    "kernels D4 --in trivial --out trivial --max-degree 2 --scale-base sqrt(2)"
                        .split(" "))
                .out())
        .contains("liftings to 4 scales", "proved");
    assertRefused("kernels D4 --in trivial --out trivial --max-degree 2 --scale-base 1", "scale");
    assertRefused(
        "kernels D4 --in trivial --out trivial --max-degree 2 --scale-base 2 --offsets 1-2",
        "FIRST..LAST");
  }

  @Test
  void whatDoesNotFitTheSpaceIsRefused() {
    assertRefused("kernels D4 --space lattice:square --in trivial --out trivial", "--shells");
    assertRefused("kernels D4 --space R2 --in trivial --out trivial", "--max-degree");
    assertRefused("kernels SO3 --space group --in trivial --out trivial", "infinite");
    assertRefused(
        "kernels C5 --space lattice:square --in trivial --out trivial --shells 2", "lattice");
    assertRefused(
        "kernels D4 --space quotient:C2 --action vector --in trivial --out trivial", "no action");
    assertRefused("kernels lattice:square --in site(trivial --out trivial --shells 2", "site(REP)");
    assertRefused("pdo SO3 --space S2 --in trivial --out trivial --order 2", "flat space");
    assertRefused("kernels C4 --space Q7 --in trivial --out trivial --max-degree 1", "S2");
  }

  @Test
  void gridsLieInFlatSpaceOnly() {
    assertRefused(
        "kernels SO3 --space S2 --in trivial --out trivial --max-degree 2 --sample 5x5x5"
            + " --out-file target/never.npz",
        "flat space");
  }

  private static void assertRefused(String command, String word) {
    Shell.Run run = Shell.run(command.split(" "));
    assertThat(run.code()).as(command).isEqualTo(2);
    assertThat(run.err()).as(command).contains(word);
  }

  private static void assertProved(JsonNode answer) {
    assertThat(answer.at("/certificate/constraintResidual").textValue()).isEqualTo("0");
    assertThat(answer.at("/certificate/independent").asBoolean()).isTrue();
    assertThat(answer.at("/certificate/complete").asBoolean()).isTrue();
  }

  private static JsonNode kernels(String group, String fields) {
    String line = "{\"id\":1,\"command\":\"kernels\",\"group\":\"" + group + "\"," + fields + "}";
    JsonNode reply = Shell.batch(line).replies().get(0);
    assertThat(reply.has("result")).as(reply.toString()).isTrue();
    return reply.get("result");
  }
}
