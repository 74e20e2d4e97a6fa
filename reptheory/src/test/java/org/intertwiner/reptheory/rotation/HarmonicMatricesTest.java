package org.intertwiner.reptheory.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.junit.jupiter.api.Test;

class HarmonicMatricesTest {
  private static final CompactLieGroup<DenseMatrix> O3 = LieGroups.orthogonal(3);
  private static final CompactLieGroup<ComplexMatrix> SU2 = LieGroups.specialUnitary(2);

  private static Matrix<Cyclotomic> thirds(long... numerators) {
    return Matrix.of(
        Cyclotomics.FIELD, 3, 3, (i, j) -> Cyclotomic.of(Rational.of(numerators[3 * i + j], 3)));
  }

  /** Two rational rotations of infinite order and a reflection. */
  private static List<Matrix<Cyclotomic>> elements() {
    Matrix<Cyclotomic> a = thirds(1, -2, 2, 2, -1, -2, 2, 2, 1);
    Matrix<Cyclotomic> b = thirds(2, -1, 2, 2, 2, -1, -1, 2, 2);
    Matrix<Cyclotomic> s = thirds(-3, 0, 0, 0, 3, 0, 0, 0, 3);
    return List.of(a, b, s, a.multiply(b), s.multiply(b));
  }

  private static void assertNear(
      LieRepresentation<?> rho, Matrix<Cyclotomic> seminormal, double[][] re, double[][] im) {
    for (int i = 0; i < rho.dimension(); i++) {
      for (int k = 0; k < rho.dimension(); k++) {
        double scale = Math.sqrt(rho.norms().get(i).divide(rho.norms().get(k)).doubleValue());
        assertThat(Math.abs(seminormal.at(i, k).re() * scale - re[i][k])).isLessThan(1e-14);
        assertThat(Math.abs(seminormal.at(i, k).im() * scale - im[i][k])).isLessThan(1e-14);
      }
    }
  }

  @Test
  void exactMatricesAreRationalMultiplyAndAgreeWithWigner() {
    for (int l = 0; l <= 5; l++) {
      LieRepresentation<DenseMatrix> rho = RotationIrreps.spin(O3, l, l % 2 == 0 ? 1 : -1);
      List<Matrix<Cyclotomic>> g = elements();
      for (Matrix<Cyclotomic> element : g) {
        Matrix<Cyclotomic> d = HarmonicMatrices.seminormal(l, element);
        assertThat(d.toRows()).allMatch(row -> row.stream().allMatch(Cyclotomic::isRational));
        DenseMatrix rounded = element.toDense(Cyclotomic::re);
        assertNear(rho, d, rho.realFrom(rounded), rho.imaginaryFrom(rounded));
      }
      assertThat(HarmonicMatrices.seminormal(l, g.get(3)))
          .isEqualTo(
              HarmonicMatrices.seminormal(l, g.get(0))
                  .multiply(HarmonicMatrices.seminormal(l, g.get(1))));
      assertThat(HarmonicMatrices.seminormal(l, g.get(2))).isEqualTo(rho.seminormalOnGenerator(2));
    }
  }

  @Test
  void exactSpinorsMultiplyAndAgreeWithWigner() {
    Cyclotomic half = Cyclotomic.of(Rational.of(1, 2));
    Cyclotomic a = half.multiply(Cyclotomic.ONE.add(Cyclotomic.I));
    Matrix<Cyclotomic> third =
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(List.of(a, a.conjugate().negate()), List.of(a, a.conjugate())));
    Cyclotomic zeta = Cyclotomic.zeta(8, 1);
    Matrix<Cyclotomic> quarter =
        Matrix.diagonal(Cyclotomics.FIELD, List.of(zeta, zeta.conjugate()));
    for (int doubled = 0; doubled <= 5; doubled++) {
      HalfInteger j = new HalfInteger(doubled);
      LieRepresentation<ComplexMatrix> rho = RotationIrreps.spin(SU2, j);
      Matrix<Cyclotomic> d = HarmonicMatrices.seminormal(j, third);
      ComplexMatrix u = ComplexMatrix.from(third);
      assertNear(rho, d, rho.realFrom(u), rho.imaginaryFrom(u));
      assertThat(HarmonicMatrices.seminormal(j, third.multiply(quarter)))
          .isEqualTo(d.multiply(HarmonicMatrices.seminormal(j, quarter)));
    }
  }

  @Test
  void whatIsNoRotationIsRefused() {
    Matrix<Cyclotomic> one = thirds(3, 0, 0, 0, 3, 0, 0, 0, 3);
    Matrix<Cyclotomic> shear = thirds(3, 3, 0, 0, 3, 0, 0, 0, 3);
    assertThatThrownBy(() -> HarmonicMatrices.seminormal(1, shear))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("orthogonal");
    assertThatThrownBy(() -> HarmonicMatrices.seminormal(-1, one)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> HarmonicMatrices.seminormal(1000, one))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> HarmonicMatrices.seminormal(HalfInteger.of(1), one))
        .isInstanceOf(InvalidInput.class);
  }
}
