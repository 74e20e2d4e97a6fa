package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.verify.json.ExactJson;

/** Matrices with few entries, for programs and for people. */
final class SparseJson {
  private SparseJson() {}

  /** Writes {@code {"rows", "columns", "entries": [{"row", "column", "value"} …]}}. */
  static void write(JsonGenerator json, SparseMatrix<Cyclotomic> matrix) throws IOException {
    json.writeStartObject();
    json.writeNumberField("rows", matrix.rows());
    json.writeNumberField("columns", matrix.columns());
    json.writeArrayFieldStart("entries");
    for (SparseMatrix.Entry<Cyclotomic> entry : matrix.entries()) {
      json.writeStartObject();
      json.writeNumberField("row", entry.row());
      json.writeNumberField("column", entry.column());
      json.writeFieldName("value");
      ExactJson.number(json, entry.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Appends the entries in one line. */
  static void append(StringBuilder text, SparseMatrix<Cyclotomic> matrix) {
    for (SparseMatrix.Entry<Cyclotomic> e : matrix.entries()) {
      text.append(String.format(Locale.ROOT, "  [%d, %d] %s", e.row(), e.column(), e.value()));
    }
    text.append('\n');
  }
}
