package org.intertwiner.algebra.crystal;

import org.intertwiner.algebra.InvalidInput;

/** Reads a short text from left to right, and says where it stopped. */
final class CrystalText {
  static final int MAX_LENGTH = 2_000;

  private final String what;
  private final String text;
  private int position;

  CrystalText(String what, String text) {
    this.what = what;
    this.text = text;
    if (text.length() > MAX_LENGTH) {
      throw new InvalidInput(
          what, text.length() + " characters", "at most " + MAX_LENGTH + " characters", "");
    }
  }

  int position() {
    return position;
  }

  /** The next character after spaces, or 0 at the end. */
  char peek() {
    skipSpace();
    return peekHere();
  }

  /** The very next character, or 0 at the end. */
  char peekHere() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  char next() {
    return text.charAt(position++);
  }

  void skipSpace() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  boolean atEnd() {
    return peek() == 0;
  }

  boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    position++;
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A whole number without a sign, at most nine digits. */
  int number() {
    skipSpace();
    int start = position;
    while (isDigit(peekHere())) {
      position++;
    }
    if (position == start || position > start + 9) {
      position = start;
      throw unexpected("a whole number of at most nine digits", "");
    }
    return Integer.parseInt(text.substring(start, position));
  }

  /** A refusal with the next few characters and their place, counted from 1. */
  InvalidInput unexpected(String expected, String hint) {
    skipSpace();
    String got =
        position >= text.length()
            ? "the end"
            : "'" + text.substring(position, Math.min(text.length(), position + 12)) + "'";
    return new InvalidInput(
        what + " \"" + shortened(text) + "\"",
        got + " at character " + (position + 1),
        expected,
        hint);
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
