package org.intertwiner.harmonic.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;

/**
 * Any finite group, any action, any two representations: the basis is proved, as large as a
 * character average over all elements says, and equivariant at random points under random elements.
 */
class RandomKernelsIT {
  private static final double TOLERANCE = 1e-9;

  @Provide
  Arbitrary<Setting<?>> real() {
    return Setting.anyReal();
  }

  @Provide
  Arbitrary<Setting<?>> complex() {
    return Setting.anyComplex();
  }

  @Property
  void realKernelsAreCompleteAndEquivariant(@ForAll("real") Setting<?> setting, @ForAll long seed) {
    check(setting, seed);
  }

  @Property
  void complexKernelsAreCompleteAndEquivariant(
      @ForAll("complex") Setting<?> setting, @ForAll long seed) {
    check(setting, seed);
  }

  private static void check(Setting<?> setting, long seed) {
    KernelSpace space = setting.solve();
    Certificate certificate = space.certificate();
    assertThat(certificate.isProved()).as(certificate.toString()).isTrue();
    BruteForce all = BruteForce.of(setting.action(), setting.in(), setting.out());
    List<Long> expected = all.dimensions(setting.degree(), true);
    assertThat(space.dimensionsByDegree().stream().map(Integer::longValue).toList())
        .isEqualTo(expected);
    assertThat(certificate.expected()).isEqualTo(expected);
    if (space.dimension() > 0) {
      KernelElement element =
          space.basis().get((int) Long.remainderUnsigned(seed, space.dimension()));
      assertThat(all.residual(element.matrix(), seed, false)).isLessThan(TOLERANCE);
    }
  }
}
