package org.intertwiner.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class GeneratedDigitsTest {

  @Test
  void theSameSeedDrawsTheSameBitsAndAnotherSeedOthers() {
    LabelledImages a = GeneratedDigits.DEFAULT.draw(30, new SplittableRandom(5));
    LabelledImages b = GeneratedDigits.DEFAULT.draw(30, new SplittableRandom(5));
    LabelledImages c = GeneratedDigits.DEFAULT.draw(30, new SplittableRandom(6));
    for (int n = 0; n < 30; n++) {
      assertThat(a.image(n)).isEqualTo(b.image(n));
      assertThat(a.image(n)).isNotEqualTo(c.image(n));
    }
    assertThat(a.labels()).isEqualTo(b.labels());
  }

  @Test
  void everyTenPicturesShowEveryDigitOnce() {
    int[] labels = GeneratedDigits.DEFAULT.draw(50, new SplittableRandom(1)).labels();
    for (int block = 0; block < 5; block++) {
      int seen = 0;
      for (int i = 0; i < 10; i++) {
        seen |= 1 << labels[10 * block + i];
      }
      assertThat(seen).isEqualTo(1023);
    }
  }

  @Test
  void theInkStaysInsideTheDiscAndHasTheRightBrightness() {
    LabelledImages set = GeneratedDigits.DEFAULT.draw(500, new SplittableRandom(2));
    LabelledImages masked = set.insideDisc();
    double lost = 0;
    double all = 0;
    for (int n = 0; n < set.count(); n++) {
      float[] image = set.image(n);
      float[] inside = masked.image(n);
      float brightest = 0;
      for (int i = 0; i < image.length; i++) {
        assertThat(image[i]).isBetween(0f, 1f);
        brightest = Math.max(brightest, image[i]);
        all += image[i];
        lost += image[i] - inside[i];
      }
      assertThat(brightest).isGreaterThan(0.5f);
    }
    assertThat(lost / all).isLessThan(0.01);
  }

  @Test
  void otherSidesWork() {
    LabelledImages set =
        new GeneratedDigits(41, 2, 3, 0.2, 0.1, 1).draw(10, new SplittableRandom(2));
    assertThat(set.rows()).isEqualTo(41);
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> new GeneratedDigits(5, 1, 1, 1, 1, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new GeneratedDigits(28, Double.NaN, 1, 1, 1, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GeneratedDigits.DEFAULT.draw(0, new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aLinearClassifierStaysBelowNineTenths() {
    LabelledImages training = GeneratedDigits.DEFAULT.draw(4000, new SplittableRandom(11));
    LabelledImages test = GeneratedDigits.DEFAULT.draw(1000, new SplittableRandom(12));
    double accuracy = SoftmaxRegression.fit(training, 25, 0.02f).accuracy(test);
    assertThat(accuracy).isBetween(0.6, 0.9);
  }
}
