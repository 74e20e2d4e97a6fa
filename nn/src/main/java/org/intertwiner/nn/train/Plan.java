package org.intertwiner.nn.train;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.Batches;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.io.trace.Cost;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.train.checkpoint.CheckpointFile;
import org.intertwiner.nn.train.optimiser.Optimiser;
import org.intertwiner.nn.train.pipeline.GroupAugmentation;
import org.intertwiner.nn.train.pipeline.Samples;

/** A run whose parts have been checked to fit. */
record Plan(
    Network network,
    Optimiser optimiser,
    Settings settings,
    Samples data,
    Engine engine,
    Batches batches,
    Optional<GroupAugmentation.Bound> augmentation,
    Optional<CheckpointFile> checkpoint,
    String fingerprint) {

  static Plan of(Network network, Optimiser optimiser, Settings settings) {
    Samples data =
        settings.data.orElseThrow(
            () -> new InvalidInput("training", "no data", "data to train on", "name them by on"));
    Engine engine = settings.engine.orElseGet(Engines::best);
    requireFits(network, data, settings);
    settings.validation.ifPresent(v -> requireAlike(data, v));
    requireSettings(settings, engine);
    Batches batches = new Batches(data.count(), settings.batch, settings.seed);
    optimiser
        .decay()
        .requireMatches(
            network.weights().stream()
                .filter(w -> w.use() == org.intertwiner.nn.layer.Weight.Use.WEIGHT)
                .toList());
    Optional<CheckpointFile> checkpoint =
        settings.checkpoint.map(f -> CheckpointFile.at(f).observedBy(settings.observer));
    checkpoint.ifPresent(CheckpointFile::requireWritable);
    return new Plan(
        network,
        optimiser,
        settings,
        data,
        engine,
        batches,
        settings.augmentation.map(a -> a.on(data)),
        checkpoint,
        fingerprint(network, optimiser, settings, data, engine));
  }

  long steps() {
    return (long) settings.epochs * batches.perEpoch();
  }

  /**
   * Refuses a step that the engine has no room for, before the first one; says nothing of layers
   * that look at their numbers, whose memory cannot be told without them.
   */
  void requireMemory() {
    Memory memory = engine.memory();
    if (memory.limit() == Long.MAX_VALUE) {
      return;
    }
    int count = settings.batch / settings.parts;
    Shape shape = data.shape();
    int[] space = Arrays.copyOfRange(shape.toArray(), 1, shape.rank());
    long bytes;
    try {
      bytes = Cost.ofTrainingStep(network, settings.type, count, space).bufferBytes();
    } catch (InvalidInput e) {
      return;
    }
    memory.require("a training step on " + count + " fields of shape " + shape, bytes);
  }

  /** Weights as they are before the first step, or as the checkpoint has them. */
  TrainingState state() {
    Weights weights =
        Weights.initial(network, engine, settings.type, settings.seed)
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

  private static void requireSettings(Settings settings, Engine engine) {
    if (settings.batch % settings.parts != 0) {
      throw new InvalidInput(
          "parts of a batch",
          settings.parts + " parts of " + settings.batch + " samples",
          "equal parts",
          "choose a divisor of the batch");
    }
    if (settings.patience.isPresent() && settings.validation.isEmpty()) {
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

  private static void requireFits(Network network, Samples data, Settings settings) {
    Shape shape = data.shape();
    int space = shape.rank() - 1;
    boolean axes = space == network.input().dimension() || space == 0;
    if (network.input().channels() != shape.at(0) || !axes) {
      throw new InvalidInput(
          "data of shape " + shape,
          shape.at(0) + " channels on " + space + " axes of space",
          "fields of the network's input " + network.input(),
          "build the network for the data");
    }
    if (network.output().channels() != data.outputs()) {
      throw new InvalidInput(
          "network with " + network.output().channels() + " outputs",
          "data of "
              + data.outputs()
              + (data.targetShape().isPresent() ? " target channels" : " classes"),
          "one output for each",
          "build the network for the data");
    }
    for (int a = 1; a <= space; a++) {
      if (network.size(shape.at(a)) < 1) {
        throw new InvalidInput(
            "network on fields of shape " + shape,
            network.check(shape.at(a)).toString(),
            "fields of which something is left",
            "pad or enlarge them");
      }
    }
    boolean cube = space > 0;
    for (int a = 2; a <= space; a++) {
      cube &= shape.at(a) == shape.at(1);
    }
    if (cube && settings.symmetric) {
      network.requireSymmetric(shape.at(1));
    }
  }

  private static void requireAlike(Samples data, Samples other) {
    boolean alike =
        data.shape().equals(other.shape())
            && data.outputs() == other.outputs()
            && data.targetShape().equals(other.targetShape());
    if (!alike || other.count() == 0) {
      throw new InvalidInput(
          "validation set",
          other.count() + " of shape " + other.shape() + " to " + other.outputs() + " outputs",
          "at least one of shape " + data.shape() + " to " + data.outputs() + " outputs",
          "take it from the same data set");
    }
  }

  private static String fingerprint(
      Network network, Optimiser optimiser, Settings settings, Samples data, Engine engine) {
    CRC32 layers = new CRC32();
    layers.update(description(network, data.shape()).getBytes(StandardCharsets.UTF_8));
    return optimiser
        + ", "
        + settings.fingerprint()
        + " on "
        + engine.name()
        + ", network "
        + Long.toHexString(layers.getValue())
        + ", data "
        + Long.toHexString(data.checkSum())
        + settings.validation.map(v -> ", judged on " + Long.toHexString(v.checkSum())).orElse("");
  }

  private static String description(Network network, Shape shape) {
    StringBuilder text = new StringBuilder();
    int at = shape.rank() > 1 ? shape.at(1) : 1;
    for (Layer layer : network.layers()) {
      at = layer.size(at);
      text.append(layer.kind()).append(' ').append(layer.input()).append(" → ");
      text.append(layer.output()).append(' ').append(at).append(layer.weights()).append('\n');
      inside(layer, "  ", text);
    }
    return text.toString();
  }

  /** Parts of a layer may differ though its types and weights do not. */
  private static void inside(Layer layer, String indent, StringBuilder text) {
    for (Layer child : layer.children()) {
      text.append(indent).append(child.kind()).append(' ').append(child.input()).append('\n');
      inside(child, indent + "  ", text);
    }
  }
}
