package org.intertwiner.harmonic.haar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.haar.rotation.RotationGrid;
import org.junit.jupiter.api.Test;

class TwirlTest {
  private static final List<UnitQuaternion> TESTS =
      List.of(
          UnitQuaternion.about(new double[] {1, 2, 3}, 0.7),
          UnitQuaternion.about(new double[] {0, 0, 1}, 1.9));

  /** The rotation on matrices, R ⊗ R. */
  private static ComplexMatrix square(UnitQuaternion q) {
    DenseMatrix r = q.toRotation();
    double[] entries = new double[81];
    for (int i = 0; i < 81; i++) {
      entries[i] = r.at(i / 27, i / 3 % 3) * r.at(i / 9 % 3, i % 3);
    }
    return ComplexMatrix.from(9, 9, entries, new double[81]);
  }

  @Test
  void theFixedMatricesOfRotationsAreMultiplesOfOne() {
    Twirl.Mean mean = Twirl.fixed(RotationGrid.product(1).quadrature(), TwirlTest::square, TESTS);
    assertThat(mean.projection().trace()[0]).isCloseTo(1, within(1e-14));
    assertThat(mean.projection().re(0, 4)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(mean.defect()).isLessThan(1e-14);
    Twirl.Mean wrong = Twirl.fixed(RotationGrid.healpix(1).quadrature(), TwirlTest::square, TESTS);
    assertThat(wrong.defect()).as("a rule of degree 1 is not enough").isGreaterThan(1e-3);
  }

  @Test
  void mapsAreMadeEquivariant() {
    ComplexMatrix map =
        ComplexMatrix.from(3, 3, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 10}, new double[9]);
    Twirl.Mean mean =
        Twirl.equivariant(
            RotationGrid.cubic(1).quadrature(),
            q -> ComplexMatrix.from(q.toRotation()),
            q -> ComplexMatrix.from(q.toRotation()),
            map,
            TESTS);
    assertThat(mean.projection().re(1, 1)).isCloseTo(16 / 3.0, within(1e-14));
    assertThat(mean.projection().re(0, 1)).isCloseTo(0, within(1e-14));
    assertThat(mean.defect()).isLessThan(1e-14);
    assertThatThrownBy(
            () -> Twirl.fixed(RotationGrid.cubic(1).quadrature(), TwirlTest::square, List.of()))
        .isInstanceOf(InvalidInput.class);
  }
}
