package org.intertwiner.harmonic.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.family.CoxeterGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minimal generators of rings of invariants against the literature. */
class InvariantRingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "point:Oh  | vector | [2, 4, 6]       | complete: a polynomial ring",
        "point:O   | vector | [2, 4, 6, 9]    | complete: all forms of degree 9 lie in the ideal",
        "point:Td  | vector | [2, 3, 4]       | complete: a polynomial ring",
        "point:Th  | vector | [2, 4, 6, 6]    | complete: all forms of degree 8 lie in the ideal",
        "point:T   | vector | [2, 3, 4, 6]    | complete: all forms of degree 6 lie in the ideal",
        "point:I   | vector | [2, 6, 10, 15]  | complete: all forms of degree 15 lie in the ideal",
        "point:Ih  | vector | [2, 6, 10]      | complete: a polynomial ring",
        "point:D4h | vector | [2, 2, 4]       | complete: a polynomial ring",
        "point:C3  | vector | [1, 2, 3, 3]    | complete: all forms of degree 3 lie in the ideal",
        "point:C1  | vector | [1, 1, 1]       | complete: a polynomial ring",
        "point:Ci  | vector | [2, 2, 2, 2, 2, 2] | complete: all forms of degree 2 lie in the"
            + " ideal",
        "S5 | permutation | [1, 2, 3, 4, 5]   | complete: a polynomial ring",
        "A4 | permutation | [1, 2, 3, 4, 6]   | complete: all forms of degree 6 lie in the ideal",
        "S5 | irrep:2 | [2, 3, 4, 5]          | complete: a polynomial ring",
        "Q8 | irrep:4 | [4, 4, 6]             | complete: all forms of degree 6 lie in the ideal",
        "PSL(2,7) | irrep:1 | [4, 6, 14, 21]  | complete: all forms of degree 21 lie in the ideal",
        "C5 | irrep:1 | [5]                   | complete: a polynomial ring",
        "C5 | permutation | [1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5] |"
            + " complete: all forms of degree 5 lie in the ideal",
      })
  void degreesOfGenerators(String group, String rep, String degrees, String proof) {
    InvariantRing<?> ring = ring(GroupNotation.parse(group), rep);
    assertThat(ring.degrees()).hasToString(degrees);
    assertThat(ring.completeness()).hasToString(proof);
    assertThat(ring.completeness().isProved()).isTrue();
    assertThat(ring.certificate().isProved()).isTrue();
    assertThat(ring.dimensionsByDegree(14))
        .isEqualTo(MolienSeries.invariants(ring.space(), 14).stream().map(Long::intValue).toList());
  }

  private static <G> InvariantRing<G> ring(NamedGroup<G> group, String rep) {
    return InvariantRing.of(RepresentationNotation.parse(rep, group, true));
  }

  @Test
  void octahedralInvariantsAreTheSimplestOnes() {
    InvariantRing<?> ring = ring(GroupNotation.parse("point:Oh"), "vector");
    assertThat(ring.generators())
        .map(Invariant::toString)
        .containsExactly("f2 = x^2+y^2+z^2", "f4 = x^4+y^4+z^4", "f6 = x^2*y^2*z^2");
    assertThat(ring.generators().get(2).toLatex()).isEqualTo("f_{6} = x^{2}y^{2}z^{2}");
    assertThat(ring.toLatex()).contains("f_{4} &= x^{4}+y^{4}+z^{4} \\\\");
    assertThat(ring)
        .hasToString(
            "invariants of point:Oh on vector, generators of degrees [2, 4, 6],"
                + " complete: a polynomial ring");
    assertThat(ring(GroupNotation.parse("point:D4h"), "vector").generators())
        .map(Invariant::name)
        .containsExactly("f2a", "f2b", "f4");
  }

  /** Klein's invariants of the binary polyhedral groups on ℂ². */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2T | [6, 8, 12]",
        "2O | [8, 12, 18]",
        "2I | [12, 20, 30]",
      })
  void binaryPolyhedralGroups(String group, String degrees) {
    InvariantRing<?> ring = InvariantRing.of(spinor(GroupNotation.parse(group)));
    assertThat(ring.degrees()).hasToString(degrees);
    assertThat(ring.completeness().isProved()).isTrue();
    int last = ring.degrees().get(2);
    List<Relation> relations = ring.relations(2 * last);
    assertThat(relations).hasSize(1);
    assertThat(relations.get(0).degree()).isEqualTo(2 * last);
    assertThat(relations.get(0).terms()).map(Relation.Term::factors).contains(List.of(2, 2));
    HironakaDecomposition parts = ring.hironaka();
    assertThat(parts.primaryDegrees()).isEqualTo(ring.degrees().subList(0, 2));
    assertThat(parts.secondaryDegrees()).containsExactly(0, last);
  }

  /** The representation on ℂ² of determinant one with the generators' rational-most character. */
  private static <G> FiniteRepresentation<G> spinor(NamedGroup<G> named) {
    FiniteGroup<G> group = (FiniteGroup<G>) named.group();
    List<FiniteCharacter<G>> irreps = CharacterTable.of(group).irreps();
    for (int i = 0; i < irreps.size(); i++) {
      FiniteCharacter<G> chi = irreps.get(i);
      if (chi.degree() == 2 && chi.isFaithful() && chi.determinant().equals(chi.trivial())) {
        return Representations.irreducible(group, i);
      }
    }
    throw new IllegalArgumentException(named.toString());
  }

  /** Not orthogonal: the simple reflections in the basis of the roots. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"A3 | [2, 3, 4]", "B3 | [2, 4, 6]", "H3 | [2, 6, 10]", "A4 | [2, 3, 4, 5]"})
  void reflectionGroups(String type, String degrees) {
    CoxeterGroup coxeter = CoxeterGroup.of(type);
    FiniteGroup<Matrix<Cyclotomic>> group = Groups.generatedByMatrices(coxeter.simpleReflections());
    InvariantRing<?> ring = InvariantRing.of(Representations.defining(group));
    assertThat(ring.degrees()).hasToString(degrees);
    assertThat(ring.completeness().reason()).isEqualTo(Completeness.Reason.POLYNOMIAL_RING);
    assertThat(ring.degrees().stream().mapToLong(d -> d).reduce(1, (a, b) -> a * b))
        .isEqualTo(group.order());
    assertThat(ring.degrees().stream().mapToInt(d -> d - 1).sum()).isEqualTo(coxeter.reflections());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO3 | spin:2          | 6 | [2, 3] | complete: a polynomial ring",
        "SO3 | spin:1 + spin:1 | 6 | [2, 2, 2] | complete: a polynomial ring",
        "SO3 | spin:1 + spin:2 | 6 | [2, 2, 3, 3, 4, 6] | complete up to degree 6",
        "SO3 | spin:1 + spin:2 | 12 | [2, 2, 3, 3, 4, 6] | complete: one relation, of degree 12",
        "O3  | 1x1o + 1x2e     | 6 | [2, 2, 3, 3, 4] | complete: a polynomial ring",
        "SU2 | spin:1/2        | 2 | [] | complete: a polynomial ring",
        "SU2 | spin:3/2        | 8 | [4] | complete: a polynomial ring",
        "SU2 | spin:2          | 6 | [2, 3] | complete: a polynomial ring",
        "SO2 | freq:1 + freq:2 | 4 | [2, 2, 3, 3] | complete up to degree 4",
        "SO2 | freq:1 + freq:2 | 6 | [2, 2, 3, 3] | complete: one relation, of degree 6",
        "O2  | freq:1,1 + freq:1,2 | 6 | [2, 2, 3] | complete: a polynomial ring",
        "SU3 | vector          | 3 | [] | complete up to degree 3",
      })
  void compactGroupsUpToADegree(
      String group, String rep, int degree, String degrees, String proof) {
    checkCompact(GroupNotation.parse(group), rep, degree, degrees, proof);
  }

  private static <G> void checkCompact(
      NamedGroup<G> group, String rep, int degree, String degrees, String proof) {
    Representation<G> space = RepresentationNotation.parse(rep, group, true);
    InvariantRing<G> ring = InvariantRing.upToDegree(space, degree, InvariantLimits.DEFAULT);
    assertThat(ring.degrees()).hasToString(degrees);
    assertThat(ring.completeness()).hasToString(proof);
    assertThat(ring.certificate()).isEqualTo(new InvariantCertificate(true, true, true, degree));
    assertThatThrownBy(() -> ring.covariants(space))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("covariants(target, maxDegree)");
    if (!ring.completeness().isProved()) {
      assertThatThrownBy(() -> ring.covariants(space, degree + 1)).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(ring::hironaka).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> InvariantRing.of(space))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("upToDegree");
  }

  @Test
  void noetherBoundEndsTheSearchWhereNothingElseDoes() {
    checkNoether(Groups.cyclic(3));
  }

  private static <G> void checkNoether(FiniteGroup<G> group) {
    FiniteRepresentation<G> space = Representations.regular(group).times(2);
    InvariantLimits tiny = new InvariantLimits(60, 200_000, 200_000, 10);
    InvariantRing<G> ring = InvariantRing.of(space, tiny);
    assertThat(ring.completeness()).hasToString("complete: Noether's bound 3");
    assertThat(ring.completeness().isProved()).isTrue();
    assertThat(ring.degrees()).isEqualTo(InvariantRing.of(space).degrees());
    assertThat(ring.covariants(space).isComplete()).isTrue();
  }

  /** An unfaithful action: the image decides. */
  @Test
  void unfaithfulActions() {
    InvariantRing<?> ring = ring(GroupNotation.parse("D6"), "freq:1,2");
    assertThat(ring.degrees()).containsExactly(2, 3);
    assertThat(ring.molien().orElseThrow().leadingCoefficient()).hasToString("1/6");
  }

  @Test
  void aWrongInvariantIsRefuted() {
    GradedAction action =
        GradedAction.of(RepresentationNotation.parse("vector", GroupNotation.parse("point:I")));
    InvariantRing<?> ring = ring(GroupNotation.parse("point:I"), "vector");
    EquivarianceProof proof = new EquivarianceProof(action);
    for (Invariant f : ring.generators()) {
      assertThat(proof.holds(List.of(f.form()))).isTrue();
      Monomials m = f.form().monomials();
      List<Cyclotomic> changed = new java.util.ArrayList<>();
      for (int a = 0; a < m.count(); a++) {
        changed.add(f.form().coefficient(a));
      }
      changed.set(m.count() / 2, changed.get(m.count() / 2).add(Cyclotomic.ONE));
      assertThat(proof.holds(List.of(Form.of(m, changed)))).isFalse();
    }
    Form foreign = Form.variable(3, 0).scale(Cyclotomic.zeta(7, 1));
    assertThat(proof.holds(List.of(foreign))).isFalse();
  }

  @Test
  void badInputAndLimits() {
    Representation<?> vector =
        RepresentationNotation.parse("vector", GroupNotation.parse("point:Oh"));
    assertThatThrownBy(() -> InvariantRing.upToDegree(vector, -1, InvariantLimits.DEFAULT))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> InvariantRing.upToDegree(vector, 200, InvariantLimits.DEFAULT))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("monomials");
    InvariantRing<?> part = InvariantRing.of(vector, InvariantLimits.DEFAULT.withDegree(5));
    assertThat(part.completeness().isProved()).isFalse();
    assertThat(part.degrees()).containsExactly(2, 4);
    assertThatThrownBy(() -> part.dimensionsByDegree(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> part.relations(-1)).isInstanceOf(InvalidInput.class);
    InvariantLimits few = new InvariantLimits(60, 200_000, 10, 5);
    assertThatThrownBy(() -> InvariantRing.of(vector, few))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("unknowns");
    Representation<?> roots = RepresentationNotation.parse("spin:40", GroupNotation.parse("SO3"));
    assertThatThrownBy(() -> InvariantRing.upToDegree(roots, 2, InvariantLimits.DEFAULT))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("conductor");
  }

  /** What is refused is refused before it is solved. */
  @Test
  void workIsPredicted() {
    Representation<?> spin = RepresentationNotation.parse("spin:3", GroupNotation.parse("SO3"));
    assertThatThrownBy(
            () -> InvariantRing.upToDegree(spin, 2, new InvariantLimits(60, 200_000, 10, 30)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("steps");
    Representation<?> points =
        RepresentationNotation.parse("permutation", GroupNotation.parse("S6"));
    assertThatThrownBy(() -> InvariantRing.of(points, new InvariantLimits(60, 200_000, 10, 400)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("degree 6")
        .hasMessageContaining("462 unknowns");
    Representation<?> twice =
        RepresentationNotation.parse("vector + vector", GroupNotation.parse("D4"), true);
    InvariantRing<?> ring = InvariantRing.of(twice, new InvariantLimits(60, 200_000, 200, 46));
    assertThat(ring.dimensionsByDegree(8).get(8)).isLessThanOrEqualTo(46);
    assertThatThrownBy(ring::hironaka)
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("secondary invariants of degrees up to 8");
  }

  @Test
  void interruptionEndsTheSearch() {
    Representation<?> space =
        RepresentationNotation.parse("permutation", GroupNotation.parse("A5"));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> InvariantRing.of(space)).isInstanceOf(CancellationException.class);
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void dimensionsOfALargeRingByItsFraction() {
    InvariantRing<?> ring = ring(GroupNotation.parse("point:Oh"), "vector");
    assertThat(ring.molien().orElseThrow().series(100).get(100))
        .isEqualTo(BigInteger.valueOf(ring.dimensionsByDegree(100).get(100)));
  }
}
