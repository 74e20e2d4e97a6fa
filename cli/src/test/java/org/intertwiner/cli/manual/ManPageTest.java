package org.intertwiner.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.cli.Main;
import org.intertwiner.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Manual pages: one for each command, of valid troff, complete. */
class ManPageTest {
  @TempDir Path folder;

  private List<Path> pages() throws IOException {
    Path pages = folder.resolve("man1");
    assertThat(Shell.run("man", "--out", pages.toString()).code()).isZero();
    try (Stream<Path> files = Files.list(pages)) {
      return files.sorted().toList();
    }
  }

  @Test
  void everyCommandHasAPageWithItsOptionsAndExamples() throws IOException {
    List<CommandSpec> commands = HelpText.tree(Main.model());
    assertThat(pages()).hasSameSizeAs(commands);
    for (CommandSpec command : commands) {
      String name = command.qualifiedName("-");
      String page =
          Files.readString(folder.resolve("man1/" + name + ".1"), StandardCharsets.US_ASCII);
      assertThat(page).startsWith(".TH \"").contains(".SH \"EXAMPLES\"", ".SH \"EXIT STATUS\"");
      for (OptionSpec option : command.options()) {
        assertThat(page).contains("\\fB" + ManPage.escaped(option.longestName()) + "\\fR");
      }
    }
  }

  @Test
  void troffHasNothingToWarnAbout() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("groff", "-man", "-ww", "-Tutf8", "-z"));
    pages().forEach(page -> words.add(page.toString()));
    assertThat(ShellProgram.output(folder, words)).isEmpty();
    // the check can fail
    Path bad = Files.writeString(folder.resolve("bad.1"), ".TH A 1\n.SH B\n\\fB\\[nonsense]\n");
    assertThat(
            ShellProgram.output(
                folder, List.of("groff", "-man", "-ww", "-Tutf8", "-z", bad.toString())))
        .contains("warning");
  }

  @Test
  void whereCommandsAreListedEachIsDescribedByAWholeSentence() {
    for (CommandSpec command : HelpText.tree(Main.model())) {
      assertThat(command.usageMessage().description()[0])
          .as(command.qualifiedName())
          .endsWith(".")
          .doesNotContain("\n");
    }
  }

  @Test
  void aSynopsisIsNotBrokenWithinWords() {
    assertThat(Shell.run("man", "verify").out())
        .contains("[\\-\\-in=[NAME=]ACTION]...", "[MODEL.onnx]");
  }

  @Test
  void whatTroffWouldObeyIsPrinted() throws IOException, InterruptedException {
    String nasty = ".x \\n 'a' -b ~ ^ ` \" é ℝ ′";
    Path page =
        Files.writeString(
            folder.resolve("x.1"), ".TH A 1\n.SH B\n" + ManPage.escaped(nasty) + "\n");
    assertThat(page).isNotEmptyFile();
    assertThat(ManPage.escaped(nasty)).isPrintable().matches("\\p{ASCII}*").startsWith("\\&.");
    String shown =
        ShellProgram.output(folder, List.of("groff", "-man", "-Tutf8", "-P-cbou", page.toString()));
    assertThat(shown.lines().map(String::strip)).contains(nasty);
  }

  @Test
  void aPageIsPrintedAndNoneIsOverwritten() throws IOException {
    assertThat(Shell.run("man", "verify", "basis").out())
        .startsWith(".TH \"INTERTWINER\\-VERIFY\\-BASIS\" 1");
    pages();
    String there = folder.resolve("man1").toString();
    Shell.Run refused = Shell.run("man", "--out", there);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--force");
    Shell.Run run = Shell.run("man", "--out", there, "--force", "--format", "json");
    assertThat(run.json().get("files")).hasSameSizeAs(pagesThere());
    assertThat(Shell.run("man", "nonsense").code()).isEqualTo(2);
  }

  private List<Path> pagesThere() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("man1"))) {
      return files.toList();
    }
  }
}
