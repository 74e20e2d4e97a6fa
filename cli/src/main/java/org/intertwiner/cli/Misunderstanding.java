package org.intertwiner.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.intertwiner.algebra.text.Suggestions;
import org.intertwiner.cli.request.Failure;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line that is not understood, in words: what was found in it and what to try next.
 *
 * <p>A word that no option and no argument takes comes before everything else that is wrong, since
 * what is missing is often what was misspelt.
 */
final class Misunderstanding {
  private static final String EXPECTED = "a command of 'intertwiner --help' with its options";

  private final ParameterException error;
  private final CommandSpec command;
  private final List<String> unmatched;

  private Misunderstanding(ParameterException error) {
    this.error = error;
    this.command = error.getCommandLine().getCommandSpec();
    this.unmatched =
        error instanceof UnmatchedArgumentException e
            ? e.getUnmatched()
            : error.getCommandLine().getUnmatchedArguments();
  }

  /**
   * Explains it.
   *
   * @param error what the parser found
   * @return the explanation
   */
  static Failure of(ParameterException error) {
    return new Misunderstanding(error).failure();
  }

  private Failure failure() {
    if (!unmatched.isEmpty()) {
      return failure(stray(), EXPECTED, suggestion());
    }
    ArgSpec argument = error.getArgSpec();
    if (error instanceof MissingParameterException missing) {
      return failure(missing(missing), EXPECTED, Optional.empty());
    }
    if (error instanceof OverwrittenOptionException twice) {
      return failure(label(twice.getOverwritten()) + " more than once", EXPECTED, Optional.empty());
    }
    if (argument != null && error.getValue() != null) {
      List<String> words = words(argument);
      return failure(
          "'" + error.getValue() + "' for " + name(argument),
          words.isEmpty() ? kind(argument) : "one of " + String.join(", ", words),
          Suggestions.closest(error.getValue(), words, 3));
    }
    return failure(error.getMessage(), EXPECTED, Optional.empty());
  }

  private Failure failure(String got, String expected, Optional<String> meant) {
    String hint =
        meant.map(word -> "did you mean " + word + "? ").orElse("")
            + "see '"
            + command.qualifiedName()
            + " --help'";
    return new Failure("command line", got, expected, hint, Failure.USAGE);
  }

  /** The words that stand where nothing takes them; of an unknown option without its value. */
  private String stray() {
    String first = unmatched.get(0);
    if (first.startsWith("-") && first.length() > 1) {
      return "the unknown option '" + first + "'";
    }
    if (!command.subcommands().isEmpty() && command.positionalParameters().isEmpty()) {
      return "the unknown command '" + first + "'";
    }
    return unmatched.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" and "))
        + (unmatched.size() == 1 ? ", which no argument takes" : ", which no arguments take");
  }

  private Optional<String> suggestion() {
    List<String> near =
        new UnmatchedArgumentException(error.getCommandLine(), unmatched).getSuggestions();
    return near.isEmpty() ? Optional.empty() : Optional.of(near.get(0));
  }

  private static String missing(MissingParameterException error) {
    List<ArgSpec> missing = error.getMissing();
    if (missing.isEmpty()) {
      return error.getMessage();
    }
    boolean valueOnly = error.getMessage().startsWith("Missing required parameter for option");
    return missing.stream()
        .map(each -> valueOnly ? name(each) + " without " + each.paramLabel() : "no " + label(each))
        .collect(Collectors.joining(" and "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option && option.arity().max() > 0
        ? option.longestName() + " " + option.paramLabel()
        : name(argument);
  }

  /** The words that may stand there, where they are few. */
  private static List<String> words(ArgSpec argument) {
    Iterable<String> words = argument.completionCandidates();
    return words == null ? List.of() : StreamSupport.stream(words.spliterator(), false).toList();
  }

  private static String kind(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    return "what '" + argument.paramLabel() + "' stands for";
  }
}
