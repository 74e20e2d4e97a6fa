package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** Exit codes, help and errors. */
class MainTest {
  @Test
  void withoutACommandTheHelpIsPrinted() {
    Shell.Run run = Shell.run();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("chartable", "kernels", "batch", "doctor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "group",
        "chartable",
        "irreps",
        "decompose",
        "kernels",
        "pdo",
        "verify laws",
        "batch",
        "explore",
        "doctor"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    Shell.Run run = Shell.run((command + " --help").split(" ", -1));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: intertwiner " + command).contains("Example");
  }

  @Test
  void anUnknownCommandIsAMisusedCommandLine() {
    Shell.Run run = Shell.run("chartabel", "S3");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("chartabel").contains("chartable").doesNotContain("\tat ");
  }

  @Test
  void aMissingOptionIsAMisusedCommandLine() {
    Shell.Run run = Shell.run("kernels", "D4", "--in", "trivial");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("--out").contains("kernels --help");
  }

  @Test
  void anUnknownCommandIsJsonWhereJsonIsAskedFor() {
    Shell.Run run = Shell.run("nonsense", "--format", "json");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.error().get("what").textValue()).isEqualTo("command line");
    assertThat(run.error().fieldNames())
        .toIterable()
        .containsExactly("what", "got", "expected", "hint");
  }

  @Test
  void badInputHasFourPartsAndItsOwnCode() {
    Shell.Run run = Shell.run("chartable", "Banana", "--format=json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.error().get("got").textValue()).contains("Banana");
  }

  @Test
  void aStackTraceIsPrintedOnlyOnDemand() {
    assertThat(Shell.run("group", "Banana").err()).doesNotContain("\tat org.");
    assertThat(Shell.run("group", "Banana", "--debug").err()).contains("\tat org.");
    assertThat(Shell.run("--debug", "group", "Banana").err()).contains("\tat org.");
  }

  @Test
  void aFormatThatAnAnswerLacksIsRefused() {
    Shell.Run run = Shell.run("group", "C4", "--format", "latex");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("latex").contains("text, json, gap or sage");
    assertThat(Shell.run("irreps", "C4", "--format", "html").err()).contains("text or json");
  }

  @Test
  void aCommandOffersTheFormatsItHas() {
    assertThat(Shell.run("kernels", "--help").out()).contains("One of text, json, latex; text is");
    assertThat(Shell.run("doctor", "--help").out()).contains("One of text, json; text is");
    Shell.Run run =
        Shell.run("kernels", "D4", "--in", "trivial", "--out", "vector", "--format", "latx");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err())
        .contains("'latx' for --format", "one of text, json, latex\n", "did you mean latex?")
        .doesNotContain("LATEX", "case-sensitive");
  }

  @Test
  void anUnknownOptionIsToldBeforeWhatIsMissing() {
    Shell.Run run = Shell.run("kernels", "D4", "--in", "trivial", "--outt", "vector");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("the unknown option '--outt'", "did you mean --out?");
  }

  @Test
  void theParserSpeaksPlainWords() {
    assertThat(Shell.run("chartable", "S3", "S4").err()).contains("got 'S4', which no argument");
    assertThat(Shell.run("chartable").err()).contains("got no GROUP;");
    assertThat(Shell.run("kernels", "D4", "--in", "trivial", "--out").err())
        .contains("got --out without REP;");
    assertThat(Shell.run("group", "C4", "--format", "text", "--format", "json").err())
        .contains("got --format FORMAT more than once");
    assertThat(Shell.run("verify", "laws", "C4", "--tries", "many").err())
        .contains("got 'many' for --tries; expected a whole number");
  }

  @Test
  void aNumberOutOfBoundsIsRefused() {
    Shell.Run run =
        Shell.run("kernels", "C4", "--in", "trivial", "--out", "trivial", "--max-degree", "-1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--max-degree").contains("-1");
  }

  @Test
  void doctorKnowsTheEngine() {
    Shell.Run run = Shell.run("doctor", "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.json().get("findings").findValuesAsText("what")).contains("Java", "engine nd4j");
    String text = Shell.run("doctor").out();
    assertThat(text).contains("Java");
    assertThat(text.lines().filter(l -> l.contains("training works without it")))
        .allMatch(l -> l.startsWith("–"));
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(Shell.run("--version").out()).startsWith("intertwiner ");
  }

  @Test
  void helpIsColouredOnATerminalThatCanAndNotAgainstTheUsersWish() {
    assertThat(Main.colours(Map.of("TERM", "xterm"), true)).isEqualTo(Ansi.ON);
    assertThat(Main.colours(Map.of("TERM", "xterm"), false)).isEqualTo(Ansi.OFF);
    assertThat(Main.colours(Map.of("NO_COLOR", "1"), true)).isEqualTo(Ansi.OFF);
    assertThat(Main.colours(Map.of("NO_COLOR", ""), true)).isEqualTo(Ansi.ON);
    assertThat(Main.colours(Map.of("TERM", "dumb"), true)).isEqualTo(Ansi.OFF);
    assertThat(Shell.run("group", "--help").out()).doesNotContain("\u001b");
  }

  @Test
  void quietLeavesErrorsAlone() {
    assertThat(Shell.run("--quiet", "group", "Banana").err()).contains("Banana");
    assertThat(Shell.run("group", "-q", "Banana").code()).isEqualTo(2);
    assertThat(Shell.run("group", "S3", "-q").out()).isEqualTo(Shell.run("group", "S3").out());
  }
}
