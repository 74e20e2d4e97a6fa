package org.intertwiner.cli.manual;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes manual pages in the {@code man} macros of troff: one page for each command, from the same
 * model that prints the help.
 */
public final class ManPage {
  /** Names of ASCII characters that troff would otherwise change or obey. */
  private static final Map<Integer, String> NAMES =
      Map.of(
          (int) '\\', "\\(rs",
          (int) '-', "\\-",
          (int) '\'', "\\(aq",
          (int) '`', "\\(ga",
          (int) '^', "\\(ha",
          (int) '~', "\\(ti",
          (int) '"', "\\(dq");

  /** More columns than a synopsis has. */
  private static final int ONE_LINE = 10_000;

  private static final List<String> EXIT_CODES =
      List.of(
          "0 answered",
          "1 a check was refuted, or a figure got worse",
          "2 bad input",
          "3 a check was inconclusive",
          "64 the command line was not understood",
          "70 an error of the program");

  private final StringBuilder text = new StringBuilder();
  private final CommandSpec command;

  private ManPage(CommandSpec command) {
    this.command = command;
  }

  /**
   * All pages of a program.
   *
   * @param program the top of its commands
   * @param version what the foot of every page says
   * @return the pages by the names of their files
   */
  public static Map<String, String> all(CommandSpec program, String version) {
    Map<String, String> pages = new TreeMap<>();
    for (CommandSpec each : HelpText.tree(program)) {
      pages.put(name(each) + ".1", of(each, version));
    }
    return pages;
  }

  /**
   * The page of one command.
   *
   * @param command the command
   * @param version what the foot of the page says
   * @return troff in ASCII
   */
  public static String of(CommandSpec command, String version) {
    return new ManPage(command).write(version);
  }

  private String write(String version) {
    HelpText help = HelpText.of(command);
    String title = name(command).toUpperCase(Locale.ROOT);
    line(".TH " + quoted(title) + " 1 \"\" " + quoted(version) + " \"User Commands\"");
    section("NAME");
    line(escaped(name(command)) + " \\- " + escaped(HelpText.summary(command)));
    section("SYNOPSIS");
    synopsis();
    if (!help.notes().isEmpty()) {
      section("DESCRIPTION");
      help.notes().forEach(note -> line(escaped(note)));
    }
    parameters();
    commands();
    if (!help.examples().isEmpty()) {
      section("EXAMPLES");
      line(".EX");
      help.examples().forEach(example -> line(escaped(example)));
      line(".EE");
    }
    section("EXIT STATUS");
    for (String code : EXIT_CODES) {
      int space = code.indexOf(' ');
      entry("\\fB" + code.substring(0, space) + "\\fR", code.substring(space + 1));
    }
    seeAlso();
    return text.toString();
  }

  private void synopsis() {
    String words = unbroken().replaceAll("\\s+", " ").strip();
    String own = command.qualifiedName();
    String rest = words.startsWith(own) ? words.substring(own.length()) : " " + words;
    // a synopsis is not set in two justified columns
    line(".ad l");
    line("\\fB" + escaped(own) + "\\fR" + escaped(rest));
    line(".ad");
  }

  /** The synopsis on one line: where the help breaks it, it breaks within words. */
  private String unbroken() {
    int width = command.usageMessage().width();
    try {
      command.usageMessage().width(ONE_LINE);
      return new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0);
    } finally {
      command.usageMessage().width(width);
    }
  }

  private void parameters() {
    List<PositionalParamSpec> positional =
        command.positionalParameters().stream().filter(p -> !p.hidden()).toList();
    if (!positional.isEmpty()) {
      section("ARGUMENTS");
      for (PositionalParamSpec each : positional) {
        entry("\\fI" + escaped(each.paramLabel()) + "\\fR", HelpText.meaning(each));
      }
    }
    section("OPTIONS");
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        String names =
            List.of(option.names()).stream()
                .map(n -> "\\fB" + escaped(n) + "\\fR")
                .collect(Collectors.joining(", "));
        boolean flag = option.arity().max() == 0;
        entry(
            names + (flag ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR"),
            HelpText.meaning(option));
      }
    }
  }

  private void commands() {
    List<CommandSpec> below =
        HelpText.tree(command).stream().filter(c -> c.parent() == command).toList();
    if (!below.isEmpty()) {
      section("COMMANDS");
      below.forEach(c -> entry("\\fB" + escaped(c.name()) + "\\fR", HelpText.summary(c)));
    }
  }

  private void seeAlso() {
    List<String> names =
        HelpText.tree(command.root()).stream()
            .filter(c -> c.parent() == command || c == command.parent())
            .map(c -> "\\fB" + escaped(name(c)) + "\\fR(1)")
            .toList();
    section("SEE ALSO");
    line(String.join(",\n", names));
  }

  /** The name of a page: the words of the command joined by dashes. */
  private static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  private void section(String title) {
    line(".SH " + quoted(title));
  }

  private void entry(String tag, String meaning) {
    line(".TP");
    line(tag);
    line(meaning.isBlank() ? "\\&" : escaped(meaning));
  }

  private void line(String content) {
    text.append(content).append('\n');
  }

  private static String quoted(String word) {
    return '"' + escaped(word) + '"';
  }

  /**
   * A text as troff prints it: nothing in it is obeyed, and what is not ASCII is named by its code,
   * so that a page means the same in every locale.
   */
  static String escaped(String words) {
    StringBuilder result = new StringBuilder(words.length());
    if (words.startsWith(".")) {
      result.append("\\&");
    }
    words.codePoints().forEach(c -> result.append(character(c)));
    return result.toString();
  }

  private static String character(int c) {
    if (c < 128) {
      return NAMES.getOrDefault(c, Character.toString(c));
    }
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
        .codePoints()
        .mapToObj(part -> String.format(Locale.ROOT, "%04X", part))
        .collect(Collectors.joining("_", "\\[u", "]"));
  }
}
