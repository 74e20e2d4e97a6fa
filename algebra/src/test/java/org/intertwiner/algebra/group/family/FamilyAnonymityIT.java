package org.intertwiner.algebra.group.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The larger members of families, against their shuffled generators. */
class FamilyAnonymityIT {

  @TestFactory
  Stream<DynamicTest> namedAsAnonymous() {
    return FamilyAnonymityTest.members(2001, 1_000_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "SU(4,2) : PSp(4,3)",
        "Omega(5,3) : PSp(4,3)",
        "W(E6) : GO-(6,2)",
        "SL(4,2) : A8",
        "{5,3,3} : W(H4)"
      })
  void isomorphicOnesAgree(String left, String right) {
    assertThat(FamilyAnonymityTest.alike(left, right)).isTrue();
  }

  /** Two simple groups of order 20160 (Schottenfels 1900). */
  @ParameterizedTest
  @CsvSource(delimiter = ':', value = "SL(4,2) : PSL(3,4)")
  void equalOrdersAreNotEnough(String left, String right) {
    assertThat(FamilyNotation.parse(left).orElseThrow().order())
        .isEqualTo(FamilyNotation.parse(right).orElseThrow().order());
    assertThat(FamilyAnonymityTest.alike(left, right)).isFalse();
  }
}
