package org.intertwiner.nn.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.nn.data.particle.ChargedBodies;
import org.intertwiner.nn.data.particle.ChargedPair;
import org.intertwiner.nn.data.particle.EquivarianceFloor;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.model.graph.VectorFeatures;
import org.intertwiner.nn.train.Evaluation;
import org.intertwiner.nn.train.TrainingRun;
import org.intertwiner.nn.train.graph.GraphSample;
import org.intertwiner.nn.train.graph.GraphSamples;
import org.intertwiner.nn.train.graph.GraphSubject;
import org.intertwiner.nn.train.graph.RowLoss;
import org.intertwiner.reptheory.notation.GroupNotation;

/**
 * Where will charged bodies be? Several models learn displacements from charges and velocities, on
 * the same bodies, each from several seeds; the table gives mean square errors of coordinates.
 *
 * <p>Bodies are joined each to each. Inputs are the charge, an invariant, and the velocity, a
 * vector; the output is the displacement between two frames, a vector. Predicting displacements
 * instead of positions changes no error and makes translations harmless.
 *
 * <p><i>Source</i>: V. Garcia Satorras, E. Hoogeboom, M. Welling (2021), section 5.1.
 *
 * <pre>{@code
 * ChargedMotionReport report =
 *     ChargedMotion.run(ChargedMotionPlan.published(), Workbench.on(Engines.best()));
 * }</pre>
 */
public final class ChargedMotion {
  private static final int FLOOR_ROTATIONS = 8;
  private static final VectorFeatures<?> INPUT =
      VectorFeatures.of("charged bodies", BodyModel.input(GroupNotation.parse(BodyModel.GROUP)));
  private static final VectorFeatures<?> OUTPUT =
      VectorFeatures.of("displacements", BodyModel.output(GroupNotation.parse(BodyModel.GROUP)));

  private ChargedMotion() {}

  /**
   * Makes the bodies, trains every model and judges it.
   *
   * @param plan what to do
   * @param bench where to compute
   * @return the table
   * @throws org.intertwiner.algebra.InvalidInput if the plan does not fit, or a checkpoint belongs
   *     to another run
   * @throws java.util.concurrent.CancellationException if the thread was interrupted in training
   */
  public static ChargedMotionReport run(ChargedMotionPlan plan, Workbench bench) {
    long start = System.nanoTime();
    bench.listener().onStage("bodies", plan.bodies().toString());
    List<GraphSample> training = samples(plan, plan.samples().training(), 0);
    List<GraphSample> validation = samples(plan, plan.samples().validation(), 1);
    List<ChargedPair> judged = pairs(plan, plan.samples().test(), 2);
    List<GraphSample> test = judged.stream().map(ChargedMotion::sample).toList();
    Optional<EquivarianceFloor> floor = floor(plan, bench);
    List<ChargedMotionReport.Row> rows = new ArrayList<>();
    for (BodyModel kind : plan.models()) {
      GraphModel model = kind.build(plan);
      GraphSubject subject =
          GraphSubject.of(model, training, RowLoss.squared())
              .validatedOn(validation)
              .withDetails(
                  plan.sizes().degree() + " " + plan.sizes().hidden() + " " + plan.sizes().heads());
      List<ChargedMotionReport.Run> runs = new ArrayList<>();
      for (long seed : plan.seeds()) {
        runs.add(train(kind, subject, test, plan, bench, seed));
      }
      double[] errors = runs.stream().mapToDouble(ChargedMotionReport.Run::error).toArray();
      rows.add(
          new ChargedMotionReport.Row(
              kind, Numbers.learned(model), Numbers.mean(errors), Numbers.deviation(errors), runs));
    }
    double limited =
        (double) judged.stream().filter(ChargedPair::limited).count() / plan.samples().test();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new ChargedMotionReport(plan, still(test), limited, floor, rows, seconds);
  }

  private static ChargedMotionReport.Run train(
      BodyModel kind,
      GraphSubject subject,
      List<GraphSample> test,
      ChargedMotionPlan plan,
      Workbench bench,
      long seed) {
    TrainingRun run =
        bench.train(kind.label() + "-" + seed, subject, kind.recipe(plan.recipe()), seed);
    Evaluation found =
        Evaluation.of(subject, run.chosen(), new GraphSamples(test), plan.recipe().batch());
    return new ChargedMotionReport.Run(
        seed, found.loss(), run.history().bestEpoch(), run.history().epochs(), run.seconds());
  }

  private static Optional<EquivarianceFloor> floor(ChargedMotionPlan plan, Workbench bench) {
    if (plan.samples().floorStates() == 0) {
      return Optional.empty();
    }
    bench.listener().onStage("floor", plan.samples().floorStates() + " states");
    return Optional.of(
        EquivarianceFloor.of(
            plan.bodies(),
            plan.samples().first(),
            plan.samples().last(),
            plan.samples().floorStates(),
            FLOOR_ROTATIONS,
            plan.samples().seed()));
  }

  private static List<ChargedPair> pairs(ChargedMotionPlan plan, int count, int part) {
    return plan.bodies()
        .pairs(count, plan.samples().first(), plan.samples().last(), plan.samples().seed() + part);
  }

  private static List<GraphSample> samples(ChargedMotionPlan plan, int count, int part) {
    return pairs(plan, count, part).stream().map(ChargedMotion::sample).toList();
  }

  /** The sample of two frames, in the order and basis of the models' types. */
  static GraphSample sample(ChargedPair pair) {
    double[] charges = pair.before().nodeNumbers(ChargedBodies.CHARGE);
    double[] velocities = pair.before().nodeNumbers(ChargedBodies.VELOCITY);
    return GraphSample.of(
            pair.before(), Graph.complete(3, charges.length), INPUT.features(charges, velocities))
        .withRows(OUTPUT.features(new double[0], pair.displacements()));
  }

  private static double still(List<GraphSample> test) {
    double sum = 0;
    long count = 0;
    for (GraphSample sample : test) {
      for (double x : sample.target()) {
        sum += x * x;
        count++;
      }
    }
    return sum / count;
  }
}
