package org.intertwiner.nn.graph.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys and values of the second line of an extended XYZ frame.
 *
 * <p>A value is a list of words; {@code Lattice="1 0 0"}, {@code [1, 0, 0]} and {@code {1 0 0}} are
 * the same list. The text is kept as well, for values that are no numbers.
 */
final class Words {
  private static final String CLOSING = ")]}";
  private static final String OPENING = "([{";

  private final String line;
  private int at;

  private Words(String line) {
    this.line = line;
  }

  /** What a line cannot be read for, with the column from 1. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String got, int at) {
      super(got + " in column " + (at + 1));
    }
  }

  /** Keys with the texts of their values; a key alone has the value T. */
  static Map<String, String> keys(String line) throws Malformed {
    Words words = new Words(line);
    Map<String, String> keys = new LinkedHashMap<>();
    words.skip();
    while (words.at < line.length()) {
      int start = words.at;
      String key = words.word("=");
      if (key.isEmpty()) {
        throw new Malformed("no key before \"=\"", start);
      }
      words.skip();
      String value = "T";
      if (words.at < line.length() && line.charAt(words.at) == '=') {
        words.at++;
        words.skip();
        value = words.value();
      }
      if (keys.putIfAbsent(key, value) != null) {
        throw new Malformed("the key \"" + key + "\" a second time", start);
      }
      words.skip();
    }
    return keys;
  }

  private void skip() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
  }

  /** A bare word, which ends at white space or at one of some characters, or a quoted one. */
  private String word(String ends) throws Malformed {
    if (at < line.length() && line.charAt(at) == '"') {
      return quoted();
    }
    int from = at;
    while (at < line.length()
        && !Character.isWhitespace(line.charAt(at))
        && ends.indexOf(line.charAt(at)) < 0) {
      at++;
    }
    return line.substring(from, at);
  }

  private String quoted() throws Malformed {
    int from = at++;
    StringBuilder text = new StringBuilder();
    while (at < line.length() && line.charAt(at) != '"') {
      char c = line.charAt(at++);
      if (c == '\\' && at < line.length()) {
        c = line.charAt(at++);
        c = c == 'n' ? '\n' : c;
      }
      text.append(c);
    }
    if (at == line.length()) {
      throw new Malformed("a quotation mark that is not closed", from);
    }
    at++;
    return text.toString();
  }

  private String value() throws Malformed {
    if (at == line.length()) {
      throw new Malformed("no value after \"=\"", at);
    }
    if (OPENING.indexOf(line.charAt(at)) < 0) {
      return word("");
    }
    StringBuilder text = new StringBuilder();
    StringBuilder open = new StringBuilder();
    int from = at;
    do {
      if (at == line.length()) {
        throw new Malformed("a bracket that is not closed", from);
      }
      char c = line.charAt(at);
      int closes = CLOSING.indexOf(c);
      if (OPENING.indexOf(c) >= 0) {
        open.append(c);
        text.append(' ');
      } else if (closes >= 0) {
        if (OPENING.indexOf(open.charAt(open.length() - 1)) != closes) {
          throw new Malformed("\"" + c + "\" without its partner", at);
        }
        open.setLength(open.length() - 1);
        text.append(' ');
      } else if (c == '"') {
        text.append(quoted());
        at--;
      } else {
        text.append(c == ',' ? ' ' : c);
      }
      at++;
    } while (open.length() > 0);
    return text.toString().strip();
  }

  /** The words of a text between white space. */
  static List<String> split(String text, int most) {
    List<String> words = new ArrayList<>();
    int at = 0;
    int length = text.length();
    while (words.size() < most) {
      while (at < length && text.charAt(at) <= ' ') {
        at++;
      }
      if (at == length) {
        break;
      }
      int from = at;
      while (at < length && text.charAt(at) > ' ') {
        at++;
      }
      words.add(text.substring(from, at));
    }
    return words;
  }
}
