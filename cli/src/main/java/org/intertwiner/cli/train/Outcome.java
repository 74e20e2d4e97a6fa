package org.intertwiner.cli.train;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;

/**
 * What came out of one run.
 *
 * @param name the name of its folder
 * @param choices what the sweep chose, by path
 * @param parameters learned numbers
 * @param accuracy fraction of samples told right, by test set
 * @param epochs epochs trained
 * @param loss mean training loss of the last epoch
 * @param seconds time in training steps, over all sittings
 * @param verdict whether the trained network commutes with the elements that keep the grid
 * @param error largest relative equivariance error seen there
 * @param coverage how many elements these are, of a finite group
 */
record Outcome(
    String name,
    SortedMap<String, String> choices,
    int parameters,
    Map<String, Double> accuracy,
    int epochs,
    double loss,
    double seconds,
    String verdict,
    double error,
    Optional<Coverage> coverage) {

  Outcome {
    choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    accuracy = Collections.unmodifiableMap(new LinkedHashMap<>(accuracy));
  }

  /** The verdict, and on which part of the group where it is not all of it. */
  String scopedVerdict() {
    return verdict + coverage.filter(Coverage::isPartial).map(Coverage::words).orElse("");
  }

  /** Writes the fields, without braces. */
  void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("name", name);
    json.writeObjectFieldStart("choices");
    for (Map.Entry<String, String> choice : choices.entrySet()) {
      json.writeStringField(choice.getKey(), choice.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("parameters", parameters);
    json.writeObjectFieldStart("accuracy");
    for (Map.Entry<String, Double> test : accuracy.entrySet()) {
      json.writeNumberField(test.getKey(), test.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("epochs", epochs);
    json.writeNumberField("loss", loss);
    json.writeNumberField("seconds", seconds);
    json.writeObjectFieldStart("equivariance");
    json.writeStringField("verdict", verdict);
    json.writeNumberField("error", error);
    if (coverage.isPresent()) {
      coverage.get().writeFields(json);
    }
    json.writeEndObject();
  }

  /**
   * Reads what {@link #writeFields} wrote.
   *
   * @throws InvalidInput where something is missing
   */
  static Outcome of(JsonNode node, Path file) {
    SortedMap<String, String> choices = new TreeMap<>();
    object(node, "choices", file)
        .properties()
        .forEach(e -> choices.put(e.getKey(), e.getValue().asText()));
    Map<String, Double> accuracy = new LinkedHashMap<>();
    object(node, "accuracy", file)
        .properties()
        .forEach(e -> accuracy.put(e.getKey(), e.getValue().asDouble()));
    ObjectNode equivariance = object(node, "equivariance", file);
    return new Outcome(
        node.path("name").asText(),
        choices,
        node.path("parameters").asInt(),
        accuracy,
        node.path("epochs").asInt(),
        node.path("loss").asDouble(),
        node.path("seconds").asDouble(),
        equivariance.path("verdict").asText(),
        equivariance.path("error").asDouble(),
        Coverage.read(equivariance));
  }

  private static ObjectNode object(JsonNode node, String name, Path file) {
    if (node.get(name) instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidInput(
        "result " + file, "no object '" + name + "'", "the result of a finished run", "");
  }
}
