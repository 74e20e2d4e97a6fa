package org.intertwiner.verify.basis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.verify.basis.pseudo.PseudoBasis;
import org.intertwiner.verify.json.ExactJson;
import org.intertwiner.verify.json.PolynomialJson;

/** Writes bases of operators on spaces with an indefinite metric. */
final class PseudoWriter {
  private final JsonGenerator json;
  private final DocumentWriter descriptions;

  PseudoWriter(JsonGenerator json, DocumentWriter descriptions) {
    this.json = json;
    this.descriptions = descriptions;
  }

  void content(PseudoBasis basis) throws IOException {
    json.writeObjectFieldStart("group");
    json.writeStringField("name", basis.name());
    json.writeNumberField("positive", basis.positive());
    json.writeNumberField("negative", basis.negative());
    json.writeStringField("part", basis.part().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
    field("points", basis.points());
    field("in", basis.in());
    field("out", basis.out());
    ExactJson.integersField(json, "counted", basis.counted());
    ExactJson.integersField(json, "expected", basis.expected());
    json.writeArrayFieldStart("operators");
    for (List<PolynomialMatrix> order : basis.symbols()) {
      for (PolynomialMatrix symbol : order) {
        operator(symbol);
      }
    }
    json.writeEndArray();
  }

  private void field(String name, PseudoBasis.Field field) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("name", field.name());
    json.writeNumberField("size", field.size());
    matrices("algebra", field.onAlgebra());
    matrices("components", field.onComponents());
    json.writeEndObject();
  }

  private void matrices(String name, List<SparseMatrix<Cyclotomic>> matrices) throws IOException {
    json.writeArrayFieldStart(name);
    for (SparseMatrix<Cyclotomic> matrix : matrices) {
      descriptions.entries(matrix);
    }
    json.writeEndArray();
  }

  private void operator(PolynomialMatrix symbol) throws IOException {
    json.writeStartObject();
    json.writeNumberField("order", symbol.degree());
    json.writeArrayFieldStart("entries");
    for (PolynomialMatrix.Entry e : symbol.entries()) {
      json.writeStartArray();
      json.writeNumber(e.row());
      json.writeNumber(e.column());
      PolynomialJson.terms(json, e.form());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
