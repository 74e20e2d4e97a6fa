package org.intertwiner.harmonic.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvariantFormTest {

  private static <G> FiniteRepresentation<G> parse(String text, NamedGroup<G> group) {
    return (FiniteRepresentation<G>) RepresentationNotation.parse(text, group);
  }

  @ParameterizedTest
  @CsvSource({
    "S3, irrep:2",
    "S4, irrep:2",
    "S4, irrep:3",
    "S5, irrep:2",
    "S5, irrep:4",
    "S4, permutation"
  })
  void representationsOfSymmetricGroupsAreMadeOrthogonal(String group, String name) {
    check(GroupNotation.parse(group), name);
  }

  private static <G> void check(NamedGroup<G> group, String name) {
    FiniteRepresentation<G> given = parse(name, group);
    FiniteRepresentation<G> made = InvariantForm.orthogonalized(given).orElseThrow();
    assertThat(made.isReal()).isTrue();
    assertThat(made.isOrthogonal()).isTrue();
    assertThat(made.character()).isEqualTo(given.character());
  }

  @Test
  void theFormIsInvariant() {
    FiniteRepresentation<?> given = parse("irrep:2", GroupNotation.parse("S5"));
    Matrix<Cyclotomic> form = InvariantForm.of(given);
    Matrix<Cyclotomic> g = given.onGenerator(1);
    assertThat(g.transpose().multiply(form).multiply(g)).isEqualTo(form);
  }

  @Test
  void theErrorNamesTheFormAndTheCall() {
    FiniteRepresentation<?> given = parse("irrep:2", GroupNotation.parse("S5"));
    assertThatThrownBy(() -> KernelSpace.on(given))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("8/5")
        .hasMessageContaining("InvariantForm.orthogonalized");
  }

  @Test
  void theFourDimensionalSpaceOfFivePointsNeedsTheRootOfFive() {
    FiniteRepresentation<?> made =
        InvariantForm.orthogonalized(parse("irrep:2", GroupNotation.parse("S5"))).orElseThrow();
    int conductor = 1;
    for (Matrix<Cyclotomic> m : made.onGenerators()) {
      conductor = Conductors.join(conductor, m);
    }
    assertThat(conductor).isEqualTo(5);
  }
}
