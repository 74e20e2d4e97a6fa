package org.intertwiner.cli.request;

/** How an answer is printed. */
public enum Format {
  /** Lines for people. */
  TEXT,
  /** One JSON object. */
  JSON,
  /** LaTeX, where the answer is a table or a list of polynomials. */
  LATEX,
  /** Markdown, where the answer is a table. */
  MARKDOWN;

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
