package org.intertwiner.reptheory.notation;

import org.intertwiner.algebra.InvalidInput;

/** Reads a short text from left to right and says where it stopped. */
final class Scanner {
  private final String what;
  private final String text;
  private int position;

  /**
   * @param what what the text is meant to be, for messages
   */
  Scanner(String what, String text) {
    this.what = what;
    this.text = text;
  }

  int position() {
    return position;
  }

  void back(int to) {
    position = to;
  }

  void skipSpace() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  boolean atEnd() {
    skipSpace();
    return position == text.length();
  }

  /** The next character after spaces, or 0 at the end. */
  char peek() {
    return atEnd() ? 0 : text.charAt(position);
  }

  /** The very next character, or 0 at the end. */
  char peekHere() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  /** Takes the character after spaces where it is the next one. */
  boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    position++;
    return true;
  }

  /** The character after the digits that stand here, or 0 at the end. */
  char afterDigits() {
    skipSpace();
    int at = position;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** Takes a word after spaces where it is the next one and no longer word begins with it. */
  boolean takeWord(String word) {
    skipSpace();
    int end = position + word.length();
    boolean here = text.startsWith(word, position);
    if (!here || (end < text.length() && isWordCharacter(text.charAt(end)))) {
      return false;
    }
    position = end;
    return true;
  }

  void require(char wanted, String hint) {
    if (!take(wanted)) {
      throw unexpected("'" + wanted + "'", hint);
    }
  }

  /** Letters, digits and underscores from here on; empty where there are none. */
  String identifier() {
    skipSpace();
    int start = position;
    while (position < text.length() && isWordCharacter(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  private static boolean isWordCharacter(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || c == '_' || c == '\'';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A whole number, perhaps with a sign. */
  int integer(String meaning) {
    skipSpace();
    int start = position;
    if (peekHere() == '-' || peekHere() == '+') {
      position++;
    }
    while (isDigit(peekHere())) {
      position++;
    }
    String digits = text.substring(start, position);
    int signs = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
    if (digits.length() == signs || digits.length() > signs + 9) {
      position = start;
      throw unexpected(meaning + ", a whole number of at most nine digits", "");
    }
    return Integer.parseInt(digits);
  }

  /** The text from a position on, up to here. */
  String since(int start) {
    return text.substring(start, position);
  }

  /** A refusal that shows the next few characters and their place, counted from 1. */
  InvalidInput unexpected(String expected, String hint) {
    skipSpace();
    String got =
        position == text.length()
            ? "the end"
            : "'" + text.substring(position, Math.min(text.length(), position + 20)) + "'";
    return new InvalidInput(
        what + " \"" + shortened(text) + "\"",
        got + " at character " + (position + 1),
        expected,
        hint);
  }

  static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 77) + "...";
  }
}
