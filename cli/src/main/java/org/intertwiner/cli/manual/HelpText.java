package org.intertwiner.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the help of a command says, in parts.
 *
 * @param examples command lines that can be run as they stand, without the indentation; a line that
 *     ends in a backslash is joined with the next
 * @param notes the other lines below the options
 */
public record HelpText(List<String> examples, List<String> notes) {
  /**
   * A help text.
   *
   * @param examples command lines
   * @param notes other lines
   */
  public HelpText {
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
  }

  /**
   * Takes the foot of a command's help apart.
   *
   * @param command the command
   * @return its examples and notes
   */
  public static HelpText of(CommandSpec command) {
    List<String> examples = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    boolean among = false;
    StringBuilder begun = new StringBuilder();
    for (String line : command.usageMessage().footer()) {
      if (line.matches("Examples?:")) {
        among = true;
      } else if (among && line.startsWith("  ")) {
        begun.append(line.strip());
        if (line.endsWith("\\")) {
          begun.setLength(begun.length() - 1);
        } else {
          examples.add(begun.toString());
          begun.setLength(0);
        }
      } else if (!line.isBlank()) {
        among = false;
        notes.add(line.strip());
      }
    }
    return new HelpText(examples, notes);
  }

  /**
   * A command and all below it, each before its own commands.
   *
   * @param top the first
   * @return without those that the help hides
   */
  public static List<CommandSpec> tree(CommandSpec top) {
    List<CommandSpec> all = new ArrayList<>(List.of(top));
    for (CommandLine below : top.subcommands().values()) {
      if (!below.getCommandSpec().usageMessage().hidden()) {
        all.addAll(tree(below.getCommandSpec()));
      }
    }
    return all;
  }

  /**
   * The words that lead to a command.
   *
   * @param command a command
   * @return such as {@code verify basis}, and nothing for the program itself
   */
  public static String path(CommandSpec command) {
    CommandSpec parent = command.parent();
    return parent == null ? "" : (path(parent) + " " + command.name()).strip();
  }

  /**
   * What a command is for.
   *
   * @param command a command
   * @return its description on one line
   */
  static String summary(CommandSpec command) {
    return plain(String.join(" ", command.usageMessage().description()));
  }

  /**
   * What an option or argument means.
   *
   * @param argument the option or argument
   * @return its description on one line, with its default and the words that may stand there
   */
  static String meaning(ArgSpec argument) {
    String text = String.join(" ", argument.description());
    if (argument.completionCandidates() != null) {
      text = text.replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates(argument)));
    }
    String usual = argument.defaultValueString(true);
    return plain(text.replace("${DEFAULT-VALUE}", usual == null ? "none" : usual));
  }

  /**
   * The words that may stand where an option wants a value.
   *
   * @param argument the option or argument
   * @return the words; none where anything may stand there
   */
  static List<String> candidates(ArgSpec argument) {
    Iterable<String> words = argument.completionCandidates();
    return words == null
        ? List.of()
        : StreamSupport.stream(words.spliterator(), false).collect(Collectors.toList());
  }

  /** Without what {@code String.format}, which the help goes through, takes away. */
  private static String plain(String text) {
    return text.replace("%n", " ").replace("%%", "%");
  }
}
