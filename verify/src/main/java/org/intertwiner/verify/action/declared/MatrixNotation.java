package org.intertwiner.verify.action.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;

/**
 * Sums of copies of {@code vector} and {@code trivial}: the representations of a group of matrices
 * that need no theory. {@code 2*vector + 3*(trivial + vector)}.
 */
final class MatrixNotation {
  private static final int MAX_BLOCKS = 100_000;
  private static final Pattern TOKEN = Pattern.compile("\\s*([a-z]+|[0-9]{1,6}|[+*()])\\s*");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private MatrixNotation(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (end != text.length()) {
      throw wrong();
    }
  }

  /** The blocks in order: true for a vector, false for a single number that stays. */
  static List<Boolean> blocks(String text) {
    MatrixNotation reader = new MatrixNotation(text);
    List<Boolean> blocks = reader.sum();
    if (reader.at != reader.tokens.size()) {
      throw reader.wrong();
    }
    return blocks;
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private List<Boolean> sum() {
    List<Boolean> out = new ArrayList<>(term());
    while (peek().equals("+")) {
      at++;
      out.addAll(term());
      limit(out.size());
    }
    return out;
  }

  private List<Boolean> term() {
    if (!peek().matches("[0-9]+")) {
      return atom();
    }
    int copies = Integer.parseInt(tokens.get(at++));
    if (copies < 1 || !peek().equals("*")) {
      throw wrong();
    }
    at++;
    List<Boolean> one = term();
    limit((long) copies * one.size());
    List<Boolean> out = new ArrayList<>();
    for (int k = 0; k < copies; k++) {
      out.addAll(one);
    }
    return out;
  }

  private void limit(long blocks) {
    if (blocks > MAX_BLOCKS) {
      throw new org.intertwiner.algebra.LimitExceeded(
          "representation", blocks + " summands", "at most " + MAX_BLOCKS, "");
    }
  }

  private List<Boolean> atom() {
    String token = peek();
    at++;
    if (token.equals("vector") || token.equals("trivial")) {
      return List.of(token.equals("vector"));
    }
    if (token.equals("(")) {
      List<Boolean> inner = sum();
      if (!peek().equals(")")) {
        throw wrong();
      }
      at++;
      return inner;
    }
    throw wrong();
  }

  private InvalidInput wrong() {
    return new InvalidInput(
        "representation of a group of matrices",
        "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"",
        "sums of copies of vector and trivial, such as 2*vector + trivial",
        "this group is not compact: other representations are not known here");
  }
}
