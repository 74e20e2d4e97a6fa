package org.intertwiner.cli.manual;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion of a program's command line for the shell fish. */
public final class FishScript {
  private static final int LONGEST = 90;

  private final StringBuilder text = new StringBuilder();
  private final String program;

  private FishScript(String program) {
    this.program = program;
  }

  /**
   * The script.
   *
   * @param top the top of the program's commands
   * @return to be read by {@code source}, or to be put among the completions of fish
   */
  public static String of(CommandSpec top) {
    FishScript script = new FishScript(top.name());
    List<CommandSpec> tree = HelpText.tree(top);
    script.function(tree);
    tree.forEach(script::command);
    return script.text.toString();
  }

  /** Which command the words before the cursor name; an option and its value name none. */
  private void function(List<CommandSpec> tree) {
    String nested =
        tree.stream()
            .map(HelpText::path)
            .filter(path -> path.contains(" "))
            .map(FishScript::quoted)
            .collect(Collectors.joining(" "));
    line("# fish completion for " + program + ", made by '" + program + " completion fish'");
    line("function __" + program + "_at --description 'is this the command line of a command?'");
    line("    set -l nested " + nested);
    line("    set -l words (commandline -opc)");
    line("    set -l path ''");
    line("    for word in $words[2..-1]");
    line("        if string match -q -- '-*' $word");
    line("            continue");
    line("        else if test -z \"$path\"");
    line("            set path $word");
    line("        else if contains -- \"$path $word\" $nested");
    line("            set path \"$path $word\"");
    line("            break");
    line("        end");
    line("    end");
    line("    test \"$path\" = \"$argv[1]\"");
    line("end");
  }

  private void command(CommandSpec command) {
    String path = HelpText.path(command);
    String here = "complete -c " + program + " -n " + quoted("__" + program + "_at '" + path + "'");
    for (CommandSpec below : HelpText.tree(command)) {
      if (below.parent() == command) {
        line(here + " -f -a " + quoted(below.name()) + " -d " + brief(HelpText.summary(below)));
      }
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        line(here + names(option) + value(option) + " -d " + brief(HelpText.meaning(option)));
      }
    }
    command.positionalParameters().stream()
        .filter(p -> !HelpText.candidates(p).isEmpty())
        .forEach(p -> line(here + " -f -a " + words(p)));
  }

  private static String names(OptionSpec option) {
    StringBuilder names = new StringBuilder();
    for (String name : option.names()) {
      boolean wordy = name.startsWith("--");
      names.append(wordy ? " -l " : " -s ").append(name.substring(wordy ? 2 : 1));
    }
    return names.toString();
  }

  private static String value(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    if (!HelpText.candidates(option).isEmpty()) {
      return " -x -a " + words(option);
    }
    return isFile(option) ? " -r -F" : " -x";
  }

  private static boolean isFile(ArgSpec option) {
    return option.type() == Path.class || List.of(option.auxiliaryTypes()).contains(Path.class);
  }

  private static String words(ArgSpec argument) {
    return quoted(String.join(" ", HelpText.candidates(argument)));
  }

  /** The first sentence or the beginning of a text. */
  private static String brief(String meaning) {
    String sentence = meaning.replaceAll("(?s)[.;:] .*|\\.$", "");
    int length = sentence.codePointCount(0, sentence.length());
    return quoted(
        length <= LONGEST
            ? sentence
            : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST - 1)) + "…");
  }

  /** Within single quotes fish knows no other escapes than these. */
  private static String quoted(String words) {
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private void line(String content) {
    text.append(content).append('\n');
  }
}
