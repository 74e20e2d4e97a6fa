package org.intertwiner.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class RotatedDigitsTest {
  private static final LabelledImages DIGITS =
      GeneratedDigits.DEFAULT.draw(60, new SplittableRandom(1));

  private static Set<Integer> sources(LabelledImages part) {
    Set<Integer> found = new HashSet<>();
    for (int n = 0; n < part.count(); n++) {
      for (int s = 0; s < DIGITS.count(); s++) {
        if (Arrays.equals(part.image(n), DIGITS.image(s))) {
          found.add(s);
        }
      }
    }
    return found;
  }

  @Test
  void trainingAndTestShareNoDigitAndUseEachEquallyOften() {
    RotatedDigits upright =
        RotatedDigits.protocol().withSizes(80, 40).withUprightTraining().withUprightTest();
    LabelledImages.Split split = upright.from(DIGITS);
    assertThat(split.training().count()).isEqualTo(80);
    assertThat(split.test().count()).isEqualTo(40);
    Set<Integer> training = sources(split.training());
    Set<Integer> test = sources(split.test());
    assertThat(training).hasSize(40).doesNotContainAnyElementsOf(test);
    assertThat(test).hasSize(20);
  }

  @Test
  void turnedPicturesShowTheSameDigitsAsUprightOnes() {
    RotatedDigits turned = RotatedDigits.protocol().withSizes(40, 20).withSeed(3);
    LabelledImages.Split a = turned.from(DIGITS);
    LabelledImages.Split b = turned.withUprightTest().withUprightTraining().from(DIGITS);
    assertThat(a.test().labels()).isEqualTo(b.test().labels());
    assertThat(a.training().labels()).isEqualTo(b.training().labels());
    for (int n = 0; n < 20; n++) {
      assertThat(a.test().image(n)).isNotEqualTo(b.test().image(n));
      assertThat(ink(a.test().image(n)))
          .isBetween(0.9 * ink(b.test().image(n)), 1.1 * ink(b.test().image(n)));
    }
  }

  private static double ink(float[] image) {
    double sum = 0;
    for (float p : image) {
      sum += p;
    }
    return sum;
  }

  @Test
  void theSeedDecidesEverything() {
    LabelledImages.Split a = RotatedDigits.protocol(DIGITS, 30, 30, 5);
    LabelledImages.Split b = RotatedDigits.protocol(DIGITS, 30, 30, 5);
    LabelledImages.Split c = RotatedDigits.protocol(DIGITS, 30, 30, 6);
    assertThat(b.training().image(7)).isEqualTo(a.training().image(7));
    assertThat(c.training().image(7)).isNotEqualTo(a.training().image(7));
  }

  @Test
  void anglesAreUniform() {
    // a bar to the right of the centre; its turned centre of mass tells the angle
    float[] pixels = new float[21 * 21];
    for (int c = 12; c < 20; c++) {
      pixels[10 * 21 + c] = 1;
    }
    float[] two = Arrays.copyOf(pixels, 2 * pixels.length);
    System.arraycopy(pixels, 0, two, pixels.length, pixels.length);
    LabelledImages bars = LabelledImages.of(21, 21, 1, two, new int[2]);
    LabelledImages test = RotatedDigits.protocol(bars, 1, 4000, 9).test();
    int[] sectors = new int[8];
    for (int n = 0; n < test.count(); n++) {
      double x = 0;
      double y = 0;
      for (int i = 0; i < 441; i++) {
        x += (i % 21 - 10) * test.image(n)[i];
        y += (10 - i / 21) * test.image(n)[i];
      }
      sectors[(int) ((Math.atan2(y, x) / (2 * Math.PI) + 1) * 8) % 8]++;
    }
    // 500 expected in each, standard deviation 21
    assertThat(Arrays.stream(sectors).min().getAsInt()).isGreaterThan(410);
    assertThat(Arrays.stream(sectors).max().getAsInt()).isLessThan(590);
  }

  @Test
  void paddedPicturesTurnAboutTheirNewCentre() {
    RotatedDigits padded =
        RotatedDigits.protocol()
            .withSizes(30, 30)
            .withSide(29)
            .withInterpolation(Interpolation.BICUBIC)
            .withUprightTraining();
    LabelledImages.Split split = padded.from(DIGITS);
    assertThat(split.test().rows()).isEqualTo(29);
    assertThat(split.training().image(0)[28]).isZero();
    LabelledImages small = LabelledImages.of(1, 2, 1, new float[] {1, 2}, new int[1]);
    assertThat(small.padded(3, 3).image(0)).containsExactly(0, 0, 0, 1, 2, 0, 0, 0, 0);
    assertThatThrownBy(() -> small.padded(1, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void impossibleProtocolsAreRefused() {
    assertThat(RotatedDigits.protocol().training()).isEqualTo(12_000);
    assertThat(RotatedDigits.protocol().test()).isEqualTo(50_000);
    assertThatThrownBy(() -> RotatedDigits.protocol().withSizes(0, 5))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotatedDigits.protocol().withSide(20).from(DIGITS))
        .isInstanceOf(InvalidInput.class);
    LabelledImages one = DIGITS.select(0);
    assertThatThrownBy(() -> RotatedDigits.protocol().from(one)).isInstanceOf(InvalidInput.class);
  }
}
