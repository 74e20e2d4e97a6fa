package org.intertwiner.verify.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.StructureLimits;
import org.intertwiner.algebra.group.structure.SubgroupClasses;
import org.intertwiner.algebra.group.structure.Subgroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.discover.SubgroupSearch.Found;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Test;

class SubgroupSearchTest {
  private static Check check(Verdict verdict) {
    return new Check(
        "an element",
        verdict,
        "relative",
        ErrorSummary.EMPTY,
        NoiseFloor.atRoundoff(Precision.FLOAT64));
  }

  private static Verdict no(String element) {
    return new Verdict.Refuted(
        new org.intertwiner.verify.Witness(
            element,
            element,
            0,
            "an input",
            1,
            java.util.Optional.empty(),
            1e-16,
            java.util.Optional.empty(),
            java.util.Optional.empty()));
  }

  private static <G> Found<G> search(FiniteGroup<G> group, IntPredicate holds) {
    return SubgroupSearch.of(
        group,
        g -> {
          int i = group.indexOf(g);
          return check(holds.test(i) ? new Verdict.Tested(9, 1, 0.05) : no(group.wordText(i)));
        });
  }

  private static <G> void findsEverySubgroup(FiniteGroup<G> group, int mostTests) {
    SubgroupClasses classes = SubgroupClasses.of(group, StructureLimits.DEFAULT);
    Set<Long> orders = new HashSet<>();
    for (SubgroupClasses.SubgroupClass each : classes.classes()) {
      for (Subgroup subgroup : Subgroups.conjugates(each.representative())) {
        Found<G> found = search(group, subgroup::contains);
        assertThat(found.subgroup()).isEqualTo(subgroup);
        assertThat(found.undecided()).isZero();
        assertThat(found.tests().size()).isLessThanOrEqualTo(mostTests);
        orders.add(subgroup.order());
      }
    }
    assertThat(orders).hasSizeGreaterThan(2);
  }

  @Test
  void everySubgroupOfAGroupIsFound() {
    findsEverySubgroup(Groups.dihedral(4), 8);
    findsEverySubgroup(Groups.symmetric(4), 13);
    findsEverySubgroup(PointGroup.parse("Oh").group(), 23); // as many as subgroups of prime order
  }

  @Test
  void theTetragonalGroupInTheCubicOneTakesFewTests() {
    FiniteGroup<Matrix<Cyclotomic>> cube = PointGroup.parse("Oh").group();
    FiniteGroup<Matrix<Cyclotomic>> tetragonal = PointGroup.parse("D4h").group();
    Found<Matrix<Cyclotomic>> found = search(cube, i -> tetragonal.contains(cube.element(i)));
    assertThat(found.subgroup().order()).isEqualTo(16);
    assertThat(found.tests().size()).isLessThanOrEqualTo(5);
    assertThat(found.symmetry().name()).startsWith("D4h = ⟨");
  }

  @Test
  void theWholeGroupTakesAsManyTestsAsGenerators() {
    Found<?> found = search(Groups.dihedral(8), i -> true);
    assertThat(found.tests().size()).isLessThanOrEqualTo(3);
    assertThat(found.symmetry().name()).isEqualTo("D8");
  }

  @Test
  void noSymmetryIsFoundFromElementsOfPrimeOrder() {
    Found<?> found = search(Groups.cyclic(12), i -> i == 0);
    assertThat(found.subgroup().order()).isEqualTo(1);
    assertThat(found.tests().size()).isLessThanOrEqualTo(5);
    assertThat(found.symmetry().name()).isEqualTo("the trivial group");
  }

  @Test
  void whatCannotBeDecidedIsOnNeitherSide() {
    FiniteGroup<?> group = Groups.cyclic(6);
    Found<?> found = undecidedBeyondThirds(group);
    assertThat(found.subgroup().order()).isEqualTo(3);
    assertThat(found.undecided()).isEqualTo(3);
    Report report = found.toReport("symmetry of 'f'", 0);
    assertThat(report.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(report.notes().get(0)).contains("C3 = ⟨r²⟩").contains("of order 3");
  }

  private static <G> Found<G> undecidedBeyondThirds(FiniteGroup<G> group) {
    return SubgroupSearch.of(
        group,
        g ->
            check(
                group.indexOf(g) % 2 == 0
                    ? new Verdict.Tested(9, 1, 0.05)
                    : new Verdict.Inconclusive("noise")));
  }

  @Test
  void theReportNamesWhatFails() {
    FiniteGroup<?> square = Groups.dihedral(4);
    Found<?> found = rotationsOnly(square);
    Report report = found.toReport("symmetry of 'f' within D4", 3);
    assertThat(report.verdict().holds()).isTrue();
    assertThat(found.symmetry().name()).isEqualTo("C4 = ⟨r⟩");
    assertThat(report.notes()).anyMatch(n -> n.startsWith("not "));
  }

  private static <G> Found<G> rotationsOnly(FiniteGroup<G> square) {
    Subgroup rotations = square.subgroup(square.generatorIndex(0));
    return search(square, rotations::contains);
  }

  @Test
  void alsoLargeGroupsAreSearched() {
    FiniteGroup<?> group = Groups.symmetric(7);
    Subgroup even = group.derivedSubgroup();
    Found<?> found = search(group, even::contains);
    assertThat(found.subgroup().order()).isEqualTo(2520);
    assertThat(found.tests().size()).isLessThanOrEqualTo(8);
  }
}
