package org.intertwiner.harmonic.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Primary and secondary invariants and relations against the literature. */
class HironakaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "point:O  | vector | [2, 4, 6]  | [0, 9]",
        "point:I  | vector | [2, 6, 10] | [0, 15]",
        "point:T  | vector | [2, 3, 4]  | [0, 6]",
        "point:Th | vector | [2, 4, 6]  | [0, 6]",
        "point:Oh | vector | [2, 4, 6]  | [0]",
        "point:D3 | vector | [2, 2, 3]  | [0, 4]",
        "point:C4 | vector | [1, 2, 4]  | [0, 4]",
        "point:S4 | vector | [2, 2, 4]  | [0, 3, 3, 4]",
        "point:Ci | vector | [2, 2, 2]  | [0, 2, 2, 2]",
        "point:D2 | vector | [2, 2, 2]  | [0, 3]",
        "A4 | permutation  | [1, 2, 3, 4] | [0, 6]",
        "D4 | vector + vector | [2, 2, 4, 4] | [0, 2, 4, 4, 4, 4, 6, 8]",
        "Q8 | irrep:4 | [4, 4] | [0, 6]",
      })
  void freeModules(String group, String rep, String primaries, String secondaries) {
    InvariantRing<?> ring = ring(GroupNotation.parse(group), rep);
    HironakaDecomposition parts = ring.hironaka();
    assertThat(parts.primaryDegrees()).hasToString(primaries);
    assertThat(parts.secondaryDegrees()).hasToString(secondaries);
    assertThat(parts.numerator())
        .isEqualTo(ring.molien().orElseThrow().over(parts.primaryDegrees()).orElseThrow());
    EquivarianceProof proof = new EquivarianceProof(ring.action());
    for (Invariant theta : parts.primaries()) {
      assertThat(proof.holds(List.of(theta.form()))).isTrue();
    }
    int n = ring.space().dimension();
    for (HironakaDecomposition.Secondary eta : parts.secondaries()) {
      assertThat(eta.form(n).degree()).isEqualTo(eta.degree());
      assertThat(proof.holds(List.of(eta.form(n)))).isTrue();
    }
  }

  private static <G> InvariantRing<G> ring(NamedGroup<G> group, String rep) {
    return InvariantRing.of(RepresentationNotation.parse(rep, group, true));
  }

  @Test
  void text() {
    InvariantRing<?> ring = ring(GroupNotation.parse("point:O"), "vector");
    assertThat(ring.hironaka()).hasToString("(1, f9) K[f2, f4, f6]");
  }

  /** x² and xy vanish on the line x = 0; x² − y² and xy only at the origin. */
  @Test
  void commonZerosAreSeen() {
    GradedAction action =
        GradedAction.of(RepresentationNotation.parse("vector", GroupNotation.parse("C2")));
    ModularEmbedding at = action.embedding(action.primeAfter(1L << 29), 1);
    Form x = Form.variable(2, 0);
    Form y = Form.variable(2, 1);
    Form difference = x.multiply(x).add(y.multiply(y).scale(Cyclotomic.of(-1)));
    assertThat(isSystem(action, at, x.multiply(x), x.multiply(y))).isFalse();
    assertThat(isSystem(action, at, difference, x.multiply(y))).isTrue();
    assertThat(isSystem(action, at, difference, difference)).isFalse();
  }

  private static boolean isSystem(GradedAction action, ModularEmbedding at, Form... forms) {
    return HironakaSearch.isSystemOfParameters(action, at, List.of(forms), InvariantLimits.DEFAULT);
  }

  @Test
  void partialRingsHaveNone() {
    InvariantRing<?> part =
        InvariantRing.of(
            RepresentationNotation.parse("vector", GroupNotation.parse("point:O")),
            InvariantLimits.DEFAULT.withDegree(4));
    assertThatThrownBy(part::hironaka).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theRelationOfTheOctahedralRotations() {
    List<Relation> relations = ring(GroupNotation.parse("point:O"), "vector").relations(18);
    assertThat(relations)
        .map(Relation::toString)
        .containsExactly(
            "4*f9^2+108*f6^3-2*f4^3*f6+36*f2*f4*f6^2+5*f2^2*f4^2*f6-20*f2^3*f6^2"
                + "-4*f2^4*f4*f6+f2^6*f6 = 0");
    assertThat(relations.get(0).toLatex()).startsWith("4f_{9}^{2}+108f_{6}^{3}-2f_{4}^{3}f_{6}");
    assertThat(ring(GroupNotation.parse("point:O"), "vector").relations(17)).isEmpty();
    assertThat(ring(GroupNotation.parse("point:Oh"), "vector").relations(18)).isEmpty();
  }

  /** Six squares and products of three variables: the Veronese surface has six quadrics. */
  @Test
  void theVeroneseSurface() {
    List<Relation> relations = ring(GroupNotation.parse("point:Ci"), "vector").relations(4);
    assertThat(relations).hasSize(6).allMatch(r -> r.degree() == 4 && r.terms().size() == 2);
  }

  @Test
  void relationsHaveNoTermZero() {
    assertThatThrownBy(() -> new Relation.Term(List.of(0), Cyclotomic.ZERO))
        .isInstanceOf(InvalidInput.class);
  }
}
