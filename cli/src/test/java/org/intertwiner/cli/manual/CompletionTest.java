package org.intertwiner.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intertwiner.cli.Main;
import org.intertwiner.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion in real shells where they are installed, and the structure of what is printed. */
class CompletionTest {
  @TempDir Path folder;

  private Path script(String shell) throws IOException {
    Shell.Run run = Shell.run("completion", shell);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    return Files.writeString(folder.resolve("completion." + shell), run.out());
  }

  /** What bash offers for a line of which the last word is being typed. */
  private String inBash(String... words) throws IOException, InterruptedException {
    Path script = script("bash");
    String quoted = "'" + String.join("' '", words) + "'";
    String call =
        // outside of a completion bash has no options to set
        "compopt() { :; }; source "
            + script
            + "; COMP_WORDS=("
            + quoted
            + "); COMP_CWORD="
            + (words.length - 1)
            + "; COMP_LINE='"
            + String.join(" ", words)
            + "'; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; _complete_intertwiner;"
            + " printf '%s\\n' \"${COMPREPLY[@]}\"";
    return ShellProgram.output(folder, List.of("bash", "--norc", "-c", call));
  }

  @Test
  void bashReadsTheScript() throws IOException, InterruptedException {
    String printed = ShellProgram.output(folder, List.of("bash", "-n", script("bash").toString()));
    assertThat(printed).isEmpty();
  }

  @Test
  void bashCompletesCommandsOptionsAndValues() throws IOException, InterruptedException {
    assertThat(inBash("intertwiner", "char").lines()).containsExactly("chartable");
    assertThat(inBash("intertwiner", "verify", "rep").lines()).containsExactly("replay");
    assertThat(inBash("intertwiner", "kernels", "--max").lines()).contains("--max-degree");
    assertThat(inBash("intertwiner", "chartable", "--format", "la").lines())
        .anyMatch(line -> line.strip().equals("latex"));
    assertThat(inBash("intertwiner", "nonsense", "zz").strip()).isEmpty();
  }

  @Test
  void zshLoadsTheScript() throws IOException, InterruptedException {
    String call =
        "autoload -U compinit; compinit -D; source "
            + script("zsh")
            + "; print $+functions[_complete_intertwiner] ${_comps[intertwiner]}";
    assertThat(ShellProgram.output(folder, List.of("zsh", "-fc", call)))
        .startsWith("1 ")
        .contains("_complete_intertwiner");
  }

  private String inFish(String line) throws IOException, InterruptedException {
    String call = "source " + script("fish") + "; complete -C \"" + line + "\"";
    return ShellProgram.output(folder, List.of("fish", "--no-config", "-c", call));
  }

  @Test
  void fishCompletesCommandsOptionsAndValues() throws IOException, InterruptedException {
    assertThat(inFish("intertwiner char").lines()).allMatch(l -> l.startsWith("chartable\t"));
    assertThat(inFish("intertwiner verify rep").lines()).allMatch(l -> l.startsWith("replay\t"));
    assertThat(inFish("intertwiner --quiet kernels D4 --max"))
        .startsWith("--max-degree\t")
        .hasLineCount(1);
    assertThat(inFish("intertwiner chartable --format la")).startsWith("latex");
    assertThat(inFish("intertwiner completion f")).startsWith("fish");
    assertThat(inFish("intertwiner verify basis --max-deg")).isEmpty();
  }

  /** Without fish at hand: quotes are balanced, and every command and long option is told. */
  @Test
  void theScriptForFishHasEveryCommandAndOption() throws IOException {
    String script = Files.readString(script("fish"));
    assertThat(script.lines().filter(l -> l.startsWith("complete ")))
        .isNotEmpty()
        .allMatch(l -> l.startsWith("complete -c intertwiner -n '__intertwiner_at "))
        .allMatch(
            l -> l.replaceAll("\\\\['\\\\]", "").chars().filter(c -> c == '\'').count() % 2 == 0);
    for (CommandSpec command : HelpText.tree(Main.model())) {
      String here = "-n '__intertwiner_at \\'" + HelpText.path(command) + "\\''";
      for (OptionSpec option : command.options()) {
        String name = option.longestName().substring(2);
        assertThat(script.lines())
            .as(HelpText.path(command) + " --" + name)
            .anyMatch(l -> l.contains(here) && l.contains(" -l " + name + " "));
      }
    }
  }

  @Test
  void anUnknownShellIsAMisusedCommandLine() {
    Shell.Run run = Shell.run("completion", "tcsh");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("tcsh");
  }
}
