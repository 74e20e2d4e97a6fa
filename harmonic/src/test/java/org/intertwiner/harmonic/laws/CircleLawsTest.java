package org.intertwiner.harmonic.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.harmonic.fourier.circle.CircleTransform;
import org.junit.jupiter.api.Test;

class CircleLawsTest {

  @Test
  void allLawsHold() {
    for (CircleTransform transform :
        List.of(
            CircleTransform.of(0),
            CircleTransform.of(1),
            CircleTransform.of(7),
            CircleTransform.of(7, 16),
            CircleTransform.of(20, 97))) {
      for (Law<?> law : CircleLaws.of(transform)) {
        assertThat(law.check(new SplittableRandom(1), 20).passed()).as(law.name()).isTrue();
      }
    }
  }
}
