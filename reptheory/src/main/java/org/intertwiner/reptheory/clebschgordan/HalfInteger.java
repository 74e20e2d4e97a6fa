package org.intertwiner.reptheory.clebschgordan;

import org.intertwiner.algebra.InvalidInput;

/**
 * An integer or half an odd integer: an angular momentum j or a projection m.
 *
 * <p>Example: {@code HalfInteger.parse("3/2").doubled()} is 3.
 *
 * @param doubled twice the number
 */
public record HalfInteger(int doubled) implements Comparable<HalfInteger> {
  /** Zero. */
  public static final HalfInteger ZERO = new HalfInteger(0);

  /** Twice the largest number, so that sums of nine do not overflow. */
  private static final int LIMIT = 100_000_000;

  /**
   * A number by its double.
   *
   * @param doubled twice the number
   * @throws InvalidInput if the number is beyond ±50 000 000
   */
  public HalfInteger {
    if (Math.abs((long) doubled) > LIMIT) {
      throw new InvalidInput(
          "half-integer", doubled + "/2", "at most " + LIMIT / 2 + " in absolute value", "");
    }
  }

  /**
   * An integer.
   *
   * @param value the integer
   * @return the number
   * @throws InvalidInput if it is beyond ±50 000 000
   */
  public static HalfInteger of(int value) {
    if (Math.abs((long) value) > LIMIT / 2) {
      throw new InvalidInput(
          "half-integer", "" + value, "at most " + LIMIT / 2 + " in absolute value", "");
    }
    return new HalfInteger(2 * value);
  }

  /**
   * Reads an integer, a fraction with denominator 1 or 2, or a decimal ending in .0 or .5.
   *
   * @param text for instance {@code 2}, {@code -3/2} or {@code 1.5}
   * @return the number
   * @throws InvalidInput if the text is none
   */
  public static HalfInteger parse(String text) {
    String s = text.strip();
    if (s.matches("[+-]?[0-9]{1,9}(/[12])?")) {
      boolean half = s.endsWith("/2");
      int slash = s.indexOf('/');
      int value = Integer.parseInt(slash < 0 ? s : s.substring(0, slash));
      return half ? new HalfInteger(value) : of(value);
    }
    if (s.matches("[+-]?[0-9]{1,9}[.][05]0*")) {
      int dot = s.indexOf('.');
      int half = s.charAt(dot + 1) == '5' ? 1 : 0;
      int doubled = 2 * of(Integer.parseInt(s.substring(0, dot))).doubled() / 2;
      return new HalfInteger(doubled + (s.startsWith("-") ? -half : half));
    }
    throw new InvalidInput(
        "angular momentum", "\"" + text + "\"", "an integer or a half such as 3/2", "");
  }

  /**
   * Whether this is an integer.
   *
   * @return whether the double is even
   */
  public boolean isInteger() {
    return doubled % 2 == 0;
  }

  @Override
  public int compareTo(HalfInteger other) {
    return Integer.compare(doubled, other.doubled);
  }

  /**
   * The number in text.
   *
   * @return for instance {@code 2} or {@code -3/2}
   */
  @Override
  public String toString() {
    return isInteger() ? "" + doubled / 2 : doubled + "/2";
  }
}
