package org.intertwiner.cli;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Json;
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
    String text =
        switch (format) {
          case TEXT -> text(result);
          case JSON -> json(result);
          case LATEX, MARKDOWN, GAP, SAGE ->
              result.rendered(format).orElseThrow(this::noSuchFormat);
        };
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

  private Console console() {
    return ((Main) command.root().userObject()).console();
  }

  private static String text(Result result) {
    StringBuilder text = new StringBuilder();
    result.writeText(text);
    return text.toString();
  }

  private static String json(Result result) {
    return Json.pretty(
            json -> {
              json.writeStartObject();
              json.writeNumberField("schema", Json.SCHEMA);
              result.writeFields(json);
              json.writeEndObject();
            })
        + "\n";
  }

  private InvalidInput noSuchFormat() {
    return new InvalidInput(
        "format of '" + command.qualifiedName() + "'", format.toString(), "text or json", "");
  }
}
