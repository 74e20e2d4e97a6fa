package org.intertwiner.harmonic.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules of equivariant polynomial maps. */
class CovariantTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "point:Oh | vector | vector  | [1, 3, 5]           | 3",
        "point:O  | vector | vector  | [1, 3, 4, 5, 6, 8]  | 3",
        "point:Ih | vector | vector  | [1, 5, 9]           | 3",
        "point:I  | vector | vector  | [1, 5, 6, 9, 10, 14] | 3",
        "point:Td | vector | vector  | [1, 2, 3]           | 3",
        "point:C3 | vector | trivial | [0]                 | 1",
        "point:C2v | vector | vector + trivial | [0, 0, 1, 1] | 4",
        "S4 | permutation | permutation | [0, 1, 2, 3]     | 4",
        "S3 | permutation | irrep:1     | [3]              | 1",
        "Q8 | irrep:4 | irrep:4 | [1, 3, 3, 5]             | 2",
        "D4 | vector | regular  | [0, 1, 1, 2, 2, 3, 3, 4] | 8",
      })
  void generators(String group, String rep, String target, String degrees, long rank) {
    CovariantModule<?> module = module(GroupNotation.parse(group), rep, target);
    assertThat(module.degrees()).hasToString(degrees);
    assertThat(module.rank()).contains(Rational.of(rank));
    assertThat(module.isComplete()).isTrue();
    assertThat(module.certificate().isProved()).isTrue();
    assertThat(module.molien().orElseThrow().poleOrder())
        .isEqualTo(module.ring().space().dimension());
    assertThat(module).asString().endsWith(", complete");
  }

  private static <G> CovariantModule<G> module(NamedGroup<G> group, String rep, String target) {
    return InvariantRing.of(RepresentationNotation.parse(rep, group, true))
        .covariants(RepresentationNotation.parse(target, group, true));
  }

  /** The gradients of the basic invariants generate the vector fields (Solomon 1963). */
  @Test
  void vectorFieldsOfTheCube() {
    CovariantModule<?> module = module(GroupNotation.parse("point:Oh"), "vector", "vector");
    assertThat(module.generators())
        .map(Covariant::toString)
        .containsExactly("F1 = [x, y, z]", "F3 = [x^3, y^3, z^3]", "F5 = [x^5, y^5, z^5]");
    assertThat(module.generators().get(0).toLatex())
        .isEqualTo("F_{1} = \\begin{pmatrix}x \\\\ y \\\\ z\\end{pmatrix}");
    assertThat(module.target().name()).isEqualTo("vector");
  }

  @Test
  void aWrongCovariantIsRefuted() {
    NamedGroup<?> group = GroupNotation.parse("point:O");
    check(group);
  }

  private static <G> void check(NamedGroup<G> group) {
    Representation<G> vector = RepresentationNotation.parse("vector", group);
    CovariantModule<G> module = InvariantRing.of(vector).covariants(vector);
    GradedAction action = GradedAction.of(vector, vector, module.ring().action().monomials());
    EquivarianceProof proof = new EquivarianceProof(action);
    for (Covariant f : module.generators()) {
      assertThat(proof.holds(f.components())).isTrue();
      List<Form> swapped =
          List.of(f.components().get(1), f.components().get(0), f.components().get(2));
      List<Form> flipped =
          List.of(
              f.components().get(0).scale(Cyclotomic.of(-1)),
              f.components().get(1),
              f.components().get(2));
      assertThat(proof.holds(swapped)).isFalse();
      assertThat(proof.holds(flipped)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO3 | spin:2 | spin:2 | 6 | [1, 2]",
        "SO3 | spin:1 | spin:2 | 5 | [2]",
        "O3  | 1x1o   | 1x1o   | 5 | [1]",
        "SU2 | spin:3/2 | spin:3/2 | 6 | [1, 3]",
        "O2  | freq:1,1 | freq:1,3 | 5 | [3]",
      })
  void compactGroups(String group, String rep, String target, int degree, String degrees) {
    checkCompact(GroupNotation.parse(group), rep, target, degree, degrees);
  }

  private static <G> void checkCompact(
      NamedGroup<G> group, String rep, String target, int degree, String degrees) {
    Representation<G> space = RepresentationNotation.parse(rep, group, true);
    InvariantRing<G> ring = InvariantRing.upToDegree(space, degree, InvariantLimits.DEFAULT);
    CovariantModule<G> module =
        ring.covariants(RepresentationNotation.parse(target, group, true), degree);
    assertThat(module.degrees()).hasToString(degrees);
    assertThat(module.isComplete()).isFalse();
    assertThat(module).asString().endsWith("complete up to degree " + degree);
    assertThatThrownBy(() -> ring.covariants(space, -1)).isInstanceOf(InvalidInput.class);
  }
}
