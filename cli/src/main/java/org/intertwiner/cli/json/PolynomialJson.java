package org.intertwiner.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/** Exact polynomials and matrices of them, entry by entry. */
public final class PolynomialJson {
  private PolynomialJson() {}

  /**
   * Writes {@code {DEGREE, "rows", "columns", "entries": [{"row", "column", "terms": [[exponents,
   * coefficient] …]} …]}}; entries that are not there are zero.
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
      json.writeFieldName("terms");
      terms(json, entry.form());
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
}
