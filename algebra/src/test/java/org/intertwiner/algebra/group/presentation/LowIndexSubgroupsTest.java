package org.intertwiner.algebra.group.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.structure.StructureLimits;
import org.intertwiner.algebra.group.structure.SubgroupClasses;
import org.junit.jupiter.api.Test;

class LowIndexSubgroupsTest {

  private static List<Long> counts(String text, int maxIndex) {
    List<CosetTable> all = LowIndexSubgroups.of(Presentation.parse(text), maxIndex, 1_000_000);
    return java.util.stream.IntStream.rangeClosed(1, maxIndex)
        .mapToObj(n -> all.stream().filter(t -> t.count() == n).count())
        .toList();
  }

  /** Classes in the free group of rank 2: Liskovets 1971, OEIS A057005. */
  @Test
  void subgroupsOfTheFreeGroup() {
    assertThat(counts("<a, b | >", 5)).containsExactly(1L, 3L, 7L, 26L, 97L);
  }

  /** In ℤ² every subgroup is its own class, and σ(n) have index n. */
  @Test
  void subgroupsOfTheLattice() {
    assertThat(counts("<a, b | [a, b]>", 12))
        .containsExactly(1L, 3L, 4L, 7L, 6L, 12L, 8L, 15L, 13L, 18L, 12L, 28L);
  }

  /** A finite group: the same classes as by extension from below. */
  @Test
  void subgroupsOfAFiniteGroup() {
    Presentation s4 = Presentation.of(Groups.symmetric(4));
    List<CosetTable> all = LowIndexSubgroups.of(s4, 24, 1_000_000);
    assertThat(all).hasSize(11);
    assertThat(all.stream().map(t -> 24L / t.count()).sorted().toList())
        .isEqualTo(
            SubgroupClasses.of(Groups.symmetric(4), StructureLimits.DEFAULT).classes().stream()
                .map(c -> c.order())
                .toList());
  }

  @Test
  void theTrivialGroupHasOne() {
    assertThat(counts("< | >", 3)).containsExactly(1L, 0L, 0L);
  }

  @Test
  void limitsAreKept() {
    Presentation free = Presentation.parse("<a, b | >");
    assertThatThrownBy(() -> LowIndexSubgroups.of(free, 8, 1000)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> LowIndexSubgroups.of(free, 0, 1000)).isInstanceOf(InvalidInput.class);
  }
}
