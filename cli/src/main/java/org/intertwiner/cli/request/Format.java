package org.intertwiner.cli.request;

import java.util.Optional;
import org.intertwiner.cli.cas.AlgebraSystem;
import org.intertwiner.cli.json.Json;

/** How an answer is printed. */
public enum Format {
  /** Lines for people. */
  TEXT,
  /** One JSON object. */
  JSON,
  /** LaTeX, where the answer is a table or a list of polynomials. */
  LATEX,
  /** Markdown, where the answer is a table. */
  MARKDOWN,
  /** A page for a browser, where the answer is a character table or a correlation table. */
  HTML,
  /** Text that GAP reads, where the answer is a group or a character table. */
  GAP,
  /** Text that Sage reads, where the answer is a group or a character table. */
  SAGE;

  /**
   * The computer algebra system whose text this is.
   *
   * @return the system, where it is one
   */
  public Optional<AlgebraSystem> system() {
    return switch (this) {
      case GAP -> Optional.of(AlgebraSystem.GAP);
      case SAGE -> Optional.of(AlgebraSystem.SAGE);
      case TEXT, JSON, LATEX, MARKDOWN, HTML -> Optional.empty();
    };
  }

  /**
   * The word on the command line.
   *
   * @return in small letters
   */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * An answer in this format.
   *
   * @param result the answer
   * @return what is printed, where the answer has this format
   */
  public Optional<String> render(Result result) {
    return switch (this) {
      case TEXT -> {
        StringBuilder text = new StringBuilder();
        result.writeText(text);
        yield Optional.of(text.toString());
      }
      case JSON ->
          Optional.of(
              Json.pretty(
                      json -> {
                        json.writeStartObject();
                        json.writeNumberField("schema", Json.SCHEMA);
                        result.writeFields(json);
                        json.writeEndObject();
                      })
                  + "\n");
      case LATEX, MARKDOWN, HTML, GAP, SAGE -> result.rendered(this);
    };
  }
}
