package org.intertwiner.harmonic.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.junit.jupiter.api.Test;

/** Wigner's matrices and spin-weighted harmonics obey their laws, and wrong ones are caught. */
class WignerProperties {

  private static void assertLaws(List<? extends Law<?>> laws, long seed) {
    for (Law<?> law : laws) {
      LawReport report = law.check(new SplittableRandom(seed), 1);
      assertThat(report.passed()).as(report.toString()).isTrue();
    }
  }

  @Property
  void matricesObeyTheirLaws(@ForAll long seed) {
    assertLaws(WignerLaws.of(6), seed);
  }

  @Property
  void spinWeightedHarmonicsObeyTheirLaws(@ForAll long seed) {
    assertLaws(WignerLaws.ofSpin(12), seed);
  }

  private static List<String> broken(
      Function<RotationBatch, double[]> real, Function<RotationBatch, double[]> complex) {
    return WignerLaws.of(3, real, complex).stream()
        .map(law -> law.check(new SplittableRandom(1), 20))
        .filter(report -> !report.passed())
        .map(LawReport::law)
        .toList();
  }

  @Test
  void inverseMatricesAreCaught() {
    WignerMatrices plan = WignerMatrices.of(3);
    Function<RotationBatch, double[]> inverse =
        g -> plan.real(RotationBatch.of(g.quaternion(0).inverse()));
    Function<RotationBatch, double[]> complexInverse =
        g -> plan.complex(RotationBatch.of(g.quaternion(0).inverse()));
    assertThat(broken(inverse, complexInverse))
        .contains("D is a homomorphism", "Y(gx) = D(g) Y(x)", "rotation of coefficients is D")
        .doesNotContain("D is unitary");
  }

  @Test
  void aSignOfOneEntryIsCaught() {
    WignerMatrices plan = WignerMatrices.of(3);
    Function<RotationBatch, double[]> wrong =
        g -> {
          double[] d = plan.complex(g);
          d[2 * (WignerMatrices.blockOffset(2) + 3)] *= -1;
          return d;
        };
    assertThat(broken(plan::real, wrong))
        .contains("D is a homomorphism", "D is unitary", "symmetries of d", "Y(gx) = D(g) Y(x)");
  }
}
