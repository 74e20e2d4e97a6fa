package org.intertwiner.cli.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.Console;
import org.intertwiner.cli.Interruption;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.report.FolderLock;
import org.intertwiner.cli.report.ReportFolder;
import org.intertwiner.cli.request.Result;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.task.Workbench;

/**
 * What {@code train} is asked with a configuration that names a task.
 *
 * @param config the configuration, with the field {@code task}
 * @param folder where results and checkpoints go
 * @param engine the name of a tensor engine; the best one if empty
 * @param force whether what is there is thrown away
 */
public record TaskRequest(ObjectNode config, Path folder, Optional<String> engine, boolean force) {
  /** The field that tells a task from a training of networks on grids. */
  public static final String FIELD = "task";

  private static final String CONFIG = "config.json";
  private static final List<String> RESULTS = List.of("table.md", "results.json", CONFIG);

  /**
   * Runs the task, from its checkpoints where there are some.
   *
   * @param console where progress is told
   * @param telling whether it is told at all
   * @return what was found
   * @throws InvalidInput if the configuration is wrong, data cannot be read, the folder holds
   *     another task, or another process works there; nothing is computed then
   * @throws CancellationException after an interrupt; checkpoints are in the folder
   */
  public Result run(Console console, boolean telling) {
    Task task = Task.of(config);
    Engine chosen = engine.map(Engines::named).orElseGet(Engines::best);
    ReportFolder target = ReportFolder.at(folder);
    Path checkpoints = folder.resolve("checkpoints");
    Interruption stop = Interruption.ofThisThread();
    try (FolderLock lock = FolderLock.of(folder)) {
      claim(target, checkpoints);
      TaskProgress progress = new TaskProgress(console, telling);
      progress.say("%s, engine %s, in %s", task.name(), chosen.description(), lock);
      Workbench bench =
          Workbench.on(chosen).withCheckpoints(made(checkpoints), true).listening(progress);
      return new TaskAnswer(task.name(), task.run(bench), folder, target);
    } catch (CancellationException e) {
      if (telling) {
        console.err().println("stopped; the same command goes on");
      }
      throw e;
    } finally {
      stop.close();
    }
  }

  private static Path made(Path checkpoints) {
    return ReportFolder.at(checkpoints).resolve("").toAbsolutePath();
  }

  private void claim(ReportFolder target, Path checkpoints) {
    Path file = folder.resolve(CONFIG);
    String text = Json.pretty(json -> json.writeTree(config)) + "\n";
    if (force) {
      clear(checkpoints);
    } else if (Files.exists(file)) {
      JsonNode there = Json.parse(read(file), "configuration " + file);
      if (!there.equals(Json.parse(text, "configuration"))) {
        throw new InvalidInput(
            "folder " + folder,
            "a task with another configuration",
            "a free folder or the same configuration",
            "choose another with --out, or throw it away with --force");
      }
      return;
    }
    target.write(CONFIG, text);
  }

  private void clear(Path checkpoints) {
    try {
      for (String name : RESULTS) {
        Files.deleteIfExists(folder.resolve(name));
      }
      if (Files.isDirectory(checkpoints)) {
        try (Stream<Path> files = Files.list(checkpoints)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
