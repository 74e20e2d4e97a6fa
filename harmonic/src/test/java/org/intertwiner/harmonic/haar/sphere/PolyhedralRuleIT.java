package org.intertwiner.harmonic.haar.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.harmonic.haar.sphere.PolyhedralRule.Kind;
import org.junit.jupiter.api.Test;

/** Every rule that is kept is proved, and rules of middle degrees are found again from nothing. */
class PolyhedralRuleIT {
  private static final boolean THOROUGH = Boolean.getBoolean("thorough");

  /** Rules are proved up to so many points; all of them with {@code -Dthorough}. */
  private static final int MOST_PROVED = THOROUGH ? Integer.MAX_VALUE : 300;

  /** Digits are found again up to so many points; of all rules with {@code -Dthorough}. */
  private static final int MOST_REFINED = THOROUGH ? Integer.MAX_VALUE : 60;

  @Test
  void everyRuleThatIsKeptIsProved() {
    for (Kind kind : Kind.values()) {
      for (int degree : PolyhedralRule.degrees(kind)) {
        PolyhedralRule rule = PolyhedralRule.of(kind, degree);
        if (rule.count() > MOST_PROVED) {
          continue;
        }
        RuleProof proof = rule.prove();
        assertThat(proof.holds()).as("%s: %s", rule, proof).isTrue();
        assertThat(proof.radius()).as("%s: %s", rule, proof).isLessThan(1e-15);
        if (rule.count() > MOST_REFINED) {
          continue;
        }
        OrbitRefiner refiner =
            new OrbitRefiner(
                MomentEquations.of(rule.rule().group(), degree), rule.rule(), kind == Kind.DESIGN);
        assertThat(refiner.refine(1e-30, 6)).as(rule.toString()).isLessThan(1e-30);
        OrbitRule again = refiner.rounded();
        for (int o = 0; o < rule.orbits(); o++) {
          assertThat(again.points()[o]).containsExactly(rule.rule().points()[o], within(4e-16));
          assertThat(again.weights()[o])
              .isCloseTo(rule.rule().weights()[o], within(4e-16 * again.weights()[o]));
        }
      }
    }
  }

  @Test
  void middleDegreesAreFoundAgain() {
    for (int degree = 13; degree <= 23; degree += 2) {
      int points = PolyhedralRule.octahedral(degree).count();
      OrbitRule found =
          RuleSearch.search(
                  RuleSearch.weighted(Polyhedral.OH, degree, points),
                  degree,
                  false,
                  30,
                  new SplittableRandom(degree))
              .orElseThrow();
      assertThat(found.count()).isEqualTo(points);
    }
    for (int degree = 8; degree <= 14; degree++) {
      OrbitRule found =
          RuleSearch.search(
                  RuleSearch.equal(degree), degree, true, 60, new SplittableRandom(degree))
              .orElseThrow();
      assertThat(found.count()).isEqualTo(PolyhedralRule.design(degree).count());
    }
  }

  @Test
  void theLongestOctahedralRulesAreFoundAgain() {
    for (int m = 5; m <= (THOROUGH ? 8 : 5); m++) {
      OrbitRule found = RuleSearch.search(RuleSearch.geodesic(m, 0.66), 6 * m - 1).orElseThrow();
      assertThat(found.count()).isEqualTo(PolyhedralRule.octahedral(6 * m - 1).count());
    }
  }
}
