package org.intertwiner.verify.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.verify.locate.TracedMap;
import org.intertwiner.verify.process.ProcessFailure.Kind;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;
import org.intertwiner.verify.tensor.TensorSpecs;

/** Reads the content of answers. */
final class Answers {
  private static final int MOST_NAMES = 10_000;

  private final ProcessLimits limits;

  Answers(ProcessLimits limits) {
    this.limits = limits;
  }

  /** What a program says about itself. */
  record Description(
      List<TensorSpec> inputs,
      List<TensorSpec> outputs,
      List<TracedMap.Step> steps,
      boolean random) {}

  /** Throws the program's own error, if the answer is one. */
  static void requireNoError(ObjectNode answer) {
    JsonNode error = answer.path("error");
    if (!error.isMissingNode()) {
      throw new ProcessFailure(
          Kind.REFUSED, "the program answered with an error: " + Texts.shown(error.asText()));
    }
  }

  private static ProcessFailure notTheProtocol(String what) {
    return new ProcessFailure(Kind.NOT_THE_PROTOCOL, what);
  }

  private static ProcessFailure wrongShape(String what) {
    return new ProcessFailure(Kind.WRONG_SHAPE, what);
  }

  Description description(ObjectNode answer) {
    List<TensorSpec> inputs = specs(answer.path("inputs"), "inputs");
    if (inputs.isEmpty()) {
      throw notTheProtocol("the description lists no \"inputs\"");
    }
    List<TensorSpec> outputs =
        answer.has("outputs") ? specs(answer.path("outputs"), "outputs") : List.of();
    List<TracedMap.Step> steps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode step : list(answer, "steps")) {
      String name = text(step, "name", "steps");
      if (!names.add(name)) {
        throw notTheProtocol("two \"steps\" are named " + Texts.shown(name));
      }
      steps.add(
          new TracedMap.Step(
              name, text(step, "op", "steps"), texts(step, "inputs"), texts(step, "outputs")));
    }
    return new Description(inputs, outputs, steps, answer.path("random").asBoolean(false));
  }

  private static Iterable<JsonNode> list(JsonNode node, String field) {
    JsonNode list = node.path(field);
    if (!list.isMissingNode() && (!list.isArray() || list.size() > MOST_NAMES)) {
      throw notTheProtocol("\"" + field + "\" is no list of at most " + MOST_NAMES);
    }
    return list;
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> out = new ArrayList<>();
    list(node, field).forEach(text -> out.add(text.asText()));
    return out;
  }

  private static String text(JsonNode node, String field, String where) {
    JsonNode text = node.path(field);
    if (!text.isTextual() || text.asText().isBlank()) {
      throw notTheProtocol("an entry of \"" + where + "\" has no text \"" + field + "\"");
    }
    return text.asText();
  }

  private static List<TensorSpec> specs(JsonNode list, String where) {
    if (!list.isArray() || list.size() > MOST_NAMES) {
      throw notTheProtocol("the description has no list \"" + where + "\"");
    }
    Map<String, TensorSpec> out = new LinkedHashMap<>();
    for (JsonNode entry : list) {
      String name = text(entry, "name", where);
      TensorSpec spec = new TensorSpec(name, type(entry, ElementType.FLOAT32), shape(entry, name));
      if (out.put(name, spec) != null) {
        throw notTheProtocol("two \"" + where + "\" are named " + Texts.shown(name));
      }
    }
    return List.copyOf(out.values());
  }

  private static List<Dimension> shape(JsonNode entry, String name) {
    JsonNode shape = entry.path("shape");
    if (!shape.isArray() || shape.size() > TensorSpecs.MAX_RANK) {
      throw notTheProtocol("'" + Texts.shown(name) + "' has no list \"shape\"");
    }
    List<Dimension> out = new ArrayList<>();
    for (JsonNode length : shape) {
      if (length.isTextual() && !length.asText().isBlank()) {
        out.add(Dimension.of(length.asText()));
      } else if (length.isNull()) {
        out.add(Dimension.of(name + "." + out.size()));
      } else {
        out.add(Dimension.of(length(length, name)));
      }
    }
    return out;
  }

  private static List<Integer> lengths(JsonNode shape, String name) {
    if (!shape.isArray() || shape.size() > TensorSpecs.MAX_RANK) {
      throw notTheProtocol("'" + Texts.shown(name) + "' has no list \"shape\"");
    }
    List<Integer> out = new ArrayList<>();
    shape.forEach(length -> out.add(length(length, name)));
    return out;
  }

  private static int length(JsonNode length, String name) {
    if (!length.isIntegralNumber() || !length.canConvertToInt() || length.asInt() < 0) {
      throw notTheProtocol(
          "the shape of '" + Texts.shown(name) + "' has the length " + Texts.shown("" + length));
    }
    return length.asInt();
  }

  private static ElementType type(JsonNode entry, ElementType missing) {
    JsonNode dtype = entry.path("dtype");
    if (dtype.isMissingNode()) {
      return missing;
    }
    try {
      return TensorSpecs.type(dtype.asText());
    } catch (Refusal refusal) {
      throw notTheProtocol(refusal.getMessage());
    }
  }

  /** The arrays of "outputs" or "tensors"; those that were promised first, in their order. */
  ArrayTuple arrays(ObjectNode answer, String field, List<TensorSpec> promised) {
    JsonNode node = answer.path(field);
    if (!node.isObject()) {
      throw notTheProtocol("the answer has no object \"" + field + "\"");
    }
    Map<String, NumericArray> out = new LinkedHashMap<>();
    int[] budget = {limits.numbers()};
    for (TensorSpec spec : promised) {
      if (!node.has(spec.name())) {
        throw wrongShape(
            "the answer has no array '" + Texts.shown(spec.name()) + "' in \"" + field + "\"");
      }
      NumericArray array = array(node.path(spec.name()), spec.name(), Optional.of(spec), budget);
      requireFits(array, spec);
      out.put(spec.name(), array);
    }
    if (promised.isEmpty()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        String name = entry.getKey();
        out.put(name, array(entry.getValue(), name, Optional.empty(), budget));
      }
    }
    return new ArrayTuple(out);
  }

  private static void requireFits(NumericArray array, TensorSpec spec) {
    if (!spec.accepts(array)) {
      throw wrongShape("the program gave " + array + " for " + spec);
    }
  }

  private NumericArray array(
      JsonNode node, String name, Optional<TensorSpec> promised, int[] budget) {
    JsonNode data = node.isObject() ? node.path("data") : node;
    if (data.isMissingNode()) {
      throw notTheProtocol("the array '" + Texts.shown(name) + "' has no \"data\"");
    }
    List<Double> numbers = new ArrayList<>();
    List<Integer> nested = new ArrayList<>();
    flatten(data, 0, nested, numbers, budget, name);
    List<Integer> shape = nested;
    if (node.has("shape")) {
      shape = lengths(node.path("shape"), name);
      if (nested.size() > 1 && !nested.equals(shape)) {
        throw wrongShape(
            "the numbers of '"
                + Texts.shown(name)
                + "' are nested as "
                + nested
                + ", not "
                + shape);
      }
    }
    double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    ElementType type =
        type(node, promised.map(TensorSpec::type).orElseGet(() -> narrowest(values)));
    try {
      return NumericArray.of(type, shape, values);
    } catch (Refusal refusal) {
      throw wrongShape("'" + Texts.shown(name) + "': " + refusal.getMessage());
    }
  }

  private static ElementType narrowest(double[] values) {
    for (double v : values) {
      if ((float) v != v && !Double.isNaN(v)) {
        return ElementType.FLOAT64;
      }
    }
    return ElementType.FLOAT32;
  }

  private void flatten(
      JsonNode data,
      int depth,
      List<Integer> shape,
      List<Double> numbers,
      int[] budget,
      String name) {
    if (!data.isArray()) {
      if (depth != shape.size()) {
        throw wrongShape("the lists of '" + Texts.shown(name) + "' are not equally deep");
      }
      if (--budget[0] < 0) {
        throw new ProcessFailure(
            Kind.FLOOD, "the answer has more than " + limits.numbers() + " numbers");
      }
      numbers.add(number(data, name));
      return;
    }
    if (depth == shape.size() && numbers.isEmpty()) {
      shape.add(data.size());
    } else if (depth >= shape.size() || shape.get(depth) != data.size()) {
      throw wrongShape("the lists of '" + Texts.shown(name) + "' are not equally long");
    }
    for (JsonNode part : data) {
      flatten(part, depth + 1, shape, numbers, budget, name);
    }
  }

  private static double number(JsonNode node, String name) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue() ? 1 : 0;
    }
    return switch (node.asText()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default ->
          throw notTheProtocol(
              "the array '"
                  + Texts.shown(name)
                  + "' holds "
                  + Texts.shown(node.toString())
                  + " where a number belongs");
    };
  }
}
