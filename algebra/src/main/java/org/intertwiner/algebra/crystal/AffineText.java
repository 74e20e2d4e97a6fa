package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;

/** Coordinates such as {@code -x,y+1/2,-z} as text. */
final class AffineText {
  private static final String LETTERS = "xyz";
  private static final String EXPECTED =
      "a sum of coordinates x, y, z or x1 … xn and fractions, separated by commas";
  private static final String HINT = "for example -x,y+1/2,-z+1/2";

  private final CrystalText text;
  private final int dimension;

  private AffineText(String source, int dimension) {
    this.text = new CrystalText("coordinates", source);
    this.dimension = dimension;
  }

  static AffineOperation parse(String source) {
    int dimension = 1 + (int) source.chars().filter(c -> c == ',').count();
    if (dimension > AffineOperation.MAX_DIMENSION) {
      throw new InvalidInput(
          "coordinates \"" + CrystalText.shortened(source) + "\"",
          dimension + " coordinates",
          "at most " + AffineOperation.MAX_DIMENSION,
          "");
    }
    return new AffineText(source, dimension).read();
  }

  private AffineOperation read() {
    Rational[] linear = new Rational[dimension * dimension];
    Rational[] shift = new Rational[dimension];
    Arrays.fill(linear, Rational.ZERO);
    Arrays.fill(shift, Rational.ZERO);
    for (int i = 0; i < dimension; i++) {
      if (i > 0) {
        text.take(',');
      }
      component(i, linear, shift);
    }
    return AffineOperation.ofArrays(dimension, linear, shift);
  }

  private void component(int row, Rational[] linear, Rational[] shift) {
    boolean first = true;
    while (!text.atEnd() && text.peek() != ',') {
      boolean minus = text.take('-');
      if (!minus && !text.take('+') && !first) {
        throw text.unexpected("+, - or a comma", HINT);
      }
      term(row, minus, linear, shift);
      first = false;
    }
    if (first) {
      throw text.unexpected(EXPECTED, HINT);
    }
  }

  private void term(int row, boolean minus, Rational[] linear, Rational[] shift) {
    Rational factor = minus ? Rational.of(-1) : Rational.ONE;
    if (CrystalText.isDigit(text.peek())) {
      factor = factor.multiply(number());
      boolean times = text.take('*');
      if (!times && !isVariable(text.peek())) {
        shift[row] = shift[row].add(factor);
        return;
      }
    }
    int column = variable();
    if (text.take('/')) {
      factor = factor.divide(divisor());
    }
    linear[row * dimension + column] = linear[row * dimension + column].add(factor);
  }

  private Rational number() {
    Rational value = Rational.of(text.number());
    if (text.peekHere() == '.') {
      text.next();
      int start = text.position();
      long digits = text.number();
      return value.add(Rational.of(digits).divide(Rational.of(10).pow(text.position() - start)));
    }
    return text.take('/') ? value.divide(divisor()) : value;
  }

  private Rational divisor() {
    if (text.peek() == '0') {
      throw text.unexpected("a denominator other than 0", "");
    }
    return Rational.of(text.number());
  }

  private static boolean isVariable(char c) {
    return LETTERS.indexOf(Character.toLowerCase(c)) >= 0;
  }

  private int variable() {
    char letter = Character.toLowerCase(text.peek());
    int index = LETTERS.indexOf(letter);
    if (letter == 0 || index < 0) {
      throw text.unexpected(EXPECTED, HINT);
    }
    text.next();
    if (letter == 'x' && CrystalText.isDigit(text.peekHere())) {
      index = text.number() - 1;
    }
    if (index < 0 || index >= dimension) {
      throw text.unexpected(
          "a coordinate of " + dimension + " before this place",
          "there are as many coordinates as parts between commas");
    }
    return index;
  }

  static String print(AffineOperation operation) {
    int n = operation.dimension();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      StringBuilder part = new StringBuilder();
      for (int j = 0; j < n; j++) {
        append(part, operation.linearAt(i, j), name(n, j));
      }
      append(part, operation.shiftAt(i), "");
      parts.add(part.length() == 0 ? "0" : part.toString());
    }
    return String.join(",", parts);
  }

  private static String name(int n, int j) {
    return n <= LETTERS.length() ? LETTERS.substring(j, j + 1) : "x" + (j + 1);
  }

  private static void append(StringBuilder part, Rational factor, String name) {
    if (factor.isZero()) {
      return;
    }
    if (factor.signum() < 0) {
      part.append('-');
    } else if (part.length() > 0) {
      part.append('+');
    }
    Rational size = factor.abs();
    if (name.isEmpty()) {
      part.append(size);
    } else if (size.isOne()) {
      part.append(name);
    } else {
      part.append(size).append(size.isInteger() ? "" : "*").append(name);
    }
  }
}
