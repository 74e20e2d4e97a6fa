package org.intertwiner.cli.train;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.Console;
import org.intertwiner.cli.Interruption;
import org.intertwiner.cli.report.FolderLock;
import org.intertwiner.cli.report.ReportFolder;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.task.TaskRequest;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;

/**
 * What {@code train} is asked.
 *
 * @param config the configuration file
 * @param folder where the runs go
 * @param engine the name of a tensor engine; the best one if empty
 * @param seeds how many seeds, in place of those of the file
 * @param force whether runs that are there are thrown away
 */
public record TrainRequest(
    Path config, Path folder, Optional<String> engine, Optional<Integer> seeds, boolean force) {

  /**
   * Trains whatever is not trained yet, or runs the task that the configuration names.
   *
   * @param console where progress is told
   * @param telling whether it is told at all
   * @return the table over all runs
   * @throws InvalidInput if the configuration is wrong in any of its runs, data cannot be read, a
   *     folder holds another run, or another process trains there; nothing is trained then
   * @throws CancellationException after an interrupt; checkpoints are in the folder
   */
  public Result run(Console console, boolean telling) {
    ObjectNode file = RunConfig.read(config);
    if (file.has(TaskRequest.FIELD)) {
      return new TaskRequest(withSeeds(file), folder, engine, force).run(console, telling);
    }
    List<Sweep.Variant> variants = Sweep.of(seeded(file));
    Map<DataConfig, DataConfig.Data> sets = new HashMap<>();
    List<Run> runs = new ArrayList<>();
    for (Sweep.Variant variant : variants) {
      RunConfig parsed = RunConfig.of(variant.config());
      DataConfig.Data data = sets.computeIfAbsent(parsed.data(), DataConfig::load);
      runs.add(
          new Run(
              variant, parsed, data, RunFolder.at(folder.resolve("runs").resolve(variant.name()))));
    }
    Engine chosen = engine.map(Engines::named).orElseGet(Engines::best);
    runs.forEach(run -> run.check(chosen));
    ReportFolder target = ReportFolder.at(folder);
    Interruption stop = Interruption.ofThisThread();
    try (FolderLock lock = FolderLock.of(folder);
        TrainProgress progress = new TrainProgress(console, telling, runs.size())) {
      runs.forEach(run -> run.folder().claim(run.variant().config(), force));
      progress.say("%d runs, engine %s, in %s", runs.size(), chosen.description(), lock);
      return new TrainAnswer(train(runs, chosen, progress), folder, target);
    } finally {
      stop.close();
    }
  }

  private List<Outcome> train(List<Run> runs, Engine chosen, TrainProgress progress) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Run run : runs) {
      Optional<Outcome> kept = run.folder().outcome();
      if (kept.isPresent()) {
        progress.say("%s: kept", run.variant().name());
      }
      outcomes.add(kept.isPresent() ? kept.get() : run.train(chosen, progress));
      if (Thread.currentThread().isInterrupted()) {
        progress.say("stopped; the same command goes on");
        throw new CancellationException("interrupted");
      }
    }
    return List.copyOf(outcomes);
  }

  private ObjectNode withSeeds(ObjectNode file) {
    if (seeds.isPresent()) {
      ArrayNode list = file.putArray("seeds");
      for (int seed = 0; seed < seeds.get(); seed++) {
        list.add(seed);
      }
    }
    return file;
  }

  private ObjectNode seeded(ObjectNode file) {
    if (seeds.isPresent()) {
      ObjectNode sweep =
          file.get("sweep") instanceof ObjectNode object ? object : file.putObject("sweep");
      ArrayNode list = sweep.putArray("training.seed");
      for (int seed = 0; seed < seeds.get(); seed++) {
        list.add(seed);
      }
    }
    return file;
  }
}
