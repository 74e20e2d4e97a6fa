package org.intertwiner.harmonic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.family.CoxeterGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Larger integrity bases. */
class IntegrityBasisIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F4 | [2, 6, 8, 12]",
        "D4 | [2, 4, 4, 6]",
        "B4 | [2, 4, 6, 8]",
      })
  void reflectionGroupsInFourDimensions(String type, String degrees) {
    polynomialRing(type, degrees);
  }

  @Tag("thorough")
  @Test
  void theGroupOfTheHexacosichoron() {
    polynomialRing("H4", "[2, 12, 20, 30]");
  }

  private static void polynomialRing(String type, String degrees) {
    CoxeterGroup coxeter = CoxeterGroup.of(type);
    FiniteGroup<Matrix<Cyclotomic>> group = Groups.generatedByMatrices(coxeter.simpleReflections());
    InvariantRing<?> ring = InvariantRing.of(Representations.defining(group));
    assertThat(ring.degrees()).hasToString(degrees);
    assertThat(ring.completeness().reason()).isEqualTo(Completeness.Reason.POLYNOMIAL_RING);
    assertThat(ring.degrees().stream().mapToInt(d -> d - 1).sum()).isEqualTo(coxeter.reflections());
  }

  /** A vector and a symmetric tensor of ℝ³ together, nine variables: electrostriction. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C1  | {1=9}",
        "Ci  | {1=6, 2=6}",
        "C2  | {1=5, 2=10}",
        "Cs  | {1=6, 2=6}",
        "C2h | {1=4, 2=7, 3=4}",
        "D2  | {1=3, 2=9, 3=8}",
        "C2v | {1=4, 2=7, 3=4}",
        "D2h | {1=3, 2=6, 3=4, 4=3}",
        "C4  | {1=3, 2=7, 3=12, 4=10}",
        "C4v | {1=3, 2=5, 3=6, 4=6}",
        "D4h | {1=2, 2=5, 3=5, 4=6, 5=3}",
        "D3  | {1=2, 2=7, 3=13, 4=10}",
        "Td  | {1=1, 2=4, 3=8, 4=10, 5=7}",
        "Oh  | {1=1, 2=3, 3=5, 4=7, 5=7, 6=6, 7=1}",
      })
  void vectorAndSymmetricTensor(String group, String degrees) {
    InvariantRing<?> ring = vectorAndTensor(GroupNotation.parse("point:" + group));
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    ring.degrees().forEach(d -> counts.merge(d, 1, Integer::sum));
    assertThat(counts).hasToString(degrees);
    assertThat(ring.completeness().isProved()).isTrue();
    assertThat(ring.certificate().isProved()).isTrue();
  }

  private static <G> InvariantRing<G> vectorAndTensor(NamedGroup<G> group) {
    FiniteRepresentation<G> vector =
        (FiniteRepresentation<G>) RepresentationNotation.parse("vector", group);
    return InvariantRing.of(vector.directSum(vector.symmetricPower(2)));
  }
}
