package org.intertwiner.harmonic.kernel.eckart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.KernelRequest;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EckartBasisTest {

  private static <G> KernelSpace space(
      NamedGroup<G> group, String action, String in, String out, int degree, boolean complex) {
    KernelRequest<G> request =
        KernelSpace.on(parse(action, group, false))
            .from(parse(in, group, complex))
            .to(parse(out, group, complex));
    return (complex ? request.overComplex() : request).upToDegree(degree);
  }

  private static <G> Representation<G> parse(String text, NamedGroup<G> group, boolean complex) {
    return RepresentationNotation.parse(text.replace('.', ','), group, complex);
  }

  @ParameterizedTest
  @CsvSource({
    "D4, vector, regular, freq:1.1, 3, false",
    "C5, freq:1, freq:2, freq:1 + trivial, 4, false",
    "C5, freq:1, freq:2, freq:1 + trivial, 4, true",
    "Q8, irrep:1 + irrep:2, irrep:4, irrep:4, 2, false",
    "Q8, irrep:1 + irrep:2, irrep:4, irrep:4, 2, true",
    "S4, permutation, permutation, irrep:3, 2, false",
    "C2, freq:1, regular, regular, 3, false",
    "point:T, vector, irrep:1, vector, 3, false",
    "SO2, freq:1, freq:1, freq:2, 5, false",
    "SO2, freq:1, freq:1, freq:2, 5, true",
    "SO2, freq:1 + trivial, freq:1, freq:1, 3, false",
    "O2, vector, freq:1.1, freq:1.0 + freq:1.2, 4, false",
    "SO3, vector, 2x1, spin:2, 4, false",
    "SO3, spin:2, spin:1, spin:1, 2, false",
    "O3, vector, 0e + 1o, 1o + 2e, 3, false",
    "SU2, realspin:1/2, realspin:1/2, realspin:1/2, 2, false",
    "SU2, vector, spin:3/2, spin:1/2, 3, true",
    "SO4, vector, vector, vector, 2, false",
    "O4, vector, vector, vector, 2, false",
    "O4, vector, trivial + vector, 2*vector, 2, false",
  })
  void bothWaysSpanTheSame(
      String group, String action, String in, String out, int degree, boolean complex) {
    KernelSpace space = space(GroupNotation.parse(group), action, in, out, degree, complex);
    EckartBasis basis = EckartBasis.of(space);
    assertThat(basis.overComplex()).isEqualTo(complex);
    assertThat(basis.dimensionsByDegree()).isEqualTo(space.dimensionsByDegree());
    assertThat(basis.labels()).hasSize(basis.dimension()).doesNotHaveDuplicates();
    assertThat(basis.certificate().isProved()).isTrue();
    assertThat(basis.agreesWith(space).holds()).isTrue();
  }

  @Test
  void labelsNameHarmonicPathAndEndomorphism() {
    EckartBasis basis =
        EckartBasis.of(space(GroupNotation.parse("SO2"), "freq:1", "freq:1", "freq:2", 3, false));
    assertThat(basis.labels().stream().map(EckartLabel::toString))
        .containsExactly(
            "l=1: freq:1[0] ⊗ freq:1[0] → freq:2[0], path 0, endomorphism 0",
            "l=1: freq:1[0] ⊗ freq:1[0] → freq:2[0], path 0, endomorphism 1",
            "l=3: freq:3[0] ⊗ freq:1[0] → freq:2[0], path 0, endomorphism 0",
            "l=3: freq:3[0] ⊗ freq:1[0] → freq:2[0], path 0, endomorphism 1");
    EckartElement first = basis.elements().get(0);
    assertThat(first.toString()).startsWith("l=1: freq:1[0]").contains("2×2[");
    assertThat(first.toLatex()).startsWith("\\begin{pmatrix}");
    assertThat(basis.toString()).contains("freq:1 → freq:2").contains("[0, 2, 0, 2]");
  }

  @Test
  void quaternionicTypeHasFourEndomorphisms() {
    EckartBasis basis =
        EckartBasis.of(
            space(GroupNotation.parse("SU2"), "realspin:1/2", "trivial", "realspin:1/2", 1, false));
    assertThat(basis.labels().stream().map(EckartLabel::endomorphism)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void otherKernelsDoNotAgree() {
    NamedGroup<?> group = GroupNotation.parse("D4");
    KernelSpace space = space(group, "vector", "freq:1.0", "trivial", 4, false);
    KernelSpace other = space(group, "vector", "trivial", "trivial", 4, false);
    Agreement agreement = EckartBasis.of(space).agreesWith(other);
    assertThat(agreement.holds()).isFalse();
    assertThat(agreement.toString()).startsWith("different spans [1, 0, 0, 0, 1]");
    assertThat(EckartBasis.of(space).agreesWith(space).toString()).startsWith("equal spans");
  }

  @Test
  void inputsAreChecked() {
    assertThatThrownBy(() -> mixed(GroupNotation.parse("C3"), GroupNotation.parse("C4")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("C4");
    assertThatThrownBy(() -> overReals(GroupNotation.parse("C3")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("orthogonal action");
  }

  @SuppressWarnings("unchecked") // the mistake that is to be refused
  private static <G, H> EckartBasis mixed(NamedGroup<G> group, NamedGroup<H> other) {
    Representation<G> v = parse("freq:1", group, false);
    return EckartBasis.of(v, v, (Representation<G>) parse("freq:1", other, false), 1, false);
  }

  private static <G> EckartBasis overReals(NamedGroup<G> group) {
    Representation<G> v = parse("freq:1", group, false);
    Representation<G> complex = parse("irrep:1", group, true);
    return EckartBasis.of(v, complex, v, 1, false);
  }

  @Test
  void aReduciblePartWithoutANameIsSplit() {
    KernelSpace space = tensors(GroupNotation.parse("O4"));
    EckartBasis basis = EckartBasis.of(space);
    assertThat(basis.dimension()).isEqualTo(space.dimension()).isEqualTo(3);
    assertThat(basis.agreesWith(space).holds()).isTrue();
  }

  private static <G> KernelSpace tensors(NamedGroup<G> group) {
    Representation<G> v = parse("vector", group, false);
    Representation<G> product = ((org.intertwiner.reptheory.LieRepresentation<G>) v).tensor(v);
    return KernelSpace.on(v).from(product).to(product).upToDegree(0);
  }

  @Test
  void anInterruptedSearchStops() {
    NamedGroup<?> group = GroupNotation.parse("D4");
    KernelSpace space = space(group, "vector", "freq:1.1", "freq:1.1", 2, false);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> EckartBasis.of(space)).isInstanceOf(CancellationException.class);
    } finally {
      // whoever noticed the interruption may have taken it
      Thread.interrupted();
    }
  }

  @Test
  void trivialRepresentationsGiveInvariantHarmonics() {
    assertThat(invariants(GroupNotation.parse("point:Oh"))).containsExactly(1, 0, 0, 0, 1, 0, 1);
  }

  private static <G> List<Integer> invariants(NamedGroup<G> group) {
    Representation<G> one = Representations.trivial(group.group());
    return EckartBasis.of(parse("vector", group, false), one, one, 6, false).dimensionsByDegree();
  }
}
