package org.intertwiner.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.nn.train.TrainingLab.ADAM;
import static org.intertwiner.nn.train.TrainingLab.ENGINE;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.train.loss.FieldLoss;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.nn.train.pipeline.FieldPairs;
import org.intertwiner.nn.train.pipeline.GroupAugmentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.junit.jupiter.api.Test;

/** Fields of one to three axes of space, of several channels, as data and as targets. */
class FieldTrainingTest {
  /** Two classes of noise: weak and strong. */
  private record Noise(int count, Shape shape) implements LabelledFields {
    @Override
    public int classes() {
      return 2;
    }

    @Override
    public int label(int index) {
      return index % 2;
    }

    @Override
    public void copyField(int index, float[] target, int offset) {
      SplittableRandom random = new SplittableRandom(index);
      for (int i = 0; i < shape.size(); i++) {
        target[offset + i] = (float) ((1 + 2 * label(index)) * random.nextGaussian());
      }
    }
  }

  /** Vector fields and twice the same, of which a part may be hidden. */
  private record Doubled(int count, Shape shape, boolean isMasked) implements FieldPairs {
    @Override
    public Shape targetShape() {
      return shape;
    }

    @Override
    public void copyField(int index, float[] target, int offset) {
      SplittableRandom random = new SplittableRandom(index);
      for (int i = 0; i < shape.size(); i++) {
        target[offset + i] = (float) random.nextGaussian();
      }
    }

    @Override
    public void copyTarget(int index, float[] target, int offset) {
      copyField(index, target, offset);
      for (int i = 0; i < shape.size(); i++) {
        target[offset + i] *= 2;
      }
      if (isMasked) {
        target[offset] = 1e6f;
      }
    }

    @Override
    public void copyMask(int index, float[] target, int offset) {
      java.util.Arrays.fill(target, offset, offset + shape.size(), 1);
      target[offset] = 0;
    }
  }

  private static <G> TrainingRun classify(
      Representation<G> action, int channels, Shape shape, boolean turned) {
    FieldType<G> in = FieldType.trivial(action, channels);
    FieldType<G> hidden = FieldType.trivial(action, 4);
    Network network =
        Network.of(
            SteerableConv.from(in).to(hidden).kernelSize(3),
            Pointwise.relu(hidden),
            SpatialMean.of(hidden),
            Linear.of(hidden, 2));
    Trainer trainer =
        Trainer.of(network, Adam.at(0.05))
            .on(new Noise(40, shape))
            .onEngine(ENGINE)
            .batch(10)
            .epochs(6)
            .averaging(0.5);
    return (turned ? trainer.augmentedBy(GroupAugmentation.of(in)) : trainer).run();
  }

  @Test
  void fieldsOfEveryDimensionAreLearned() {
    FiniteGroup<Permutation> two = Groups.cyclic(2);
    TrainingRun line = classify(Representations.frequency(two, 1), 2, Shape.of(2, 12), true);
    TrainingRun plane = classify(TrainingLab.PLANE, 3, Shape.of(3, 5, 7), false);
    TrainingRun space =
        classify(
            RotationIrreps.space(LieGroups.specialOrthogonal(3)), 1, Shape.of(1, 5, 5, 5), true);
    for (TrainingRun run : new TrainingRun[] {line, plane, space}) {
      assertThat(run.losses()).hasSize(24);
      EpochMetrics first = run.history().epoch(0);
      assertThat(run.history().epoch(5).loss()).isLessThan(first.loss());
    }
  }

  @Test
  void aFieldLearnsToBecomeAnother() {
    FieldType<Permutation> vectors = FieldType.of(TrainingLab.PLANE, TrainingLab.PLANE);
    Network network = Network.of(SteerableConv.from(vectors).to(vectors).kernelSize(3));
    Shape shape = Shape.of(2, 6, 6);
    Trainer trainer =
        Trainer.of(network, Adam.at(0.05))
            .on(new Doubled(20, shape, false))
            .validatedOn(new Doubled(5, shape, false))
            .loss(FieldLoss.squared())
            .onEngine(ENGINE)
            .batch(10)
            .epochs(60);
    TrainingRun run = trainer.augmentedBy(GroupAugmentation.of(vectors).withTargets(vectors)).run();
    // the targets have mean square 4; rings one cell wide leave 0.05 of it at best
    assertThat(run.losses().get(119)).isLessThan(0.06);
    assertThat(run.losses().get(0)).isGreaterThan(1);
    EpochMetrics last = run.history().epoch(59);
    assertThat(last.validationLoss().getAsDouble()).isLessThan(0.1);
    assertThat(last.accuracy()).isEmpty();
    assertThat(last.validationAccuracy()).isEmpty();
    TrainingRun masked = trainer.on(new Doubled(20, shape, true)).accumulating(2).run();
    assertThat(masked.losses().get(119)).isLessThan(0.1);
  }

  @Test
  void numbersThatAreNotFiniteAreFoundBeforeTheFirstStep() {
    LabelledFields hole =
        new LabelledFields() {
          @Override
          public int count() {
            return 4;
          }

          @Override
          public Shape shape() {
            return Shape.of(1, 12, 12);
          }

          @Override
          public int classes() {
            return 10;
          }

          @Override
          public int label(int index) {
            return 0;
          }

          @Override
          public void copyField(int index, float[] target, int offset) {
            java.util.Arrays.fill(target, offset, offset + 144, 1);
            target[offset + 7] = index == 3 ? Float.POSITIVE_INFINITY : 0;
          }
        };
    assertThatThrownBy(() -> TrainingLab.trainer().batch(2).on(hole).run())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("field 3")
        .hasMessageContaining("position 7");
  }

  @Test
  void aStepThatDoesNotFitIntoMemoryIsRefusedBeforehand() {
    Engine engine = Engines.named("java");
    long limit = engine.memory().limit();
    engine.memory().limit(100_000);
    try {
      assertThatThrownBy(
              TrainingLab.trainer()
                      .listening(
                          p -> {
                            throw new AssertionError("a step was taken");
                          })
                  ::run)
          .isInstanceOf(LimitExceeded.class)
          .hasMessageContaining("a training step on 16 fields");
    } finally {
      engine.memory().limit(limit);
    }
    assertThat(Trainer.of(TrainingLab.network(10), ADAM).on(TrainingLab.DATA)).isNotNull();
  }
}
