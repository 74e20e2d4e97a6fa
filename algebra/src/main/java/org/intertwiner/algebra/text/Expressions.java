package org.intertwiner.algebra.text;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.Refusal;

/**
 * Reads formulas: sums, products, quotients and powers of atoms, with parentheses.
 *
 * <p>An atom is a number ({@code 12}, {@code 0.5}), a name ({@code x}, {@code ζ5}) or a name with
 * an argument ({@code sqrt(2)}, {@code E(5)}); what it means is the caller's. Accuracy: exact.
 * Complexity: linear in the text, plus the operations asked for.
 *
 * <p>Example: {@code Expressions.parse("polynomial", "x^2-1", meaning, Expressions.DEFAULT)}.
 */
public final class Expressions {
  /** Limits that suit texts typed by people and written by programs. */
  public static final Limits DEFAULT = new Limits(20_000, 100, 100_000, 10_000);

  private Expressions() {}

  /**
   * Bounds on what is read.
   *
   * @param length characters
   * @param depth nested parentheses
   * @param exponent the largest exponent of an atom
   * @param compoundExponent the largest exponent of a formula in parentheses
   */
  public record Limits(int length, int depth, int exponent, int compoundExponent) {}

  /**
   * What the formulas mean.
   *
   * @param <E> the values
   */
  public interface Meaning<E> {
    /**
     * The value of a number or name.
     *
     * @param atom for example {@code 3}, {@code x} or {@code sqrt(2)}, without blanks
     * @return its value, or empty when it has none
     */
    Optional<E> atom(String atom);

    /**
     * Sum.
     *
     * @param a left summand
     * @param b right summand
     * @return a + b
     */
    E add(E a, E b);

    /**
     * Negative.
     *
     * @param a a value
     * @return −a
     */
    E negate(E a);

    /**
     * Product.
     *
     * @param a left factor
     * @param b right factor
     * @return a·b
     */
    E multiply(E a, E b);

    /**
     * Quotient.
     *
     * @param a dividend
     * @param b divisor
     * @return a/b; an {@link InvalidInput} when there is none
     */
    E divide(E a, E b);

    /**
     * Power.
     *
     * @param a a value
     * @param exponent any integer
     * @return a to the exponent; an {@link InvalidInput} when there is none
     */
    E power(E a, int exponent);

    /**
     * Which atoms there are, for messages.
     *
     * @return for example {@code a number or x}
     */
    String atoms();
  }

  /**
   * Reads a formula.
   *
   * @param <E> the values
   * @param what what is read, for messages
   * @param text the formula
   * @param meaning what it means
   * @param limits bounds
   * @return its value
   * @throws InvalidInput when the text is no formula; the message names the place
   * @throws LimitExceeded when a limit is passed
   */
  public static <E> E parse(String what, String text, Meaning<E> meaning, Limits limits) {
    if (text.length() > limits.length()) {
      throw new LimitExceeded(
          what, text.length() + " characters", "at most " + limits.length(), "");
    }
    Reader<E> reader = new Reader<>(what, text, meaning, limits);
    E value = reader.sum();
    if (reader.peek() != 0) {
      throw reader.error("end of text or an operator");
    }
    return value;
  }

  private static final class Reader<E> {
    private final String what;
    private final String text;
    private final Meaning<E> meaning;
    private final Limits limits;
    private int at;
    private int depth;

    Reader(String what, String text, Meaning<E> meaning, Limits limits) {
      this.what = what;
      this.text = text;
      this.meaning = meaning;
      this.limits = limits;
    }

    E sum() {
      if (++depth > limits.depth()) {
        throw new LimitExceeded(
            what, "deeper parentheses", "at most " + limits.depth() + " levels", "");
      }
      E value;
      if (accept('-')) {
        value = meaning.negate(product());
      } else {
        accept('+');
        value = product();
      }
      while (true) {
        if (accept('+')) {
          value = meaning.add(value, product());
        } else if (accept('-')) {
          value = meaning.add(value, meaning.negate(product()));
        } else {
          depth--;
          return value;
        }
      }
    }

    private E product() {
      E value = factor();
      while (true) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while reading a " + what);
        }
        int start = at;
        if (accept('*') || accept('·')) {
          value = meaning.multiply(value, factor());
        } else if (accept('/')) {
          E left = value;
          E right = factor();
          value = at(start, () -> meaning.divide(left, right));
        } else {
          return value;
        }
      }
    }

    private E factor() {
      boolean compound = peek() == '(';
      E value = atom();
      int start = at;
      if (!accept('^')) {
        return value;
      }
      boolean bracket = accept('(');
      boolean negative = accept('-');
      int exponent = exponent(compound ? limits.compoundExponent() : limits.exponent());
      if (bracket && !accept(')')) {
        throw error("')'");
      }
      return at(start, () -> meaning.power(value, negative ? -exponent : exponent));
    }

    private E atom() {
      if (accept('(')) {
        E value = sum();
        if (!accept(')')) {
          throw error("')' or an operator");
        }
        return value;
      }
      char c = peek();
      int start = at;
      if (isDigit(c)) {
        digits(true);
      } else if (Character.isLetter(c) || c == '√') {
        at++;
        word();
      } else {
        throw error(meaning.atoms() + " or '('");
      }
      String atom = text.substring(start, at).replaceAll("\\s", "");
      Optional<E> value = at(start, () -> meaning.atom(atom));
      if (value.isEmpty()) {
        at = start;
        throw error(meaning.atoms());
      }
      return value.get();
    }

    private void digits(boolean decimals) {
      while (at < text.length()
          && (isDigit(text.charAt(at)) || (decimals && text.charAt(at) == '.'))) {
        at++;
      }
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    /** Letters, digits and, directly behind them, one argument in parentheses. */
    private void word() {
      while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || underscore())) {
        at++;
      }
      if (at < text.length() && text.charAt(at) == '(') {
        int open = 0;
        for (int end = at; end < text.length(); end++) {
          open += text.charAt(end) == '(' ? 1 : 0;
          open -= text.charAt(end) == ')' ? 1 : 0;
          if (open == 0) {
            at = end + 1;
            return;
          }
        }
        at = text.length();
        throw error("')'");
      }
    }

    private boolean underscore() {
      return text.charAt(at) == '_';
    }

    private int exponent(int limit) {
      char c = peek();
      int start = at;
      if (!isDigit(c)) {
        throw error("a whole number");
      }
      digits(false);
      String digits = text.substring(start, at);
      if (digits.length() > 9 || Integer.parseInt(digits) > limit) {
        throw new LimitExceeded(
            what + ", character " + (start + 1), "exponent " + digits, "at most " + limit, "");
      }
      return Integer.parseInt(digits);
    }

    char peek() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean accept(char c) {
      if (peek() == c) {
        at++;
        return true;
      }
      return false;
    }

    /** Runs a step of the caller's and gives its refusals the place. */
    private <T> T at(int start, java.util.function.Supplier<T> step) {
      try {
        return step.get();
      } catch (InvalidInput e) {
        throw new InvalidInput(place(start) + ", " + e.what(), e.got(), e.expected(), e.hint());
      } catch (LimitExceeded e) {
        throw limit(start, e);
      }
    }

    private LimitExceeded limit(int start, Refusal e) {
      return new LimitExceeded(place(start) + ", " + e.what(), e.got(), e.expected(), e.hint());
    }

    private String place(int start) {
      return what + ", character " + (start + 1);
    }

    InvalidInput error(String expected) {
      String rest = text.substring(Math.min(at, text.length()));
      String shown = rest.length() > 30 ? rest.substring(0, 30) + "…" : rest;
      return new InvalidInput(
          place(at), rest.isEmpty() ? "end of text" : '"' + shown + '"', expected, "");
    }
  }
}
