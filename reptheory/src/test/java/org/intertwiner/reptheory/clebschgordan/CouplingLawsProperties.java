package org.intertwiner.reptheory.clebschgordan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.laws.Laws;

/** The identities on random angular momenta, small and large. */
class CouplingLawsProperties {
  @Example
  void noLawIsRefuted() {
    List<LawReport> refuted = Laws.refuted(CouplingLaws.of(10), 5, 60);
    assertThat(refuted).isEmpty();
    assertThat(CouplingLaws.of(10)).hasSize(13);
  }

  @Property
  void everyLawHoldsForRandomAngularMomenta(
      @ForAll @IntRange(max = 12) int law, @ForAll @IntRange(max = 30) int most, @ForAll int seed) {
    Law<List<Integer>> drawn = CouplingLaws.of(most).get(law);
    LawReport report = drawn.check(RandomGeneratorFactory.of("L64X128MixRandom").create(seed), 1);
    assertThat(report.counterExample()).as(drawn.name()).isEmpty();
  }

  @Example
  void largeAngularMomenta() {
    List<Law<List<Integer>>> laws = CouplingLaws.of(200);
    for (int i : new int[] {0, 2, 3, 5}) {
      assertThat(Laws.refuted(List.of(laws.get(i)), 3, 2)).isEmpty();
    }
  }

  @Example
  void boundsAreChecked() {
    assertThatThrownBy(() -> CouplingLaws.of(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CouplingLaws.of(1001)).isInstanceOf(InvalidInput.class);
  }
}
