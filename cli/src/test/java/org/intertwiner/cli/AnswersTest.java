package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands answer, against figures that are in every textbook. */
class AnswersTest {
  @Test
  void matricesOverFiniteFieldsAreWritten() {
    JsonNode table = Shell.run("chartable", "SL(2,3)", "--format", "json").json();
    assertThat(table.at("/classes/0/representative").toString())
        .isEqualTo("[[\"1\",\"0\"],[\"0\",\"1\"]]");
    assertThat(Shell.run("chartable", "SL(2,4)", "--format", "json").code()).isZero();
    assertThat(Shell.run("irreps", "GL(2,3)", "--format", "json").code()).isZero();
  }

  @Test
  void rowsCarryTheUsualNames() {
    assertThat(Shell.run("chartable", "point:Oh").out()).contains("A1g +", "T2u +");
    assertThat(Shell.run("chartable", "point:C3").out()).contains("1E o", "2E o");
    assertThat(Shell.run("chartable", "S4", "--format", "latex").out())
        .contains("\\text{[2\\textasciicircum 2] +}");
    assertThat(Shell.run("chartable", "M11").out()).contains("10a +", "16b o");
    assertThat(Shell.run("decompose", "point:Td", "--rep", "vector * vector").out())
        .isEqualTo(
            "vector * vector of point:Td = irrep:0 (A1) + irrep:2 (E) + irrep:3 (T2) + irrep:4"
                + " (T1)\n");
    assertThat(Shell.run("irreps", "point:Td", "--index", "2").out()).contains("E (row 2)");
  }

  @Test
  void mathieuElevenIsSimple() {
    JsonNode group = Shell.run("group", "M11", "--format", "json").json();
    assertThat(group.get("order").asInt()).isEqualTo(7920);
    assertThat(group.get("classes").asInt()).isEqualTo(10);
    assertThat(group.get("simple").asBoolean()).isTrue();
    assertThat(group.get("perfect").asBoolean()).isTrue();
    assertThat(group.get("solvable").asBoolean()).isFalse();
    assertThat(group.get("schema").asInt()).isEqualTo(1);
    assertThat(Shell.run("group", "M11").out()).contains("7920");
  }

  @Test
  void aCircleIsInfinite() {
    assertThat(Shell.run("group", "SO2", "--format", "json").json().get("order").textValue())
        .isEqualTo("infinite");
    assertThat(Shell.run("group", "O2").out()).contains("infinite");
  }

  @Test
  void theQuaternionsHaveAQuaternionicCharacter() {
    JsonNode table = Shell.run("chartable", "Q8", "--format", "json").json();
    List<Integer> degrees = new ArrayList<>();
    table.get("irreps").forEach(i -> degrees.add(i.get("degree").asInt()));
    assertThat(degrees).containsExactly(1, 1, 1, 1, 2);
    assertThat(table.at("/irreps/4/frobeniusSchur").asInt()).isEqualTo(-1);
    assertThat(table.at("/irreps/4/type").textValue()).isEqualTo("quaternionic");
    assertThat(table.at("/certificate/orthogonality").asBoolean()).isTrue();
    assertThat(table.at("/classes/0/representative/0").asInt()).isEqualTo(1);
  }

  @Test
  void tablesArePrintedForDocuments() {
    assertThat(Shell.run("chartable", "S3").out()).contains("character table of S3", "proved");
    assertThat(Shell.run("chartable", "S3", "--format", "latex").out())
        .startsWith("\\begin{array}{l|rrr}")
        .contains("\\hline");
    assertThat(Shell.run("chartable", "S3", "--format", "markdown").out())
        .startsWith("| order | 1 | 2 | 3 |");
  }

  @Test
  void theRealFormOfTheQuaternionsHasDimensionFour() {
    JsonNode real = Shell.run("irreps", "Q8", "--real", "--format", "json").json();
    JsonNode last = real.get("irreps").get(real.get("irreps").size() - 1);
    assertThat(last.get("degree").asInt()).isEqualTo(4);
    assertThat(last.get("endomorphisms")).hasSize(4);
    assertThat(last.at("/certificate/homomorphism").asBoolean()).isTrue();
    assertThat(Shell.run("irreps", "Q8", "--index", "4").out()).contains("dimension 2");
  }

  @Test
  void aPairOfConjugateRowsHasOneRealForm() {
    JsonNode real = Shell.run("irreps", "C3", "--real", "--format", "json").json();
    assertThat(real.get("irreps")).hasSize(2);
    assertThat(Shell.run("irreps", "C3", "--format", "json").json().get("irreps")).hasSize(3);
  }

  @Test
  void theRegularRepresentationHoldsEveryIrrepAsOftenAsItsDegree() {
    JsonNode parts =
        Shell.run("decompose", "S3", "--rep", "regular", "--basis", "--format", "json").json();
    assertThat(parts.get("multiplicities").toString()).isEqualTo("[1,1,2]");
    assertThat(parts.get("basis")).hasSize(6);
    assertThat(Shell.run("decompose", "S3", "--rep", "regular").out()).contains("2*irrep:2");
  }

  @Test
  void kernelsOfTheCircleAlternate() {
    Shell.Run run =
        Shell.run(
            "kernels",
            "SO2",
            "--in",
            "trivial",
            "--out",
            "freq:1",
            "--max-degree",
            "3",
            "--basis",
            "--format",
            "json");
    JsonNode space = run.json();
    assertThat(space.get("dimsByDegree").toString()).isEqualTo("[0,2,0,0]");
    assertThat(space.get("dimOrigin").asInt()).isZero();
    assertThat(space.at("/certificate/constraintResidual").textValue()).isEqualTo("0");
    assertThat(space.at("/certificate/complete").asBoolean()).isTrue();
    assertThat(space.get("basis")).hasSize(2);
    assertThat(space.at("/basis/0/entries/0/terms")).isNotEmpty();
  }

  @Test
  void kernelsArePrinted() {
    String[] question = {
      "kernels", "D4", "--in", "trivial", "--out", "vector", "--max-degree", "3"
    };
    assertThat(Shell.run(question).out()).contains("PROVED").contains("degree");
    List<String> latex = new ArrayList<>(List.of(question));
    latex.addAll(List.of("--format", "latex"));
    assertThat(Shell.run(latex.toArray(String[]::new)).out()).contains("matrix");
  }

  @Test
  void aSampledBasisIsWrittenOnce(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("basis.npz");
    String[] question = {
      "kernels",
      "C4",
      "--in",
      "trivial",
      "--out",
      "regular",
      "--max-degree",
      "2",
      "--sample",
      "5x5",
      "--rings",
      "0,1,2",
      "--sigma",
      "0.6",
      "--out-file",
      file.toString(),
      "--format",
      "json"
    };
    Shell.Run first = Shell.run(question);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.json().at("/sampled/elements").asInt()).isPositive();
    try (ZipFile archive = new ZipFile(file.toFile())) {
      assertThat(archive.size()).isPositive();
    }
    Shell.Run second = Shell.run(question);
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.error().get("hint").textValue()).contains("--force");
    List<String> forced = new ArrayList<>(List.of(question));
    forced.add("--force");
    assertThat(Shell.run(forced.toArray(String[]::new)).code()).isZero();
    assertThat(folder.toFile().list()).containsExactly("basis.npz");
  }

  @Test
  void theGradientIsAnOperatorOfOrderOne() {
    Shell.Run run =
        Shell.run(
            "pdo", "O2", "--in", "trivial", "--out", "vector", "--order", "3", "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("dimsByOrder").toString()).isEqualTo("[0,1,0,1]");
    assertThat(
            Shell.run("pdo", "O2", "--in", "trivial", "--out", "vector", "--order", "1", "--basis")
                .out())
        .contains("PROVED");
  }

  @Test
  void theLawsOfAGroupAreTested() {
    Shell.Run run = Shell.run("verify", "laws", "O2", "--tries", "200", "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.json().get("verdict").textValue()).isEqualTo("TESTED");
    assertThat(run.json().get("checks")).hasSizeGreaterThan(4);
    assertThat(Shell.run("verify", "laws", "S4", "--seed", "3").out()).contains("associativity");
  }
}
