package org.intertwiner.cli.request.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.json.Json;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.tensor.TensorSpecs;

/** Questions about models as JSON: batch requests, and the journal of replays. */
public final class QuestionJson {
  /** The fields of a question. */
  public static final Set<String> FIELDS =
      Set.of(
          "model",
          "program",
          "group",
          "in",
          "out",
          "samples",
          "delta",
          "epsilon",
          "seed",
          "tolerance",
          "reason",
          "sizes",
          "shapes",
          "inputs",
          "outputs",
          "timeout",
          "noPermutations",
          "noBatch",
          "everyElement",
          "layers",
          "random",
          "threads",
          "shard",
          "externalData");

  private static final int MOST = 64;
  private static final int MAX_SAMPLES = 1_000_000_000;

  private QuestionJson() {}

  /**
   * Reads a question.
   *
   * @param fields its fields
   * @return the question
   * @throws InvalidInput where a field does not fit
   */
  public static ModelQuestion of(Fields fields) {
    return new ModelQuestion(
        source(fields),
        fields.value("group"),
        words(fields, "in"),
        words(fields, "out"),
        options(fields));
  }

  private static ModelSource source(Fields fields) {
    if (fields.has("model") == fields.has("program")) {
      throw new InvalidInput(
          "question about a model", "both or none of them", "'model' or 'program'", "");
    }
    if (fields.has("model")) {
      return new ModelSource.OnnxFile(
          Path.of(fields.text("model")), fields.flag("externalData"), timeout(fields));
    }
    return new ModelSource.Program(
        words(fields, "program"),
        words(fields, "inputs"),
        words(fields, "outputs"),
        timeout(fields));
  }

  private static Optional<Integer> timeout(Fields fields) {
    return fields.has("timeout")
        ? Optional.of(fields.integer("timeout", 1, 86_400))
        : Optional.empty();
  }

  private static ForeignOptions options(Fields fields) {
    ForeignOptions options = ForeignOptions.DEFAULT;
    if (fields.has("epsilon")) {
      options = options.withClaim(decimal(fields, "epsilon"), decimal(fields, "delta"));
    } else if (fields.has("samples")) {
      options = options.withSamples(fields.integer("samples", 1, MAX_SAMPLES));
    }
    if (fields.has("seed")) {
      options = options.withSeed(Long.parseLong(fields.number("seed")));
    }
    if (fields.has("tolerance")) {
      options = options.withTolerance(decimal(fields, "tolerance"), fields.text("reason"));
    }
    for (String size : words(fields, "sizes")) {
      options = withSize(options, size);
    }
    for (String shape : words(fields, "shapes")) {
      options = withShape(options, shape);
    }
    if (fields.has("threads")) {
      options = options.withThreads(fields.integer("threads", 1, 1024));
    }
    if (fields.has("shard")) {
      options = withShard(options, fields.text("shard"));
    }
    return options
        .withPermutations(!fields.flag("noPermutations"))
        .withBatch(!fields.flag("noBatch"))
        .withEveryElement(fields.flag("everyElement"))
        .withLayers(fields.flag("layers"))
        .withRandom(fields.flag("random"));
  }

  private static double decimal(Fields fields, String name) {
    try {
      return Double.parseDouble(fields.number(name));
    } catch (NumberFormatException e) {
      throw new InvalidInput("field '" + name + "'", fields.number(name), "a number", "");
    }
  }

  /**
   * The options with the length of a symbolic dimension.
   *
   * @param options the options
   * @param text {@code SYMBOL=LENGTH}
   * @return a copy
   * @throws InvalidInput where the text is none such
   */
  public static ForeignOptions withSize(ForeignOptions options, String text) {
    int at = text.lastIndexOf('=');
    if (at <= 0 || !text.substring(at + 1).matches("[0-9]{1,7}")) {
      throw new InvalidInput("size of a dimension", text, "SYMBOL=LENGTH", "for example height=9");
    }
    return options.withSize(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
  }

  /**
   * The options with the shape of an input.
   *
   * @param options the options
   * @param text {@code NAME=2x3x9x9}
   * @return a copy
   * @throws InvalidInput where the text is none such
   */
  public static ForeignOptions withShape(ForeignOptions options, String text) {
    var spec = TensorSpecs.parse(text);
    return options.withShape(spec.name(), spec.resolve(Map.of()));
  }

  /**
   * The options for one part of the samples.
   *
   * @param options the options
   * @param text {@code I/N}
   * @return a copy
   * @throws InvalidInput where the text is none such
   */
  public static ForeignOptions withShard(ForeignOptions options, String text) {
    if (!text.matches("[0-9]{1,6}/[0-9]{1,6}")) {
      throw new InvalidInput("shard", text, "I/N with 0 ≤ I < N", "for example 0/4");
    }
    int slash = text.indexOf('/');
    return options.withShard(
        Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  private static List<String> words(Fields fields, String name) {
    if (!fields.has(name)) {
      return List.of();
    }
    JsonNode node = fields.value(name);
    if (node.isTextual()) {
      return List.of(node.textValue());
    }
    List<String> words = new ArrayList<>();
    if (node.isArray() && node.size() <= MOST) {
      node.forEach(n -> words.add(n.isTextual() ? n.textValue() : ""));
    }
    if (words.isEmpty() || words.contains("")) {
      throw new InvalidInput(
          "field '" + name + "'",
          Json.quote(node.toString()),
          "a string or a list of 1 … " + MOST + " strings",
          "");
    }
    return words;
  }

  /**
   * Writes a question, so that {@link #of} reads it back.
   *
   * @param question the question
   * @return one JSON object
   */
  static ObjectNode write(ModelQuestion question) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (question.source() instanceof ModelSource.OnnxFile onnx) {
      node.put("model", onnx.file().toAbsolutePath().toString());
      node.put("externalData", onnx.externalData());
      onnx.seconds().ifPresent(s -> node.put("timeout", s));
    } else if (question.source() instanceof ModelSource.Program program) {
      list(node, "program", program.words());
      list(node, "inputs", program.inputs());
      list(node, "outputs", program.outputs());
      program.seconds().ifPresent(s -> node.put("timeout", s));
    }
    node.set("group", question.group());
    list(node, "in", question.in());
    list(node, "out", question.out());
    ForeignOptions options = question.options();
    node.put("samples", options.samples());
    node.put("seed", Long.toString(options.seed()));
    options
        .tolerance()
        .ifPresent(
            t -> {
              node.put("tolerance", Double.toString(t.relative()));
              node.put("reason", t.reason());
            });
    list(
        node,
        "sizes",
        options.sizes().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    list(node, "shapes", options.shapes().entrySet().stream().map(QuestionJson::shape).toList());
    node.put("noPermutations", !options.permutations());
    node.put("noBatch", !options.batch());
    node.put("everyElement", options.everyElement());
    node.put("layers", options.layers());
    node.put("random", options.random());
    return node;
  }

  private static String shape(Map.Entry<String, List<Integer>> entry) {
    List<String> lengths = entry.getValue().stream().map(n -> Integer.toString(n)).toList();
    return entry.getKey() + "=" + String.join("x", lengths);
  }

  private static void list(ObjectNode node, String name, List<String> words) {
    if (!words.isEmpty()) {
      ArrayNode array = node.putArray(name);
      words.forEach(array::add);
    }
  }
}
