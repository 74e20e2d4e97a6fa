package org.intertwiner.cli.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.json.Json;
import org.intertwiner.nn.task.Workbench;

/**
 * A task whose configuration has been read.
 *
 * @param name what it is called
 * @param work what it does
 */
record Task(String name, Function<Workbench, Findings> work) {
  private static final List<String> NAMES =
      List.of("tetris", "charged-bodies", "potential", "spherical-digits", "symmetry");

  /** Reads a configuration; fields that are left out have the values of the usual plan. */
  static Task of(ObjectNode config) {
    String name = config.path(TaskRequest.FIELD).asText();
    return switch (name) {
      case "tetris" -> new Task(name, TetrisQuestion.of(config));
      case "charged-bodies" -> new Task(name, ChargedQuestion.of(config));
      case "potential" -> new Task(name, PotentialQuestion.of(config));
      case "spherical-digits" -> new Task(name, SphereQuestion.of(config));
      case "symmetry" -> new Task(name, SymmetryQuestion.of(config));
      default ->
          throw new InvalidInput(
              "field 'task'",
              Json.quote(config.path(TaskRequest.FIELD).toString()),
              "one of " + String.join(", ", NAMES),
              "a configuration without it trains networks on grids");
    };
  }

  /** The fields of a task, the name of the task among them. */
  static Fields fields(ObjectNode config, String name, Set<String> own) {
    Set<String> known = new HashSet<>(own);
    known.add(TaskRequest.FIELD);
    return Fields.of(config, name, known);
  }

  /** Computes. */
  Findings run(Workbench bench) {
    return work.apply(bench);
  }
}
