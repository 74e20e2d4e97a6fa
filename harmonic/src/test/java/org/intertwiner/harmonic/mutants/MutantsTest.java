package org.intertwiner.harmonic.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.random.Setting;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way to spoil a basis makes a false claim in some fixed example, and it is refuted. */
class MutantsTest {

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void isRefuted(Mutation mutation) {
    int refuted = 0;
    for (Setting<?> setting : settings()) {
      for (long seed = 1; seed <= 4; seed++) {
        Optional<Mutation.Claim> claim = claim(mutation, setting, seed);
        if (claim.isPresent()) {
          boolean isTrue = claim.get().isTrue();
          assertThat(claim.get().isCertified()).as(setting.toString()).isEqualTo(isTrue);
          refuted += isTrue ? 0 : 1;
        }
      }
    }
    assertThat(refuted).isPositive();
  }

  private static <G> Optional<Mutation.Claim> claim(
      Mutation mutation, Setting<G> setting, long seed) {
    return mutation.apply(setting, setting.solve(), new SplittableRandom(seed));
  }

  private static List<Setting<?>> settings() {
    List<Setting<?>> settings = new ArrayList<>();
    FiniteGroup<Permutation> d5 = Groups.dihedral(5);
    settings.add(
        new Setting<>(
            Representations.plane(d5),
            Representations.frequency(d5, 1, 1),
            Representations.plane(d5).tensor(Representations.frequency(d5, 1, 2)),
            3,
            false));
    FiniteGroup<Permutation> c7 = Groups.cyclic(7);
    settings.add(
        new Setting<>(
            Representations.plane(c7),
            Representations.regular(c7),
            Representations.frequency(c7, 2),
            3,
            false));
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    FiniteRepresentation<Permutation> points = Representations.permutation(s3);
    settings.add(
        new Setting<>(points, skew(points), Representations.regular(s3).times(2), 2, false));
    FiniteGroup<Permutation> q8 = Groups.quaternion(8);
    settings.add(
        new Setting<>(
            Representations.realIrreducible(q8, 4),
            Representations.irreducible(q8, 4),
            skew(Representations.irreducible(q8, 4)),
            2,
            true));
    FiniteGroup<Permutation> klein = Groups.dihedral(2);
    settings.add(
        new Setting<>(
            Representations.frequency(klein, 1, 1)
                .directSum(Representations.frequency(klein, 1, 0)),
            Representations.frequency(klein, 0, 1).directSum(Representations.trivial(klein)),
            Representations.frequency(klein, 1, 0).directSum(Representations.trivial(klein)),
            3,
            false));
    return settings;
  }

  /** Another basis, not orthonormal. */
  private static <G> FiniteRepresentation<G> skew(FiniteRepresentation<G> rho) {
    int n = rho.dimension();
    return rho.inBasis(
        Matrix.of(
            Cyclotomics.FIELD,
            n,
            n,
            (i, j) -> i == j || j == i + 1 ? Cyclotomic.of(1L + i) : Cyclotomic.ZERO));
  }
}
