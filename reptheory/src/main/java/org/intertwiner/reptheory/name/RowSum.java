package org.intertwiner.reptheory.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.text.Suggestions;

/** Reads sums of names of rows. */
final class RowSum {
  private static final int MAX_LENGTH = 100_000;
  private static final int MAX_DIGITS = 9;
  private static final int SHOWN = 80;

  private final String group;
  private final List<String> names;
  private final Map<String, List<Integer>> rows;
  private final String text;

  /** One name may stand for several rows. */
  RowSum(String group, List<String> names, Map<String, List<Integer>> rows, String text) {
    this.group = group;
    this.names = names;
    this.rows = rows;
    this.text = text;
    if (text.length() > MAX_LENGTH) {
      throw new InvalidInput(
          "rows of " + group, text.length() + " characters", "at most " + MAX_LENGTH, "");
    }
  }

  /** The rows of a single name. */
  List<Integer> name() {
    List<Integer> found = rows.get(plain(text.strip()));
    if (found == null) {
      throw unknown(text.strip(), 0);
    }
    return found;
  }

  List<Long> multiplicities() {
    List<Long> sum = new ArrayList<>(Collections.nCopies(names.size(), 0L));
    if (text.strip().equals("0") && !rows.containsKey("0")) {
      return List.copyOf(sum);
    }
    int start = 0;
    while (true) {
      int end = endOfTerm(start);
      term(start, end, sum);
      if (end == text.length()) {
        return List.copyOf(sum);
      }
      start = end + 1;
    }
  }

  /** The next plus sign that separates terms: one after ^ belongs to a name. */
  private int endOfTerm(int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '⊕' || (c == '+' && (i == 0 || text.charAt(i - 1) != '^'))) {
        return i;
      }
    }
    return text.length();
  }

  private void term(int from, int to, List<Long> sum) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    String term = plain(text.substring(start, to).stripTrailing());
    if (term.isEmpty()) {
      throw refused(start, term, "the name of a row, such as " + example(), "");
    }
    List<Integer> exact = rows.get(term);
    if (exact != null) {
      add(exact, 1, sum);
      return;
    }
    int digits = 0;
    while (digits < term.length() && isDigit(term.charAt(digits))) {
      digits++;
    }
    String rest = term.substring(digits).stripLeading();
    if (digits > 0 && !rest.isEmpty() && "x*×".indexOf(rest.charAt(0)) >= 0) {
      String name = rest.substring(1).stripLeading();
      List<Integer> found = rows.get(name);
      if (found == null) {
        throw unknown(name, start + term.length() - name.length());
      }
      add(found, count(term.substring(0, digits), start), sum);
      return;
    }
    juxtaposed(term, digits, start, sum);
  }

  /** A number right before a name, where the two can be told apart in one way. */
  private void juxtaposed(String term, int digits, int start, List<Long> sum) {
    int split = 0;
    for (int d = 1; d <= digits; d++) {
      if (rows.containsKey(term.substring(d).stripLeading())) {
        if (split > 0) {
          throw refused(
              start,
              term,
              "a multiplicity and a name",
              "write "
                  + term.substring(0, split)
                  + "x"
                  + term.substring(split)
                  + " or "
                  + term.substring(0, d)
                  + "x"
                  + term.substring(d));
        }
        split = d;
      }
    }
    if (split == 0) {
      throw unknown(term.substring(digits).isEmpty() ? term : term.substring(digits), start);
    }
    List<Integer> found = rows.getOrDefault(term.substring(split).stripLeading(), List.of());
    add(found, count(term.substring(0, split), start), sum);
  }

  private long count(String digits, int start) {
    if (digits.length() > MAX_DIGITS) {
      throw refused(start, digits, "a multiplicity of at most " + MAX_DIGITS + " digits", "");
    }
    return Long.parseLong(digits);
  }

  private static void add(List<Integer> found, long times, List<Long> sum) {
    found.forEach(i -> sum.set(i, Math.addExact(sum.get(i), times)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** One way of writing: ¹ ² ₁ ₂ … as digits, primes as apostrophes. */
  private static String plain(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '¹' -> out.append('1');
        case '²' -> out.append('2');
        case '′', '’' -> out.append('\'');
        case '″', '"', '”' -> out.append("''");
        default -> out.append(c >= '₀' && c <= '₉' ? (char) ('0' + c - '₀') : c);
      }
    }
    return out.toString();
  }

  private String example() {
    return names.get(names.size() - 1);
  }

  private InvalidInput unknown(String name, int at) {
    Optional<String> nearest = Suggestions.closest(name, names, 2);
    String all = String.join(", ", names.subList(0, Math.min(names.size(), 40)));
    return refused(
        at,
        name,
        "one of " + all + (names.size() > 40 ? ", …" : ""),
        nearest.map(n -> "did you mean " + n + "?").orElse(""));
  }

  private InvalidInput refused(int at, String got, String expected, String hint) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
    String here = got.isEmpty() ? "nothing" : "'" + got + "'";
    return new InvalidInput(
        "rows of " + group + " \"" + shown + "\"",
        here + " at character " + (at + 1),
        expected,
        hint);
  }
}
