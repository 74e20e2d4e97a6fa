package org.intertwiner.cli;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What every command that answers shares: the format, and how an answer is printed. */
final class Output {
  private static final String OPTION = "--format";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = OPTION,
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; text is the default.")
  private Format format = Format.TEXT;

  private final Set<Format> formats;

  /** For answers in text and JSON alone. */
  Output() {
    this(Set.of());
  }

  private Output(Set<Format> documents) {
    EnumSet<Format> all = EnumSet.of(Format.TEXT, Format.JSON);
    all.addAll(documents);
    formats = Collections.unmodifiableSet(all);
  }

  /**
   * For answers of which some have formats for documents.
   *
   * @param documents the formats beside text and JSON
   * @return the option and how answers are printed
   */
  static Output with(Format... documents) {
    return new Output(Set.of(documents));
  }

  /**
   * Lets the option of every command offer the formats of that command alone, where the parser by
   * itself would offer all there are.
   *
   * @param top a command; those below it as well
   */
  static void offerFormats(CommandSpec top) {
    for (CommandSpec mixin : top.mixins().values()) {
      if (mixin.userObject() instanceof Output output) {
        OptionSpec option = top.findOption(OPTION);
        top.remove(option);
        top.addOption(
            OptionSpec.builder(option)
                .completionCandidates(words(output.formats))
                .converters(word -> parse(word, output.formats))
                .build());
      }
    }
    top.subcommands().values().forEach(below -> offerFormats(below.getCommandSpec()));
  }

  /** Another command's format is understood, and refused once there is an answer without it. */
  private static Format parse(String word, Set<Format> offered) {
    return Stream.of(Format.values())
        .filter(format -> format.toString().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("one of " + String.join(", ", words(offered))));
  }

  private static List<String> words(Collection<Format> formats) {
    return formats.stream().map(Format::toString).toList();
  }

  /**
   * Answers a request and prints the answer.
   *
   * @param request the request
   * @return the exit code
   */
  int answer(Request request) {
    return show(request.run());
  }

  /**
   * Prints an answer.
   *
   * @param result the answer
   * @return the exit code
   */
  int show(Result result) {
    String text = format.render(result).orElseThrow(() -> noSuchFormat(formatsOf(result)));
    console().out().print(text);
    console().out().flush();
    return result.exitCode();
  }

  /**
   * Whether answers are JSON.
   *
   * @return whether {@code --format json} was given
   */
  boolean isJson() {
    return format == Format.JSON;
  }

  /**
   * Refuses formats for documents, where an answer has none of them.
   *
   * @throws InvalidInput where one was given
   */
  void requireTextOrJson() {
    if (format != Format.TEXT && format != Format.JSON) {
      throw noSuchFormat(Set.of(Format.TEXT, Format.JSON));
    }
  }

  private Console console() {
    return ((Main) command.root().userObject()).console();
  }

  private static Set<Format> formatsOf(Result result) {
    return Stream.of(Format.values())
        .filter(each -> each.render(result).isPresent())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
  }

  private InvalidInput noSuchFormat(Set<Format> there) {
    List<String> words = words(EnumSet.copyOf(there));
    int last = words.size() - 1;
    return new InvalidInput(
        "format of '" + command.qualifiedName() + "'",
        format.toString(),
        String.join(", ", words.subList(0, last)) + " or " + words.get(last),
        "");
  }
}
