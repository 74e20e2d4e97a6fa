package org.intertwiner.verify.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Refusal;

/**
 * A value of a document that must have a certain shape, with its place for messages.
 *
 * @param node the value
 * @param place where it stands, for example {@code checks[2].verdict}
 */
record JsonValue(JsonNode node, String place) {
  private static final int SHOWN = 60;

  /** Reads a whole document within limits, refusing double fields and what follows the value. */
  static JsonValue parse(String text, String what, ReportLimits limits) {
    if (text.length() > limits.maxCharacters()) {
      throw limits.exceeded(
          what, text.length() + " characters", "at most " + limits.maxCharacters());
    }
    ObjectMapper mapper = mapper(limits);
    try {
      requireFewValues(mapper, text, what, limits);
      return new JsonValue(mapper.readTree(text), what);
    } catch (StreamConstraintsException e) {
      throw limits.exceeded(
          what,
          e.getOriginalMessage(),
          "depth " + limits.maxDepth() + ", strings of " + limits.maxString() + " characters");
    } catch (JsonProcessingException e) {
      throw new InvalidInput(
          what, e.getOriginalMessage() + " (" + at(e) + ")", "one JSON object", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper mapper(ReportLimits limits) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth())
                    .maxStringLength(limits.maxString())
                    .maxNumberLength(40)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  private static void requireFewValues(
      ObjectMapper mapper, String text, String what, ReportLimits limits) throws IOException {
    long values = 0;
    try (JsonParser json = mapper.createParser(text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        values += token.isScalarValue() || token.isStructStart() ? 1 : 0;
        if (values > limits.maxEntries()) {
          throw limits.exceeded(what, "more values", "at most " + limits.maxEntries());
        }
      }
    }
  }

  private static String at(JsonProcessingException e) {
    var location = e.getLocation();
    return location == null
        ? "nowhere"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** This value, an object with all of the required fields and perhaps some optional ones. */
  JsonValue object(Set<String> required, Set<String> optional) {
    if (!node.isObject()) {
      throw refused("an object");
    }
    Set<String> missing = new TreeSet<>(required);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!required.contains(name) && !optional.contains(name)) {
                throw new InvalidInput(
                    place,
                    "the field '" + shortened(name) + "'",
                    "only " + String.join(", ", union(required, optional)),
                    "it was written by another version");
              }
              missing.remove(name);
            });
    if (!missing.isEmpty()) {
      throw new InvalidInput(
          place, "no field " + String.join(", ", missing), "all required fields", "");
    }
    return this;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }

  boolean has(String name) {
    return node.has(name);
  }

  JsonValue field(String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new InvalidInput(place, "no field " + name, "the field " + name, "");
    }
    return new JsonValue(value, place + "." + name);
  }

  <T> Optional<T> optional(String name, Function<JsonValue, T> read) {
    return has(name) ? Optional.of(read.apply(field(name))) : Optional.empty();
  }

  <T> List<T> list(Function<JsonValue, T> read) {
    if (!node.isArray()) {
      throw refused("a list");
    }
    List<T> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(read.apply(new JsonValue(node.get(i), place + "[" + i + "]")));
    }
    return items;
  }

  String text() {
    if (!node.isTextual()) {
      throw refused("a string");
    }
    return node.textValue();
  }

  boolean flag() {
    if (!node.isBoolean()) {
      throw refused("true or false");
    }
    return node.booleanValue();
  }

  long count() {
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
      throw refused("an integer from 0 to 2⁶³ − 1");
    }
    return node.longValue();
  }

  int smallCount() {
    if (count() > Integer.MAX_VALUE) {
      throw refused("an integer from 0 to 2³¹ − 1");
    }
    return node.intValue();
  }

  /** A float64; infinities and not-a-number stand as strings. */
  double number() {
    if (node.isNumber()) {
      double value = node.doubleValue();
      if (Double.isFinite(value)) {
        return value;
      }
      throw refused("a number within the range of a float64");
    }
    return switch (node.isTextual() ? node.textValue() : "") {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw refused("a number, \"Infinity\", \"-Infinity\" or \"NaN\"");
    };
  }

  /** A value that has its own reader of text, whose refusal is told with the place. */
  <T> T parsed(Function<String, T> read, String expected) {
    String text = text();
    try {
      return read.apply(text);
    } catch (Refusal | IllegalArgumentException e) {
      throw refused(expected);
    }
  }

  /** A value that checks its parts itself, whose refusal is told with the place. */
  <T> T built(Supplier<T> make) {
    try {
      return make.get();
    } catch (InvalidInput e) {
      if (e.what().startsWith(place)) {
        throw e;
      }
      throw new InvalidInput(place + ": " + e.what(), e.got(), e.expected(), e.hint());
    }
  }

  InvalidInput refused(String expected) {
    return new InvalidInput(place, shortened(String.valueOf(node)), expected, "");
  }

  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
