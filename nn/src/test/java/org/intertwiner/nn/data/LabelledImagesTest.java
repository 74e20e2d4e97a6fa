package org.intertwiner.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class LabelledImagesTest {
  private static LabelledImages numbered(int count) {
    float[] pixels = new float[count * 4];
    int[] labels = new int[count];
    for (int n = 0; n < count; n++) {
      Arrays.fill(pixels, 4 * n, 4 * n + 4, n);
      labels[n] = n % 3;
    }
    return LabelledImages.of(2, 2, 3, pixels, labels);
  }

  @Test
  void partsOfASplitAreDisjointAndKeepTheirLabels() {
    LabelledImages.Split split = numbered(50).split(30, 15, new SplittableRandom(9));
    boolean[] seen = new boolean[50];
    for (LabelledImages part : new LabelledImages[] {split.training(), split.test()}) {
      for (int n = 0; n < part.count(); n++) {
        int which = (int) part.pixel(n, 1, 1);
        assertThat(seen[which]).isFalse();
        seen[which] = true;
        assertThat(part.label(n)).isEqualTo(which % 3);
      }
    }
    LabelledImages again = numbered(50).split(30, 15, new SplittableRandom(9)).training();
    assertThat(again.labels()).isEqualTo(split.training().labels());
  }

  @Test
  void refusesASplitThatIsTooLarge() {
    assertThatThrownBy(() -> numbered(50).split(40, 11, new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("40 for training and 11 for testing");
  }

  @Test
  void theArraysAreCopied() {
    float[] pixels = {1, 2, 3, 4};
    LabelledImages set = LabelledImages.of(2, 2, 1, pixels, new int[1]);
    pixels[0] = 9;
    set.image(0)[1] = 9;
    set.labels()[0] = 9;
    assertThat(set.image(0)).containsExactly(1, 2, 3, 4);
    assertThat(set.label(0)).isZero();
  }

  @Test
  void refusesSizesLabelsAndValuesThatDoNotFit() {
    assertThatThrownBy(() -> LabelledImages.of(2, 2, 1, new float[5], new int[1]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("5 values");
    assertThatThrownBy(() -> LabelledImages.of(2, 2, 1, new float[4], new int[] {1}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LabelledImages.of(1, 2, 1, new float[] {0, Float.NaN}, new int[] {0}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> LabelledImages.of(0, 2, 1, new float[0], new int[0]))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void theDiscIsKeptByQuarterTurns() {
    for (int side : new int[] {7, 8}) {
      float[] ones = new float[side * side];
      Arrays.fill(ones, 1);
      LabelledImages disc = LabelledImages.of(side, side, 1, ones, new int[1]).insideDisc();
      float[] turned =
          ImageRotation.turn(Math.PI / 2, Interpolation.BILINEAR)
              .apply(disc.image(0), 1, side, side);
      assertThat(turned).isEqualTo(disc.image(0));
      assertThat(disc.pixel(0, 0, 0)).isZero();
      assertThat(disc.pixel(0, side / 2, 0)).isEqualTo(1);
    }
  }

  @Test
  void everyPictureTurnsByItsOwnAngle() {
    LabelledImages digits = GeneratedDigits.DEFAULT.draw(4, new SplittableRandom(3));
    LabelledImages same = digits.select(0, 0, 0);
    LabelledImages turned = same.randomlyRotated(new SplittableRandom(4), Interpolation.BICUBIC);
    assertThat(turned.image(0)).isNotEqualTo(turned.image(1));
    assertThat(turned.labels()).isEqualTo(same.labels());
  }

  @Test
  void anEpochVisitsEverySampleOnceInAnOrderThatOnlyTheSeedFixes() {
    Batches batches = new Batches(10, 3, 77);
    assertThat(batches.perEpoch()).isEqualTo(3);
    int[] first = batches.epoch(0);
    assertThat(first).hasSize(9).doesNotHaveDuplicates();
    assertThat(batches.epoch(0)).isEqualTo(first);
    assertThat(batches.epoch(1)).isNotEqualTo(first);
    assertThat(new Batches(10, 3, 78).epoch(0)).isNotEqualTo(first);
    assertThatThrownBy(() -> new Batches(2, 3, 1)).isInstanceOf(InvalidInput.class);
  }
}
