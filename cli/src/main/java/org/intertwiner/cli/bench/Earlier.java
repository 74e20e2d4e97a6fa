package org.intertwiner.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.InputFiles;

/**
 * The ratios of an earlier run.
 *
 * @param ratios by the names of the cases
 * @param tolerance a ratio may be worse by this share
 */
record Earlier(Map<String, Double> ratios, double tolerance) {
  /**
   * Reads the lines that an earlier run printed.
   *
   * @param file one JSON object a line
   * @param tolerance a ratio may be worse by this share
   * @param cases what will be measured
   * @return the ratios
   * @throws InvalidInput where a line is none of a run, or there is no ratio for any of the cases
   */
  static Earlier read(Path file, double tolerance, List<BenchCase> cases) {
    Map<String, Double> ratios = new HashMap<>();
    for (String line : InputFiles.read(file, "earlier run").lines().toList()) {
      if (!line.isBlank()) {
        JsonNode fields = Json.parse(line, file.toString());
        if (!fields.path("case").isTextual() || !fields.path("medianSeconds").isNumber()) {
          throw new InvalidInput(
              file.toString(), Json.quote(line), "lines that 'intertwiner bench' printed", "");
        }
        double ratio = fields.path("ratio").asDouble();
        if (ratio > 0) {
          ratios.put(fields.path("case").textValue(), ratio);
        }
      }
    }
    if (cases.stream().noneMatch(c -> ratios.containsKey(c.name()))) {
      throw new InvalidInput(
          file.toString(),
          "ratios of " + (ratios.isEmpty() ? "no case" : String.join(", ", ratios.keySet())),
          "a ratio of a case that is measured now",
          "a case without a plain alternative, such as a kernel basis, has no ratio");
    }
    return new Earlier(Map.copyOf(ratios), tolerance);
  }

  Optional<Double> ratio(String name) {
    return Optional.ofNullable(ratios.get(name));
  }

  boolean isRegression(double before, double now) {
    return now > before * (1 + tolerance);
  }
}
