package org.intertwiner.harmonic.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.harmonic.fourier.rotation.RotationFourier;
import org.intertwiner.harmonic.fourier.rotation.RotationSampling;
import org.junit.jupiter.api.Test;

/** The transform on SO(3) obeys its laws, and transforms that are wrong are caught. */
class RotationTransformProperties {
  private static final RotationFourier PLAN =
      RotationFourier.of(RotationSampling.gaussLegendre(3), 3);
  private static final RotationFourier EQUIANGULAR =
      RotationFourier.of(RotationSampling.driscollHealy(2), 2);

  @Property
  void theLawsHold(@ForAll long seed) {
    RotationFourier plan = seed % 4 == 0 ? PLAN : EQUIANGULAR;
    for (Law<?> law : RotationTransformLaws.of(plan)) {
      LawReport report = law.check(new SplittableRandom(seed), 1);
      assertThat(report.passed()).as(report.toString()).isTrue();
    }
  }

  private static List<Boolean> verdicts(UnaryOperator<double[]> forward) {
    return RotationTransformLaws.of(PLAN, forward).stream()
        .map(law -> law.check(new SplittableRandom(1), 5).passed())
        .toList();
  }

  @Test
  void aTransformWithTheConjugateElementsIsCaught() {
    // conj f̂(conj f): Plancherel's theorem holds, the others do not
    List<Boolean> verdicts =
        verdicts(
            f -> {
              double[] conjugate = f.clone();
              for (int i = 1; i < f.length; i += 2) {
                conjugate[i] = -f[i];
              }
              double[] c = PLAN.forward(conjugate);
              for (int i = 1; i < c.length; i += 2) {
                c[i] = -c[i];
              }
              return c;
            });
    assertThat(verdicts).containsExactly(true, false, false, false, false);
  }

  @Test
  void aWrongNormIsCaught() {
    List<Boolean> verdicts =
        verdicts(
            f -> {
              double[] c = PLAN.forward(f);
              c[5] *= 1 + 1e-6;
              return c;
            });
    assertThat(verdicts.subList(3, 5)).containsExactly(false, false);
    assertThat(verdicts.get(0)).isFalse();
  }
}
