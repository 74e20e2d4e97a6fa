package org.intertwiner.reptheory.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationRestrictionTest {
  private static final CompactLieGroup<DenseMatrix> O3 = LieGroups.orthogonal(3);

  private static <G> FiniteRepresentation<G> parse(NamedGroup<G> group, String text) {
    return (FiniteRepresentation<G>) RepresentationNotation.parse(text, group);
  }

  @ParameterizedTest
  @CsvSource({
    "point:Oh, 2e, Eg + T2g",
    "point:Oh, 3o, A2u + T1u + T2u",
    "point:Oh, 4e, A1g + Eg + T1g + T2g",
    "point:Ih, 2e, Hg",
    "point:Td, 3o, A1 + T1 + T2",
    "point:D3h, 2e, A1' + E' + E''",
    "point:C4v, 1x1o + 2x1e, vector + 2*(A2 + E)"
  })
  void crystalFieldsSplitAsKnown(String name, String spins, String parts) {
    splits(GroupNotation.parse(name), "restricted:O3(" + spins + ")", parts);
  }

  private static <G> void splits(NamedGroup<G> group, String restricted, String parts) {
    FiniteRepresentation<G> rho = parse(group, restricted);
    assertThat(rho.character()).isEqualTo(parse(group, parts).character());
    assertThat(rho.isOrthogonal()).isTrue();
    assertThat(rho.name()).isEqualTo(restricted);
  }

  @Test
  void matricesAreThoseOfTheHarmonics() {
    agree(GroupNotation.parse("point:Td"));
  }

  private static <G> void agree(NamedGroup<G> group) {
    FiniteRepresentation<G> vector = (FiniteRepresentation<G>) group.action();
    for (LieRepresentation<DenseMatrix> rho :
        java.util.List.of(
            RotationIrreps.spin(O3, 2, 1),
            RotationIrreps.spin(O3, 2, -1),
            (LieRepresentation<DenseMatrix>) RotationIrreps.space(O3),
            RotationIrreps.spin(O3, 1, 1).tensor(RotationIrreps.spin(O3, 2, -1)),
            RotationIrreps.spin(O3, 1, -1).symmetricPower(3))) {
      FiniteRepresentation<G> restricted = RotationRestriction.along(rho, vector);
      for (int g = 0; g < vector.group().order(); g += 5) {
        DenseMatrix element = vector.at(g).toDense(Cyclotomic::re);
        double[][] values = rho.from(element);
        Matrix<Cyclotomic> exact = restricted.at(g);
        for (int i = 0; i < rho.dimension(); i++) {
          for (int k = 0; k < rho.dimension(); k++) {
            assertThat(Math.abs(exact.at(i, k).re() - values[i][k])).isLessThan(1e-13);
          }
        }
      }
    }
  }

  @Test
  void spinorsRestrictToBinaryGroups() {
    NamedGroup<?> binary =
        GroupNotation.parseJson(
            "{\"generators\": {\"matrices\":"
                + " [[[{\"n\":4,\"c\":[[1,\"1\"]]},0],[0,{\"n\":4,\"c\":[[3,\"1\"]]}]],"
                + "[[0,\"-1\"],[\"1\",0]]]}}");
    spinors(binary);
  }

  private static <G> void spinors(NamedGroup<G> binary) {
    FiniteRepresentation<G> defining = (FiniteRepresentation<G>) binary.action();
    CompactLieGroup<ComplexMatrix> su2 = LieGroups.specialUnitary(2);
    HalfInteger half = HalfInteger.parse("1/2");
    LieRepresentation<ComplexMatrix> spin = RotationIrreps.spin(su2, half);
    assertThat(RotationRestriction.along(spin, defining).character())
        .isEqualTo(defining.character());
    LieRepresentation<ComplexMatrix> real = RotationIrreps.realSpin(su2, half);
    FiniteRepresentation<G> quaternions = RotationRestriction.along(real, defining);
    assertThat(quaternions.isReal()).isTrue();
    assertThat(quaternions.character().intertwiners(quaternions.character())).isEqualTo(4);
  }

  @Test
  void improperElementsAreNotInSo3() {
    improper(GroupNotation.parse("point:Ci"));
  }

  private static <G> void improper(NamedGroup<G> group) {
    FiniteRepresentation<G> vector = (FiniteRepresentation<G>) group.action();
    FiniteGroup<G> finite = vector.group();
    assertThat(finite.order()).isEqualTo(2);
    LieRepresentation<DenseMatrix> rho =
        RotationIrreps.spin(LieGroups.specialOrthogonal(3), HalfInteger.of(1));
    assertThatThrownBy(() -> RotationRestriction.along(rho, vector))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("O3");
    Representation<G> trivial = RotationRestriction.along(RotationIrreps.spin(O3, 0, 1), vector);
    assertThat(trivial.onGenerator(0).isIdentity()).isTrue();
  }
}
