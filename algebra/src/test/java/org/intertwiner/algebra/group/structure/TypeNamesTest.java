package org.intertwiner.algebra.group.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.presentation.Presentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeNamesTest {

  /** Presentations say what the group is; the enumeration knows nothing of the name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "C1; <a | a>",
        "C12; <a, b | a^3, b^4, [a, b]>",
        "D2; <a, b | a^2, b^2, (a b)^2>",
        "D3; <a, b | a^2, b^2, (a b)^3>",
        "D12; <a, b | a^2, b^2, (a b)^12>",
        "C2 x C6; <a, b, c | a^2, b^2, c^3, [a, b], [a, c], [b, c]>",
        "C3 x C9; <a, b | a^3, b^9, [a, b]>",
        "C2^2 x C4; <a, b, c | a^2, b^2, c^4, [a, b], [a, c], [b, c]>",
        "Q8; <a, b | a^2 b^-2, a b a b^-1>",
        "Q16; <a, b | a^4 b^-2, a b a b^-1>",
        "Dic3; <a, b | a^3 b^-2, a b a b^-1>",
        "Frob(5,4); <a, b | a^5, b^4, b a b^-1 a^-2>",
        "Frob(7,3); <a, b | a^7, b^3, b a b^-1 a^-2>",
        "A4; <a, b | a^2, b^3, (a b)^3>",
        "S4; <a, b | a^2, b^3, (a b)^4>",
        "A5; <a, b | a^2, b^3, (a b)^5>",
        "S5; <a, b | a^2, b^5, (a b)^4, [a, b]^3>"
      })
  void typesAreNamed(String name, String presentation) {
    assertThat(TypeNames.of(Presentation.parse(presentation).group())).contains(name);
  }

  /** Kin of the above that are none of them: the wrong sort of twist, or one factor too many. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a, b | a^8, b^2, b a b a^-3>",
        "<a, b | a^8, b^2, b a b a^-5>",
        "<a, b | a^4, b^4, b a b^-1 a>",
        "<a, b | a^5, b^8, b a b^-1 a^-2>",
        "<a, b | a^9, b^3, b a b^-1 a^-4>",
        "<a, b | a^3 b^-3, a^3 (a b)^-2>"
      })
  void otherTypesHaveNoName(String presentation) {
    FiniteGroup<?> group = Presentation.parse(presentation).group();
    assertThat(group.order()).isGreaterThan(8);
    assertThat(TypeNames.of(group)).isEmpty();
  }

  @Test
  void subgroupsOfTheSymmetricGroupOfDegreeFive() {
    FiniteGroup<Permutation> s5 = Groups.symmetric(5);
    List<String> names =
        SubgroupClasses.of(s5, StructureLimits.DEFAULT).classes().stream()
            .map(c -> TypeNames.of(s5.toGroup(c.representative())).orElse("?"))
            .toList();
    assertThat(names)
        .containsExactlyInAnyOrder(
            "C1",
            "C2",
            "C2",
            "C3",
            "C4",
            "C5",
            "C6",
            "D2",
            "D2",
            "D3",
            "D3",
            "D4",
            "D5",
            "D6",
            "A4",
            "Frob(5,4)",
            "S4",
            "A5",
            "S5");
  }

  @Test
  void largerGroups() {
    assertThat(TypeNames.of(Groups.mathieu(11))).contains("M11");
    assertThat(TypeNames.of(Groups.alternating(6))).contains("A6");
    assertThat(TypeNames.of(Groups.product(Groups.symmetric(4), Groups.cyclic(2)))).isEmpty();
  }
}
