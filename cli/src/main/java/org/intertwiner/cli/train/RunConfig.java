package org.intertwiner.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.InputFiles;

/**
 * The configuration of one run.
 *
 * @param data what is learned from and judged by
 * @param model the network
 * @param training how it is trained
 */
record RunConfig(DataConfig data, ModelConfig model, TrainingConfig training) {
  private static final Set<String> FIELDS = Set.of("data", "model", "training");

  /** Reads a configuration without a sweep. */
  static RunConfig of(ObjectNode node) {
    Fields f = Fields.of(node, "configuration", FIELDS);
    return new RunConfig(
        DataConfig.of(f.object("data")),
        ModelConfig.of(f.object("model")),
        TrainingConfig.of(f.object("training")));
  }

  /** Reads the JSON object of a file. */
  static ObjectNode read(Path file) {
    JsonNode node = Json.parse(InputFiles.read(file, "configuration"), "configuration " + file);
    if (!(node instanceof ObjectNode object)) {
      throw new InvalidInput(
          "configuration " + file, Json.quote(node.toString()), "a JSON object", "");
    }
    return object;
  }
}
