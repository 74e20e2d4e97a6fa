package org.intertwiner.harmonic.haar.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.haar.Exactness;
import org.intertwiner.harmonic.haar.Quadrature;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;

class GroupOrbitsTest {

  private static FiniteRepresentation<?> action(String group, int n) {
    return (FiniteRepresentation<?>) GroupNotation.parse(group).action(n);
  }

  private static void check(String group, int count, int strength, double... point) {
    Quadrature<double[]> orbit = GroupOrbits.orbit(action(group, point.length), point, 14);
    assertThat(orbit.count()).as(group).isEqualTo(count);
    assertThat(orbit.exactDegree()).as(group).isEqualTo(strength);
    Exactness found = orbit.certify();
    assertThat(found.holds()).as("%s: %s", group, found).isTrue();
    assertThat(found.isSharp()).as("%s: %s", group, found).isTrue();
  }

  @Test
  void regularPolytopesAreDesignsOfTheirStrengths() {
    double golden = (1 + Math.sqrt(5)) / 2;
    check("point:T", 4, 2, 1, 1, 1);
    check("point:Oh", 6, 3, 0, 0, 1);
    check("point:Oh", 8, 3, 1, 1, 1);
    check("point:Ih", 12, 5, 0, 1, golden);
    check("point:Ih", 20, 5, 1, 1, 1);
    // roots: the 24-cell and the 600-cell
    check("W(F4)", 24, 5, 1, 0, 0, 0);
    check("W(H4)", 120, 11, 1, 0, 0, 0);
  }

  @Test
  void strengthIsTheFirstInvariantLessOne() {
    assertThat(GroupOrbits.strength(action("W(B4)", 4), 20)).isEqualTo(3);
    assertThat(GroupOrbits.strength(action("W(H3)", 3), 4)).isEqualTo(4);
    assertThat(GroupOrbits.strength(action("C7", 2), 20)).isEqualTo(6);
    assertThat(GroupOrbits.strength(action("C7", 2), 0)).isZero();
  }

  @Test
  void badPointsAreRefused() {
    assertThatThrownBy(() -> GroupOrbits.orbit(action("C4", 2), new double[] {1}, 3))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GroupOrbits.orbit(action("C4", 2), new double[2], 3))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GroupOrbits.orbit(action("C4", 2), new double[] {Double.NaN, 1}, 3))
        .isInstanceOf(InvalidInput.class);
  }
}
