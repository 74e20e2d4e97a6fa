package org.intertwiner.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.intertwiner.cli.manual.FishScript;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intertwiner completion SHELL}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints the script that completes command lines in a shell.",
    footer = {
      "",
      "bash: source <(intertwiner completion bash), for good in ~/.bashrc",
      "zsh: source <(intertwiner completion zsh) after compinit, for good in ~/.zshrc",
      "fish: intertwiner completion fish > ~/.config/fish/completions/intertwiner.fish",
      "",
      "Examples:",
      "  intertwiner completion bash",
      "  intertwiner completion zsh",
      "  intertwiner completion fish"
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  /** Shells with programmable completion. */
  enum Shell {
    /** The GNU shell. */
    BASH,
    /** The Z shell. */
    ZSH,
    /** The friendly interactive shell. */
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    CommandSpec program = spec.root();
    String script =
        switch (shell) {
          // one script: in zsh it loads the emulation of bash's completion by itself
          case BASH, ZSH -> AutoComplete.bash(program.name(), program.commandLine());
          case FISH -> FishScript.of(program);
        };
    PrintStream out = ((Main) program.userObject()).console().out();
    out.print(script);
    out.flush();
    return 0;
  }
}
