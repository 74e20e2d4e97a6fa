package org.intertwiner.harmonic.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.random.Setting;

/**
 * A proved basis is spoiled. What is false then, by multiplying out the group in floating point, is
 * refuted; what happens to be true still is proved.
 */
class MutantsIT {
  @Provide
  Arbitrary<Setting<?>> real() {
    return Setting.anyReal();
  }

  @Provide
  Arbitrary<Setting<?>> complex() {
    return Setting.anyComplex();
  }

  @Property
  void spoiledRealBasesAreRefuted(
      @ForAll("real") Setting<?> setting, @ForAll Mutation mutation, @ForAll long seed) {
    check(setting, mutation, seed);
  }

  @Property
  void spoiledComplexBasesAreRefuted(
      @ForAll("complex") Setting<?> setting, @ForAll Mutation mutation, @ForAll long seed) {
    check(setting, mutation, seed);
  }

  private static <G> void check(Setting<G> setting, Mutation mutation, long seed) {
    KernelSpace space = setting.solve();
    Optional<Mutation.Claim> claim = mutation.apply(setting, space, new SplittableRandom(seed));
    if (claim.isPresent()) {
      boolean isTrue = claim.get().isTrue();
      assertThat(claim.get().isCertified()).isEqualTo(isTrue);
    }
  }
}
