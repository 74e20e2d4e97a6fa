package org.intertwiner.verify.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Checks a document against a JSON Schema that uses no more than: $ref to $defs, type, required,
 * properties, additionalProperties: false, items, minItems, enum, const, pattern, minimum, anyOf,
 * oneOf. Any other keyword is an error, so that nothing is checked in name only.
 */
final class SchemaCheck {
  private static final Set<String> KEYWORDS =
      Set.of(
          "$schema",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "minItems",
          "enum",
          "const",
          "pattern",
          "minimum",
          "anyOf",
          "oneOf");

  private final JsonNode root;

  SchemaCheck(JsonNode root) {
    this.root = root;
  }

  /** The faults of a document; empty if it is valid. */
  List<String> faults(JsonNode value) {
    return faults(root, value, "");
  }

  private List<String> faults(JsonNode schema, JsonNode value, String at) {
    List<String> out = new ArrayList<>();
    schema
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!KEYWORDS.contains(name)) {
                throw new IllegalArgumentException("keyword " + name);
              }
            });
    if (schema.has("$ref")) {
      out.addAll(faults(root.at(schema.get("$ref").asText().substring(1)), value, at));
    }
    require(out, !schema.has("type") || isOf(schema.get("type").asText(), value), at + ": type");
    require(out, !schema.has("const") || schema.get("const").equals(value), at + ": const");
    require(out, !schema.has("enum") || contains(schema.get("enum"), value), at + ": enum");
    boolean matches =
        !schema.has("pattern") || value.asText().matches(schema.get("pattern").asText());
    require(out, matches, at + ": pattern");
    boolean large =
        !schema.has("minimum") || value.doubleValue() >= schema.get("minimum").doubleValue();
    require(out, large, at + ": minimum");
    for (String choice : List.of("anyOf", "oneOf")) {
      if (schema.has(choice)) {
        long valid = 0;
        for (JsonNode option : schema.get(choice)) {
          valid += faults(option, value, at).isEmpty() ? 1 : 0;
        }
        require(out, choice.equals("oneOf") ? valid == 1 : valid >= 1, at + ": " + choice);
      }
    }
    if (value.isObject()) {
      object(schema, value, at, out);
    }
    if (value.isArray()) {
      require(out, value.size() >= schema.path("minItems").asInt(0), at + ": minItems");
      for (int i = 0; i < value.size() && schema.has("items"); i++) {
        out.addAll(faults(schema.get("items"), value.get(i), at + "/" + i));
      }
    }
    return out;
  }

  private void object(JsonNode schema, JsonNode value, String at, List<String> out) {
    for (JsonNode name : schema.path("required")) {
      require(out, value.has(name.asText()), at + ": required " + name.asText());
    }
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      JsonNode property = schema.path("properties").path(name);
      if (!property.isMissingNode()) {
        out.addAll(faults(property, value.get(name), at + "/" + name));
      } else if (schema.has("additionalProperties")) {
        out.add(at + ": additional " + name);
      }
    }
  }

  private static void require(List<String> out, boolean fine, String fault) {
    if (!fine) {
      out.add(fault);
    }
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode item : list) {
      if (item.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      default -> throw new IllegalArgumentException("type " + type);
    };
  }
}
