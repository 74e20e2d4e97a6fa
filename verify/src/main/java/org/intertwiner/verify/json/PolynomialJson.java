package org.intertwiner.verify.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/** Exact polynomials and matrices of them, entry by entry. */
public final class PolynomialJson {
  private PolynomialJson() {}

  /**
   * Writes {@code {DEGREE, "rows", "columns", "entries": [{"row", "column", "terms": [[exponents,
   * coefficient] …]} …]}}; entries that are not there are zero. An entry with a field {@code
   * "square"} is √square times the polynomial.
   *
   * @param json where to
   * @param degreeName the name of the field DEGREE
   * @param matrix the matrix
   * @throws IOException where the target cannot be written
   */
  public static void matrix(JsonGenerator json, String degreeName, PolynomialMatrix matrix)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField(degreeName, matrix.degree());
    json.writeNumberField("rows", matrix.rows());
    json.writeNumberField("columns", matrix.columns());
    json.writeArrayFieldStart("entries");
    for (PolynomialMatrix.Entry entry : matrix.entries()) {
      json.writeStartObject();
      json.writeNumberField("row", entry.row());
      json.writeNumberField("column", entry.column());
      if (!entry.square().isOne()) {
        json.writeStringField("square", entry.square().toString());
      }
      json.writeFieldName("terms");
      terms(json, entry.base().scale(entry.factor()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * One formula a line.
   *
   * @param matrices the formulas
   * @return all of them
   */
  public static String latex(Stream<String> matrices) {
    return matrices.collect(Collectors.joining("\n\\\\\n", "", "\n"));
  }

  /**
   * Writes a polynomial as {@code [[exponents, coefficient] …]}.
   *
   * @param json where to
   * @param form the polynomial
   * @throws IOException where the target cannot be written
   */
  public static void terms(JsonGenerator json, Form form) throws IOException {
    json.writeStartArray();
    for (int t = 0; t < form.monomials().count(); t++) {
      Cyclotomic coefficient = form.coefficient(t);
      if (!coefficient.isZero()) {
        json.writeStartArray();
        json.writeArray(form.monomials().exponents(t), 0, form.variables());
        ExactJson.number(json, coefficient);
        json.writeEndArray();
      }
    }
    json.writeEndArray();
  }

  /**
   * Reads what {@link #terms} writes.
   *
   * @param node the JSON value
   * @param monomials the monomials of the form
   * @param what what it is, for the message
   * @return the polynomial
   * @throws InvalidInput where a term has another shape, another degree or comes twice
   */
  public static Form readTerms(JsonNode node, Monomials monomials, String what) {
    Cyclotomic[] coefficients = new Cyclotomic[monomials.count()];
    Arrays.fill(coefficients, Cyclotomic.ZERO);
    for (JsonNode term : node) {
      boolean pair = term.isArray() && term.size() == 2 && term.get(0).isArray();
      int[] alpha = pair ? exponents(term.get(0), monomials) : new int[0];
      if (alpha.length == 0) {
        throw refused(term, what, monomials);
      }
      int index = monomials.indexOf(alpha);
      if (!coefficients[index].isZero()) {
        throw refused(term, what, monomials);
      }
      coefficients[index] = ExactJson.readNumber(term.get(1), what);
    }
    return Form.of(monomials, List.of(coefficients));
  }

  /** No exponents where they are none of these monomials. */
  private static int[] exponents(JsonNode node, Monomials monomials) {
    int[] alpha = new int[node.size()];
    int degree = 0;
    for (int v = 0; v < alpha.length; v++) {
      alpha[v] = node.get(v).isInt() ? node.get(v).intValue() : -1;
      if (alpha[v] < 0 || alpha[v] > monomials.degree()) {
        return new int[0];
      }
      degree += alpha[v];
    }
    return alpha.length == monomials.variables() && degree == monomials.degree()
        ? alpha
        : new int[0];
  }

  private static InvalidInput refused(JsonNode node, String what, Monomials monomials) {
    String text = node.toString();
    return new InvalidInput(
        what,
        text.length() > 60 ? text.substring(0, 60) + "…" : text,
        "[exponents, coefficient] of the " + monomials + ", each once",
        "");
  }
}
