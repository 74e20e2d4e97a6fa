package org.intertwiner.nn.train;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.io.trace.Cost;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.nn.train.loss.Loss;
import org.intertwiner.nn.train.loss.Targets;
import org.intertwiner.nn.train.pipeline.AugmentedSamples;
import org.intertwiner.nn.train.pipeline.Batch;
import org.intertwiner.nn.train.pipeline.Examples;
import org.intertwiner.nn.train.pipeline.Samples;

/** A network on fields: layers, one after the other, on grids or on features without space. */
record FieldSubject(
    Network network,
    Samples data,
    Optional<Examples<Batch>> validation,
    Loss loss,
    Optional<AugmentedSamples> augmented)
    implements Subject<Batch> {

  /** Refuses what does not fit. */
  static FieldSubject of(Network network, Settings settings) {
    Samples data =
        settings.data.orElseThrow(
            () -> new InvalidInput("training", "no data", "data to train on", "name them by on"));
    requireFits(network, data, settings);
    settings.validation.ifPresent(v -> requireAlike(data, v));
    return new FieldSubject(
        network,
        data,
        settings.validation.<Examples<Batch>>map(v -> v),
        settings.loss.orElse(Settings.USUAL_LOSS),
        settings.augmentation.map(a -> new AugmentedSamples(data, a.on(data), settings.seed)));
  }

  @Override
  public Network model() {
    return network;
  }

  @Override
  public String objective() {
    return loss.toString();
  }

  @Override
  public Samples training() {
    return data;
  }

  @Override
  public Batch batch(int epoch, int... indices) {
    return augmented.isPresent() ? augmented.get().make(epoch, indices) : data.batch(indices);
  }

  @Override
  public int known(Batch batch) {
    return batch.targets().known();
  }

  @Override
  public Function<Batch, Outcome> bind(Engine engine, DType type, Scope scope) {
    UnaryOperator<Tensor> map = network.bind(scope);
    return batch -> {
      Tensor output = map.apply(input(engine, type, batch));
      Targets targets = batch.targets();
      return new Outcome(loss.value(output, targets), targets.known(), right(output, targets));
    };
  }

  private static Tensor input(Engine engine, DType type, Batch batch) {
    return Tensors.of(engine, batch.shape(), batch.fields()).to(type);
  }

  /** How many known labels have the largest output; empty if targets are numbers. */
  private static OptionalInt right(Tensor output, Targets targets) {
    return targets instanceof Targets.Labels labels
        ? OptionalInt.of(labels.right(output))
        : OptionalInt.empty();
  }

  @Override
  public Optional<String> firstNotFinite(Weights weights, SplittableRandom random, Batch batch) {
    Tensor fields = input(weights.engine(), weights.type(), batch);
    return Diagnosis.firstNotFinite(network, weights, fields, random);
  }

  /** Says nothing of layers that look at their numbers, whose memory cannot be told before. */
  @Override
  public void requireRoom(Memory memory, DType type, int count) {
    Shape shape = data.shape();
    int[] space = Arrays.copyOfRange(shape.toArray(), 1, shape.rank());
    long bytes;
    try {
      bytes = Cost.ofTrainingStep(network, type, count, space).bufferBytes();
    } catch (InvalidInput e) {
      return;
    }
    memory.require("a training step on " + count + " fields of shape " + shape, bytes);
  }

  @Override
  public String structure() {
    StringBuilder text = new StringBuilder();
    int at = data.shape().rank() > 1 ? data.shape().at(1) : 1;
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
}
