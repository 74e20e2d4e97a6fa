package org.intertwiner.cli.cas;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** Cuts a script into words; comments, blanks and continued lines are left out. */
final class Tokens {
  private static final int MAX_TOKENS = 4_000_000;
  private static final int MAX_DIGITS = 1_000;
  private static final int MAX_NAME = 100;
  private static final String SINGLE = "()[],;+-*/^=.<>";

  private final AlgebraSystem system;
  private final String what;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int brackets;

  private Tokens(AlgebraSystem system, String what, String text) {
    this.system = system;
    this.what = what;
    this.text = text;
  }

  static List<Token> of(AlgebraSystem system, String what, String text) {
    Tokens reader = new Tokens(system, what, text);
    while (reader.at < text.length()) {
      reader.next();
    }
    reader.add(Token.Kind.END, "", text.length());
    return reader.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    int start = at;
    if (c == '\n') {
      if (system == AlgebraSystem.SAGE && brackets == 0) {
        add(Token.Kind.LINE, "", start);
      }
      newLine();
    } else if (c == '#') {
      skip(here -> here != '\n');
    } else if (c == '\\') {
      continuation();
    } else if (Character.isWhitespace(c)) {
      at++;
    } else if (isDigit(c)) {
      number();
    } else if (isName(c)) {
      skip(here -> isName(here) || isDigit(here));
      if (at - start > MAX_NAME) {
        throw new LimitExceeded(
            place(start), (at - start) + " characters", "names of at most " + MAX_NAME, "");
      }
      add(Token.Kind.NAME, text.substring(start, at), start);
    } else if (c == '"' || (c == '\'' && system == AlgebraSystem.SAGE)) {
      string(c);
    } else {
      symbol(c);
    }
  }

  private void newLine() {
    at++;
    line++;
    lineStart = at;
  }

  private void continuation() {
    int start = at++;
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at >= text.length() || text.charAt(at) != '\n') {
      throw new InvalidInput(
          place(start), "'\\'", "a line break right behind it", "it continues a line");
    }
    newLine();
  }

  private void number() {
    int start = at;
    skip(Tokens::isDigit);
    if (at - start > MAX_DIGITS) {
      throw new LimitExceeded(
          place(start), (at - start) + " digits", "at most " + MAX_DIGITS + " digits", "");
    }
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      throw new InvalidInput(
          place(start), "a decimal number", "an exact number", "write 1/2 for 0.5");
    }
    add(Token.Kind.NUMBER, text.substring(start, at), start);
  }

  private void string(char quote) {
    int start = at++;
    skip(here -> here != quote && here != '\n' && here != '\\');
    if (at >= text.length() || text.charAt(at) != quote) {
      throw new InvalidInput(
          place(start),
          "a string without an end on its line",
          "a closing " + quote,
          "strings here hold cycles or names, without escapes");
    }
    add(Token.Kind.STRING, text.substring(start + 1, at), start);
    at++;
  }

  private void symbol(char c) {
    int start = at;
    String two = text.substring(at, Math.min(at + 2, text.length()));
    if (two.equals(":=") || two.equals("**")) {
      at += 2;
      add(Token.Kind.SYMBOL, two.equals("**") ? "^" : two, start);
      return;
    }
    if (SINGLE.indexOf(c) < 0) {
      String shown = new String(Character.toChars(text.codePointAt(at)));
      throw new InvalidInput(
          place(start),
          "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'",
          "a name, a number, a string or one of " + SINGLE,
          "only groups written out are read, not programs");
    }
    at++;
    brackets += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    brackets = Math.max(brackets, 0);
    add(Token.Kind.SYMBOL, String.valueOf(c), start);
  }

  private void add(Token.Kind kind, String word, int start) {
    if (tokens.size() >= MAX_TOKENS) {
      throw new LimitExceeded(what, "more words", "at most " + MAX_TOKENS + " words", "");
    }
    tokens.add(new Token(kind, word, line, start - lineStart + 1));
  }

  private String place(int start) {
    return what + ", line " + line + ", column " + (start - lineStart + 1);
  }

  /** Which characters go on. */
  private interface Test {
    boolean holds(char c);
  }

  private void skip(Test test) {
    while (at < text.length() && test.holds(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
