package org.intertwiner.harmonic.fourier.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.harmonic.laws.FiniteFourierLaws;
import org.intertwiner.harmonic.random.FiniteGroups;

class RandomTransformsIT {
  private static final Map<FiniteGroup<?>, FiniteTransform<?>> PLANS = new ConcurrentHashMap<>();

  @Provide
  Arbitrary<FiniteGroup<?>> groups() {
    return FiniteGroups.any().filter(g -> g.order() <= 120);
  }

  private static FiniteTransform<?> plan(FiniteGroup<?> group) {
    return PLANS.computeIfAbsent(group, FiniteTransform::of);
  }

  @Property
  void theLawsHoldOnRandomGroups(@ForAll("groups") FiniteGroup<?> group, @ForAll int seed) {
    for (Law<?> law : FiniteFourierLaws.of(plan(group))) {
      assertThat(law.check(new SplittableRandom(seed), 1).passed()).as(law.name()).isTrue();
    }
  }

  @Property
  void tracesAreTheCharacters(@ForAll("groups") FiniteGroup<?> group, @ForAll int seed) {
    FiniteTransform<?> transform = plan(group);
    int row = Math.floorMod(seed, transform.size());
    int element = Math.floorMod(seed / transform.size(), transform.order());
    double[] trace = transform.matrix(row, element).trace();
    var value = transform.table().irrep(row).values().get(group.classes().classOf(element));
    assertThat(trace[0]).isCloseTo(value.re(), within(1e-10));
    assertThat(trace[1]).isCloseTo(value.im(), within(1e-10));
  }

  @Property
  void realFormsComeBack(@ForAll("groups") FiniteGroup<?> group, @ForAll int seed) {
    realForm(plan(group), seed);
  }

  private static <G> void realForm(FiniteTransform<G> transform, int seed) {
    double[] f = new SplittableRandom(seed).doubles(transform.order(), -1, 1).toArray();
    assertThat(RealSpectrum.of(transform.spectrum(f)).function())
        .usingComparatorWithPrecision(1e-10)
        .containsExactly(f);
  }
}
