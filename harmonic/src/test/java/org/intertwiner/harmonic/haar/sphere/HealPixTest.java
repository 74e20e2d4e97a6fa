package org.intertwiner.harmonic.haar.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;

class HealPixTest {

  @Test
  void nestedNumbersAreThoseOfTheScheme() {
    // figures of the definition: side 2 and side 16
    HealPix two = HealPix.of(2);
    assertThat(IntStream.range(0, 10).mapToLong(two::toRing))
        .containsExactly(13L, 5L, 4L, 0L, 15L, 7L, 6L, 1L, 17L, 9L);
    assertThat(HealPix.of(16).toRing(1130)).isEqualTo(1504);
    assertThat(HealPix.of(16).toNested(1504)).isEqualTo(1130);
  }

  @Test
  void everyCentreLiesInItsPixelAndBothOrdersAreBijective() {
    for (int side : new int[] {1, 2, 3, 4, 5, 8, 16}) {
      HealPix pixels = HealPix.of(side);
      boolean[] seen = new boolean[(int) pixels.count()];
      for (int p = 0; p < pixels.count(); p++) {
        double[] c = pixels.centre(p);
        assertThat(pixels.pixel(c[0], c[1], c[2])).isEqualTo(p);
        if (Integer.bitCount(side) == 1) {
          long nested = pixels.toNested(p);
          assertThat(pixels.toRing(nested)).isEqualTo(p);
          assertThat(seen[(int) nested]).isFalse();
          seen[(int) nested] = true;
        }
      }
    }
  }

  @Test
  void childrenOfANestedPixelLieInIt() {
    HealPix coarse = HealPix.of(4);
    HealPix fine = HealPix.of(8);
    for (long p = 0; p < fine.count(); p++) {
      double[] c = fine.centre(fine.toRing(p));
      assertThat(coarse.toNested(coarse.pixel(c[0], c[1], c[2]))).isEqualTo(p / 4);
    }
  }

  @Test
  void pixelsHaveEqualArea() {
    HealPix pixels = HealPix.of(3);
    int[] hits = new int[(int) pixels.count()];
    SplittableRandom random = new SplittableRandom(5);
    int samples = 108_000;
    for (int i = 0; i < samples; i++) {
      double z = 2 * random.nextDouble() - 1;
      double angle = 2 * Math.PI * random.nextDouble();
      double rho = Math.sqrt(1 - z * z);
      hits[(int) pixels.pixel(rho * Math.cos(angle), rho * Math.sin(angle), z)]++;
    }
    // mean 1000, standard deviation 31.5
    assertThat(java.util.Arrays.stream(hits).boxed()).allMatch(h -> h > 840 && h < 1160);
  }

  @Test
  void ringsTellWhereTheirPixelsAre() {
    HealPix pixels = HealPix.of(4);
    long next = 0;
    for (int r = 1; r <= pixels.rings(); r++) {
      HealPix.Ring ring = pixels.ring(r);
      assertThat(ring.first()).isEqualTo(next);
      assertThat(ring.z() * ring.z() + ring.sine() * ring.sine()).isCloseTo(1, within(4e-16));
      assertThat(pixels.ringOf(next)).isEqualTo(r);
      assertThat(pixels.ringOf(next + ring.count() - 1)).isEqualTo(r);
      double[] first = pixels.centre(next);
      assertThat(Math.atan2(first[1], first[0])).isCloseTo(ring.phase(), within(1e-15));
      next += ring.count();
    }
    assertThat(next).isEqualTo(pixels.count());
    // near the pole of the finest grid the sine keeps its digits
    HealPix.Ring polar = HealPix.of(HealPix.MAX_SIDE).ring(1);
    assertThat(polar.sine() * HealPix.MAX_SIDE * Math.sqrt(1.5)).isCloseTo(1, within(1e-15));
    assertThat(pixels.toString()).contains("4");
    assertThat(pixels.side()).isEqualTo(4);
  }

  @Test
  void centresOfTheFinestGridLieInTheirPixels() {
    HealPix pixels = HealPix.of(HealPix.MAX_SIDE);
    assertThat(pixels.ring(2 * HealPix.MAX_SIDE).count()).isEqualTo(4L * HealPix.MAX_SIDE);
    java.util.SplittableRandom random = new java.util.SplittableRandom(29);
    for (int i = 0; i < 1000; i++) {
      long pixel = random.nextLong(pixels.count());
      double[] c = pixels.centre(pixel);
      assertThat(pixels.pixel(c[0], c[1], c[2])).isEqualTo(pixel);
    }
  }

  @Test
  void badNumbersAreRefused() {
    HealPix pixels = HealPix.of(3);
    assertThatThrownBy(() -> HealPix.of(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> HealPix.of(1 << 30)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> pixels.centre(108)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> pixels.ring(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> pixels.toNested(3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("power of two");
    assertThatThrownBy(() -> pixels.pixel(0, 0, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> pixels.pixel(0, Double.NaN, 1)).isInstanceOf(InvalidInput.class);
  }
}
