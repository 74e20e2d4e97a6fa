package org.intertwiner.verify.basis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.verify.json.ExactJson;

/** Writes the scales and radial parts of kernels on scale space. */
final class ScaleWriter {
  private final JsonGenerator json;

  ScaleWriter(JsonGenerator json) {
    this.json = json;
  }

  void content(ScaleDocument.Scales scales) throws IOException {
    json.writeObjectFieldStart("scales");
    json.writeFieldName("base");
    ExactJson.number(json, scales.base());
    json.writeNumberField("levels", scales.levels());
    json.writeBooleanField("lifting", scales.lifting());
    json.writeNumberField("firstOffset", scales.firstOffset());
    json.writeNumberField("lastOffset", scales.lastOffset());
    json.writeStringField("squaredWidth", scales.squaredWidth().toString());
    json.writeFieldName("rates");
    numbers(scales.rates());
    json.writeArrayFieldStart("profiles");
    for (ScaleDocument.Profile profile : scales.profiles()) {
      json.writeStartObject();
      json.writeNumberField("degree", profile.degree());
      json.writeNumberField("number", profile.number());
      json.writeArrayFieldStart("levels");
      for (List<Cyclotomic> coefficients : profile.levels()) {
        numbers(coefficients);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    ExactJson.integersField(json, "counted", scales.counted());
    json.writeEndObject();
  }

  private void numbers(List<Cyclotomic> numbers) throws IOException {
    json.writeStartArray();
    for (Cyclotomic number : numbers) {
      ExactJson.number(json, number);
    }
    json.writeEndArray();
  }
}
