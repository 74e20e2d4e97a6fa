package org.intertwiner.verify.basis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.homogeneous.compact.SubgroupImage;
import org.intertwiner.verify.json.ExactJson;

/** Writes bases of kernels between fields over compact homogeneous spaces. */
final class HomogeneousWriter {
  private final JsonGenerator json;
  private final DocumentWriter descriptions;

  HomogeneousWriter(JsonGenerator json, DocumentWriter descriptions) {
    this.json = json;
    this.descriptions = descriptions;
  }

  void content(HomogeneousBasis basis) throws IOException {
    descriptions.group(basis.group());
    json.writeStringField("field", basis.complex() ? "complex" : "real");
    if (basis.maxDegree().isPresent()) {
      json.writeNumberField("maxDegree", basis.maxDegree().getAsInt());
    } else {
      json.writeNullField("maxDegree");
    }
    field("in", basis.in());
    field("out", basis.out());
    ExactJson.integersField(json, "counted", basis.counted());
    ExactJson.integersField(json, "expected", basis.expected());
    json.writeArrayFieldStart("irreps");
    for (HomogeneousBasis.Irrep irrep : basis.irreps()) {
      json.writeStartObject();
      descriptions.representation("irrep", irrep.representation());
      matrices("endomorphisms", irrep.endomorphisms());
      matrices("synthesis", irrep.synthesis());
      matrices("analysis", irrep.analysis());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void field(String name, HomogeneousBasis.Field field) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("space", field.space());
    descriptions.group(field.stabilizer());
    json.writeArrayFieldStart("images");
    for (SubgroupImage image : field.images()) {
      json.writeStartObject();
      image(image);
      json.writeEndObject();
    }
    json.writeEndArray();
    descriptions.representation("fibre", field.fibre());
    json.writeEndObject();
  }

  private void image(SubgroupImage image) throws IOException {
    if (image instanceof SubgroupImage.Derivative derivative) {
      rationals("derivative", derivative.coordinates());
    } else if (image instanceof SubgroupImage.Generator generator) {
      json.writeNumberField("generator", generator.index());
    } else if (image instanceof SubgroupImage.Turn turn) {
      rationals("turn", turn.coordinates());
      json.writeNumberField("n", turn.n());
      json.writeNumberField("k", turn.k());
    } else if (image instanceof SubgroupImage.Exact exact) {
      json.writeNumberField("size", exact.matrix().rows());
      json.writeFieldName("matrix");
      descriptions.entries(SparseMatrix.of(exact.matrix()));
    }
  }

  private void rationals(String name, List<Rational> numbers) throws IOException {
    json.writeArrayFieldStart(name);
    for (Rational number : numbers) {
      json.writeString(number.toString());
    }
    json.writeEndArray();
  }

  private void matrices(String name, List<SparseMatrix<Cyclotomic>> matrices) throws IOException {
    json.writeArrayFieldStart(name);
    for (SparseMatrix<Cyclotomic> matrix : matrices) {
      descriptions.entries(matrix);
    }
    json.writeEndArray();
  }
}
