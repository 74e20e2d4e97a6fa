package org.intertwiner.reptheory.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
  private static final SpaceGroup DIAMOND = SpaceGroups.named("Fd-3m");

  private static SmallIrreps at(LittleGroup any, String k, boolean spin) {
    return SmallIrreps.of(any.at(KPoint.parse(k)), spin);
  }

  private static void keepsDimensions(Compatibility c) {
    for (int i = 0; i < c.multiplicities().size(); i++) {
      long sum = 0;
      for (int j = 0; j < c.line().dimensions().size(); j++) {
        sum += c.multiplicities().get(i).get(j) * c.line().dimensions().get(j);
      }
      assertThat(sum).isEqualTo(c.point().dimensions().get(i).longValue());
    }
  }

  /** Source: Bouckaert, Smoluchowski, Wigner (1936); C. Herring (1942) for the diamond lattice. */
  @Test
  void levelsOfTheDiamondLatticeSplitOnDelta() {
    LittleGroup any = LittleGroup.of(DIAMOND, KPoint.gamma(3));
    SmallIrreps delta = at(any, "0,1/3,0", false);
    Compatibility gamma = Compatibility.of(at(any, "0,0,0", false), delta);
    Compatibility x = Compatibility.of(at(any, "0,1,0", false), delta);
    keepsDimensions(gamma);
    keepsDimensions(x);
    int flat = delta.dimensions().indexOf(2);
    for (int i = 0; i < 10; i++) {
      long threefold = gamma.point().dimensions().get(i) == 3 ? 1 : 0;
      assertThat(gamma.multiplicities().get(i).get(flat)).isEqualTo(threefold);
    }
    long stayDouble = x.multiplicities().stream().filter(m -> m.get(flat) == 1).count();
    long split =
        x.multiplicities().stream()
            .filter(m -> m.get(flat) == 0 && m.stream().filter(v -> v == 1).count() == 2)
            .count();
    assertThat(stayDouble).isEqualTo(2);
    assertThat(split).isEqualTo(2);
    assertThat(x.toString()).startsWith("1 → ").contains("; 2 → ");
  }

  @Test
  void spinKeepsTheFourfoldLevelOfXTogetherAsTwoDoublets() {
    LittleGroup any = LittleGroup.of(DIAMOND, KPoint.gamma(3));
    SmallIrreps delta = at(any, "0,1/3,0", true);
    Compatibility x = Compatibility.of(at(any, "0,1,0", true), delta);
    assertThat(x.multiplicities()).containsExactly(List.of(1L, 1L));
    keepsDimensions(Compatibility.of(at(any, "0,0,0", true), delta));
  }

  @Test
  void theTrivialLevelRestrictsToTheTrivialOne() {
    LittleGroup any = LittleGroup.of(SpaceGroups.named("Pm-3m"), KPoint.gamma(3));
    Compatibility c = Compatibility.of(at(any, "0,0,0", false), at(any, "1/5,1/5,1/5", false));
    assertThat(c.multiplicities().get(0).get(0)).isEqualTo(1);
    keepsDimensions(c);
    keepsDimensions(Compatibility.of(at(any, "1/2,1/2,0", false), at(any, "1/2,1/2,1/3", false)));
  }

  @Test
  void linesBetweenSpecialPointsAreRefused() {
    LittleGroup any = LittleGroup.of(DIAMOND, KPoint.gamma(3));
    SmallIrreps gamma = at(any, "0,0,0", false);
    assertThatThrownBy(() -> Compatibility.of(gamma, at(any, "0,1,0", false)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("line from 0,0,0 to 0,1,0");
    assertThatThrownBy(() -> Compatibility.of(gamma, at(any, "0,1/3,0", true)))
        .isInstanceOf(InvalidInput.class);
    LittleGroup other = LittleGroup.of(SpaceGroups.named("Fm-3m"), KPoint.gamma(3));
    assertThatThrownBy(() -> Compatibility.of(gamma, at(other, "0,1/3,0", false)))
        .isInstanceOf(InvalidInput.class);
  }
}
