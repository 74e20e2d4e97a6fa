package org.intertwiner.verify.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/** Lines of JSON: requests as bytes, answers as trees within limits. */
final class Wire {
  private static final int NAME_LENGTH = 1000;

  private final ProcessLimits limits;
  private final ObjectMapper mapper;

  Wire(ProcessLimits limits) {
    this.limits = limits;
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxNumberLength(NAME_LENGTH)
                    .maxNameLength(NAME_LENGTH)
                    .maxStringLength(limits.lineBytes())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    this.mapper = new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** {"id":0,"describe":true}. */
  byte[] describe(long id) {
    return line(
        json -> {
          json.writeNumberField("id", id);
          json.writeBooleanField("describe", true);
        });
  }

  /** A request for the outputs, and the values of some steps. */
  byte[] request(long id, ArrayTuple inputs, Set<String> trace) {
    return line(
        json -> {
          json.writeNumberField("id", id);
          json.writeObjectFieldStart("inputs");
          for (Map.Entry<String, NumericArray> entry : inputs.arrays().entrySet()) {
            json.writeFieldName(entry.getKey());
            write(json, entry.getValue());
          }
          json.writeEndObject();
          if (!trace.isEmpty()) {
            json.writeArrayFieldStart("trace");
            for (String name : new TreeSet<>(trace)) {
              json.writeString(name);
            }
            json.writeEndArray();
          }
        });
  }

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private byte[] line(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = mapper.createGenerator(bytes)) {
      json.setRootValueSeparator(new SerializedString(""));
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, NumericArray array) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("shape");
    for (int length : array.shape()) {
      json.writeNumber(length);
    }
    json.writeEndArray();
    json.writeStringField("dtype", array.type().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("data");
    for (double v : array.values()) {
      if (array.type().isFloating()) {
        json.writeNumber(v); // what is not finite stands in quotes
      } else {
        json.writeNumber((long) v);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** An answer: an object with an id. */
  ObjectNode read(byte[] line, int length) {
    JsonNode tree;
    try {
      tree = mapper.readTree(line, 0, length);
    } catch (JsonProcessingException e) {
      throw garbage(Texts.quoted(line, length), e.getOriginalMessage());
    } catch (IOException e) {
      throw garbage(Texts.quoted(line, length), e.toString());
    }
    if (!(tree instanceof ObjectNode object)) {
      throw garbage(Texts.quoted(line, length), "no JSON object");
    }
    if (!object.path("id").isIntegralNumber() || !object.path("id").canConvertToLong()) {
      throw garbage(Texts.quoted(line, length), "no number \"id\" in it");
    }
    return object;
  }

  private static ProcessFailure garbage(String line, String why) {
    return new ProcessFailure(
        ProcessFailure.Kind.NOT_THE_PROTOCOL,
        "a line of its standard output is no answer: "
            + line
            + " ("
            + why.lines().findFirst().orElse("")
            + "); messages belong on standard error");
  }

  ProcessLimits limits() {
    return limits;
  }
}
