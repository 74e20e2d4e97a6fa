package org.intertwiner.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementPlaceTest {

  @ParameterizedTest
  @CsvSource({
    "identity, C4, 0, false",
    "r, C4, 90, false",
    "r³, D4, 270, false",
    "r³, 'D4, order of the batch', 270, false",
    "r³ s, D4, 270, true",
    "s r, D4, 270, true",
    "s r² s, D8, 270, false",
    "s, D6, 0, true",
    "r¹¹, C12, 330, false",
    "R(30.5°), SO2, 30.5, false",
    "R(-30°) s, O2, 330, true",
    "rotation by -90°, x, 270, false",
    "r = rotation by 90° (order 4), C4, 90, false",
    "reflection in the line at 45°, D4, 90, true"
  })
  void wordsTellAngles(String name, String group, double degrees, boolean reflection) {
    assertThat(ElementPlace.of(name, group)).contains(new ElementPlace(degrees, reflection));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r q", "(1 2 3)", "", "rotation by 90° about (0, 0, 1)", "r² t", "q"})
  void otherWordsDoNot(String name) {
    assertThat(ElementPlace.of(name, "D4")).isEmpty();
    assertThat(ElementPlace.of("r", "S4")).isEmpty();
    assertThat(ElementPlace.of("r", "C0")).isEmpty();
  }

  /** The names that groups give their elements are told apart: 2n places for 2n elements. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 8, 12})
  void everyElementOfADihedralGroupHasItsOwnPlace(int n) {
    FiniteGroup<Permutation> group = Groups.dihedral(n);
    assertThat(
            IntStream.range(0, (int) group.order())
                .mapToObj(group::wordText)
                .map(word -> ElementPlace.of(word, group.name()).orElseThrow())
                .distinct())
        .hasSize(2 * n);
  }
}
