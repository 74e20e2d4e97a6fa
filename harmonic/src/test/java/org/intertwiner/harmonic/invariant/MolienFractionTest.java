package org.intertwiner.harmonic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Molien series as fractions, against the literature and against the count by degree. */
class MolienFractionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "point:Oh | vector | 1 / ((1 - t^2)(1 - t^4)(1 - t^6))",
        "point:O  | vector | (1 + t^9) / ((1 - t^2)(1 - t^4)(1 - t^6))",
        "point:Td | vector | 1 / ((1 - t^2)(1 - t^3)(1 - t^4))",
        "point:T  | vector | (1 + t^6) / ((1 - t^2)(1 - t^3)(1 - t^4))",
        "point:I  | vector | (1 + t^15) / ((1 - t^2)(1 - t^6)(1 - t^10))",
        "point:Ih | vector | 1 / ((1 - t^2)(1 - t^6)(1 - t^10))",
        "point:D4h| vector | 1 / ((1 - t^2)(1 - t^2)(1 - t^4))",
        "S5 | permutation | 1 / ((1 - t)(1 - t^2)(1 - t^3)(1 - t^4)(1 - t^5))",
        "A5 | permutation | (1 + t^10) / ((1 - t)(1 - t^2)(1 - t^3)(1 - t^4)(1 - t^5))",
        "SO3 | spin:1 | 1 / (1 - t^2)",
        "SO3 | spin:2 | 1 / ((1 - t^2)(1 - t^3))",
        "SO3 | spin:4 | (1 + t^8 + t^9 + t^10 + t^18) / ((1 - t^2)(1 - t^3)(1 - t^4)(1 - t^5)(1 -"
            + " t^6)(1 - t^7))",
        "SU2 | spin:3/2 | 1 / (1 - t^4)",
        "SU2 | spin:5/2 | (1 + t^18) / ((1 - t^4)(1 - t^8)(1 - t^12))",
        "SO3 | spin:3 | (1 + t^15) / ((1 - t^2)(1 - t^4)(1 - t^6)(1 - t^10))",
        "SO2 | freq:1 | 1 / (1 - t^2)",
        "O2 | freq:1,1 + freq:1,2 | 1 / ((1 - t^2)(1 - t^2)(1 - t^3))",
        "O3 | 1x1o + 1x2e | 1 / ((1 - t^2)(1 - t^2)(1 - t^3)(1 - t^3)(1 - t^4))",
      })
  void invariantsOfTheLiterature(String group, String rep, String text) {
    check(GroupNotation.parse(group), rep, text);
  }

  private static <G> void check(NamedGroup<G> group, String rep, String text) {
    Representation<G> space = RepresentationNotation.parse(rep, group);
    MolienFraction molien = MolienFraction.invariants(space);
    assertThat(molien).hasToString(text);
    assertThat(molien.series(14)).isEqualTo(big(MolienSeries.invariants(space, 14)));
  }

  private static List<BigInteger> big(List<Long> numbers) {
    return numbers.stream().map(BigInteger::valueOf).toList();
  }
}
