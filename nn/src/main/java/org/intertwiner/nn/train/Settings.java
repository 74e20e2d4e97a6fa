package org.intertwiner.nn.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.train.checkpoint.CheckpointFile;
import org.intertwiner.nn.train.loss.CrossEntropy;
import org.intertwiner.nn.train.loss.Loss;
import org.intertwiner.nn.train.optimiser.Clipping;
import org.intertwiner.nn.train.pipeline.GroupAugmentation;
import org.intertwiner.nn.train.pipeline.Samples;

/** What a trainer does; changed only by the trainer that has just copied it. */
final class Settings {
  static final Loss USUAL_LOSS = CrossEntropy.plain();

  Optional<Samples> data = Optional.empty();
  Optional<Samples> validation = Optional.empty();
  Optional<GroupAugmentation<?>> augmentation = Optional.empty();
  Optional<Engine> engine = Optional.empty();
  DType type = DType.FLOAT32;
  Optional<DType> computing = Optional.empty();
  double lossScale = 1;
  Optional<Loss> loss = Optional.empty();
  Optional<Penalty> penalty = Optional.empty();
  Clipping clipping = Clipping.none();
  int epochs = 10;
  int batch = 64;
  int parts = 1;
  long seed = 1;
  double average;
  OptionalInt patience = OptionalInt.empty();
  int workers = 1;
  boolean symmetric = true;
  Optional<Path> checkpoint = Optional.empty();
  Duration every = Duration.ofMinutes(5);
  long everySteps = Long.MAX_VALUE;
  boolean resume;
  Consumer<CheckpointFile.Stage> observer = stage -> {};
  Optional<Path> metrics = Optional.empty();
  TrainingListener listener = TrainingListener.SILENT;

  Settings() {}

  Settings(Settings other) {
    data = other.data;
    validation = other.validation;
    augmentation = other.augmentation;
    engine = other.engine;
    type = other.type;
    computing = other.computing;
    lossScale = other.lossScale;
    loss = other.loss;
    penalty = other.penalty;
    clipping = other.clipping;
    epochs = other.epochs;
    batch = other.batch;
    parts = other.parts;
    seed = other.seed;
    average = other.average;
    patience = other.patience;
    workers = other.workers;
    symmetric = other.symmetric;
    checkpoint = other.checkpoint;
    every = other.every;
    everySteps = other.everySteps;
    resume = other.resume;
    observer = other.observer;
    metrics = other.metrics;
    listener = other.listener;
  }

  DType computing() {
    return computing.orElse(type);
  }

  /** What only a network on fields can be told, in the words of the trainer. */
  Optional<String> ofFields() {
    if (data.isPresent()) {
      return Optional.of("on");
    } else if (validation.isPresent()) {
      return Optional.of("validatedOn");
    } else if (augmentation.isPresent()) {
      return Optional.of("augmentedBy");
    } else if (loss.isPresent()) {
      return Optional.of("loss");
    }
    return symmetric ? Optional.empty() : Optional.of("evenIfAsymmetric");
  }

  /** What decides the result of a run, beside optimiser, network, engine and data. */
  String fingerprint(String objective) {
    String text =
        String.join(
            ", ",
            objective,
            epochs + " epochs",
            "batch " + batch + (parts > 1 ? " in " + parts + " parts" : ""),
            "seed " + seed,
            clipping.toString(),
            type + (computing() == type ? "" : " computing in " + computing()));
    return text
        + (lossScale == 1 ? "" : ", loss scaled by " + lossScale)
        + (average == 0 ? "" : ", average " + average)
        + (patience.isEmpty() ? "" : ", patience " + patience.getAsInt())
        + penalty.map(p -> ", " + p.strength() + " of " + p.name()).orElse("")
        + augmentation.map(a -> ", " + a).orElse("");
  }
}
