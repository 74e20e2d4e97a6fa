package org.intertwiner.harmonic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minimal generators against the literature. */
class InvariantRingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "point:Oh | vector | [2, 4, 6]",
        "point:O  | vector | [2, 4, 6, 9]",
        "point:Td | vector | [2, 3, 4]",
        "point:T  | vector | [2, 3, 4, 6]",
        "point:I  | vector | [2, 6, 10, 15]",
        "point:Ih | vector | [2, 6, 10]",
        "point:D4h| vector | [2, 2, 4]",
        "point:C3 | vector | [1, 2, 3, 3]",
        "S5 | permutation | [1, 2, 3, 4, 5]",
        "A5 | permutation | [1, 2, 3, 4, 5, 10]",
        "S5 | irrep:2 | [2, 3, 4, 5]",
        "Q8 | irrep:4 | [4, 4, 6]",
      })
  void generators(String group, String rep, String degrees) {
    check(GroupNotation.parse(group), rep, degrees);
  }

  private static <G> void check(NamedGroup<G> group, String rep, String degrees) {
    InvariantRing<G> ring = InvariantRing.of(RepresentationNotation.parse(rep, group, true));
    assertThat(ring.degrees()).hasToString(degrees);
    assertThat(ring.completeness().isProved()).isTrue();
    assertThat(ring.certificate().isProved()).isTrue();
  }
}
