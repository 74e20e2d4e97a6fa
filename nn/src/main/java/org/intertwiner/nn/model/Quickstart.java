package org.intertwiner.nn.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.Interpolation;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.train.Predictor;
import org.intertwiner.nn.train.Trainer;
import org.intertwiner.nn.train.TrainingListener;
import org.intertwiner.nn.train.TrainingProgress;
import org.intertwiner.nn.train.TrainingRun;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.EquivarianceError;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.action.FieldShape;

/**
 * The experiment of the first hour: a steerable and a plain network of equal size learn upright
 * digits and are tested on digits turned by random angles.
 *
 * <p>Pictures are masked to the inscribed disc, so that turning loses nothing. Both networks see
 * the same pictures in the same order. Equivariance is measured on test pictures for every element
 * of a finite group, and for 24 rotations (and as many reflections) of a continuous one; only
 * quarter turns and reflections in axes and diagonals act exactly on pixels, all other errors
 * contain that of turning a picture.
 *
 * @param <G> the group elements
 */
public final class Quickstart<G> {
  private static final Duration CHECKPOINTS = Duration.ofSeconds(20);
  private static final int CURVE_PICTURES = 500;
  private static final int EQUIVARIANCE_PICTURES = 64;
  private static final int TURNS = 24;
  private static final long DATA_SEED = 0x5851f42d4c957f2dL;

  private final Representation<G> action;
  private final LabelledImages data;
  private final QuickstartPlan plan;
  private final Engine engine;

  private Quickstart(
      Representation<G> action, LabelledImages data, QuickstartPlan plan, Engine engine) {
    this.action = action;
    this.data = data;
    this.plan = plan;
    this.engine = engine;
  }

  /**
   * The experiment for a group.
   *
   * @param <G> the group elements
   * @param action how the group moves the plane: orthogonal 2×2 matrices
   * @param data square pictures, at least as many as the plan uses
   * @param plan what to do
   * @param engine where to compute
   * @return the experiment; nothing has happened yet
   * @throws InvalidInput if the pictures are not square
   */
  public static <G> Quickstart<G> of(
      Representation<G> action, LabelledImages data, QuickstartPlan plan, Engine engine) {
    if (data.rows() != data.columns()) {
      throw new InvalidInput(
          "pictures for the quickstart",
          data.toString(),
          "square pictures",
          "quarter turns keep the grid of square pictures only; pad or crop them");
    }
    return new Quickstart<>(action, data, plan, engine);
  }

  /**
   * As many generated digits as a plan uses.
   *
   * @param plan the plan, whose seed also fixes the digits
   * @return pictures of 28×28 cells
   */
  public static LabelledImages generatedDigits(QuickstartPlan plan) {
    return GeneratedDigits.DEFAULT.draw(
        plan.training() + plan.test(), new SplittableRandom(plan.seed() + DATA_SEED));
  }

  private record Pictures(
      LabelledImages training, LabelledImages upright, LabelledImages rotated) {}

  /**
   * Does everything.
   *
   * @param listener told of every step
   * @return what was found
   * @throws InvalidInput if the data do not fit the plan, the action is none on the plane, or a
   *     checkpoint belongs to another run
   * @throws CancellationException if the thread was interrupted; the checkpoints, if wanted, hold
   *     the state
   */
  public QuickstartReport run(QuickstartListener listener) {
    long start = System.nanoTime();
    listener.onStage(
        QuickstartListener.Stage.KERNELS, "steerable kernels of " + action.group().name());
    Network steerable = SteerableDigitNet.of(action, data.classes(), data.rows(), plan.target());
    SteerableConv<G> sample = between(steerable);
    listener.onKernels(sample.kernelSpace());
    Network plain = PlainDigitNet.of(data.classes(), data.rows(), steerable.parameterCount());
    Pictures pictures = pictures();
    Training first = train(steerable, QuickstartListener.Stage.STEERABLE, pictures, listener);
    Training second = train(plain, QuickstartListener.Stage.PLAIN, pictures, listener);
    listener.onStage(
        QuickstartListener.Stage.EQUIVARIANCE, "equivariance over " + action.group().name());
    QuickstartReport.Trained a = judged(steerable, "steerable", first, pictures);
    QuickstartReport.Trained b = judged(plain, "plain", second, pictures);
    QuickstartReport.Control control = control(steerable, first, pictures);
    return new QuickstartReport(
        action.group().name(),
        plan,
        sample.kernelSpace(),
        sample.basis(),
        a,
        b,
        control,
        (System.nanoTime() - start) / 1e9);
  }

  /** The convolution between single hidden fields, whose kernels are shown. */
  private SteerableConv<G> between(Network network) {
    FieldType<G> hidden = FieldType.trivial(action, 1).alike(network.layers().get(0).output());
    FieldType<G> single = FieldType.of(action, hidden.parts().get(0).representation());
    for (FieldType.Part<G> part : hidden.parts().subList(1, hidden.parts().size())) {
      if (!part.isTrivial()) {
        single = single.plus(FieldType.of(action, part.representation()));
      }
    }
    return SteerableConv.from(single).to(single).kernelSize(Building.KERNELS.get(1));
  }

  private Pictures pictures() {
    SplittableRandom random = new SplittableRandom(plan.seed());
    LabelledImages.Split split =
        data.insideDisc().split(plan.training(), plan.test(), random.split());
    LabelledImages rotated =
        split.test().randomlyRotated(random.split(), Interpolation.BILINEAR).insideDisc();
    return new Pictures(split.training(), split.test(), rotated);
  }

  private record Training(TrainingRun run, List<QuickstartReport.Score> curve) {}

  private Training train(
      Network network,
      QuickstartListener.Stage stage,
      Pictures pictures,
      QuickstartListener listener) {
    listener.onStage(stage, network.parameterCount() + " learned numbers, " + pictures.training());
    List<QuickstartReport.Score> curve = new ArrayList<>();
    int some = Math.min(CURVE_PICTURES, plan.test());
    int[] indices = java.util.stream.IntStream.range(0, some).toArray();
    Pictures shown =
        new Pictures(
            pictures.training(),
            pictures.upright().select(indices),
            pictures.rotated().select(indices));
    TrainingListener inner =
        new TrainingListener() {
          @Override
          public void onStep(TrainingProgress progress) {
            listener.onStep(stage, progress);
          }

          @Override
          public void onEpoch(int epoch, Weights weights) {
            QuickstartReport.Score score = score(epoch, Predictor.of(network, weights), shown);
            curve.add(score);
            listener.onEpoch(stage, score);
          }
        };
    TrainingRun run = trainer(network, stage).on(pictures.training()).listening(inner).run();
    if (!run.isComplete()) {
      String where = plan.checkpoints().map(f -> "; the state is in " + file(f, stage)).orElse("");
      throw new CancellationException(
          "interrupted in step " + run.losses().size() + " of " + run.steps() + where);
    }
    if (curve.isEmpty()) {
      // resumed after its last epoch: the curve is the end alone
      curve.add(score(plan.epochs(), Predictor.of(network, run.weights()), shown));
    }
    return new Training(run, curve);
  }

  private static QuickstartReport.Score score(int epoch, Predictor predictor, Pictures shown) {
    return new QuickstartReport.Score(
        epoch, predictor.accuracy(shown.upright()), predictor.accuracy(shown.rotated()));
  }

  private Trainer trainer(Network network, QuickstartListener.Stage stage) {
    Trainer trainer =
        Trainer.of(network, plan.adam())
            .epochs(plan.epochs())
            .batch(plan.batch())
            .seed(plan.seed())
            .onEngine(engine)
            .resuming(plan.resume());
    return plan.checkpoints()
        .map(folder -> trainer.checkpointTo(file(folder, stage)).checkpointEvery(CHECKPOINTS))
        .orElse(trainer);
  }

  private static Path file(Path folder, QuickstartListener.Stage stage) {
    return folder.resolve(stage.name().toLowerCase(java.util.Locale.ROOT) + ".safetensors");
  }

  private QuickstartReport.Trained judged(
      Network network, String name, Training training, Pictures pictures) {
    Predictor predictor = Predictor.of(network, training.run().weights());
    return new QuickstartReport.Trained(
        name,
        network.summary(data.rows()),
        network.parameterCount(),
        training.run().losses(),
        training.curve(),
        predictor.accuracy(pictures.upright()),
        predictor.accuracy(pictures.rotated()),
        seconds(training.run()),
        equivariance(predictor, pictures),
        quarterTurns(name + " network", predictor, pictures));
  }

  /** Over all sittings: a resumed run knows the speed of the steps before. */
  private double seconds(TrainingRun run) {
    return run.history().steps().stream()
        .mapToDouble(step -> plan.batch() / step.examplesPerSecond())
        .sum();
  }

  private Report quarterTurns(String name, Predictor predictor, Pictures pictures) {
    return QuarterTurns.check(name, action, predictor, pictures.upright(), plan.seed());
  }

  private QuickstartReport.Control control(Network network, Training training, Pictures pictures) {
    Network shuffled = SteerableDigitNet.shuffled(network, new SplittableRandom(plan.seed() + 2));
    Weights weights =
        Weights.initial(shuffled, engine, training.run().weights().type(), plan.seed());
    weights.restore(training.run().weights().arrays());
    Predictor predictor = Predictor.of(shuffled, weights);
    return new QuickstartReport.Control(
        equivariance(predictor, pictures),
        quarterTurns("steerable network with shuffled bases", predictor, pictures));
  }

  private EquivarianceError.Table equivariance(Predictor predictor, Pictures pictures) {
    int count = Math.min(EQUIVARIANCE_PICTURES, pictures.upright().count());
    int side = data.rows();
    float[] batch = new float[count * side * side];
    for (int n = 0; n < count; n++) {
      pictures.upright().copyImage(n, batch, n * side * side);
    }
    return EquivarianceError.of(action.group(), action)
        .inputs(new FieldShape(count, 1, side, side), Representations.trivial(action.group()))
        .invariantOutputs()
        .interpolating(4)
        .overElements(x -> predictor.apply(x, side, side), batch, elements());
  }

  private List<G> elements() {
    List<G> elements = new ArrayList<>();
    if (action.group() instanceof FiniteGroup<G> finite) {
      for (int g = 0; g < finite.order(); g++) {
        elements.add(finite.element(g));
      }
      return elements;
    }
    for (int i = 0; i < TURNS; i++) {
      elements.addAll(turned(2 * Math.PI * i / TURNS));
    }
    return elements;
  }

  @SuppressWarnings("unchecked") // SO2 and O2 fix the type of their elements
  private List<G> turned(double angle) {
    if (action.group() instanceof SO2) {
      return List.of((G) new PlaneRotation(angle));
    }
    if (action.group() instanceof O2) {
      return List.of((G) new PlaneIsometry(angle, false), (G) new PlaneIsometry(angle, true));
    }
    return List.of();
  }
}
