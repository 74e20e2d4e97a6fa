package org.intertwiner.nn.task;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.train.EpochMetrics;
import org.intertwiner.nn.train.Subject;
import org.intertwiner.nn.train.Trainer;
import org.intertwiner.nn.train.TrainingListener;
import org.intertwiner.nn.train.TrainingProgress;
import org.intertwiner.nn.train.TrainingRun;

/**
 * Where a task computes, whom it tells, and how it survives being stopped.
 *
 * <pre>{@code
 * Workbench bench = Workbench.on(Engines.best()).withCheckpoints(Path.of("run"), true);
 * }</pre>
 *
 * @param engine where to compute
 * @param type numbers of the weights
 * @param checkpoints folder for one checkpoint of each model, if they are wanted
 * @param resume whether to go on from checkpoints that are there
 * @param listener told of every step
 */
public record Workbench(
    Engine engine, DType type, Optional<Path> checkpoints, boolean resume, TaskListener listener) {
  private static final Duration BETWEEN = Duration.ofSeconds(20);

  /**
   * A bench without checkpoints and listeners, in float32.
   *
   * @param engine where to compute
   * @return the bench
   */
  public static Workbench on(Engine engine) {
    return new Workbench(engine, DType.FLOAT32, Optional.empty(), false, TaskListener.SILENT);
  }

  /**
   * The same in another kind of number.
   *
   * @param other float32 or float64
   * @return a copy
   */
  public Workbench inType(DType other) {
    return new Workbench(engine, other, checkpoints, resume, listener);
  }

  /**
   * The same with checkpoints.
   *
   * @param folder an existing folder; models write {@code NAME.safetensors} there
   * @param goOn whether to go on from those that are there
   * @return a copy
   */
  public Workbench withCheckpoints(Path folder, boolean goOn) {
    return new Workbench(engine, type, Optional.of(folder), goOn, listener);
  }

  /**
   * The same with somebody told.
   *
   * @param other whom
   * @return a copy
   */
  public Workbench listening(TaskListener other) {
    return new Workbench(engine, type, checkpoints, resume, other);
  }

  /** Trains a model; the weights of least validation loss are kept if there is one. */
  TrainingRun train(String stage, Subject<?> subject, Recipe recipe, long seed) {
    listener.onStage(
        stage,
        Numbers.learned(subject.model())
            + " learned numbers, "
            + subject.training().count()
            + " samples");
    Trainer trainer =
        Trainer.of(subject, recipe.adam())
            .epochs(recipe.epochs())
            .batch(recipe.batch())
            .clipping(recipe.clipping())
            .seed(seed)
            .inType(type)
            .onEngine(engine)
            .resuming(resume)
            .listening(relay(stage));
    if (recipe.average() > 0) {
      trainer = trainer.averaging(recipe.average());
    }
    if (subject.validation().isPresent()) {
      trainer = trainer.stoppingEarly(recipe.epochs());
    }
    if (checkpoints.isPresent()) {
      Path file = checkpoints.get().resolve(stage + ".safetensors");
      trainer = trainer.checkpointTo(file).checkpointEvery(BETWEEN);
    }
    TrainingRun run = trainer.run();
    if (!run.isComplete()) {
      throw new CancellationException(
          stage
              + ": interrupted in step "
              + run.losses().size()
              + " of "
              + run.steps()
              + checkpoints.map(folder -> "; the state is in " + folder).orElse(""));
    }
    return run;
  }

  private TrainingListener relay(String stage) {
    return new TrainingListener() {
      @Override
      public void onStep(TrainingProgress progress) {
        listener.onStep(stage, progress);
      }

      @Override
      public void onMetrics(EpochMetrics metrics) {
        listener.onEpoch(stage, metrics);
      }

      @Override
      public void onNotice(String message) {
        listener.onNotice(stage + ": " + message);
      }
    };
  }
}
