package org.intertwiner.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.report.ReportFolder;
import org.intertwiner.nn.layer.Weights;

/**
 * The folder of one run: {@code config.json}, {@code checkpoint.safetensors}, {@code metrics.csv},
 * {@code curve.csv}, {@code weights.safetensors} and, when the run is finished, {@code
 * result.json}.
 */
final class RunFolder {
  private static final String CONFIG = "config.json";
  private static final String RESULT = "result.json";
  private static final String WEIGHTS = "weights.safetensors";
  private static final List<String> OTHERS =
      List.of(
          "checkpoint.safetensors",
          "checkpoint.safetensors.previous",
          "metrics.csv",
          "curve.csv",
          WEIGHTS,
          RESULT,
          CONFIG);

  private final Path path;

  private RunFolder(Path path) {
    this.path = path;
  }

  /** The folder of a run, which need not exist. */
  static RunFolder at(Path path) {
    return new RunFolder(path);
  }

  /**
   * Takes the folder for a configuration: creates it, or finds the same run in it.
   *
   * @param config the configuration of the run
   * @param force whether what is there is thrown away
   * @throws InvalidInput where another run is there
   */
  void claim(ObjectNode config, boolean force) {
    Path file = path.resolve(CONFIG);
    if (force) {
      clear();
    } else if (Files.exists(file)) {
      if (!RunConfig.read(file).equals(roundTrip(config))) {
        throw new InvalidInput(
            "run " + path,
            "a run with another configuration",
            "a free folder or the same configuration",
            "choose another with --out, or throw it away with --force");
      }
      return;
    }
    ReportFolder.at(path).write(CONFIG, text(config));
  }

  /** As numbers come back from a file. */
  private static JsonNode roundTrip(ObjectNode config) {
    return Json.parse(text(config), "configuration");
  }

  private static String text(ObjectNode config) {
    return Json.pretty(json -> json.writeTree(config)) + "\n";
  }

  private void clear() {
    try {
      for (String name : OTHERS) {
        Files.deleteIfExists(path.resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The configuration of the run. */
  RunConfig config() {
    Path file = path.resolve(CONFIG);
    if (!Files.exists(file)) {
      throw new InvalidInput("run " + path, "no " + CONFIG, "the folder of a run", whereRunsAre());
    }
    return RunConfig.of(RunConfig.read(file));
  }

  /** The runs of the training that this may be a folder of, by name. */
  private String whereRunsAre() {
    for (Path at : List.of(path, path.resolve("runs"), path.resolveSibling("runs"))) {
      List<Path> runs = runsIn(at);
      if (!runs.isEmpty()) {
        return "the runs there are: "
            + runs.stream().map(Path::toString).collect(Collectors.joining(", "));
      }
    }
    Path parent = path.toAbsolutePath().getParent();
    List<Path> beside = parent == null ? List.of() : runsIn(parent);
    return beside.isEmpty()
        ? "it lies in runs/ of a training"
        : "the runs there are: "
            + beside.stream()
                .map(run -> path.resolveSibling(run.getFileName()).toString())
                .collect(Collectors.joining(", "));
  }

  private static List<Path> runsIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(each -> Files.exists(each.resolve(CONFIG))).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** What came out, where the run is finished. */
  Optional<Outcome> outcome() {
    Path file = path.resolve(RESULT);
    return Files.exists(file)
        ? Optional.of(Outcome.of(RunConfig.read(file), file))
        : Optional.empty();
  }

  /** Where the trainer keeps its state. */
  Path checkpoint() {
    return path.resolve("checkpoint.safetensors");
  }

  /** Where the trainer writes what steps measure. */
  Path metrics() {
    return path.resolve("metrics.csv");
  }

  /** Where accuracies by epoch go. */
  Path curve() {
    return path.resolve("curve.csv");
  }

  /** The file of the trained weights. */
  Path weights() {
    return path.resolve(WEIGHTS);
  }

  /** Ends the run: weights, then the result, whose presence says that all is there. */
  void finish(Weights weights, Outcome outcome) {
    WeightFiles.safetensors(weights, path.resolve(WEIGHTS));
    ReportFolder.at(path)
        .write(
            RESULT,
            Json.pretty(
                    json -> {
                      json.writeStartObject();
                      outcome.writeFields(json);
                      json.writeEndObject();
                    })
                + "\n");
  }

  /** The learning curve. */
  List<Curve.Point> points() {
    return Files.exists(curve()) ? Curve.read(curve()) : new ArrayList<>();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
