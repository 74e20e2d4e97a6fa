package org.intertwiner.algebra.group.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.presentation.Presentation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Larger groups: subgroups of M11 and S7, and everything about M12. */
class SubgroupClassesIT {

  @ParameterizedTest
  @CsvSource({"M11,39,8651", "A7,40,3786", "S7,96,11300"})
  void subgroupsUpToConjugacy(String name, int classes, int subgroups) {
    FiniteGroup<Permutation> group =
        switch (name) {
          case "M11" -> Groups.mathieu(11);
          case "A7" -> Groups.alternating(7);
          default -> Groups.symmetric(7);
        };
    SubgroupClasses all = SubgroupClasses.of(group, StructureLimits.DEFAULT);
    assertThat(all.count()).isEqualTo(classes);
    assertThat(all.subgroupCount()).isEqualTo(subgroups);
  }

  @Tag("thorough")
  @Test
  void theMathieuGroupOfDegreeTwelve() {
    FiniteGroup<Permutation> m12 = Groups.mathieu(12);
    assertThat(Series.compositionFactors(m12)).hasToString("[M12]");
    Automorphisms<Permutation> all = Automorphisms.of(m12);
    assertThat(all.order()).isEqualTo(BigInteger.valueOf(190_080));
    assertThat(all.outerOrder()).isEqualTo(BigInteger.TWO);
    FiniteGroup<?> presented =
        Presentation.parse("<a, b | a^2, b^3, (a b)^11, [a, b]^6, (a b a b a b^-1)^6>").group();
    assertThat(Isomorphisms.areIsomorphic(m12, presented)).isTrue();
  }
}
