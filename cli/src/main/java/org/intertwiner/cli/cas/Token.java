package org.intertwiner.cli.cas;

/**
 * A word of a script and where it stands.
 *
 * @param kind what it is
 * @param text how it is written, for a string without its quotation marks
 * @param line its line, from 1
 * @param column its column, from 1
 */
record Token(Kind kind, String text, int line, int column) {
  /** Kinds of tokens. */
  enum Kind {
    /** A name. */
    NAME,
    /** Digits. */
    NUMBER,
    /** A string. */
    STRING,
    /** Punctuation. */
    SYMBOL,
    /** The end of a line, where that ends a statement. */
    LINE,
    /** The end of the text. */
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** How it is quoted in a message. */
  String shown() {
    return switch (kind) {
      case END -> "the end of the text";
      case LINE -> "the end of the line";
      case STRING -> "the string \"" + shortened() + "\"";
      case NAME, NUMBER, SYMBOL -> "'" + shortened() + "'";
    };
  }

  private String shortened() {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
