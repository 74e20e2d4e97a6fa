package org.intertwiner.nn.train.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.data.Batches;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.train.loss.Targets;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class PipelineTest {
  /** Fields whose numbers say which they are. */
  private record Counting(int count, Shape shape, int failing) implements LabelledFields {
    @Override
    public int classes() {
      return 3;
    }

    @Override
    public int label(int index) {
      return index % 3;
    }

    @Override
    public void copyField(int index, float[] target, int offset) {
      if (index == failing) {
        throw new InvalidInput("field " + index, "lost", "there", "");
      }
      for (int i = 0; i < shape.size(); i++) {
        target[offset + i] = 100 * index + i;
      }
    }
  }

  /** Vector fields that are to be returned. */
  private record Echo(int count, Shape shape, boolean isMasked) implements FieldPairs {
    @Override
    public Shape targetShape() {
      return shape;
    }

    @Override
    public void copyField(int index, float[] target, int offset) {
      for (int i = 0; i < shape.size(); i++) {
        target[offset + i] = (float) Math.sin(index + i);
      }
    }

    @Override
    public void copyTarget(int index, float[] target, int offset) {
      copyField(index, target, offset);
    }
  }

  private static Samples counting(int count, int failing) {
    return new Samples.Labelled(new Counting(count, Shape.of(1, 3, 3), failing));
  }

  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);
  private static final Representation<Permutation> PLANE = Representations.plane(D4);

  private static List<Batch> all(Samples samples, int from, int workers, boolean turned)
      throws InterruptedException {
    Loader.Source<Batch> source =
        turned
            ? new AugmentedSamples(
                samples, GroupAugmentation.of(FieldType.trivial(PLANE, 1)).on(samples), 5)
            : (epoch, indices) -> samples.batch(indices);
    List<Batch> batches = new ArrayList<>();
    try (Loader<Batch> loader = new Loader<>(source, new Batches(10, 3, 5), from, 9, workers)) {
      for (int n = from; n < 9; n++) {
        batches.add(loader.next());
      }
      assertThatThrownBy(loader::next).isInstanceOf(CancellationException.class);
    }
    return batches;
  }

  @Test
  void aBatchIsAFunctionOfItsNumber() throws InterruptedException {
    for (boolean turned : new boolean[] {false, true}) {
      List<Batch> expected = all(counting(10, -1), 0, 0, turned);
      for (int workers : new int[] {1, 2, 5}) {
        for (int from : new int[] {0, 4}) {
          List<Batch> found = all(counting(10, -1), from, workers, turned);
          for (int n = from; n < 9; n++) {
            assertThat(found.get(n - from).fields()).containsExactly(expected.get(n).fields());
            assertThat(((Targets.Labels) found.get(n - from).targets()).classes())
                .containsExactly(((Targets.Labels) expected.get(n).targets()).classes());
          }
        }
      }
    }
  }

  @Test
  void anEpochVisitsEverySampleOnceAndEpochsDiffer() throws InterruptedException {
    List<Batch> batches = all(counting(10, -1), 0, 1, false);
    Set<Float> seen = new HashSet<>();
    for (Batch batch : batches.subList(0, 3)) {
      for (int i = 0; i < 3; i++) {
        seen.add(batch.fields()[9 * i]);
      }
    }
    assertThat(seen).hasSize(9);
    assertThat(batches.get(0).fields()).isNotEqualTo(batches.get(3).fields());
  }

  @Test
  void errorsOfTheDataComeOut() {
    for (int workers : new int[] {0, 2}) {
      assertThatThrownBy(() -> all(counting(10, 4), 0, workers, false))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("field 4");
    }
    assertThatThrownBy(() -> counting(10, 4).checkSum()).isInstanceOf(InvalidInput.class);
  }

  @Test
  void anInterruptedThreadDoesNotWait() throws InterruptedException {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> all(counting(10, -1), 0, 1, true))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void elementsOfTheSquareMoveCellsExactlyAndAllOfThemCome() {
    Samples samples = counting(1, -1);
    GroupAugmentation.Bound bound = GroupAugmentation.of(FieldType.trivial(PLANE, 1)).on(samples);
    Set<List<Float>> seen = new HashSet<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200; i++) {
      Batch batch = samples.batch(0);
      bound.apply(batch, random);
      List<Float> cells = new ArrayList<>();
      for (float x : batch.fields()) {
        cells.add(x);
      }
      seen.add(cells);
      float[] sorted = batch.fields().clone();
      Arrays.sort(sorted);
      assertThat(sorted).containsExactly(samples.batch(0).fields());
    }
    assertThat(seen).hasSize(8);
  }

  @Test
  void vectorsTurnWithTheirFieldAndTheirTarget() {
    Representation<Permutation> vector = PLANE;
    FieldType<Permutation> type = FieldType.of(PLANE, vector);
    Samples samples = new Samples.Paired(new Echo(3, Shape.of(2, 4, 4), false));
    GroupAugmentation.Bound bound = GroupAugmentation.of(type).withTargets(type).on(samples);
    SplittableRandom random = new SplittableRandom(7);
    boolean moved = false;
    for (int i = 0; i < 20; i++) {
      Batch batch = samples.batch(i % 3);
      bound.apply(batch, random);
      assertThat(((Targets.Values) batch.targets()).numbers()).containsExactly(batch.fields());
      moved |= !Arrays.equals(batch.fields(), samples.batch(i % 3).fields());
      assertThat(norm(batch.fields())).isCloseTo(norm(samples.batch(i % 3).fields()), within());
    }
    assertThat(moved).isTrue();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-5);
  }

  private static double norm(float... x) {
    double sum = 0;
    for (float v : x) {
      sum += v * v;
    }
    return sum;
  }

  @Test
  void rotationsOfACircleInterpolate() {
    Samples samples = counting(2, -1);
    FieldType<?> type = FieldType.trivial(Representations.plane(SO2.group()), 1);
    GroupAugmentation<?> turning = GroupAugmentation.of(type).interpolating(4);
    Batch batch = samples.batch(1);
    turning.on(samples).apply(batch, new SplittableRandom(3));
    assertThat(batch.fields()[4]).isEqualTo(104); // the centre stays
    assertThat(batch.fields()).isNotEqualTo(samples.batch(1).fields());
    assertThat(turning.toString()).contains("SO2").contains("order 4");
  }

  @Test
  void featuresWithoutSpaceAreMovedByTheirRepresentation() {
    FieldType<Permutation> type = FieldType.of(PLANE, Representations.regular(D4));
    Samples samples = new Samples.Labelled(new Counting(2, Shape.of(8), -1));
    Batch batch = samples.batch(0);
    GroupAugmentation.of(type).on(samples).apply(batch, new SplittableRandom(2));
    float[] sorted = batch.fields().clone();
    Arrays.sort(sorted);
    assertThat(sorted).containsExactly(samples.batch(0).fields());
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    GroupAugmentation<Permutation> turning = GroupAugmentation.of(FieldType.trivial(PLANE, 2));
    assertThatThrownBy(() -> turning.on(counting(3, -1))).isInstanceOf(InvalidInput.class);
    Samples pairs = new Samples.Paired(new Echo(3, Shape.of(2, 4, 4), false));
    assertThatThrownBy(() -> turning.on(pairs))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("withTargets");
    Samples masked = new Samples.Paired(new Echo(3, Shape.of(2, 4, 4), true));
    GroupAugmentation.Bound bound = turning.withTargets(FieldType.trivial(PLANE, 2)).on(masked);
    assertThatThrownBy(() -> bound.apply(masked.batch(0), new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("masked");
  }

  @Test
  void numbersThatAreNotFiniteAreFound() {
    LabelledFields bad =
        new LabelledFields() {
          @Override
          public int count() {
            return 4;
          }

          @Override
          public Shape shape() {
            return Shape.of(1, 2);
          }

          @Override
          public int classes() {
            return 3;
          }

          @Override
          public int label(int index) {
            return index;
          }

          @Override
          public void copyField(int index, float[] target, int offset) {
            target[offset] = index;
            target[offset + 1] = index == 2 ? Float.NaN : 0;
          }
        };
    assertThatThrownBy(() -> new Samples.Labelled(bad).checkSum())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("field 2")
        .hasMessageContaining("position 1");
  }
}
