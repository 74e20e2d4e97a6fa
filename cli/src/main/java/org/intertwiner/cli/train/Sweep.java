package org.intertwiner.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.cli.json.Json;

/**
 * The runs that one configuration asks for: every combination of the values that its field {@code
 * sweep} lists for paths such as {@code model.group}.
 *
 * <p>A value may be any JSON; an object replaces the whole field, and its entry {@code label} is
 * what tables call it.
 */
final class Sweep {
  /** The most runs of one configuration. */
  static final int MAX_RUNS = 500;

  private static final String FIELD = "sweep";
  private static final String LABEL = "label";

  private Sweep() {}

  /**
   * One run.
   *
   * @param choices what was chosen for each path of the sweep, by label; the path of seeds last
   * @param config the configuration of this run, without the sweep
   */
  record Variant(SortedMap<String, String> choices, ObjectNode config) {
    /** A name for a folder: the labels, joined. */
    String name() {
      String joined = String.join("-", choices.values());
      String safe = joined.replaceAll("[^A-Za-z0-9._+-]", "_");
      return safe.isEmpty() ? "run" : safe;
    }

    /** What is the same for all seeds. */
    SortedMap<String, String> withoutSeed() {
      SortedMap<String, String> rest = new TreeMap<>(choices);
      rest.remove("training.seed");
      return rest;
    }
  }

  /**
   * All runs, in the order of the file: the first path varies slowest.
   *
   * @throws InvalidInput where a path leads nowhere, a list is empty or two runs have one name
   * @throws LimitExceeded where there are more than {@value #MAX_RUNS}
   */
  static List<Variant> of(ObjectNode config) {
    ObjectNode base = config.deepCopy();
    JsonNode sweep = base.remove(FIELD);
    List<Variant> variants = new ArrayList<>(List.of(new Variant(new TreeMap<>(), base)));
    if (sweep == null) {
      return List.copyOf(variants);
    }
    if (!sweep.isObject()) {
      throw wrong(sweep.toString(), "an object from paths to lists of values");
    }
    for (Map.Entry<String, JsonNode> entry : sweep.properties()) {
      if (!entry.getValue().isArray() || entry.getValue().isEmpty()) {
        throw wrong(entry.getKey() + " = " + entry.getValue(), "a list of one or more values");
      }
      variants = vary(variants, entry.getKey(), entry.getValue());
    }
    requireDistinct(variants);
    return List.copyOf(variants);
  }

  private static List<Variant> vary(List<Variant> variants, String path, JsonNode values) {
    if ((long) variants.size() * values.size() > MAX_RUNS) {
      throw new LimitExceeded(
          "field 'sweep'",
          (long) variants.size() * values.size() + " runs or more",
          "at most " + MAX_RUNS,
          "split the configuration");
    }
    List<Variant> all = new ArrayList<>();
    for (Variant variant : variants) {
      for (JsonNode value : values) {
        ObjectNode config = variant.config.deepCopy();
        JsonNode chosen = value.deepCopy();
        String label = label(chosen);
        put(config, path, chosen);
        SortedMap<String, String> choices = new TreeMap<>(variant.choices);
        choices.put(path, label);
        all.add(new Variant(choices, config));
      }
    }
    return all;
  }

  private static String label(JsonNode value) {
    if (value instanceof ObjectNode object && object.hasNonNull(LABEL)) {
      return object.remove(LABEL).asText();
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static void put(ObjectNode config, String path, JsonNode value) {
    String[] names = path.split("\\.", -1);
    ObjectNode at = config;
    for (int i = 0; i + 1 < names.length; i++) {
      JsonNode next = at.get(names[i]);
      if (next == null) {
        next = at.putObject(names[i]);
      }
      if (!(next instanceof ObjectNode object)) {
        throw wrong("the path '" + path + "'", "a path through objects of this configuration");
      }
      at = object;
    }
    at.set(names[names.length - 1], value);
  }

  private static void requireDistinct(List<Variant> variants) {
    long names = variants.stream().map(Variant::name).distinct().count();
    if (names < variants.size()) {
      throw wrong("values with equal labels", "labels that tell the runs apart");
    }
  }

  private static InvalidInput wrong(String got, String expected) {
    return new InvalidInput("field '" + FIELD + "'", Json.quote(got), expected, "");
  }
}
