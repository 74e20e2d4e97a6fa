package org.intertwiner.reptheory.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.Homomorphism;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

/** The laws hold for all irreducible representations of S4, and refute what is broken. */
class OperationLawsTest {
  private static final FiniteGroup<Permutation> S4 = Groups.symmetric(4);
  private static final List<FiniteRepresentation<Permutation>> IRREDUCIBLE = irreducible(S4);

  private static List<FiniteRepresentation<Permutation>> irreducible(
      FiniteGroup<Permutation> group) {
    return IntStream.range(0, group.classes().count())
        .mapToObj(row -> Representations.irreducible(group, row))
        .toList();
  }

  private static <T> void assertHold(List<Law<T>> laws) {
    for (Law<T> law : laws) {
      assertThat(law.check(new Random(3), 40).passed()).as(law.name()).isTrue();
    }
  }

  private static <T> boolean passes(Law<T> law) {
    return law.check(new Random(3), 200).passed();
  }

  @Test
  void irreducibleRepresentationsObeyAllLaws() {
    for (FiniteRepresentation<Permutation> v : IRREDUCIBLE) {
      assertHold(OperationLaws.of(v));
      assertHold(OperationLaws.ofPair(v, Representations.permutation(S4)));
    }
    assertHold(OperationLaws.ofEntries(IRREDUCIBLE));
    assertHold(OperationLaws.ofEntries(irreducible(Groups.quaternion(8))));
  }

  @Test
  void entriesOfReducibleOrEqualRepresentationsAreNotOrthogonal() {
    assertThat(passes(OperationLaws.ofEntries(List.of(Representations.permutation(S4))).get(0)))
        .isFalse();
    FiniteRepresentation<Permutation> plane = IRREDUCIBLE.get(2);
    assertThat(passes(OperationLaws.ofEntries(List.of(plane, plane.withName("again"))).get(0)))
        .isFalse();
  }

  @Test
  void subgroupsOfS4ObeyTheLawsOfInduction() {
    Subgroup three = S4.subgroup(S4.indexOf(Permutation.ofOneBased(2, 3, 1, 4)));
    Subgroup points = three.extendedBy(S4.indexOf(Permutation.ofOneBased(2, 1, 3, 4)));
    Subgroup four = S4.subgroup(S4.indexOf(Permutation.ofOneBased(2, 3, 4, 1)));
    for (Subgroup h : List.of(three, points, four, S4.subgroup())) {
      List<FiniteRepresentation<Permutation>> small = irreducible(S4.toGroup(h));
      assertHold(InductionLaws.of(h, IRREDUCIBLE, small));
      for (Subgroup k : List.of(three, points, four, S4.derivedSubgroup())) {
        assertHold(InductionLaws.ofMackey(S4, k, h, small));
      }
    }
    assertHold(InductionLaws.ofStages(points, three, IRREDUCIBLE, irreducible(S4.toGroup(three))));
    assertThatThrownBy(
            () -> InductionLaws.ofStages(four, three, IRREDUCIBLE, irreducible(S4.toGroup(three))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void representationsOfAnotherSubgroupBreakReciprocityOrAreRefused() {
    Subgroup four = S4.subgroup(S4.indexOf(Permutation.ofOneBased(2, 3, 4, 1)));
    Subgroup klein = S4.normalClosure(S4.indexOf(Permutation.ofOneBased(2, 1, 4, 3)));
    assertThatThrownBy(
            () ->
                InductionLaws.of(four, IRREDUCIBLE, irreducible(S4.toGroup(S4.derivedSubgroup()))))
        .isInstanceOf(InvalidInput.class);
    List<FiniteRepresentation<Permutation>> wrong = irreducible(S4.toGroup(klein));
    assertThatThrownBy(
            () ->
                InductionLaws.of(four, IRREDUCIBLE, wrong)
                    .forEach(law -> assertThat(passes(law)).isTrue()))
        .isInstanceOfAny(InvalidInput.class, AssertionError.class);
    // Mackey's formula needs all double cosets: with H for G it fails
    assertThat(
            passes(InductionLaws.ofMackey(S4, klein, four, irreducible(S4.toGroup(klein))).get(0)))
        .isFalse();
  }

  @Test
  void pullBacksCompose() {
    FiniteGroup<Permutation> cyclic = Groups.cyclic(6);
    FiniteGroup<Permutation> sign = Groups.cyclic(2);
    FiniteGroup<Permutation> twelve = Groups.cyclic(12);
    Homomorphism<Permutation, Permutation> toTwo =
        Homomorphism.ofIndices(cyclic, sign, sign.generatorIndex(0));
    Homomorphism<Permutation, Permutation> toSix =
        Homomorphism.ofIndices(twelve, cyclic, cyclic.generatorIndex(0));
    for (FiniteRepresentation<Permutation> rho :
        List.of(
            Representations.irreducible(sign, 1),
            Representations.regular(sign),
            Representations.regular(sign).tensor(Representations.irreducible(sign, 1)),
            Representations.regular(sign).directSum(Representations.irreducible(sign, 1)))) {
      assertHold(OperationLaws.ofPullBacks(rho, toTwo, toSix));
    }
  }
}
