package org.intertwiner.harmonic.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.intertwiner.harmonic.DenseSolution;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The solver against dense linear algebra on all polynomial matrices: equal spans. */
class SecondWayTest {

  @ParameterizedTest
  @CsvSource({
    "D4, regular, freq:1.1, 3, vector",
    "D3, regular, regular, 3, vector",
    "C5, freq:1, freq:2, 4, vector",
    "C6, freq:1 + trivial, freq:2 + freq:3, 3, vector",
    "D6, quotient:C2, freq:1.2 + freq:1.0, 3, vector",
    "D5, freq:1.1 * freq:1.2, freq:1.1, 2, vector",
    "C2, regular, regular, 3, freq:1",
    "S4, permutation, irrep:3, 2, permutation",
    "S3, permutation, permutation, 3, permutation",
    "point:O, vector, trivial + vector, 3, vector",
    "point:Td, vector, quotient:{g1}, 2, vector",
    "point:D3, irrep:2, vector, 3, vector",
    "Q8, irrep:4, irrep:4, 2, irrep:1 + irrep:2",
  })
  void spansAreEqual(String group, String in, String out, int degree, String action) {
    check(GroupNotation.parse(group), in, out, degree, action);
  }

  private static <G> void check(
      NamedGroup<G> group, String in, String out, int maxDegree, String action) {
    Representation<G> space = parse(action, group);
    Representation<G> source = parse(in, group);
    Representation<G> target = parse(out, group);
    KernelSpace kernels = KernelSpace.on(space).from(source).to(target).upToDegree(maxDegree);
    for (int l = 0; l <= maxDegree; l++) {
      int degree = l;
      List<PolynomialMatrix> elements =
          kernels.basis().stream()
              .filter(e -> e.degree() == degree)
              .map(KernelElement::matrix)
              .toList();
      assertThat(new DenseSolution(space, source, target, l, true).isSpannedBy(elements))
          .as("degree " + l)
          .isTrue();
    }
  }

  private static <G> Representation<G> parse(String text, NamedGroup<G> group) {
    return RepresentationNotation.parse(text.replace('.', ','), group);
  }
}
