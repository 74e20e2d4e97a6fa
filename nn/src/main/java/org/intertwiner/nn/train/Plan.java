package org.intertwiner.nn.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.Batches;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.train.checkpoint.CheckpointFile;
import org.intertwiner.nn.train.optimiser.Optimiser;

/** A run whose parts have been checked to fit. */
record Plan<B>(
    Subject<B> subject,
    Optimiser optimiser,
    Settings settings,
    Engine engine,
    Batches batches,
    Optional<CheckpointFile> checkpoint,
    String fingerprint) {

  static <B> Plan<B> of(Subject<B> subject, Optimiser optimiser, Settings settings) {
    Engine engine = settings.engine.orElseGet(Engines::best);
    requireSettings(subject, settings, engine);
    Batches batches = new Batches(subject.training().count(), settings.batch, settings.seed);
    optimiser
        .decay()
        .requireMatches(
            subject.model().weights().stream().filter(w -> w.use() == Weight.Use.WEIGHT).toList());
    Optional<CheckpointFile> checkpoint =
        settings.checkpoint.map(f -> CheckpointFile.at(f).observedBy(settings.observer));
    checkpoint.ifPresent(CheckpointFile::requireWritable);
    return new Plan<>(
        subject,
        optimiser,
        settings,
        engine,
        batches,
        checkpoint,
        fingerprint(subject, optimiser, settings, engine));
  }

  long steps() {
    return (long) settings.epochs * batches.perEpoch();
  }

  /** The batch of a step in the equal parts in which its gradient is computed. */
  List<B> parts(int epoch, int... indices) {
    int size = indices.length / settings.parts;
    List<B> parts = new ArrayList<>();
    for (int i = 0; i < settings.parts; i++) {
      parts.add(subject.batch(epoch, Arrays.copyOfRange(indices, i * size, (i + 1) * size)));
    }
    return List.copyOf(parts);
  }

  /** Refuses a step that the engine has no room for, before the first one. */
  void requireMemory() {
    Memory memory = engine.memory();
    if (memory.limit() != Long.MAX_VALUE) {
      subject.requireRoom(memory, settings.type, settings.batch / settings.parts);
    }
  }

  /** Weights as they are before the first step, or as the checkpoint has them. */
  TrainingState state() {
    Weights weights =
        Weights.initial(subject.model(), engine, settings.type, settings.seed)
            .computingIn(settings.computing());
    TrainingState state =
        new TrainingState(
            weights, optimiser, batches.perEpoch(), settings.average, settings.patience);
    if (settings.resume && checkpoint.isPresent()) {
      checkpoint
          .get()
          .read()
          .ifPresent(
              loaded -> {
                state.restore(loaded, fingerprint, engine.description());
                loaded.notice().ifPresent(settings.listener::onNotice);
                state.notice().ifPresent(settings.listener::onNotice);
              });
    }
    return state;
  }

  private static void requireSettings(Subject<?> subject, Settings settings, Engine engine) {
    if (settings.batch % settings.parts != 0) {
      throw new InvalidInput(
          "parts of a batch",
          settings.parts + " parts of " + settings.batch + " samples",
          "equal parts",
          "choose a divisor of the batch");
    }
    if (settings.patience.isPresent() && subject.validation().isEmpty()) {
      throw new InvalidInput(
          "early stop", "no validation set", "data to judge by", "name them by validatedOn");
    }
    DType computing = settings.computing();
    if (!computing.isFloating() || !engine.supports(computing)) {
      throw new InvalidInput(
          "kind of number to compute in",
          computing + " on engine " + engine.name(),
          "a floating-point kind that the engine has",
          "half precision needs an engine for it");
    }
  }

  private static String fingerprint(
      Subject<?> subject, Optimiser optimiser, Settings settings, Engine engine) {
    CRC32 structure = new CRC32();
    structure.update(subject.structure().getBytes(StandardCharsets.UTF_8));
    return optimiser
        + ", "
        + settings.fingerprint(subject.objective())
        + " on "
        + engine.name()
        + ", network "
        + Long.toHexString(structure.getValue())
        + ", data "
        + Long.toHexString(subject.training().checkSum())
        + subject.validation().map(v -> ", judged on " + Long.toHexString(v.checkSum())).orElse("");
  }
}
