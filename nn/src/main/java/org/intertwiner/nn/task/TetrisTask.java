package org.intertwiner.nn.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.nn.data.particle.TetrisBlock;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.EdgeHarmonics;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.radial.Cutoff;
import org.intertwiner.nn.message.radial.RadialBasis;
import org.intertwiner.nn.model.graph.TensorFieldNetwork;
import org.intertwiner.nn.train.TrainingRun;
import org.intertwiner.nn.train.graph.GraphPredictor;
import org.intertwiner.nn.train.graph.GraphSample;
import org.intertwiner.nn.train.graph.GraphSubject;
import org.intertwiner.nn.train.graph.LabelLoss;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * Which of eight shapes is it? A tensor field network sees each shape once, upright, and is tested
 * in random rotations and places.
 *
 * <p>Points carry the number 1 and are joined each to each. One network is built over SO(3): its
 * invariants may be pseudoscalars, so it can tell the two screws apart. The control is built over
 * O(3) with even invariants and gives mirror images equal outputs, so that it cannot tell one screw
 * from the other: which of the two it says is chance, or the rounding of equal numbers, and at best
 * half of the screws come out right where it is the same for all.
 *
 * <p><i>Source</i>: N. Thomas et al. (2018), section 5.1.
 *
 * <p>Example: {@code TetrisTask.run(TetrisPlan.usual(), Workbench.on(Engines.best()))}.
 */
public final class TetrisTask {
  private static final int RADIAL_FUNCTIONS = 8;
  private static final double RADIUS = 3.5;
  private static final int LARGEST_BATCH = 256;

  private TetrisTask() {}

  /**
   * Trains both networks and tests them.
   *
   * @param plan what to do
   * @param bench where to compute
   * @return both confusion matrices
   * @throws org.intertwiner.algebra.InvalidInput if a checkpoint belongs to another run
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  public static TetrisReport run(TetrisPlan plan, Workbench bench) {
    long start = System.nanoTime();
    TetrisReport.Result proper =
        result("SO3", rotations(plan.copies(), plan.degree()), plan, bench);
    TetrisReport.Result blind = result("O3", isometries(plan.copies(), plan.degree()), plan, bench);
    return new TetrisReport(plan, proper, blind, (System.nanoTime() - start) / 1e9);
  }

  private static String rotations(int copies, int degree) {
    List<String> parts = new ArrayList<>();
    for (int l = 0; l <= degree; l++) {
      parts.add(copies + "x" + l);
    }
    return String.join("+", parts);
  }

  /** Representations of the parity of harmonics and of the opposite one. */
  private static String isometries(int copies, int degree) {
    List<String> parts = new ArrayList<>();
    for (int l = 0; l <= degree; l++) {
      parts.add(copies + "x" + l + "e");
      parts.add(copies + "x" + l + "o");
    }
    return String.join("+", parts);
  }

  private static TetrisReport.Result result(
      String group, String hidden, TetrisPlan plan, Workbench bench) {
    GraphModel model = model(GroupNotation.parse(group), hidden, plan);
    List<GraphSample> training = new ArrayList<>();
    for (TetrisBlock block : TetrisBlock.values()) {
      training.add(sample(block.upright()).withLabel(training.size()));
    }
    GraphSubject subject =
        GraphSubject.of(model, training, LabelLoss.plain()).withDetails("degree " + plan.degree());
    TrainingRun run = bench.train("tetris-" + group, subject, plan.recipe(), plan.seed());
    Test test = test(model, run.chosen(), plan);
    return new TetrisReport.Result(
        group, Numbers.learned(model), test.confusion, test.spread, run.history().epochs());
  }

  private static <G> GraphModel model(NamedGroup<G> group, String hidden, TetrisPlan plan) {
    FieldType<G> one = FieldType.trivial(group.action(3), 1);
    FieldType<G> classes = FieldType.trivial(group.action(3), TetrisBlock.values().length);
    EdgeEmbedding<G> edges =
        EdgeEmbedding.of(
            EdgeHarmonics.upTo(group.action(3), plan.degree()),
            RadialBasis.gaussian(RADIAL_FUNCTIONS, RADIUS),
            Cutoff.none());
    return TensorFieldNetwork.of(
            edges, one, Numbers.fields(group, hidden), classes, plan.layers(), 3)
        .ofGraphs();
  }

  private static GraphSample sample(Structure shape) {
    int nodes = shape.nodes();
    double[] ones = new double[nodes];
    java.util.Arrays.fill(ones, 1);
    return GraphSample.of(shape, Graph.complete(3, nodes), ones);
  }

  private record Test(List<List<Integer>> confusion, double spread) {}

  private static Test test(GraphModel model, Weights weights, TetrisPlan plan) {
    GraphPredictor predictor = GraphPredictor.of(model, weights);
    int kinds = TetrisBlock.values().length;
    List<List<Integer>> confusion = new ArrayList<>();
    double largest = Double.MIN_NORMAL;
    double spread = 0;
    for (TetrisBlock block : TetrisBlock.values()) {
      double[] upright = predictor.outputs(List.of(sample(block.upright())), 1).get(0);
      List<GraphSample> turned =
          block.rotated(plan.rotations(), plan.seed() + 1).stream()
              .map(TetrisTask::sample)
              .toList();
      List<Integer> row = new ArrayList<>(Collections.nCopies(kinds, 0));
      for (double[] output : predictor.outputs(turned, LARGEST_BATCH)) {
        int said = 0;
        for (int c = 0; c < kinds; c++) {
          said = output[c] > output[said] ? c : said;
          spread = Math.max(spread, Math.abs(output[c] - upright[c]));
          largest = Math.max(largest, Math.abs(output[c]));
        }
        row.set(said, row.get(said) + 1);
      }
      confusion.add(row);
    }
    return new Test(List.copyOf(confusion), spread / largest);
  }
}
