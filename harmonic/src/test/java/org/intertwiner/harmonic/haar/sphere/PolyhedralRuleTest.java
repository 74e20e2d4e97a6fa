package org.intertwiner.harmonic.haar.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.haar.Exactness;
import org.intertwiner.harmonic.haar.Quadrature;
import org.intertwiner.harmonic.haar.sphere.PolyhedralRule.Kind;
import org.intertwiner.harmonic.invariant.MolienSeries;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;

class PolyhedralRuleTest {
  /**
   * Lebedev's numbers of points, where his rules are positive; 13, 25 and 27 need more for that.
   */
  private static final Map<Integer, Integer> LEBEDEV =
      Map.ofEntries(
          Map.entry(3, 6),
          Map.entry(5, 14),
          Map.entry(7, 26),
          Map.entry(9, 38),
          Map.entry(11, 50),
          Map.entry(15, 86),
          Map.entry(17, 110),
          Map.entry(19, 146),
          Map.entry(21, 170),
          Map.entry(23, 194),
          Map.entry(29, 302),
          Map.entry(31, 350),
          Map.entry(35, 434),
          Map.entry(41, 590),
          Map.entry(47, 770));

  @Test
  void everyRuleIsExactToItsDegreeAndNoFurther() {
    for (Kind kind : Kind.values()) {
      for (int degree : PolyhedralRule.degrees(kind)) {
        PolyhedralRule rule = PolyhedralRule.of(kind, degree);
        Quadrature<double[]> quadrature = rule.grid().quadrature();
        Exactness found = quadrature.certify();
        assertThat(found.holds()).as("%s: %s", rule, found).isTrue();
        assertThat(found.isSharp()).as("%s: %s", rule, found).isTrue();
        assertThat(found.claimed()).isEqualTo(degree);
        assertThat(quadrature.isPositive()).isTrue();
        assertThat(quadrature.count()).isEqualTo(rule.count());
        assertThat(quadrature.efficiency(3)).as(rule.toString()).isGreaterThan(0.65);
      }
    }
  }

  @Test
  void octahedralRulesHaveAsManyPointsAsLebedevs() {
    for (int degree : PolyhedralRule.degrees(Kind.OCTAHEDRAL)) {
      if (LEBEDEV.containsKey(degree)) {
        assertThat(PolyhedralRule.octahedral(degree).count()).isEqualTo(LEBEDEV.get(degree));
      }
    }
    assertThat(PolyhedralRule.degrees(Kind.OCTAHEDRAL))
        .containsAll(LEBEDEV.keySet())
        .contains(13, 25, 27);
  }

  @Test
  void theSmallestRulesAreKnownInClosedForm() {
    double[] weights = PolyhedralRule.octahedral(5).grid().weights();
    assertThat(weights[0]).isCloseTo(1 / 15.0, within(1e-17));
    assertThat(weights[13]).isCloseTo(3 / 40.0, within(1e-17));
    double[] seven = PolyhedralRule.octahedral(7).grid().weights();
    assertThat(Arrays.stream(seven).sorted().toArray()[0]).isCloseTo(9 / 280.0, within(1e-17));
    // the snub cube is a design of degree 7, the twisted rules of 72 points have degree 14
    assertThat(PolyhedralRule.design(7).count()).isEqualTo(24);
    assertThat(PolyhedralRule.icosahedral(14).count()).isEqualTo(72);
    assertThat(PolyhedralRule.design(5).groupOrder()).isEqualTo(12);
    assertThat(PolyhedralRule.octahedral(11).orbits()).isEqualTo(4);
  }

  @Test
  void designsHaveEqualWeightsAndAboutHalfTheSquareOfTheirDegree() {
    List<Integer> degrees = PolyhedralRule.degrees(Kind.DESIGN);
    assertThat(degrees).contains(2, 3, 5, 7, 8, 9, 10, 20, 30);
    for (int t : degrees) {
      PolyhedralRule rule = PolyhedralRule.design(t);
      double[] weights = rule.grid().weights();
      assertThat(weights).containsOnly(weights, within(1e-16));
      assertThat(rule.count()).isLessThanOrEqualTo((t + 1) * (t + 1) / 2 + 4);
    }
  }

  @Test
  void aProofHoldsForRulesAndFailsForOthers() {
    for (PolyhedralRule rule :
        List.of(
            PolyhedralRule.octahedral(3),
            PolyhedralRule.octahedral(15),
            PolyhedralRule.icosahedral(19),
            PolyhedralRule.design(2),
            PolyhedralRule.design(3),
            PolyhedralRule.design(12))) {
      RuleProof proof = rule.prove();
      assertThat(proof.holds()).as("%s: %s", rule, proof).isTrue();
      assertThat(proof.radius()).as("%s: %s", rule, proof).isLessThan(1e-15);
      assertThat(proof.toString()).contains("proved within");
    }
    // one degree more has too few unknowns
    OrbitRule rule = PolyhedralRule.octahedral(15).rule();
    RuleProof wrong = new RuleProver(MomentEquations.of(Polyhedral.OH, 17), rule, false).prove();
    assertThat(wrong.holds()).isFalse();
    assertThat(wrong.radius()).isNaN();
    assertThat(wrong.toString()).contains("not proved");
  }

  @Test
  void invariantHarmonicsAreCountedAsMolienDoes() {
    Map<Polyhedral, String> groups =
        Map.of(
            Polyhedral.T, "point:T",
            Polyhedral.O, "point:O",
            Polyhedral.I, "point:I",
            Polyhedral.OH, "point:Oh",
            Polyhedral.IH, "point:Ih");
    groups.forEach(
        (group, name) -> {
          FiniteRepresentation<?> action =
              (FiniteRepresentation<?>) GroupNotation.parse(name).action(3);
          List<Long> molien = MolienSeries.invariants(action, 31);
          int[] counted = group.invariants(31);
          assertThat(group.order()).isEqualTo((int) action.group().order());
          for (int l = 0; l <= 31; l++) {
            long harmonic = molien.get(l) - (l < 2 ? 0 : molien.get(l - 2));
            assertThat(counted[l]).as("%s, degree %d", name, l).isEqualTo((int) harmonic);
          }
        });
  }

  @Test
  void theSearchFindsRulesFromNothing() {
    OrbitRule found =
        RuleSearch.search(
                RuleSearch.weighted(Polyhedral.OH, 11, 60), 11, false, 20, new SplittableRandom(1))
            .orElseThrow();
    assertThat(found.count()).isEqualTo(50);
    PolyhedralRule kept = PolyhedralRule.octahedral(11);
    assertThat(Arrays.stream(found.weights()).sorted().toArray())
        .containsExactly(Arrays.stream(kept.rule().weights()).sorted().toArray(), within(1e-16));
    OrbitRule icosahedral =
        RuleSearch.search(
                RuleSearch.weighted(Polyhedral.I, 14, 80), 14, false, 20, new SplittableRandom(2))
            .orElseThrow();
    assertThat(icosahedral.count()).isEqualTo(72);
    assertThat(OrbitStructures.weighted(Polyhedral.IH, 9, 40)).isNotEmpty();
    OrbitRule design =
        RuleSearch.search(RuleSearch.equal(7), 7, true, 10, new SplittableRandom(3)).orElseThrow();
    assertThat(design.count()).isEqualTo(24);
    assertThat(PolyhedralRule.text(Kind.DESIGN, 7, design)).startsWith("DESIGN 7 O g ");
    assertThat(RuleSearch.search(List.of(), 7, true, 10, new SplittableRandom(3))).isEmpty();
  }

  @Test
  void latticesOnTheOctahedronLeadToRules() {
    for (int m = 2; m <= 4; m++) {
      OrbitRule start = RuleSearch.geodesic(m, 0.66);
      assertThat(start.count()).isEqualTo(12 * m * m + 2);
      OrbitRule found = RuleSearch.search(start, 6 * m - 1).orElseThrow();
      assertThat(Arrays.stream(found.weights()).sorted().toArray())
          .containsExactly(
              Arrays.stream(PolyhedralRule.octahedral(6 * m - 1).rule().weights())
                  .sorted()
                  .toArray(),
              within(1e-15));
    }
  }

  @Test
  void impossibleStructuresLeadNowhere() {
    OrbitSolver solver = new OrbitSolver(MomentEquations.redundant(Polyhedral.OH, 9), false, 100);
    OrbitRule start =
        OrbitSolver.start(Polyhedral.OH, new int[] {0, 1, 2}, new SplittableRandom(1));
    assertThat(solver.solve(start)).isEmpty();
    double[][] twice = {Polyhedral.OH.vertex(0), Polyhedral.OH.vertex(0)};
    OrbitRule doubled =
        new OrbitRule(Polyhedral.OH, new int[] {0, 0}, twice, new double[] {0.5, 0.5});
    assertThat(OrbitSolver.isProper(doubled)).isFalse();
    OrbitRule negative =
        new OrbitRule(
            Polyhedral.OH,
            new int[] {0, 1},
            new double[][] {Polyhedral.OH.vertex(0), Polyhedral.OH.vertex(1)},
            new double[] {1.5, -0.5});
    assertThat(OrbitSolver.isProper(negative)).isFalse();
  }

  @Test
  void theFewestPointsAreFound() {
    assertThat(PolyhedralRule.fewest(0).count()).isEqualTo(1);
    assertThat(PolyhedralRule.fewest(2).count()).isEqualTo(4);
    assertThat(PolyhedralRule.fewest(4).count()).isEqualTo(12);
    assertThat(PolyhedralRule.fewest(6).count()).isEqualTo(24);
    assertThat(PolyhedralRule.fewest(14).count()).isEqualTo(72);
    assertThat(PolyhedralRule.fewest(47).count()).isEqualTo(770);
    assertThat(PolyhedralRule.fewest(60).exactDegree()).isEqualTo(60);
    for (int t = 0; t <= 60; t += 7) {
      assertThat(PolyhedralRule.fewest(t).exactDegree()).isGreaterThanOrEqualTo(t);
    }
  }

  @Test
  void otherDegreesAreRefusedWithTheNextLarger() {
    assertThatThrownBy(() -> PolyhedralRule.octahedral(12))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one of [3, 5, 7")
        .hasMessageContaining("the next larger is 13");
    assertThatThrownBy(() -> PolyhedralRule.icosahedral(1000))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Gauss–Legendre");
    assertThatThrownBy(() -> PolyhedralRule.design(-1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("not negative");
    assertThatThrownBy(() -> PolyhedralRule.fewest(-1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void pointsOffTheSphereAreRefused() {
    double[][] off = {{0, 0, 1}, {0, 0.5, 1}};
    assertThatThrownBy(() -> SphereGrid.from("off", off, new double[] {0.5, 0.5}, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("point 1")
        .hasMessageContaining("at distance 1.118");
    assertThatThrownBy(() -> SphereGrid.from("few", off, new double[] {1}, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1 weights");
  }
}
