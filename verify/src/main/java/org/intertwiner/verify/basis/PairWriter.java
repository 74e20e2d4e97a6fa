package org.intertwiner.verify.basis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.verify.json.ExactJson;

/** Writes bases of kernels between fields over points. */
final class PairWriter {
  private final JsonGenerator json;
  private final DocumentWriter descriptions;

  PairWriter(JsonGenerator json, DocumentWriter descriptions) {
    this.json = json;
    this.descriptions = descriptions;
  }

  void content(PairBasis basis) throws IOException {
    descriptions.group(basis.group());
    if (basis.crystal().isPresent()) {
      crystal(basis.crystal().get());
    }
    field("in", basis.in());
    field("out", basis.out());
    json.writeFieldName("shells");
    rationals(basis.shells());
    ExactJson.integersField(json, "counted", basis.counted());
    ExactJson.integersField(json, "expected", basis.expected());
    json.writeArrayFieldStart("elements");
    for (PairBasis.Element element : basis.elements()) {
      element(element);
    }
    json.writeEndArray();
  }

  private void crystal(PairBasis.Crystal crystal) throws IOException {
    json.writeObjectFieldStart("crystal");
    json.writeFieldName("gram");
    matrix(crystal.gram());
    json.writeArrayFieldStart("operations");
    for (AffineOperation operation : crystal.operations()) {
      json.writeStartObject();
      json.writeFieldName("linear");
      matrix(operation.linear());
      json.writeFieldName("translation");
      rationals(operation.translation());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void matrix(Matrix<Rational> matrix) throws IOException {
    json.writeStartArray();
    for (List<Rational> row : matrix.toRows()) {
      rationals(row);
    }
    json.writeEndArray();
  }

  private void rationals(List<Rational> numbers) throws IOException {
    json.writeStartArray();
    for (Rational number : numbers) {
      json.writeString(number.toString());
    }
    json.writeEndArray();
  }

  private void field(String name, PairBasis.Field field) throws IOException {
    json.writeObjectFieldStart(name);
    ExactJson.integersField(json, "fibres", field.fibres());
    json.writeArrayFieldStart("permutations");
    for (Permutation image : field.images()) {
      json.writeArray(image.toOneBased(), 0, image.degree());
    }
    json.writeEndArray();
    if (!field.sites().isEmpty()) {
      json.writeArrayFieldStart("sites");
      for (List<Rational> site : field.sites()) {
        rationals(site);
      }
      json.writeEndArray();
    }
    descriptions.representation("representation", field.representation());
    json.writeEndObject();
  }

  private void element(PairBasis.Element element) throws IOException {
    json.writeStartArray();
    for (PairBasis.Block block : element.blocks()) {
      json.writeStartObject();
      json.writeNumberField("target", block.target());
      json.writeNumberField("source", block.source());
      if (!block.cell().isEmpty()) {
        ExactJson.integersField(json, "cell", block.cell());
      }
      json.writeFieldName("entries");
      descriptions.entries(block.matrix());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
