package org.intertwiner.harmonic.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.motion.LatticeMotionFourier;
import org.intertwiner.harmonic.fourier.motion.LatticePointGroup;
import org.intertwiner.harmonic.fourier.motion.MotionLimits;
import org.intertwiner.harmonic.fourier.motion.PlaneMotionFourier;
import org.junit.jupiter.api.Test;

/** The transforms on motion groups obey their laws, and products that are wrong are caught. */
class MotionTransformProperties {
  private static final LatticeMotionFourier SQUARE =
      LatticeMotionFourier.of(4, LatticePointGroup.square());
  private static final List<LatticeMotionFourier> PLANS =
      List.of(
          SQUARE,
          LatticeMotionFourier.of(3, LatticePointGroup.hexagonRotations()),
          LatticeMotionFourier.of(2, LatticePointGroup.cubeRotations()));
  private static final PlaneMotionFourier PLANE =
      PlaneMotionFourier.of(3, 2, true, 1, new Workers(1), MotionLimits.DEFAULT);

  @Property
  void theLawsHold(@ForAll long seed) {
    check(MotionTransformLaws.of(PLANS.get((int) Math.floorMod(seed, 3L))), seed);
  }

  @Property
  void motionsOfThePlaneActByRepresentations(@ForAll long seed) {
    check(MotionTransformLaws.of(PLANE, 4), seed);
  }

  private static void check(List<? extends Law<?>> laws, long seed) {
    for (Law<?> law : laws) {
      LawReport report = law.check(new SplittableRandom(seed), 1);
      assertThat(report.passed()).as(report.toString()).isTrue();
    }
  }

  @Test
  void theOtherOrderOfFactorsIsCaught() {
    List<Boolean> verdicts =
        MotionTransformLaws.of(SQUARE, (f, k) -> SQUARE.convolve(k, f)).stream()
            .map(law -> law.check(new SplittableRandom(1), 20).passed())
            .toList();
    assertThat(verdicts).containsExactly(true, true, false, false, false);
  }
}
