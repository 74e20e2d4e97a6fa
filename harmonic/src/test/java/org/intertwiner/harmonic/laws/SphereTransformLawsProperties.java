package org.intertwiner.harmonic.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereTransform;

class SphereTransformLawsProperties {
  private static RingGrid grid(int kind, int limit) {
    return switch (kind) {
      case 0 -> RingGrid.gaussLegendre(limit);
      case 1 -> RingGrid.gaussLegendre(limit + 1, 2 * limit - 1);
      case 2 -> RingGrid.driscollHealy(limit);
      case 3 -> RingGrid.driscollHealyWide(limit);
      case 4 -> RingGrid.clenshawCurtis(Math.max(2, 2 * limit - 1), 2 * limit);
      default -> RingGrid.fejer(2 * limit, 2 * limit - 1);
    };
  }

  @Property
  void transformsObeyTheirLawsOnEveryGrid(
      @ForAll @IntRange(max = 5) int kind,
      @ForAll @IntRange(min = 1, max = 9) int limit,
      @ForAll long seed) {
    SphereTransform transform = SphereTransform.of(grid(kind, limit), limit);
    for (Law<?> law : SphereTransformLaws.of(transform)) {
      LawReport report = law.check(new SplittableRandom(seed), 1);
      assertThat(report.counterExample()).as(transform + ": " + report.law()).isEmpty();
    }
  }

  @Example
  void aGridThatIsNotExactHasNoLaws() {
    SphereTransform fitting = SphereTransform.fitting(RingGrid.healpix(3), 5);
    assertThatThrownBy(() -> SphereTransformLaws.of(fitting)).isInstanceOf(InvalidInput.class);
  }
}
