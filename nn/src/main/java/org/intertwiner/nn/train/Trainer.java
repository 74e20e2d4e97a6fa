package org.intertwiner.nn.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.train.checkpoint.CheckpointFile;
import org.intertwiner.nn.train.loss.Loss;
import org.intertwiner.nn.train.optimiser.Clipping;
import org.intertwiner.nn.train.optimiser.Optimiser;
import org.intertwiner.nn.train.pipeline.FieldPairs;
import org.intertwiner.nn.train.pipeline.GroupAugmentation;
import org.intertwiner.nn.train.pipeline.Samples;

/**
 * Trains a network: an immutable description of a run; every method returns a copy.
 *
 * <pre>{@code
 * TrainingRun run =
 *     Trainer.of(network, Adam.at(1e-3).withSchedule(Schedules.oneCycle(0.2)))
 *         .on(digits)
 *         .validatedOn(others)
 *         .epochs(20)
 *         .augmentedBy(GroupAugmentation.of(grey))
 *         .checkpointTo(Path.of("run.safetensors"))
 *         .checkpointEvery(Duration.ofMinutes(5))
 *         .resuming()
 *         .run();
 * }</pre>
 *
 * <p>A run is a function of network, optimiser, settings, data and engine, bit for bit: killed and
 * resumed or not, with any number of loading threads. Interrupting the thread ends the run after
 * the step it is in, with a checkpoint if a file was named.
 *
 * <p>Usual settings: cross-entropy, float32 on the best engine, batches of 64, 10 epochs, seed 1,
 * one loading thread.
 */
public final class Trainer {
  private static final Path USUAL_FILE = Path.of("training.safetensors");

  private final Function<Settings, Subject<?>> subject;
  private final Optimiser optimiser;
  private final Settings settings;

  private Trainer(Function<Settings, Subject<?>> subject, Optimiser optimiser, Settings settings) {
    this.subject = subject;
    this.optimiser = optimiser;
    this.settings = settings;
  }

  /**
   * A trainer with the usual settings and no data yet.
   *
   * @param network what is trained
   * @param optimiser how its weights move
   * @return the trainer
   */
  public static Trainer of(Network network, Optimiser optimiser) {
    return new Trainer(s -> FieldSubject.of(network, s), optimiser, new Settings());
  }

  /**
   * A trainer of anything that learns, with the usual settings. Data and loss are the subject's;
   * what is said of fields here ({@link #on}, {@link #validatedOn}, {@link #augmentedBy}, {@link
   * #loss}, {@link #evenIfAsymmetric}) is refused.
   *
   * @param subject model, examples and loss
   * @param optimiser how its weights move
   * @return the trainer
   */
  public static Trainer of(Subject<?> subject, Optimiser optimiser) {
    return new Trainer(
        settings -> {
          settings
              .ofFields()
              .ifPresent(
                  name -> {
                    throw new InvalidInput(
                        "training of " + subject.model().kind(),
                        name + " of fields",
                        "examples and loss of the subject alone",
                        "name them when the subject is made");
                  });
          return subject;
        },
        optimiser,
        new Settings());
  }

  private Trainer with(Consumer<Settings> change) {
    Settings copy = new Settings(settings);
    change.accept(copy);
    return new Trainer(subject, optimiser, copy);
  }

  private static void require(boolean fits, String what, Object got, String expected) {
    if (!fits) {
      throw new InvalidInput(what, String.valueOf(got), expected, "");
    }
  }

  /**
   * Trains on fields with labels.
   *
   * @param data one to three axes of space, any number of channels
   * @return a copy
   */
  public Trainer on(LabelledFields data) {
    return with(s -> s.data = Optional.of(new Samples.Labelled(data)));
  }

  /**
   * Trains on pairs of fields; name a loss of fields too.
   *
   * @param data inputs and targets
   * @return a copy
   */
  public Trainer on(FieldPairs data) {
    return with(s -> s.data = Optional.of(new Samples.Paired(data)));
  }

  /**
   * Judges the network on other data after every epoch.
   *
   * @param data of the same shape and classes
   * @return a copy
   */
  public Trainer validatedOn(LabelledFields data) {
    return with(s -> s.validation = Optional.of(new Samples.Labelled(data)));
  }

  /**
   * Judges the network on other data after every epoch.
   *
   * @param data of the same shapes
   * @return a copy
   */
  public Trainer validatedOn(FieldPairs data) {
    return with(s -> s.validation = Optional.of(new Samples.Paired(data)));
  }

  /**
   * Lets random elements of a group act on the training samples, others in every epoch.
   *
   * @param augmentation how
   * @return a copy
   */
  public Trainer augmentedBy(GroupAugmentation<?> augmentation) {
    return with(s -> s.augmentation = Optional.of(augmentation));
  }

  /**
   * Sets what is made small.
   *
   * @param loss the loss
   * @return a copy
   */
  public Trainer loss(Loss loss) {
    return with(s -> s.loss = Optional.of(loss));
  }

  /**
   * Adds a function of the weights to the loss of every training step.
   *
   * @param penalty what is added
   * @return a copy
   */
  public Trainer penalising(Penalty penalty) {
    return with(s -> s.penalty = Optional.of(penalty));
  }

  /**
   * Sets how often every sample is seen.
   *
   * @param epochs at least 1
   * @return a copy
   * @throws InvalidInput if there is none
   */
  public Trainer epochs(int epochs) {
    require(epochs >= 1, "epochs", epochs, "at least 1");
    return with(s -> s.epochs = epochs);
  }

  /**
   * Sets the number of samples in a step.
   *
   * @param samples at least 1
   * @return a copy
   * @throws InvalidInput if there is none
   */
  public Trainer batch(int samples) {
    require(samples >= 1, "batch", samples, "at least 1 sample");
    return with(s -> s.batch = samples);
  }

  /**
   * Computes the gradient of a batch in equal parts one after the other, for less memory. Batch
   * normalisation then sees the parts.
   *
   * @param parts how many; divides the batch
   * @return a copy
   * @throws InvalidInput if there is none
   */
  public Trainer accumulating(int parts) {
    require(parts >= 1, "parts of a batch", parts, "at least 1");
    return with(s -> s.parts = parts);
  }

  /**
   * Sets the seed of first values, order, augmentation and everything else that is random.
   *
   * @param seed any number
   * @return a copy
   */
  public Trainer seed(long seed) {
    return with(s -> s.seed = seed);
  }

  /**
   * Limits gradients.
   *
   * @param clipping how
   * @return a copy
   */
  public Trainer clipping(Clipping clipping) {
    return with(s -> s.clipping = clipping);
  }

  /**
   * Keeps a running average of the weights, by which the network is judged: a ← d·a + (1 − d)·w
   * after every step t, d = min(decay, (1 + t)/(10 + t)).
   *
   * @param decay in (0, 1), for example 0.999
   * @return a copy
   * @throws InvalidInput if the decay is out of range
   */
  public Trainer averaging(double decay) {
    require(decay > 0 && decay < 1, "decay of the average", decay, "a number in (0, 1)");
    return with(s -> s.average = decay);
  }

  /**
   * Stops when the validation loss has not fallen for some epochs; the best weights are kept.
   *
   * @param patience how many epochs, at least 1
   * @return a copy
   * @throws InvalidInput if there is none
   */
  public Trainer stoppingEarly(int patience) {
    require(patience >= 1, "patience", patience, "at least 1 epoch");
    return with(s -> s.patience = OptionalInt.of(patience));
  }

  /**
   * Sets where to compute.
   *
   * @param engine the engine
   * @return a copy
   */
  public Trainer onEngine(Engine engine) {
    return with(s -> s.engine = Optional.of(engine));
  }

  /**
   * Sets the kind of number of weights and optimiser.
   *
   * @param type float32 or float64
   * @return a copy
   * @throws InvalidInput for another kind
   */
  public Trainer inType(DType type) {
    boolean full = type == DType.FLOAT32 || type == DType.FLOAT64;
    require(full, "numbers of the weights", type, "float32 or float64; see computingIn");
    return with(s -> s.type = type);
  }

  /**
   * Computes convolutions and products in a narrower kind of number (mixed precision).
   *
   * @param type the kind
   * @return a copy
   */
  public Trainer computingIn(DType type) {
    return with(s -> s.computing = Optional.of(type));
  }

  /**
   * Multiplies the loss before its gradient is taken and divides the gradient after, so that small
   * numbers of half precision do not become zero.
   *
   * @param factor a power of two, at least 1
   * @return a copy
   * @throws InvalidInput for another number
   */
  public Trainer scalingLoss(double factor) {
    boolean power = factor >= 1 && Math.scalb(1.0, Math.getExponent(factor)) == factor;
    require(power, "scale of the loss", factor, "a power of two, at least 1");
    return with(s -> s.lossScale = factor);
  }

  /**
   * Sets the number of threads that make batches ahead of time.
   *
   * @param workers 0 to make each batch when it is needed
   * @return a copy
   */
  public Trainer loadingBy(int workers) {
    return with(s -> s.workers = workers);
  }

  /**
   * Trains also where the lint finds that sizes lose the symmetry of the grid.
   *
   * @return a copy
   */
  public Trainer evenIfAsymmetric() {
    return with(s -> s.symmetric = false);
  }

  /**
   * Writes checkpoints to a file, the last one when the run ends or is interrupted. The one before
   * it is kept as {@code NAME.previous}.
   *
   * @param file where
   * @return a copy
   */
  public Trainer checkpointTo(Path file) {
    return with(s -> s.checkpoint = Optional.of(file));
  }

  /**
   * Sets the time between two checkpoints; five minutes if nothing is said. Without {@link
   * #checkpointTo} they go to {@code training.safetensors} in the working folder.
   *
   * @param time not negative; zero for a checkpoint after every step
   * @return a copy
   * @throws InvalidInput if it is negative
   */
  public Trainer checkpointEvery(Duration time) {
    require(!time.isNegative(), "time between checkpoints", time, "no negative time");
    return with(
        s -> {
          s.every = time;
          s.checkpoint = Optional.of(s.checkpoint.orElse(USUAL_FILE));
        });
  }

  /**
   * Writes a checkpoint after every so many steps too; places as {@link
   * #checkpointEvery(Duration)}.
   *
   * @param steps at least 1
   * @return a copy
   * @throws InvalidInput if there is none
   */
  public Trainer checkpointEvery(int steps) {
    require(steps >= 1, "steps between checkpoints", steps, "at least 1");
    return with(
        s -> {
          s.everySteps = steps;
          s.checkpoint = Optional.of(s.checkpoint.orElse(USUAL_FILE));
        });
  }

  /**
   * Goes on from the checkpoint if it is there; otherwise the run starts afresh and its first
   * checkpoint replaces the one that is there.
   *
   * @return a copy
   */
  public Trainer resuming() {
    return resuming(true);
  }

  /**
   * Says whether to go on from the checkpoint if it is there.
   *
   * @param goOn false to start afresh
   * @return a copy
   */
  public Trainer resuming(boolean goOn) {
    return with(s -> s.resume = goOn);
  }

  /** The same trainer with somebody told of the stages of every write of a checkpoint. */
  Trainer observingWrites(Consumer<CheckpointFile.Stage> observer) {
    return with(s -> s.observer = observer);
  }

  /**
   * Writes what every step measures to a table of comma-separated values; a resumed run goes on
   * with it and leaves no row twice.
   *
   * @param file where
   * @return a copy
   */
  public Trainer metricsTo(Path file) {
    return with(s -> s.metrics = Optional.of(file));
  }

  /**
   * Sets who is told how the run goes on.
   *
   * @param listener told of every step
   * @return a copy
   */
  public Trainer listening(TrainingListener listener) {
    return with(s -> s.listener = listener);
  }

  /**
   * Refuses what {@link #run} would refuse before its first step, without training or writing
   * anything.
   *
   * @return this trainer
   * @throws InvalidInput if data, network and settings do not fit, or the data hold a number that
   *     is not finite
   * @throws LimitExceeded if a step needs more memory than the engine may take
   */
  public Trainer check() {
    plan().requireMemory();
    return this;
  }

  /**
   * Trains. All data are read once first, for their check sum and for numbers that are not finite.
   *
   * @return weights and what was measured; incomplete if the thread was interrupted, whose
   *     interrupt status is then still set
   * @throws InvalidInput if data, network and settings do not fit, the data hold a number that is
   *     not finite, the checkpoint belongs to another run or neither it nor the one before it is
   *     good, or the loss is no finite number (the last checkpoint is kept)
   * @throws LimitExceeded if a step needs more memory than the engine may take; predicted before
   *     the first step
   */
  public TrainingRun run() {
    return run(plan());
  }

  private Plan<?> plan() {
    return Plan.of(subject.apply(settings), optimiser, settings);
  }

  private static <B> TrainingRun run(Plan<B> plan) {
    plan.requireMemory();
    TrainingState state = plan.state();
    try (TrainingLoop<B> loop = new TrainingLoop<>(plan, state)) {
      return loop.go();
    }
  }
}
