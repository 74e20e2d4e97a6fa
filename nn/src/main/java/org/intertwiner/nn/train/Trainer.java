package org.intertwiner.nn.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.Batches;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Losses;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Trains a network to tell the classes of pictures apart: cross-entropy, Adam, one cycle.
 *
 * <p>A run is a function of plan, network, data and engine: interrupted and resumed or not, it ends
 * with the same bits. Interrupting the thread ends the run after the step it is in, with a
 * checkpoint if a file was named.
 */
public final class Trainer {
  private static final int SMOOTHING = 20;
  private static final long STREAM = 0xd1342543de82ef95L;

  private final Network network;
  private final TrainingPlan plan;
  private final Engine engine;
  private final DType type;
  private final Optional<Path> checkpoint;
  private final boolean resume;

  private Trainer(
      Network network,
      TrainingPlan plan,
      Engine engine,
      DType type,
      Optional<Path> checkpoint,
      boolean resume) {
    this.network = network;
    this.plan = plan;
    this.engine = engine;
    this.type = type;
    this.checkpoint = checkpoint;
    this.resume = resume;
  }

  /**
   * A trainer in float32 without checkpoints.
   *
   * @param network what is trained; takes one channel and returns one number per class
   * @param plan how
   * @param engine where
   * @return the trainer
   */
  public static Trainer of(Network network, TrainingPlan plan, Engine engine) {
    return new Trainer(network, plan, engine, DType.FLOAT32, Optional.empty(), false);
  }

  /**
   * The same trainer with another kind of number.
   *
   * @param other float32 or float64
   * @return a copy
   */
  public Trainer withType(DType other) {
    return new Trainer(network, plan, engine, other, checkpoint, resume);
  }

  /**
   * The same trainer with checkpoints in a file, the last one when the plan is complete or the run
   * interrupted.
   *
   * @param file where
   * @param goOn whether to continue from the file if it is there; otherwise it is overwritten
   * @return a copy
   */
  public Trainer withCheckpoint(Path file, boolean goOn) {
    return new Trainer(network, plan, engine, type, Optional.of(file), goOn);
  }

  /**
   * Trains.
   *
   * @param data pictures of a size that the network takes
   * @param listener told of every step
   * @return weights and losses; incomplete if the thread was interrupted, whose interrupt status is
   *     then still set
   * @throws InvalidInput if data and network do not fit, the checkpoint belongs to another run or
   *     is damaged, or the loss is no finite number (the last checkpoint is kept)
   */
  public TrainingRun run(LabelledImages data, TrainingListener listener) {
    requireFits(data);
    Batches batches = new Batches(data.count(), plan.batch(), plan.seed());
    long steps = (long) plan.epochs() * batches.perEpoch();
    String fingerprint = fingerprint(data);
    TrainingState state = new TrainingState(Weights.initial(network, engine, type, plan.seed()));
    if (resume && checkpoint.isPresent() && Files.exists(checkpoint.get())) {
      state.restore(checkpoint.get(), fingerprint);
    }
    return new Run(data, batches, steps, fingerprint, state, listener).go();
  }

  private void requireFits(LabelledImages data) {
    int classes = network.output().channels();
    if (network.input().channels() != 1 || classes != data.classes()) {
      throw new InvalidInput(
          "network from " + network.input().channels() + " to " + classes + " channels",
          data.toString(),
          "one input channel and one output for each class",
          "build the network for the data");
    }
    if (data.rows() == data.columns()) {
      network.requireSymmetric(data.rows());
    }
  }

  private String fingerprint(LabelledImages data) {
    CRC32 sum = new CRC32();
    float[] image = new float[data.rows() * data.columns()];
    for (int n = 0; n < data.count(); n++) {
      data.copyImage(n, image, 0);
      int mixed = java.util.Arrays.hashCode(image) * 31 + data.label(n);
      for (int shift = 0; shift < 32; shift += 8) {
        sum.update(mixed >>> shift);
      }
    }
    CRC32 layers = new CRC32();
    layers.update(network.summary(data.rows()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return plan.fingerprint()
        + ", "
        + type
        + " on "
        + engine.name()
        + ", network "
        + Long.toHexString(layers.getValue())
        + ", data "
        + Long.toHexString(sum.getValue());
  }

  /** One run: what changes while it lasts. */
  private final class Run {
    private final LabelledImages data;
    private final Batches batches;
    private final long steps;
    private final String fingerprint;
    private final TrainingState state;
    private final TrainingListener listener;
    private final float[] pixels;
    private final int[] labels;
    private final long start = System.nanoTime();
    private long lastCheckpoint = start;

    Run(
        LabelledImages data,
        Batches batches,
        long steps,
        String fingerprint,
        TrainingState state,
        TrainingListener listener) {
      this.data = data;
      this.batches = batches;
      this.steps = steps;
      this.fingerprint = fingerprint;
      this.state = state;
      this.listener = listener;
      this.pixels = new float[plan.batch() * data.rows() * data.columns()];
      this.labels = new int[plan.batch()];
    }

    TrainingRun go() {
      int resumedAt = state.step();
      int epoch = -1;
      int[] order = {};
      while (state.step() < steps && !Thread.currentThread().isInterrupted()) {
        int now = state.step() / batches.perEpoch();
        if (now != epoch) {
          epoch = now;
          order = batches.epoch(epoch);
        }
        load(order, state.step() % batches.perEpoch());
        state.advance(step());
        report(epoch, resumedAt);
        if (state.step() % batches.perEpoch() == 0) {
          listener.onEpoch(epoch + 1, state.weights());
        }
        if (System.nanoTime() - lastCheckpoint > plan.checkpointEvery().toNanos()) {
          save();
        }
      }
      save();
      return new TrainingRun(state.weights(), state.losses(), steps, seconds());
    }

    private double seconds() {
      return (System.nanoTime() - start) / 1e9;
    }

    private void save() {
      if (checkpoint.isPresent()) {
        state.write(checkpoint.get(), fingerprint);
        lastCheckpoint = System.nanoTime();
        listener.onCheckpoint(checkpoint.get(), state.step());
      }
    }

    private void load(int[] order, int batch) {
      int size = data.rows() * data.columns();
      for (int i = 0; i < plan.batch(); i++) {
        int sample = order[batch * plan.batch() + i];
        data.copyImage(sample, pixels, i * size);
        labels[i] = data.label(sample);
      }
    }

    private Tensor images() {
      Shape shape = Shape.of(plan.batch(), 1, data.rows(), data.columns());
      return Tensors.of(engine, shape, pixels).to(type);
    }

    private double step() {
      SplittableRandom random = new SplittableRandom(plan.seed() ^ (STREAM * (state.step() + 1L)));
      Step arena = engine.step();
      try {
        return step(random);
      } finally {
        arena.close();
      }
    }

    private double step(SplittableRandom random) {
      Weights weights = state.weights();
      Tensor logits = network.bindTraining(weights, random).apply(images());
      Tensor target = Tensors.indices(engine, Shape.of(plan.batch()), labels);
      Tensor loss = Losses.crossEntropy(logits, target);
      double value = loss.item();
      if (!Double.isFinite(value)) {
        throw diverged(value);
      }
      List<Parameter> learned = weights.learned();
      List<Tensor> gradients =
          Tape.gradients(loss, learned.stream().map(Parameter::value).toList());
      for (int i = 0; i < gradients.size(); i++) {
        AdamRates rates =
            plan.adam()
                .rates(
                    state.step(),
                    steps,
                    weights.learnedWeights().get(i).use() == Weight.Use.WEIGHT);
        learned.get(i).adam(gradients.get(i), state.first(i), state.second(i), rates);
      }
      return value;
    }

    private InvalidInput diverged(double value) {
      return new InvalidInput(
          "loss in step " + (state.step() + 1) + " of " + steps,
          Double.toString(value),
          "a finite number",
          Diagnosis.firstNotFinite(network, state.weights(), images())
              + "; the last checkpoint is kept; lower the learning rate or look at the data");
    }

    private void report(int epoch, int resumedAt) {
      double elapsed = seconds();
      double each = elapsed / (state.step() - resumedAt);
      listener.onStep(
          new TrainingProgress(
              state.step(),
              steps,
              epoch + 1,
              plan.epochs(),
              state.recentLoss(SMOOTHING),
              elapsed,
              each * (steps - state.step())));
    }
  }
}
