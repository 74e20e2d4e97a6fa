package org.intertwiner.cli.cas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Groups and tables as GAP and Sage read them; by GAP itself where it is installed. It starts
 * slowly and is asked all questions of a kind together.
 */
class SystemTextIT {
  private static final boolean HAS_GAP = hasGap();

  private static String answer(String... arguments) {
    Shell.Run run = Shell.run(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  private static boolean hasGap() {
    try {
      Process process = new ProcessBuilder("gap", "-q", "-A").start();
      process.getOutputStream().close();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What GAP prints, blanks left out. */
  private static String gap(String script) throws IOException {
    assumeTrue(HAS_GAP, "gap is not installed");
    Process process = new ProcessBuilder("gap", "-q", "-A").redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write((script + "\nQUIT;\n").getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out.replaceAll("\\s+", "");
  }

  @Test
  void permutationsAreWrittenInCycles() {
    assertThat(answer("group", "D5", "--format=gap"))
        .isEqualTo("# D5, order 10\nGroup(\n  (1,2,3,4,5),\n  (2,5)(3,4));\n");
    assertThat(answer("group", "D5", "--format=sage"))
        .isEqualTo("# D5, order 10\nPermutationGroup([\n  \"(1,2,3,4,5)\",\n  \"(2,5)(3,4)\"])\n");
  }

  @Test
  void sageGetsAFieldThatHoldsAllValues() {
    assertThat(answer("chartable", "A5", "--format=sage"))
        .contains("K.<z> = CyclotomicField(5)", "class_sizes = [1, 15, 20, 12, 12]")
        .contains("[3, -1, 0, -z^2-z^3, 1+z^2+z^3]");
    assertThat(answer("chartable", "S3", "--format=sage")).contains("matrix(QQ, [");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chartable", "group"})
  void otherAnswersHaveNoSuchFormat(String known) {
    Shell.Run run = Shell.run("decompose", "S3", "--rep", "regular", "--format", "gap");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("gap");
    assertThat(answer(known, "S3", "--format", "gap")).contains("S3");
  }

  /** What was written is read again, as the same group. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "S4",
        "point:Oh",
        "point:I",
        "D5",
        "Q8",
        "GL(2,3)",
        "M24",
        "space:P2_1/c",
        "C1",
        "W(F4)",
      })
  void whatIsWrittenIsRead(String group, @TempDir Path folder) throws IOException {
    String known = json(group);
    for (String system : new String[] {"gap", "sage"}) {
      Path file = folder.resolve("group." + system);
      Files.writeString(file, answer("group", group, "--format", system));
      assertThat(json(file.toString())).isEqualTo(known);
    }
  }

  private static String json(String group) {
    var facts = Shell.run("group", group, "--format=json").json();
    return facts.get("order") + " " + facts.get("classes") + " " + facts.get("exponent");
  }

  @Test
  void gapReadsGroups() throws IOException {
    StringBuilder script = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (String group :
        List.of("S4", "point:Oh", "point:I", "GL(2,3)", "M11", "space:P2_1/c", "C1", "Dic3")) {
      String written = answer("group", group, "--format=gap").replace("Group(", "G:=Group(");
      script.append(written.replace(";", ";;"));
      script.append("Print([Size(G),NrConjugacyClasses(G),Exponent(G)],\";\");\n");
      var facts = Shell.run("group", group, "--format=json").json();
      expected.add(
          "["
              + facts.get("order")
              + ","
              + facts.get("classes")
              + ","
              + facts.get("exponent")
              + "]");
    }
    assertThat(gap(script.toString())).isEqualTo(String.join(";", expected) + ";");
  }

  /**
   * GAP finds its own table of the group that was written beside it to be the same, and that of a
   * cyclic group with as many classes to be another.
   */
  @Test
  void gapReadsTables() throws IOException {
    String question =
        "Print([IsInternallyConsistent(T),"
            + "IsRecord(TransformingPermutationsCharacterTables(T,CharacterTable(G))),"
            + "TransformingPermutationsCharacterTables(T,"
            + "CharacterTable(CyclicGroup(NrConjugacyClasses(G))))],\";\");\n";
    StringBuilder script = new StringBuilder();
    List<String> groups = List.of("S4", "A5", "Q8", "M11", "GL(2,3)", "point:I");
    for (String group : groups) {
      String table = answer("chartable", group, "--format=gap").replace("Convert", "T:=Convert");
      String written = answer("group", group, "--format=gap").replace("Group(", "G:=Group(");
      script.append(table.replace("));", "));;")).append(written.replace(";", ";;"));
      script.append(question);
    }
    assertThat(gap(script.toString()))
        .as("%s", groups)
        .isEqualTo("[true,true,fail];".repeat(groups.size()));
  }

  /** And what GAP itself prints is read. */
  @Test
  void whatGapPrintsIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("printed.g");
    Files.writeString(file, gap("Print(\"Group(\",GeneratorsOfGroup(MathieuGroup(12)),\")\");"));
    assertThat(json(file.toString())).isEqualTo(json("M12"));
    Files.writeString(
        file,
        gap(
            "Print(\"Group(\",GeneratorsOfGroup(Image(IrreducibleRepresentations(SL(2,3))[4])),\")\");"));
    assertThat(Shell.run("group", file.toString(), "--format=json").json().get("order").asInt())
        .isEqualTo(24);
  }
}
