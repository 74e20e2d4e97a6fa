package org.intertwiner.cli;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that answers shares: the format, and how an answer is printed. */
final class Output {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; text is the default.")
  private Format format = Format.TEXT;

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
    String text = format.render(result).orElseThrow(this::noSuchFormat);
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
      throw noSuchFormat();
    }
  }

  private Console console() {
    return ((Main) command.root().userObject()).console();
  }

  private InvalidInput noSuchFormat() {
    return new InvalidInput(
        "format of '" + command.qualifiedName() + "'", format.toString(), "text or json", "");
  }
}
