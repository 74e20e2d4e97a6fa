package org.intertwiner.nn.sphere.digits;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.data.sphere.SphericalSignals;
import org.intertwiner.nn.data.sphere.StereographicProjection;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.model.PlainDigitNet;
import org.intertwiner.nn.sphere.ClebschGordanNet;
import org.intertwiner.nn.sphere.SphereFields;
import org.intertwiner.nn.sphere.SphericalCnn;
import org.intertwiner.nn.train.Predictor;
import org.intertwiner.nn.train.Trainer;
import org.intertwiner.nn.train.TrainingListener;
import org.intertwiner.nn.train.TrainingProgress;
import org.intertwiner.nn.train.TrainingRun;

/**
 * The experiment with digits on the sphere: a spherical convolutional network, a Clebsch–Gordan net
 * and a planar network on the longitude–latitude grid learn digits on the northern hemisphere, and
 * again digits that are each rotated, and are tested on both.
 *
 * <p>All see the same band-limited signals, the planar one as pictures of them, in the same order;
 * rotations act on coefficients and are exact.
 *
 * <pre>{@code
 * SphericalDigitsPlan plan = SphericalDigitsPlan.usual();
 * LabelledImages digits = SphericalDigits.generatedDigits(plan);
 * String table = SphericalDigits.of(digits, plan, Engines.best()).run(SILENT).table();
 * }</pre>
 *
 * <p><i>Source</i>: Cohen et al. (2018), section 5.2.
 */
public final class SphericalDigits {
  private static final Duration CHECKPOINTS = Duration.ofSeconds(20);
  private static final long DATA_SEED = 0x5851f42d4c957f2dL;
  private static final int COMPARED = 200;

  private final LabelledImages digits;
  private final SphericalDigitsPlan plan;
  private final Engine engine;

  private SphericalDigits(LabelledImages digits, SphericalDigitsPlan plan, Engine engine) {
    this.digits = digits;
    this.plan = plan;
    this.engine = engine;
  }

  /**
   * The experiment.
   *
   * @param digits pictures, at least as many as the plan uses
   * @param plan what to do
   * @param engine where to compute
   * @return the experiment; nothing has happened yet
   * @throws InvalidInput if there are too few pictures
   */
  public static SphericalDigits of(LabelledImages digits, SphericalDigitsPlan plan, Engine engine) {
    if (digits.count() < (long) plan.signals().training() + plan.signals().test()) {
      throw new InvalidInput(
          "digits on the sphere",
          digits.toString(),
          plan.signals().training()
              + " for training and "
              + plan.signals().test()
              + " for the test",
          "ask for fewer, or give a larger data set");
    }
    return new SphericalDigits(digits, plan, engine);
  }

  /**
   * As many generated digits as a plan uses.
   *
   * @param plan the plan, whose seed also fixes the digits
   * @return pictures of 28×28 cells
   */
  public static LabelledImages generatedDigits(SphericalDigitsPlan plan) {
    return GeneratedDigits.DEFAULT.draw(
        plan.signals().training() + plan.signals().test(),
        new SplittableRandom(plan.seed() + DATA_SEED));
  }

  /** Signals as they are and each turned by a rotation of its own. */
  private record Signals(SphericalSignals upright, SphericalSignals rotated) {
    static Signals of(SphericalSignals upright, SplittableRandom random) {
      return new Signals(upright, upright.rotated(random));
    }

    SphericalSignals get(boolean turned) {
      return turned ? rotated : upright;
    }
  }

  /**
   * Does everything.
   *
   * @param listener told of every step
   * @return what was found
   * @throws InvalidInput if a checkpoint belongs to another run, or the planar network finds its
   *     pictures too small
   * @throws CancellationException if the thread was interrupted; the checkpoints, if wanted, hold
   *     the state
   */
  public SphericalDigitsReport run(SphericalDigitsListener listener) {
    long start = System.nanoTime();
    SplittableRandom random = new SplittableRandom(plan.seed());
    LabelledImages.Split split =
        digits.split(plan.signals().training(), plan.signals().test(), random.split());
    StereographicProjection projection =
        new StereographicProjection(plan.signals().bandLimit(), plan.signals().halfSide());
    SphericalSignals raw = projection.apply(split.training());
    SphericalSignals.Scaling scaling = raw.scaling();
    Signals training = Signals.of(raw.scaledBy(scaling), random.split());
    Signals test = Signals.of(projection.apply(split.test()).scaledBy(scaling), random.split());
    List<SphericalDigitsReport.Result> results = new ArrayList<>();
    for (SphericalDigitsPlan.Contestant contestant : plan.contestants()) {
      SphericalDigitsReport.Result result = judged(contestant, training, test, listener);
      results.add(result);
      listener.onResult(result);
    }
    return new SphericalDigitsReport(plan, results, (System.nanoTime() - start) / 1e9);
  }

  /**
   * A network of the experiment.
   *
   * @param contestant which
   * @return its layers
   */
  public Network network(SphericalDigitsPlan.Contestant contestant) {
    int classes = digits.classes();
    return switch (contestant) {
      case SPHERICAL ->
          SphericalCnn.of(plan.signals().bandLimit(), classes).network(SphereFields.standard());
      case CLEBSCH_GORDAN ->
          ClebschGordanNet.network(SphereFields.standard(), plan.signals().bandLimit(), classes);
      case PLANAR ->
          PlainDigitNet.of(classes, plan.signals().side(), plan.signals().planarTarget());
    };
  }

  /** What a network sees of signals. */
  private LabelledFields seen(SphericalDigitsPlan.Contestant contestant, SphericalSignals signals) {
    return contestant == SphericalDigitsPlan.Contestant.PLANAR
        ? signals.toEquirectangular(plan.signals().side())
        : signals;
  }

  private SphericalDigitsReport.Result judged(
      SphericalDigitsPlan.Contestant contestant,
      Signals training,
      Signals test,
      SphericalDigitsListener listener) {
    Network network = network(contestant);
    LabelledFields upright = seen(contestant, test.upright());
    LabelledFields rotated = seen(contestant, test.rotated());
    TrainingRun first = train(network, contestant, false, training, listener);
    Predictor predictor = Predictor.of(network, first.weights());
    double same = predictor.accuracy(upright);
    double turned = predictor.accuracy(rotated);
    double change = change(predictor, upright, rotated);
    TrainingRun second = train(network, contestant, true, training, listener);
    return new SphericalDigitsReport.Result(
        contestant,
        network.parameterCount(),
        same,
        turned,
        Predictor.of(network, second.weights()).accuracy(rotated),
        change,
        first.losses(),
        second.losses(),
        first.seconds() + second.seconds());
  }

  private TrainingRun train(
      Network network,
      SphericalDigitsPlan.Contestant contestant,
      boolean rotated,
      Signals training,
      SphericalDigitsListener listener) {
    SphericalDigitsListener.Training which =
        new SphericalDigitsListener.Training(contestant, rotated);
    LabelledFields data = seen(contestant, training.get(rotated));
    listener.onTraining(which, network.parameterCount() + " learned numbers, " + data);
    TrainingListener inner =
        new TrainingListener() {
          @Override
          public void onStep(TrainingProgress progress) {
            listener.onStep(which, progress);
          }
        };
    Trainer trainer =
        Trainer.of(network, plan.pace().adam())
            .on(data)
            .epochs(plan.pace().epochs())
            .batch(plan.pace().batch())
            .seed(plan.seed())
            .onEngine(engine)
            .resuming(plan.resume())
            .listening(inner);
    TrainingRun run =
        plan.checkpoints()
            .map(f -> trainer.checkpointTo(file(f, which)).checkpointEvery(CHECKPOINTS))
            .orElse(trainer)
            .run();
    if (!run.isComplete()) {
      String where = plan.checkpoints().map(f -> "; the state is in " + file(f, which)).orElse("");
      throw new CancellationException(
          which.name() + " was interrupted in step " + run.losses().size() + where);
    }
    return run;
  }

  private static Path file(Path folder, SphericalDigitsListener.Training which) {
    return folder.resolve(which.name() + ".safetensors");
  }

  private static double change(
      Predictor predictor, LabelledFields upright, LabelledFields rotated) {
    int some = Math.min(COMPARED, upright.count());
    float[] before = outputs(predictor, upright, some);
    float[] after = outputs(predictor, rotated, some);
    double difference = 0;
    double norm = 0;
    for (int i = 0; i < before.length; i++) {
      difference += Math.pow((double) after[i] - before[i], 2);
      norm += Math.pow(before[i], 2);
    }
    return norm == 0 ? 0 : Math.sqrt(difference / norm);
  }

  private static float[] outputs(Predictor predictor, LabelledFields data, int count) {
    int size = data.shape().size();
    float[] fields = new float[count * size];
    for (int n = 0; n < count; n++) {
      data.copyField(n, fields, n * size);
    }
    int[] space = new int[data.shape().rank() - 1];
    for (int axis = 0; axis < space.length; axis++) {
      space[axis] = data.shape().at(axis + 1);
    }
    return predictor.apply(fields, space);
  }
}
