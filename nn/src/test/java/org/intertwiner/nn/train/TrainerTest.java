package org.intertwiner.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private static final Engine ENGINE = Engines.named("java");
  private static final LabelledImages DATA =
      new GeneratedDigits(12, 1, 1, 0.1, 0.1, 0.5).draw(66, new SplittableRandom(3));
  private static final TrainingPlan PLAN = TrainingPlan.of(Adam.at(0.02), 4, 16, 9);

  @TempDir Path folder;

  private static Network network(int classes) {
    FiniteGroup<Permutation> c4 = Groups.cyclic(4);
    Representation<Permutation> plane = Representations.plane(c4);
    FieldType<Permutation> hidden = FieldType.of(plane, Representations.regular(c4), 2);
    List<Layer> layers = new ArrayList<>();
    layers.add(SteerableConv.from(FieldType.trivial(plane, 1)).to(hidden).kernelSize(5));
    layers.add(InnerBatchNorm.of(hidden));
    layers.add(Pointwise.elu(hidden));
    layers.add(AntialiasedPool.of(hidden, 4, 2));
    GroupPool<Permutation> pool = GroupPool.max(hidden);
    layers.add(pool);
    layers.add(SpatialMean.of(pool.output()));
    layers.add(Linear.of(pool.output(), classes));
    return Network.of(layers);
  }

  private static Trainer trainer(TrainingPlan plan) {
    return Trainer.of(network(10), plan, ENGINE);
  }

  private static TrainingListener interruptingAfter(int step) {
    return progress -> {
      if (progress.step() == step) {
        Thread.currentThread().interrupt();
      }
    };
  }

  @Test
  void aRunIsAFunctionOfItsSeed() {
    TrainingRun a = trainer(PLAN).run(DATA, TrainingListener.SILENT);
    TrainingRun b = trainer(PLAN).run(DATA, TrainingListener.SILENT);
    TrainingRun c =
        trainer(TrainingPlan.of(Adam.at(0.02), 4, 16, 10)).run(DATA, TrainingListener.SILENT);
    assertThat(a.isComplete()).isTrue();
    assertThat(a.losses()).hasSize(16).isEqualTo(b.losses()).isNotEqualTo(c.losses());
    assertThat(a.weights().arrays()).isEqualTo(b.weights().arrays());
    assertThat(a.losses().get(15)).isLessThan(a.losses().get(0));
  }

  @Test
  void anInterruptedAndResumedRunEndsWithTheSameBits() {
    TrainingRun whole = trainer(PLAN).run(DATA, TrainingListener.SILENT);
    Path file = folder.resolve("state.safetensors");
    for (int step : new int[] {1, 4, 7, 13}) {
      TrainingRun part =
          trainer(PLAN).withCheckpoint(file, step > 1).run(DATA, interruptingAfter(step));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(part.isComplete()).isFalse();
      assertThat(part.losses()).hasSize(step);
    }
    TrainingRun rest = trainer(PLAN).withCheckpoint(file, true).run(DATA, TrainingListener.SILENT);
    assertThat(rest.isComplete()).isTrue();
    assertThat(rest.losses()).isEqualTo(whole.losses());
    assertThat(rest.weights().arrays()).isEqualTo(whole.weights().arrays());
    TrainingRun again =
        trainer(PLAN)
            .withCheckpoint(file, true)
            .run(
                DATA,
                p -> {
                  throw new AssertionError("nothing is left to do");
                });
    assertThat(again.weights().arrays()).isEqualTo(whole.weights().arrays());
    assertThat(folder.toFile().list()).containsExactly("state.safetensors");
  }

  @Test
  void withoutResumeACheckpointIsStartedAfresh() {
    Path file = folder.resolve("state.safetensors");
    trainer(PLAN).withCheckpoint(file, false).run(DATA, interruptingAfter(5));
    assertThat(Thread.interrupted()).isTrue();
    TrainingRun run = trainer(PLAN).withCheckpoint(file, false).run(DATA, TrainingListener.SILENT);
    assertThat(run.losses()).hasSize(16);
  }

  @Test
  void checkpointsOfOtherRunsAreRefusedAndKept() throws IOException {
    Path file = folder.resolve("state.safetensors");
    trainer(PLAN).withCheckpoint(file, false).run(DATA, TrainingListener.SILENT);
    byte[] before = Files.readAllBytes(file);
    TrainingPlan other = TrainingPlan.of(Adam.at(0.02), 4, 16, 10);
    assertThatThrownBy(
            () -> trainer(other).withCheckpoint(file, true).run(DATA, TrainingListener.SILENT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("seed 9")
        .hasMessageContaining("seed 10");
    LabelledImages less = DATA.select(java.util.stream.IntStream.range(0, 64).toArray());
    assertThatThrownBy(
            () -> trainer(PLAN).withCheckpoint(file, true).run(less, TrainingListener.SILENT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("data");
    Files.write(file, Arrays.copyOf(before, before.length / 2));
    assertThatThrownBy(
            () -> trainer(PLAN).withCheckpoint(file, true).run(DATA, TrainingListener.SILENT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("damaged");
    assertThat(Files.size(file)).isEqualTo(before.length / 2);
  }

  @Test
  void aFileThatIsNoTrainingStateIsRefused() {
    Path file = folder.resolve("weights.safetensors");
    Weights weights = Weights.initial(network(10), ENGINE, DType.FLOAT32, 1);
    new org.intertwiner.nn.io.Safetensors(weights.arrays(), new java.util.TreeMap<>()).write(file);
    assertThatThrownBy(
            () -> trainer(PLAN).withCheckpoint(file, true).run(DATA, TrainingListener.SILENT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no training state");
  }

  @Test
  void aLossThatIsNoNumberStopsTheRunAndSaysWhere() {
    TrainingPlan wild =
        new TrainingPlan(
            new Adam(new OneCycle(1e38, 0), 0.9, 0.999, 1e-8, 0), 4, 16, 9, Duration.ZERO);
    Path file = folder.resolve("state.safetensors");
    assertThatThrownBy(
            () -> trainer(wild).withCheckpoint(file, false).run(DATA, TrainingListener.SILENT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("loss in step")
        .hasMessageContaining("first in the")
        .hasMessageContaining("checkpoint is kept");
    assertThat(file).exists();
  }

  @Test
  void aSteadyStepAsksForNoMemory() {
    List<Long> fresh = new ArrayList<>();
    trainer(PLAN).run(DATA, progress -> fresh.add(ENGINE.statistics().freshAllocations()));
    assertThat(fresh.get(fresh.size() - 1)).isEqualTo(fresh.get(2));
  }

  @Test
  void progressCountsStepsAndEstimatesTheRest() {
    List<TrainingProgress> all = new ArrayList<>();
    List<Integer> epochs = new ArrayList<>();
    trainer(PLAN)
        .run(
            DATA,
            new TrainingListener() {
              @Override
              public void onStep(TrainingProgress progress) {
                all.add(progress);
              }

              @Override
              public void onEpoch(int epoch, Weights weights) {
                epochs.add(epoch);
              }
            });
    assertThat(all).hasSize(16);
    assertThat(all.get(4).epoch()).isEqualTo(2);
    assertThat(all.get(4).epochs()).isEqualTo(4);
    assertThat(all.get(15).secondsLeft()).isZero();
    assertThat(all.get(3).secondsLeft()).isPositive();
    assertThat(epochs).containsExactly(1, 2, 3, 4);
  }

  @Test
  void dataThatDoNotFitAreRefused() {
    assertThatThrownBy(
            () -> Trainer.of(network(7), PLAN, ENGINE).run(DATA, TrainingListener.SILENT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("10 classes");
    LabelledImages odd = new GeneratedDigits(13, 1, 1, 0, 0, 0).draw(20, new SplittableRandom(1));
    assertThatThrownBy(() -> trainer(PLAN).run(odd, TrainingListener.SILENT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("mod 2");
  }

  @Test
  void float64RunsToo() {
    TrainingRun run =
        trainer(TrainingPlan.of(Adam.at(0.02), 1, 16, 9))
            .withType(DType.FLOAT64)
            .run(DATA, TrainingListener.SILENT);
    TrainingRun narrow =
        trainer(TrainingPlan.of(Adam.at(0.02), 1, 16, 9)).run(DATA, TrainingListener.SILENT);
    assertThat(run.losses().get(0))
        .isCloseTo(narrow.losses().get(0), org.assertj.core.data.Offset.offset(1e-5))
        .isNotEqualTo(narrow.losses().get(0));
  }

  @Test
  void theRateRisesToItsPeakAndFalls() {
    OneCycle cycle = new OneCycle(0.01, 0.25);
    assertThat(cycle.rate(0, 100)).isEqualTo(0.01 / 25);
    assertThat(cycle.rate(25, 100)).isEqualTo(0.01);
    assertThat(cycle.rate(99, 100)).isLessThan(0.0001);
    for (int t = 26; t < 100; t++) {
      assertThat(cycle.rate(t, 100)).isLessThan(cycle.rate(t - 1, 100));
    }
    assertThatThrownBy(() -> new OneCycle(0, 0.2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Adam(cycle, 1, 0.999, 1e-8, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> TrainingPlan.of(Adam.at(0.1), 0, 1, 1))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aPredictorIsTheSameForEveryBatchSplit() {
    Weights weights = Weights.initial(network(10), ENGINE, DType.FLOAT32, 1);
    Predictor predictor = Predictor.of(network(10), weights);
    float[] all = new float[250 * 144];
    for (int n = 0; n < 250; n++) {
      DATA.copyImage(n % 66, all, n * 144);
    }
    float[] together = predictor.apply(all, 12, 12);
    assertThat(together).hasSize(2500);
    for (int n = 0; n < 66; n += 13) {
      float[] alone = predictor.apply(DATA.image(n), 12, 12);
      assertThat(alone)
          .containsExactly(
              Arrays.copyOfRange(together, 10 * n, 10 * n + 10),
              org.assertj.core.data.Offset.offset(1e-5f));
    }
    assertThatThrownBy(() -> predictor.apply(new float[143], 12, 12))
        .isInstanceOf(InvalidInput.class);
  }
}
