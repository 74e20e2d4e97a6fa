package org.intertwiner.reptheory.projective;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Larger bar complexes, and the multiplier of A₇. */
class SchurMultiplierIT {

  static Stream<FiniteGroup<Permutation>> small() {
    return Stream.of(
        Groups.symmetric(3), Groups.cyclic(6), Groups.dihedral(4), Groups.quaternion(8));
  }

  @ParameterizedTest
  @MethodSource("small")
  void theBarComplexGivesTheSame(FiniteGroup<Permutation> group) {
    assertThat(SchurMultiplier.of(group).invariants())
        .isEqualTo(
            SchurMultiplierTest.byBarComplex(group).stream()
                .map(BigInteger::intValueExact)
                .toList());
  }

  /** Source: I. Schur, J. reine angew. Math. 139 (1911). */
  @Test
  void theMultiplierOfA7HasOrder6() {
    SchurMultiplier<Permutation> multiplier = SchurMultiplier.of(Groups.alternating(7));
    assertThat(multiplier.invariants()).isEqualTo(List.of(6));
    assertThat(multiplier.cover().group().isPerfect()).isTrue();
  }
}
