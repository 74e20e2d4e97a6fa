package org.intertwiner.reptheory.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

/** The laws hold for what is built, and refute what is broken on purpose. */
class RepresentationLawsTest {
  private static final FiniteGroup<Permutation> GROUP = Groups.dihedral(5);
  private static final FiniteRepresentation<Permutation> PLANE = Representations.plane(GROUP);

  private static <G> LawReport report(List<Law<List<G>>> laws, String name) {
    return laws.stream()
        .filter(law -> law.name().equals(name))
        .findFirst()
        .orElseThrow()
        .check(new Random(11), 200);
  }

  private static LawReport mutant(Function<Permutation, double[][]> matrix, String law) {
    return report(RepresentationLaws.ofMatrices(GROUP, matrix, 1e-12), law);
  }

  @Test
  void theTrueMatricesPass() {
    for (Law<List<Permutation>> law : RepresentationLaws.ofMatrices(GROUP, PLANE::from, 1e-12)) {
      assertThat(law.check(new Random(11), 200).passed()).as(law.name()).isTrue();
    }
  }

  @Test
  void anAntihomomorphismIsRefuted() {
    Function<Permutation, double[][]> inverse = g -> PLANE.from(GROUP.inverse(g));
    LawReport report = mutant(inverse, "homomorphism");
    assertThat(report.passed()).isFalse();
    assertThat(report.counterExample()).isPresent();
    assertThat(mutant(inverse, "inverse").passed()).isTrue();
  }

  @Test
  void aWrongSignOfTheReflectionIsRefuted() {
    Function<Permutation, double[][]> signless =
        g -> {
          double[][] m = PLANE.from(g);
          m[0][1] = Math.abs(m[0][1]);
          return m;
        };
    assertThat(mutant(signless, "homomorphism").passed()).isFalse();
  }

  @Test
  void aMapThatKillsSomethingIsRefutedByIdentityAndInverse() {
    Function<Permutation, double[][]> zero = g -> new double[2][2];
    assertThat(mutant(zero, "homomorphism").passed()).isTrue();
    assertThat(mutant(zero, "identity").passed()).isFalse();
    assertThat(mutant(zero, "inverse").passed()).isFalse();
  }

  @Test
  void aSlightlyWrongAngleIsRefutedOnTheOrthogonalGroup() {
    Representation<PlaneIsometry> plane = Representations.plane(O2.group());
    Function<PlaneIsometry, double[][]> stretched =
        g -> plane.from(new PlaneIsometry(g.angle() * (1 + 1e-9), g.reflected()));
    assertThat(
            report(RepresentationLaws.ofMatrices(O2.group(), stretched, 1e-12), "homomorphism")
                .passed())
        .isFalse();
    assertThat(
            report(RepresentationLaws.ofMatrices(O2.group(), plane::from, 1e-12), "homomorphism")
                .passed())
        .isTrue();
  }

  @Test
  void lawsOfPairsHold() {
    FiniteRepresentation<Permutation> other = Representations.permutation(GROUP);
    for (Law<List<Permutation>> law : RepresentationLaws.ofPair(PLANE, other)) {
      assertThat(law.check(new Random(5), 50).passed()).as(law.name()).isTrue();
    }
  }

  @Test
  void characterTablesAreLawful() {
    for (FiniteGroup<Permutation> group :
        List.of(Groups.symmetric(5), Groups.quaternion(16), Groups.dihedral(7))) {
      for (Law<List<Integer>> law : CharacterLaws.of(CharacterTable.of(group))) {
        LawReport report = law.check(new Random(2), 100);
        assertThat(report.passed()).as(group + ": " + report).isTrue();
      }
    }
  }
}
