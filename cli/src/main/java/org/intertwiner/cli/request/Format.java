package org.intertwiner.cli.request;

import java.util.Optional;
import org.intertwiner.cli.cas.AlgebraSystem;

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
      case TEXT, JSON, LATEX, MARKDOWN -> Optional.empty();
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
}
