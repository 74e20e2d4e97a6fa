package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.junit.jupiter.api.Test;

class RestrictionDerivativesTest {

  @Test
  void derivativesOnTheBasisKeepBrackets() {
    CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    LieRepresentation<DenseMatrix> rho = RotationIrreps.spin(so3, HalfInteger.of(2));
    List<Matrix<Cyclotomic>> l =
        Restriction.derivatives(rho, List.of(row(1, 0, 0), row(0, 1, 0), row(0, 0, 1)));
    assertThat(l.get(0)).isEqualTo(rho.seminormalOnGenerator(0));
    Matrix<Cyclotomic> bracket = l.get(0).multiply(l.get(1)).subtract(l.get(1).multiply(l.get(0)));
    assertThat(l.get(2)).isEqualTo(bracket);
    Matrix<Cyclotomic> sum = Restriction.derivatives(rho, List.of(row(2, 0, -3))).get(0);
    assertThat(sum)
        .isEqualTo(l.get(0).scale(Cyclotomic.of(2)).subtract(l.get(2).scale(Cyclotomic.of(3))));
  }

  @Test
  void theDefiningRepresentationGivesTheAlgebraItself() {
    CompactLieGroup<DenseMatrix> o4 = LieGroups.orthogonal(4);
    List<List<Rational>> units = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      int[] unit = new int[6];
      unit[k] = 1;
      units.add(row(unit));
    }
    assertThat(Restriction.derivatives(LieRepresentation.defining(o4), units))
        .isEqualTo(o4.algebra().basis());
  }

  @Test
  void coordinatesMustFitTheAlgebra() {
    CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    assertThatThrownBy(
            () -> Restriction.derivatives(LieRepresentation.defining(so3), List.of(row(1, 0))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 coordinates");
  }

  private static List<Rational> row(int... entries) {
    return java.util.Arrays.stream(entries).mapToObj(Rational::of).toList();
  }
}
