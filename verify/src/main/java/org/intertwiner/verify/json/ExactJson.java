package org.intertwiner.verify.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** Exact numbers, matrices and group elements in JSON, in the form that group files have. */
public final class ExactJson {
  /** Integers up to here are exact in a float64. */
  private static final BigInteger EXACT = BigInteger.ONE.shiftLeft(53);

  /** The longest rational number that is read, in characters. */
  public static final int MAX_DIGITS = 10_000;

  /** The largest conductor that is read. */
  public static final int MAX_CONDUCTOR = Cyclotomic.DEFAULT_CONDUCTOR_LIMIT;

  private ExactJson() {}

  /**
   * Writes a cyclotomic number as {@code {"n": n, "c": [[e, "q"], …]}} = Σ q·exp(2πi e/n).
   *
   * @param json where to
   * @param x the number
   * @throws IOException where the target cannot be written
   */
  public static void cyclotomic(JsonGenerator json, Cyclotomic x) throws IOException {
    json.writeStartObject();
    json.writeNumberField("n", x.conductor());
    json.writeArrayFieldStart("c");
    for (Map.Entry<Integer, Rational> term : x.coefficients().entrySet()) {
      json.writeStartArray();
      json.writeNumber(term.getKey());
      json.writeString(term.getValue().toString());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * Writes a number as {@code "p/q"} where it is rational, else as {@link #cyclotomic}.
   *
   * @param json where to
   * @param x the number
   * @throws IOException where the target cannot be written
   */
  public static void number(JsonGenerator json, Cyclotomic x) throws IOException {
    if (x.isRational()) {
      json.writeString(x.toRational().toString());
    } else {
      cyclotomic(json, x);
    }
  }

  /**
   * Writes a matrix as a list of rows.
   *
   * @param json where to
   * @param matrix the matrix
   * @throws IOException where the target cannot be written
   */
  public static void matrix(JsonGenerator json, Matrix<Cyclotomic> matrix) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < matrix.rows(); i++) {
      json.writeStartArray();
      for (int j = 0; j < matrix.columns(); j++) {
        number(json, matrix.at(i, j));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /**
   * Writes a list of matrices.
   *
   * @param json where to
   * @param matrices the matrices
   * @throws IOException where the target cannot be written
   */
  public static void matrices(JsonGenerator json, List<Matrix<Cyclotomic>> matrices)
      throws IOException {
    json.writeStartArray();
    for (Matrix<Cyclotomic> matrix : matrices) {
      matrix(json, matrix);
    }
    json.writeEndArray();
  }

  /**
   * Writes a group element: images counted from 1, the exact matrix (over a finite field with the
   * texts of its entries), or its name.
   *
   * @param json where to
   * @param element a permutation, a cyclotomic matrix or anything that prints itself
   * @throws IOException where the target cannot be written
   */
  public static void element(JsonGenerator json, Object element) throws IOException {
    if (element instanceof Permutation permutation) {
      json.writeStartArray();
      for (int image : permutation.toOneBased()) {
        json.writeNumber(image);
      }
      json.writeEndArray();
    } else if (element instanceof Matrix<?> matrix) {
      if (matrix.at(0, 0) instanceof Cyclotomic || matrix.at(0, 0) instanceof Rational) {
        matrix(json, exact(matrix));
      } else {
        texts(json, matrix);
      }
    } else {
      json.writeString(element.toString());
    }
  }

  /**
   * Writes an integer as a number, and as a string where a float64 would round it.
   *
   * @param json where to
   * @param name the field
   * @param x the integer
   * @throws IOException where the target cannot be written
   */
  public static void integerField(JsonGenerator json, String name, BigInteger x)
      throws IOException {
    json.writeFieldName(name);
    integer(json, x);
  }

  /**
   * Writes an integer as a number, and as a string where a float64 would round it.
   *
   * @param json where to
   * @param x the integer
   * @throws IOException where the target cannot be written
   */
  public static void integer(JsonGenerator json, BigInteger x) throws IOException {
    if (x.abs().compareTo(EXACT) > 0) {
      json.writeString(x.toString());
    } else {
      json.writeNumber(x.longValueExact());
    }
  }

  /**
   * Writes a list of integers.
   *
   * @param json where to
   * @param name the field
   * @param numbers the integers
   * @throws IOException where the target cannot be written
   */
  public static void integersField(JsonGenerator json, String name, List<? extends Number> numbers)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Number number : numbers) {
      json.writeNumber(number.longValue());
    }
    json.writeEndArray();
  }

  /**
   * Writes ±√(p/q) as {@code "sign", "num", "den", "value"}.
   *
   * @param json where to, inside an object
   * @param root the exact part
   * @param overPi whether the number is the root divided by √π, which {@code "overPi"} then says
   * @throws IOException where the target cannot be written
   */
  public static void rootFields(JsonGenerator json, SignedRoot root, boolean overPi)
      throws IOException {
    json.writeNumberField("sign", root.sign());
    json.writeStringField("num", root.numerator().toString());
    json.writeStringField("den", root.denominator().toString());
    json.writeNumberField("value", rounded(root, overPi));
    if (overPi) {
      json.writeBooleanField("overPi", true);
    }
  }

  /**
   * The float64 of a root.
   *
   * @param root the exact part
   * @param overPi whether the number is the root divided by √π
   * @return the nearest float64; over √π within 2 units in the last place
   */
  public static double rounded(SignedRoot root, boolean overPi) {
    return overPi ? root.doubleValue() / Math.sqrt(Math.PI) : root.doubleValue();
  }

  /**
   * Reads a rational number from a string {@code "p/q"} or an integer.
   *
   * @param node the JSON value
   * @param what what it is, for the message
   * @return the number
   * @throws InvalidInput where it is neither, or longer than {@value #MAX_DIGITS} characters
   */
  public static Rational readRational(JsonNode node, String what) {
    boolean readable = node.isTextual() || node.isIntegralNumber();
    String text = node.asText();
    if (!readable || text.length() > MAX_DIGITS || !text.matches("-?[0-9]+(/[0-9]+)?")) {
      throw refused(node, what, "a fraction such as \"-3/2\"");
    }
    return Rational.parse(text);
  }

  /**
   * Reads what {@link #number} writes.
   *
   * @param node the JSON value
   * @param what what it is, for the message
   * @return the number
   * @throws InvalidInput where it is no rational or cyclotomic number
   */
  public static Cyclotomic readNumber(JsonNode node, String what) {
    if (!node.isObject()) {
      return Cyclotomic.of(readRational(node, what));
    }
    JsonNode n = node.get("n");
    JsonNode terms = node.get("c");
    boolean shaped = node.size() == 2 && n != null && terms != null && terms.isArray();
    if (!shaped || !n.canConvertToInt() || n.intValue() < 1 || n.intValue() > MAX_CONDUCTOR) {
      throw refused(node, what, "{\"n\": n, \"c\": [[e, \"q\"] …]} with n ≤ " + MAX_CONDUCTOR);
    }
    Map<Integer, Rational> coefficients = new TreeMap<>();
    for (JsonNode term : terms) {
      boolean pair = term.isArray() && term.size() == 2 && term.get(0).isInt();
      if (!pair || term.get(0).intValue() < 0 || term.get(0).intValue() >= n.intValue()) {
        throw refused(term, what, "[e, \"q\"] with 0 ≤ e < n");
      }
      if (coefficients.put(term.get(0).intValue(), readRational(term.get(1), what)) != null) {
        throw refused(term, what, "every exponent once");
      }
    }
    return Cyclotomic.of(n.intValue(), coefficients);
  }

  private static InvalidInput refused(JsonNode node, String what, String expected) {
    String text = node.toString();
    return new InvalidInput(
        what, text.length() > 60 ? text.substring(0, 60) + "…" : text, expected, "");
  }

  /** Entries of a finite field, as its ring writes them. */
  private static <E> void texts(JsonGenerator json, Matrix<E> matrix) throws IOException {
    json.writeStartArray();
    for (List<E> row : matrix.toRows()) {
      json.writeStartArray();
      for (E entry : row) {
        json.writeString(matrix.ring().format(entry));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static Matrix<Cyclotomic> exact(Matrix<?> matrix) {
    return matrix.map(
        org.intertwiner.algebra.ring.Cyclotomics.FIELD,
        x -> x instanceof Cyclotomic c ? c : Cyclotomic.of((Rational) x));
  }
}
