package org.intertwiner.verify.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;

class LawSuiteTest {

  @Test
  void theLawsOfAPlaneGroupHold() {
    FiniteGroup<Permutation> group = Groups.dihedral(5);
    Report report =
        GroupSuites.of(group, Optional.of(Representations.plane(group))).tries(60).check();
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
    assertThat(report.checks())
        .extracting(Check::of)
        .contains(
            "group: associativity",
            "regular: homomorphism",
            "character table",
            "orthogonality of characters",
            "irreducible representations",
            "kernels from regular to regular");
    assertThat(
            report.checks().stream()
                .filter(c -> c.verdict() instanceof Verdict.Proved)
                .map(Check::of))
        .contains(
            "character table", "orthogonality of characters", "kernels from regular to regular");
  }

  @Test
  void theLawsOfWhatIsDerivedHold() {
    Report report = GroupSuites.of(Groups.symmetric(4), Optional.empty()).tries(20).check();
    assertThat(report.verdict().holds()).as(report.toText()).isTrue();
    for (String topic :
        List.of("characters: ", "matrix entries: ", "operations: ", "induction: ", "coupling: ")) {
      assertThat(report.checks()).as(topic).anyMatch(c -> c.of().startsWith(topic));
    }
    Report trivial = GroupSuites.of(Groups.symmetric(1), Optional.empty()).tries(5).check();
    assertThat(trivial.verdict().holds()).as(trivial.toText()).isTrue();
  }

  @Test
  void theLawsOfRotationsHold() {
    NamedGroup<?> rotations = GroupNotation.parse("SO3");
    Report report = about(rotations).tries(30).check();
    assertThat(report.verdict().holds()).as(report.toText()).isTrue();
    assertThat(report.checks()).anyMatch(c -> c.of().startsWith("angular momenta: "));
    assertThat(report.checks()).anyMatch(c -> c.of().startsWith("kernels from vector"));
  }

  private static <G> LawSuite about(NamedGroup<G> named) {
    return GroupSuites.of(named.group(), named.vector());
  }

  @Test
  void theLawsOfOtherGroupsHold() {
    assertThat(GroupSuites.of(Groups.quaternion(8), Optional.empty()).tries(40).check().exitCode())
        .isZero();
    assertThat(GroupSuites.of(Groups.alternating(5), Optional.empty()).tries(20).check().exitCode())
        .isZero();
    Report lie =
        GroupSuites.of(O2.group(), Optional.of(Representations.plane(O2.group())))
            .tries(60)
            .check();
    assertThat(lie.verdict().holds()).as(lie.toText()).isTrue();
  }

  /** Subtraction is no group operation. */
  private static final class Subtraction implements Group<Integer> {
    @Override
    public Integer identity() {
      return 0;
    }

    @Override
    public Integer multiply(Integer a, Integer b) {
      return a - b;
    }

    @Override
    public Integer inverse(Integer a) {
      return a;
    }

    @Override
    public boolean areEqual(Integer a, Integer b) {
      return a.equals(b);
    }
  }

  @Test
  void aBrokenGroupIsRefutedWithASmallExample() {
    Sampler<Integer> integers =
        Sampler.of(
            random -> random.nextInt(100), n -> n == 0 ? List.of() : List.of(0, n / 2, n - 1));
    Report report =
        LawSuite.about("subtraction")
            .laws("group", GroupLaws.of(new Subtraction(), integers))
            .seed(3)
            .check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.witness().orElseThrow().element()).isEqualTo("[0, 0, 1]");
    assertThat(report.toText()).contains("REFUTED       group: associativity");
    assertThat(report.exitCode()).isEqualTo(1);
  }

  @Test
  void refusedProofsAreInconclusive() {
    Report report =
        LawSuite.about("x")
            .proof(
                "too large",
                () -> {
                  throw new LimitExceeded("order", "10¹⁰", "at most 10⁶", "");
                })
            .check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(report.verdict().explanation()).contains("10⁶");
    assertThat(report.exitCode()).isEqualTo(3);
  }

  @Test
  void suitesAreValues() {
    LawSuite empty = LawSuite.about("x");
    assertThatThrownBy(empty::check).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> empty.tries(0)).isInstanceOf(InvalidInput.class);
    LawSuite one = empty.proof("p", () -> LawSuite.exact("p", false, "it does not"));
    assertThat(empty.names()).isEmpty();
    assertThat(one.names()).containsExactly("p");
    Report report = one.check();
    assertThat(report.toText()).contains("  cause     it does not").doesNotContain("residual");
    assertThat(report.toJson()).doesNotContain("NaN");
    FiniteGroup<Permutation> c3 = Groups.cyclic(3);
    LawSuite suite = GroupSuites.of(c3, Optional.empty()).tries(10);
    assertThat(suite.seed(5).check().toJson()).isEqualTo(suite.seed(5).check().toJson());
    assertThat(RandomGenerator.getDefault()).isNotNull();
  }
}
