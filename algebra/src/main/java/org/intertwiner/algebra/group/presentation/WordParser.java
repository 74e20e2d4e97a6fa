package org.intertwiner.algebra.group.presentation;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** Reads words and equations between words, and says where reading stopped. */
final class WordParser {
  private static final int MAX_DEPTH = 50;
  private static final int SHOWN = 80;

  private final FreeGroup free;
  private final String text;
  private final int maxLetters;
  private int position;
  private int depth;

  private WordParser(FreeGroup free, String text, PresentationLimits limits) {
    this.free = free;
    this.text = text;
    this.maxLetters = limits.maxLetters();
  }

  static FreeWord word(FreeGroup free, String text, PresentationLimits limits) {
    WordParser parser = new WordParser(free, text, limits);
    FreeWord word = parser.product();
    parser.requireEnd();
    return word;
  }

  /** A relator, or the relators l r⁻¹ of a chain of equations l = … = r. */
  static List<FreeWord> relators(FreeGroup free, String text, PresentationLimits limits) {
    WordParser parser = new WordParser(free, text, limits);
    FreeWord first = parser.product();
    List<FreeWord> relators = new ArrayList<>();
    while (parser.take('=')) {
      relators.add(parser.checked(first.multiply(parser.product().inverse())));
    }
    parser.requireEnd();
    return relators.isEmpty() ? List.of(first) : relators;
  }

  private void requireEnd() {
    if (peek() != 0) {
      throw unexpected("a word in " + free.names(), "powers are written a^2, commutators [a, b]");
    }
  }

  private FreeWord product() {
    FreeWord word = power();
    while (isStart(peek()) || take('*')) {
      word = checked(word.multiply(power()));
    }
    return word;
  }

  private static boolean isStart(char c) {
    return c == '(' || c == '[' || isNameCharacter(c);
  }

  private static boolean isNameCharacter(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || c == '_' || c == '\'';
  }

  private FreeWord power() {
    FreeWord base = factor();
    while (take('^')) {
      char next = peek();
      boolean number = next == '-' || next == '+' || (next >= '0' && next <= '9');
      if (number || !isStart(next)) {
        int exponent = integer();
        requireLength(Math.abs((long) exponent) * Math.max(1, base.cyclicallyReduced().length()));
        base = checked(base.power(exponent));
      } else {
        base = checked(base.conjugate(factor()));
      }
    }
    return base;
  }

  private int integer() {
    int start = position;
    if (position < text.length()
        && (text.charAt(position) == '-' || text.charAt(position) == '+')) {
      position++;
    }
    int digits = position;
    while (position < text.length()
        && text.charAt(position) >= '0'
        && text.charAt(position) <= '9') {
      position++;
    }
    if (position == digits || position > digits + 9) {
      position = start;
      throw unexpected("an exponent, a whole number of at most nine digits", "");
    }
    return Integer.parseInt(text.substring(start, position));
  }

  private FreeWord factor() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw unexpected("brackets nested at most " + MAX_DEPTH + " deep", "");
    }
    FreeWord value = take('(') ? bracket() : take('[') ? commutator() : letter();
    depth--;
    return value;
  }

  private FreeWord bracket() {
    FreeWord inner = product();
    require(')', "");
    return inner;
  }

  private FreeWord commutator() {
    FreeWord a = product();
    require(',', "a commutator is [a, b]");
    FreeWord b = product();
    require(']', "");
    return checked(a.commutator(b));
  }

  private FreeWord letter() {
    peek();
    int start = position;
    while (position < text.length() && isNameCharacter(text.charAt(position))) {
      position++;
    }
    String name = text.substring(start, position);
    int k = free.names().indexOf(name);
    if (k < 0 && !name.equals("1")) {
      position = start;
      throw unexpected("a generator out of " + free.names(), "separate generators by spaces");
    }
    return k < 0 ? FreeWord.IDENTITY : FreeWord.generator(k);
  }

  private FreeWord checked(FreeWord word) {
    requireLength(word.length());
    return word;
  }

  private void requireLength(long length) {
    if (length > maxLetters) {
      throw new LimitExceeded(
          "relator",
          length + " letters",
          "at most " + maxLetters + " letters",
          "PresentationLimits sets the limit");
    }
  }

  /** The next character after spaces, or 0 at the end. */
  private char peek() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return position == text.length() ? 0 : text.charAt(position);
  }

  private boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    position++;
    return true;
  }

  private void require(char wanted, String hint) {
    if (!take(wanted)) {
      throw unexpected("'" + wanted + "'", hint);
    }
  }

  /** A refusal that shows the next few characters and their place, counted from 1. */
  private InvalidInput unexpected(String expected, String hint) {
    peek();
    String got =
        position == text.length()
            ? "the end"
            : "'" + text.substring(position, Math.min(text.length(), position + 20)) + "'";
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
    return new InvalidInput(
        "relator \"" + shown + "\"", got + " at character " + (position + 1), expected, hint);
  }
}
