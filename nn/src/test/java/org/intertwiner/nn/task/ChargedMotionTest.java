package org.intertwiner.nn.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.particle.ChargedBodies;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.train.EpochMetrics;
import org.intertwiner.nn.train.TrainingProgress;
import org.intertwiner.nn.train.graph.GraphSample;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChargedMotionTest {
  /** Frames so early that every simulation is short. */
  private static final ChargedMotionPlan PLAN =
      new ChargedMotionPlan(
          List.of(BodyModel.LINEAR, BodyModel.EGNN),
          ChargedBodies.published().withBodies(4),
          new ChargedMotionPlan.Samples(40, 10, 12, 0, 2, 9, 2),
          new Recipe(4, 20, 3e-3, true, 10, 0),
          new ChargedMotionPlan.Sizes(8, "4x0e+2x1o", 1, 2, 2),
          List.of(1L, 2L));

  private static final Workbench BENCH = Workbench.on(Engines.named("java"));

  @Test
  void everyModelLearnsAndIsJudged() {
    ChargedMotionPlan plan = PLAN.withModels(BodyModel.values()).withSeeds(3L).withFloor(0);
    List<String> heard = new ArrayList<>();
    TaskListener listener =
        new TaskListener() {
          @Override
          public void onStep(String stage, TrainingProgress progress) {
            heard.add(stage);
          }

          @Override
          public void onEpoch(String stage, EpochMetrics metrics) {
            heard.add(stage + " epoch " + metrics.epoch());
          }

          @Override
          public void onStage(String stage, String description) {
            heard.add(stage + ": " + description);
          }
        };
    ChargedMotionReport report = ChargedMotion.run(plan, BENCH.listening(listener));
    assertThat(report.rows()).hasSize(BodyModel.values().length);
    assertThat(report.floor()).isEmpty();
    for (ChargedMotionReport.Row row : report.rows()) {
      List<EpochMetrics> curve = row.runs().get(0).curve();
      assertThat(curve.get(3).loss()).as(row.model().label()).isLessThan(curve.get(0).loss());
      assertThat(row.mean()).isPositive().isFinite();
      assertThat(row.deviation()).isZero();
      assertThat(row.runs().get(0).curve()).hasSize(4);
      assertThat(heard).contains(row.model().label() + "-3", row.model().label() + "-3 epoch 4");
    }
    assertThat(report.rows().get(0).learned()).isEqualTo(1);
    assertThat(heard).anyMatch(line -> line.startsWith("linear-3: 1 learned numbers, 40 samples"));
  }

  @Test
  void meansAndDeviationsAreOverSeeds() {
    ChargedMotionReport report = ChargedMotion.run(PLAN, BENCH);
    for (ChargedMotionReport.Row row : report.rows()) {
      double a = row.runs().get(0).error();
      double b = row.runs().get(1).error();
      assertThat(row.mean()).isCloseTo((a + b) / 2, within(1e-12));
      assertThat(row.deviation()).isCloseTo(Math.abs(a - b) / Math.sqrt(2), within(1e-12));
    }
    assertThat(report.floor().orElseThrow().value()).isLessThan(1e-10);
  }

  @Test
  void aTaskThatIsStoppedGoesOn(@TempDir Path folder) {
    ChargedMotionPlan plan = PLAN.withModels(BodyModel.EGNN).withFloor(0);
    double[] expected = errors(ChargedMotion.run(plan, BENCH));
    TaskListener interrupting =
        (stage, progress) -> {
          if (stage.equals("egnn-2") && progress.step() == 3) {
            Thread.currentThread().interrupt();
          }
        };
    Workbench saving = BENCH.withCheckpoints(folder, true);
    assertThatThrownBy(() -> ChargedMotion.run(plan, saving.listening(interrupting)))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("egnn-2: interrupted in step 3 of 8");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(errors(ChargedMotion.run(plan, saving))).isEqualTo(expected);
  }

  /**
   * What the models learn from has the symmetry that they have: turned and mirrored bodies move as
   * before, and their sample is the sample moved by the representations of the types. Vectors
   * written down as they are, (x, y, z) for (y, z, x), do not pass.
   */
  @Test
  void samplesMoveAsTheTypesOfTheModelsSay() {
    samplesMove(GroupNotation.parse(BodyModel.GROUP));
  }

  private static <G> void samplesMove(NamedGroup<G> group) {
    ChargedBodies bodies = ChargedBodies.published();
    Structure state = bodies.pair(0, 0, 0, 3).before();
    GraphSample sample = ChargedMotion.sample(bodies.after(state, 50));
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 8; trial++) {
      G g = group.action(3).group().random(random);
      double[][] move = group.action(3).realFrom(g);
      Structure moved =
          state
              .withPositions(rows(move, state.positions()))
              .withNodes(
                  ChargedBodies.VELOCITY, rows(move, state.nodeNumbers(ChargedBodies.VELOCITY)));
      GraphSample other = ChargedMotion.sample(bodies.after(moved, 50));
      double[][] in = BodyModel.input(group).representation().realFrom(g);
      double[][] out = BodyModel.output(group).representation().realFrom(g);
      assertThat(other.features()).containsExactly(rows(in, sample.features()), within(1e-9));
      assertThat(other.target()).containsExactly(rows(out, sample.target()), within(1e-9));
    }
  }

  /** Every row of numbers, multiplied by a matrix. */
  private static double[] rows(double[][] matrix, double... numbers) {
    int n = matrix.length;
    double[] result = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      for (int k = 0; k < n; k++) {
        result[i] += matrix[i % n][k] * numbers[i - i % n + k];
      }
    }
    return result;
  }

  private static double[] errors(ChargedMotionReport report) {
    return report.rows().get(0).runs().stream()
        .mapToDouble(ChargedMotionReport.Run::error)
        .toArray();
  }

  @Test
  void thePublishedPlanHasThePublishedNumbers() {
    ChargedMotionPlan plan = ChargedMotionPlan.published();
    assertThat(plan.samples().training()).isEqualTo(3000);
    assertThat(plan.samples().last() - plan.samples().first()).isEqualTo(10);
    assertThat(plan.bodies()).isEqualTo(ChargedBodies.published());
    ChargedMotionPlan other =
        plan.withBodies(ChargedBodies.published().withBodies(3))
            .withSamples(100, 2, 3)
            .withRecipe(PLAN.recipe())
            .withSizes(5, "1x0e", 2);
    assertThat(plan.withDataSeed(7).samples().seed()).isEqualTo(7);
    assertThat(plan.withDataSeed(plan.samples().seed())).isEqualTo(plan);
    assertThat(other.sizes().width() + other.samples().test() + other.bodies().bodies())
        .isEqualTo(11);
    assertThatThrownBy(() -> plan.withSamples(99, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.withSeeds(1L, 1L)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.withModels(BodyModel.EGNN, BodyModel.EGNN))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> plan.withFloor(1)).isInstanceOf(InvalidInput.class);
  }
}
