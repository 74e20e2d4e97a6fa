package org.intertwiner.harmonic.fourier.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.harmonic.laws.CircleLaws;

class CircleTransformProperties {

  @Property
  void theLawsHold(
      @ForAll @IntRange(min = 0, max = 24) int frequency,
      @ForAll @IntRange(min = 0, max = 40) int more,
      @ForAll int seed) {
    CircleTransform transform = CircleTransform.of(frequency, 2 * frequency + 1 + more);
    for (Law<?> law : CircleLaws.of(transform)) {
      assertThat(law.check(new SplittableRandom(seed), 1).passed()).as(law.name()).isTrue();
    }
  }

  @Property
  void functionsComeBackFromTheBispectrum(
      @ForAll @IntRange(min = 1, max = 16) int frequency, @ForAll int seed) {
    double[] numbers =
        new SplittableRandom(seed).doubles(2L * (2 * frequency + 1), 0.3, 1).toArray();
    CircleSpectrum f = CircleSpectrum.of(numbers);
    CircleSpectrum found = f.bispectrum().reconstruct();
    double angle = Math.atan2(f.im(1), f.re(1));
    assertThat(found.toArray())
        .usingComparatorWithPrecision(1e-10)
        .containsExactly(f.rotated(angle).toArray());
  }
}
