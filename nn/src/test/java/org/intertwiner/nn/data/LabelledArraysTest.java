package org.intertwiner.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.junit.jupiter.api.Test;

class LabelledArraysTest {
  private static final Shape SHAPE = Shape.of(2, 1, 3);

  private static LabelledArrays counting(int count) {
    float[] values = new float[6 * count];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return LabelledArrays.of(SHAPE, count, values, IntStream.range(0, count).toArray());
  }

  @Test
  void selectionAndSplitKeepFieldsWithTheirLabels() {
    LabelledArrays set = counting(5);
    LabelledArrays two = set.select(4, 1);
    assertThat(two.labels()).containsExactly(4, 1);
    assertThat(two.field(1)).containsExactly(6, 7, 8, 9, 10, 11);
    LabelledArrays.Split split = set.split(3, 2, new SplittableRandom(1));
    IntStream all =
        IntStream.concat(
            IntStream.of(split.training().labels()), IntStream.of(split.test().labels()));
    assertThat(all.sorted().toArray()).containsExactly(0, 1, 2, 3, 4);
    assertThat(split.test().field(0)).isEqualTo(set.field(split.test().label(0)));
    assertThatThrownBy(() -> set.split(3, 3, new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void changingTheGivenArraysChangesNothing() {
    float[] values = {1, 2, 3, 4, 5, 6};
    int[] labels = {0};
    LabelledArrays set = LabelledArrays.of(SHAPE, 1, values, labels);
    values[0] = 9;
    assertThat(set.field(0)[0]).isEqualTo(1f);
    assertThat(LabelledArrays.of(set).field(0)).isEqualTo(set.field(0));
  }

  @Test
  void standardisedChannelsHaveMeanZeroAndVarianceOne() {
    LabelledArrays set = counting(4);
    LabelledArrays.Moments moments = set.moments();
    // channel 0 holds 0, 1, 2, 6, 7, 8, …: mean 10, variance 45 + 2/3
    assertThat(moments.mean()).containsExactly(10, 13);
    assertThat(moments.deviation()[0]).isCloseTo(Math.sqrt(45 + 2 / 3.0), within(1e-12));
    LabelledArrays.Moments after = set.standardised(moments).moments();
    assertThat(after.mean()[1]).isCloseTo(0, within(1e-6));
    assertThat(after.deviation()[1]).isCloseTo(1, within(1e-6));
    LabelledArrays.Moments one = new LabelledArrays.Moments(new double[] {0}, new double[] {1});
    assertThatThrownBy(() -> set.standardised(one)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new LabelledArrays.Moments(new double[] {0}, new double[] {0}))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void badSetsAreRefused() {
    float[] six = new float[6];
    assertThatThrownBy(() -> LabelledArrays.of(SHAPE, 1, new float[5], new int[1]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("5 values");
    assertThatThrownBy(() -> LabelledArrays.of(SHAPE, 1, six, new int[] {1}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("label of field 0");
    assertThatThrownBy(() -> LabelledArrays.of(Shape.of(6), 1, six, new int[1]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("channels first");
    float[] bad = {0, 0, 0, Float.NaN, 0, 0};
    assertThatThrownBy(() -> LabelledArrays.of(SHAPE, 1, bad, new int[1]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NaN");
    LabelledArrays none = LabelledArrays.of(SHAPE, 1, new float[0], new int[0]);
    assertThatThrownBy(none::moments).isInstanceOf(InvalidInput.class);
  }
}
