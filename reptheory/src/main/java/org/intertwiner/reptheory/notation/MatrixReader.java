package org.intertwiner.reptheory.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** Reads exact square matrices from JSON: lists of rows of rational or cyclotomic entries. */
final class MatrixReader {
  /** Largest number of rows of a matrix in a file. */
  static final int MAX_ROWS = 256;

  private static final String ENTRY =
      "an integer, a fraction \"p/q\", or {\"n\": 5, \"c\": [[1, \"1\"], [4, \"1\"]]} for Σ"
          + " c·exp(2πi·e/n)";

  private MatrixReader() {}

  /** Reads a list of square matrices of one size. */
  static List<Matrix<Cyclotomic>> matrices(JsonTree tree) {
    if (!(tree instanceof JsonTree.Items list)) {
      throw wrong("matrices", tree, "a list of matrices", "each matrix is a list of rows");
    }
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < list.values().size(); k++) {
      String what = "matrix " + (k + 1);
      Matrix<Cyclotomic> matrix = matrix(what, list.values().get(k));
      if (k > 0 && matrix.rows() != matrices.get(0).rows()) {
        throw new InvalidInput(
            what,
            "a "
                + matrix.rows()
                + "×"
                + matrix.rows()
                + " matrix ("
                + list.values().get(k).where()
                + ")",
            "the size of the first, " + matrices.get(0).rows() + "×" + matrices.get(0).rows(),
            "all matrices act on one space");
      }
      matrices.add(matrix);
    }
    return matrices;
  }

  private static Matrix<Cyclotomic> matrix(String what, JsonTree tree) {
    if (!(tree instanceof JsonTree.Items rows) || rows.values().isEmpty()) {
      throw wrong(
          what, tree, "a list of rows", "[[\"0\",\"-1\"],[\"1\",\"0\"]] turns the plane by 90°");
    }
    int size = rows.values().size();
    if (size > MAX_ROWS) {
      throw new LimitExceeded(
          what, size + " rows (" + tree.where() + ")", "at most " + MAX_ROWS + " rows", "");
    }
    List<List<Cyclotomic>> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      JsonTree row = rows.values().get(i);
      String place = what + ", row " + (i + 1);
      if (!(row instanceof JsonTree.Items columns)) {
        throw wrong(place, row, "a list of " + size + " entries", "a matrix is a list of rows");
      }
      if (columns.values().size() != size) {
        throw new InvalidInput(
            place,
            columns.values().size() + " entries (" + row.where() + ")",
            size + " entries, as many as there are rows",
            "matrices of group elements are square");
      }
      List<Cyclotomic> numbers = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        numbers.add(number(place + ", column " + (j + 1), columns.values().get(j)));
      }
      entries.add(numbers);
    }
    return Matrix.of(Cyclotomics.FIELD, entries);
  }

  /** Reads one exact number. */
  static Cyclotomic number(String what, JsonTree tree) {
    if (tree instanceof JsonTree.Digits digits) {
      if (!digits.whole()) {
        throw wrong(what, tree, ENTRY, "decimals are not exact: write \"1/2\" for 0.5");
      }
      return Cyclotomic.of(Rational.parse(digits.literal()));
    }
    if (tree instanceof JsonTree.Text text) {
      return Cyclotomic.of(rational(what, text));
    }
    if (tree instanceof JsonTree.Entries object
        && object.fields().keySet().equals(java.util.Set.of("n", "c"))) {
      return cyclotomic(what, object);
    }
    throw wrong(what, tree, ENTRY, "");
  }

  private static Rational rational(String what, JsonTree.Text text) {
    String digits = text.value().strip();
    if (!digits.matches("[+-]?[0-9]+(/[0-9]+)?") || digits.matches(".*/0+")) {
      throw wrong(what, text, ENTRY, "fractions are written \"p/q\" with q > 0");
    }
    return Rational.parse(digits.startsWith("+") ? digits.substring(1) : digits);
  }

  private static Cyclotomic cyclotomic(String what, JsonTree.Entries object) {
    int n = integer(what + ", \"n\"", object.fields().get("n"));
    if (n < 1 || n > Cyclotomic.DEFAULT_CONDUCTOR_LIMIT) {
      throw new LimitExceeded(
          what,
          "n = " + n + " (" + object.where() + ")",
          "1 ≤ n ≤ " + Cyclotomic.DEFAULT_CONDUCTOR_LIMIT,
          "n is the order of the root of unity");
    }
    if (!(object.fields().get("c") instanceof JsonTree.Items terms)) {
      throw wrong(
          what + ", \"c\"", object.fields().get("c"), "a list of pairs [exponent, \"p/q\"]", "");
    }
    Map<Integer, Rational> coefficients = new TreeMap<>();
    for (JsonTree term : terms.values()) {
      if (!(term instanceof JsonTree.Items pair) || pair.values().size() != 2) {
        throw wrong(what, term, "a pair [exponent, \"p/q\"]", "");
      }
      int exponent = integer(what + ", exponent", pair.values().get(0));
      Cyclotomic value = number(what + ", coefficient", pair.values().get(1));
      if (!value.isRational()) {
        throw wrong(what, pair.values().get(1), "a rational coefficient", "");
      }
      coefficients.merge(Math.floorMod(exponent, n), value.toRational(), Rational::add);
    }
    return Cyclotomic.of(n, coefficients);
  }

  static int integer(String what, JsonTree tree) {
    if (tree instanceof JsonTree.Digits digits
        && digits.whole()
        && digits.literal().length() <= 10) {
      long value = Long.parseLong(digits.literal());
      if (value == (int) value) {
        return (int) value;
      }
    }
    throw wrong(what, tree, "a whole number of at most nine digits", "");
  }

  static InvalidInput wrong(String what, JsonTree tree, String expected, String hint) {
    return new InvalidInput(what, tree.kind() + " (" + tree.where() + ")", expected, hint);
  }
}
