package org.intertwiner.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.nn.train.TrainingLab.ADAM;
import static org.intertwiner.nn.train.TrainingLab.DATA;
import static org.intertwiner.nn.train.TrainingLab.ENGINE;
import static org.intertwiner.nn.train.TrainingLab.everything;
import static org.intertwiner.nn.train.TrainingLab.network;
import static org.intertwiner.nn.train.TrainingLab.steps;
import static org.intertwiner.nn.train.TrainingLab.trainer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.train.loss.CrossEntropy;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.nn.train.optimiser.Clipping;
import org.intertwiner.nn.train.optimiser.Sgd;
import org.intertwiner.nn.train.optimiser.WeightDecay;
import org.intertwiner.nn.train.pipeline.GroupAugmentation;
import org.junit.jupiter.api.Test;

class TrainerTest {
  @Test
  void aRunIsAFunctionOfItsSeed() {
    TrainingRun a = trainer().run();
    TrainingRun b = trainer().run();
    TrainingRun c = trainer().seed(10).run();
    assertThat(a.isComplete()).isTrue();
    assertThat(a.end()).isEqualTo(TrainingRun.End.COMPLETE);
    assertThat(a.losses()).hasSize(16).isEqualTo(b.losses()).isNotEqualTo(c.losses());
    assertThat(everything(a)).isEqualTo(everything(b));
    assertThat(a.losses().get(15)).isLessThan(a.losses().get(0));
  }

  @Test
  void theNumberOfLoadingThreadsChangesNothing() {
    Trainer turning = trainer().epochs(2).augmentedBy(GroupAugmentation.of(TrainingLab.MIRRORED));
    TrainingRun none = turning.loadingBy(0).run();
    for (int workers : new int[] {1, 3}) {
      TrainingRun some = turning.loadingBy(workers).run();
      assertThat(everything(some)).isEqualTo(everything(none));
      assertThat(steps(some)).isEqualTo(steps(none));
    }
    assertThat(trainer().epochs(2).run().losses()).isNotEqualTo(none.losses());
    assertThatThrownBy(() -> turning.loadingBy(65).run()).isInstanceOf(InvalidInput.class);
  }

  @Test
  void anInvariantNetworkDoesNotSeeTheElementsOfItsGroup() {
    Trainer turning = trainer().epochs(1).augmentedBy(GroupAugmentation.of(TrainingLab.GREY));
    assertThat(turning.run().losses().get(0)).isEqualTo(trainer().epochs(1).run().losses().get(0));
  }

  @Test
  void aLossThatIsNoNumberStopsTheRunAndSaysWhere() {
    assertThatThrownBy(
            () -> Trainer.of(network(10), Adam.at(1e38)).on(DATA).batch(16).onEngine(ENGINE).run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("in step")
        .hasMessageContaining("first in the")
        .hasMessageContaining("checkpoint is kept");
  }

  @Test
  void aSteadyStepAsksForNoMemory() {
    List<Long> fresh = new ArrayList<>();
    trainer()
        .averaging(0.9)
        .clipping(Clipping.norm(0.5))
        .listening(p -> fresh.add(ENGINE.statistics().freshAllocations()))
        .run();
    assertThat(fresh.get(fresh.size() - 1)).isEqualTo(fresh.get(2));
  }

  @Test
  void progressCountsStepsAndEstimatesTheRest() {
    List<TrainingProgress> all = new ArrayList<>();
    List<Integer> epochs = new ArrayList<>();
    List<EpochMetrics> curve = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onStep(TrainingProgress progress) {
            all.add(progress);
          }

          @Override
          public void onEpoch(int epoch, Weights weights) {
            epochs.add(epoch);
          }

          @Override
          public void onMetrics(EpochMetrics metrics) {
            curve.add(metrics);
          }
        };
    TrainingRun run = trainer().validatedOn(TrainingLab.VALIDATION).listening(listener).run();
    assertThat(all).hasSize(16);
    assertThat(all.get(4).epoch()).isEqualTo(2);
    assertThat(all.get(3).epoch()).isEqualTo(1);
    assertThat(all.get(4).epochs()).isEqualTo(4);
    assertThat(all.get(15).secondsLeft()).isZero();
    assertThat(all.get(3).secondsLeft()).isPositive();
    assertThat(all.get(3).last().examplesPerSecond()).isPositive();
    assertThat(all.get(3).last().gradientNorm()).isPositive();
    assertThat(epochs).containsExactly(1, 2, 3, 4);
    assertThat(curve).isEqualTo(run.history().epochs()).hasSize(4);
    assertThat(curve.get(0).validationAccuracy().getAsDouble()).isBetween(0.0, 1.0);
    assertThat(run.history().steps().get(7).rate()).isEqualTo(ADAM.rate(7, 16));
  }

  @Test
  void dataThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> Trainer.of(network(7), ADAM).on(DATA).run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("10 classes");
    LabelledImages odd = new GeneratedDigits(13, 1, 1, 0, 0, 0).draw(20, new SplittableRandom(1));
    assertThatThrownBy(() -> trainer().on(odd).run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("mod 2");
    assertThat(trainer().on(odd).epochs(1).evenIfAsymmetric().run().isComplete()).isTrue();
    assertThatThrownBy(() -> trainer().validatedOn(odd).run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("validation set");
    assertThatThrownBy(() -> trainer().batch(67).run()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Trainer.of(network(10), ADAM).run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no data");
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    Trainer t = trainer();
    assertThatThrownBy(() -> t.epochs(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> t.batch(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> t.averaging(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> t.scalingLoss(3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> t.inType(DType.INT32)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> t.computingIn(DType.INT32).run()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> t.computingIn(DType.FLOAT16).run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("FLOAT16 on engine java");
    assertThatThrownBy(() -> t.stoppingEarly(1).run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("validatedOn");
    assertThatThrownBy(() -> t.accumulating(3).run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("equal parts");
    WeightDecay nowhere = WeightDecay.of(1e-4).where("Q9→*", 0);
    assertThatThrownBy(() -> Trainer.of(network(10), ADAM.withDecay(nowhere)).on(DATA).run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Q9");
  }

  @Test
  void aCheckRefusesWhatARunWouldRefuse() {
    Trainer t = trainer();
    assertThat(t.check()).isSameAs(t);
    assertThatThrownBy(() -> t.stoppingEarly(2).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no validation set");
    assertThatThrownBy(() -> t.computingIn(DType.FLOAT16).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("FLOAT16 on engine java");
  }

  @Test
  void float64RunsToo() {
    TrainingRun run = trainer().epochs(1).inType(DType.FLOAT64).run();
    TrainingRun narrow = trainer().epochs(1).run();
    assertThat(run.losses().get(0))
        .isCloseTo(narrow.losses().get(0), Offset.offset(1e-5))
        .isNotEqualTo(narrow.losses().get(0));
    TrainingRun mixed = trainer().epochs(1).inType(DType.FLOAT64).computingIn(DType.FLOAT32).run();
    assertThat(mixed.losses().get(0))
        .isCloseTo(run.losses().get(0), Offset.offset(1e-5))
        .isNotEqualTo(run.losses().get(0));
  }

  @Test
  void aScaledLossHasTheSameGradient() {
    TrainingRun plain = trainer().epochs(1).run();
    TrainingRun scaled = trainer().epochs(1).scalingLoss(1024).run();
    assertThat(scaled.losses()).isEqualTo(plain.losses());
    assertThat(scaled.weights().arrays()).isEqualTo(plain.weights().arrays());
  }

  @Test
  void partsOfABatchHaveTheGradientOfTheWhole() {
    // without batch normalisation the parts know nothing of each other
    var grey = TrainingLab.GREY;
    var hidden = org.intertwiner.nn.field.FieldType.trivial(TrainingLab.PLANE, 4);
    var net =
        org.intertwiner.nn.layer.Network.of(
            org.intertwiner.nn.layer.convolution.SteerableConv.from(grey).to(hidden).kernelSize(3),
            org.intertwiner.nn.layer.nonlinearity.Pointwise.elu(hidden),
            org.intertwiner.nn.layer.pooling.SpatialMean.of(hidden),
            org.intertwiner.nn.layer.dense.Linear.of(hidden, 10));
    Trainer trainer =
        Trainer.of(net, Sgd.at(0.1)).on(DATA).onEngine(ENGINE).inType(DType.FLOAT64).batch(16);
    TrainingRun whole = trainer.epochs(2).run();
    TrainingRun parts = trainer.epochs(2).accumulating(4).run();
    for (int s = 0; s < 8; s++) {
      StepMetrics a = whole.history().step(s);
      StepMetrics b = parts.history().step(s);
      assertThat(b.loss()).isCloseTo(a.loss(), Offset.offset(1e-12));
      assertThat(b.gradientNorm()).isCloseTo(a.gradientNorm(), Offset.offset(1e-12));
      assertThat(b.accuracy()).isEqualTo(a.accuracy());
    }
  }

  @Test
  void gradientsAreLimited() {
    TrainingRun free =
        Trainer.of(network(10), Sgd.at(0.5)).on(DATA).batch(16).onEngine(ENGINE).epochs(1).run();
    TrainingRun bound =
        Trainer.of(network(10), Sgd.at(0.5))
            .on(DATA)
            .batch(16)
            .onEngine(ENGINE)
            .epochs(1)
            .clipping(Clipping.norm(1e-9))
            .run();
    assertThat(bound.history().step(0).gradientNorm())
        .isEqualTo(free.history().step(0).gradientNorm());
    Weights first = Weights.initial(network(10), ENGINE, DType.FLOAT32, 1);
    var before = first.learned().get(0).value().toFloats();
    assertThat(bound.weights().learned().get(0).value().toFloats())
        .containsExactly(before, Offset.offset(1e-6f));
    assertThat(free.weights().learned().get(0).value().toFloats()).isNotEqualTo(before);
  }

  /** After one step the decay is all that differs. */
  @Test
  void weightsDecayByTheRepresentationsThatTheyConnect() {
    Sgd plain = Sgd.at(0.1);
    WeightDecay rule = WeightDecay.of(0.5).where("*", 0).where("trivial→regular", 2);
    Trainer one = Trainer.of(network(10), plain).on(DATA).onEngine(ENGINE).batch(66).epochs(1);
    Weights free = one.inType(DType.FLOAT64).run().weights();
    Weights decayed =
        Trainer.of(network(10), plain.withDecay(rule))
            .on(DATA)
            .onEngine(ENGINE)
            .batch(66)
            .epochs(1)
            .inType(DType.FLOAT64)
            .run()
            .weights();
    Weights first = Weights.initial(network(10), ENGINE, DType.FLOAT64, 1);
    int moved = 0;
    for (int i = 0; i < free.learned().size(); i++) {
      double[] expected = free.learned().get(i).value().toDoubles();
      double[] before = first.learned().get(i).value().toDoubles();
      double factor = free.learnedWeights().get(i).label().equals("trivial→regular") ? 0.1 : 0;
      for (int k = 0; k < expected.length; k++) {
        expected[k] -= factor * before[k];
      }
      moved += factor > 0 ? 1 : 0;
      assertThat(decayed.learned().get(i).value().toDoubles())
          .containsExactly(expected, Offset.offset(1e-14));
    }
    assertThat(moved).isEqualTo(1);
  }

  @Test
  void smoothingRaisesTheLossOfACertainNetwork() {
    TrainingRun plain = trainer().run();
    TrainingRun smooth = trainer().loss(new CrossEntropy(0.2)).run();
    assertThat(smooth.losses().get(15)).isGreaterThan(plain.losses().get(15));
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
          .containsExactly(Arrays.copyOfRange(together, 10 * n, 10 * n + 10), Offset.offset(1e-5f));
    }
    Evaluation found = Evaluation.of(network(10), weights, DATA, CrossEntropy.plain(), 7);
    assertThat(found.accuracy().getAsDouble()).isEqualTo(predictor.accuracy(DATA));
    assertThat(predictor.classes(DATA)).hasSize(66);
    assertThatThrownBy(() -> predictor.apply(new float[143], 12, 12))
        .isInstanceOf(InvalidInput.class);
  }
}
