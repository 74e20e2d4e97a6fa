package org.intertwiner.algebra.lie.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.numeric.Exact;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotationsTest {
  private static final double FEW = 0x1p-50;

  private static double[] vector(SplittableRandom random, double size) {
    UnitQuaternion q = Spin3.group().random(random);
    double norm = Math.hypot(Math.hypot(q.x(), q.y()), q.z());
    return new double[] {size * q.x() / norm, size * q.y() / norm, size * q.z() / norm};
  }

  private static double difference(DenseMatrix a, DenseMatrix b) {
    return a.subtract(b).maxAbs();
  }

  @Test
  void axesAreRightHanded() {
    double quarter = Math.PI / 2;
    DenseMatrix z = Rotations.about(new double[] {0, 0, 5}, quarter);
    assertThat(z.apply(new double[] {1, 0, 0}))
        .usingComparatorWithPrecision(FEW)
        .containsExactly(0, 1, 0);
    DenseMatrix x = Rotations.about(new double[] {1, 0, 0}, quarter);
    assertThat(x.apply(new double[] {0, 1, 0}))
        .usingComparatorWithPrecision(FEW)
        .containsExactly(0, 0, 1);
    UnitQuaternion y = UnitQuaternion.about(new double[] {0, 1, 0}, quarter);
    assertThat(y.rotate(new double[] {0, 0, 1}))
        .usingComparatorWithPrecision(FEW)
        .containsExactly(1, 0, 0);
    UnitQuaternion i = new UnitQuaternion(0, 1, 0, 0);
    UnitQuaternion j = new UnitQuaternion(0, 0, 1, 0);
    assertThat(i.multiply(j).z()).isEqualTo(1);
  }

  @Test
  void exponentialsAndLogarithmsAgreeWithSixtyDigits() {
    SplittableRandom random = new SplittableRandom(41);
    var so3 = LieGroups.specialOrthogonal(3);
    double[] sizes = {1e-300, 1e-20, 1e-8, 1e-3, 1, 3, Math.PI - 1e-8, Math.PI - 1e-13};
    for (double size : sizes) {
      for (int t = 0; t < 8; t++) {
        double[] omega = vector(random, size);
        Exact exact = Exact.of(so3.algebra().matrix(omega)).exp();
        assertThat(exact.distance(ComplexMatrix.from(Rotations.exp(omega)))).isLessThan(FEW);
        double[] back = Rotations.log(exact.rounded());
        for (int k = 0; k < 3; k++) {
          assertThat(back[k]).as("angle " + size).isEqualTo(omega[k], within(size * FEW));
        }
        assertThat(Rotations.angle(exact.rounded())).isEqualTo(size, within(size * FEW));
      }
    }
  }

  @Test
  void halfTurnsTakeTheFirstPositiveAxis() {
    DenseMatrix aboutY = DenseMatrix.from(new double[][] {{-1, 0, 0}, {0, 1, 0}, {0, 0, -1}});
    assertThat(UnitQuaternion.fromRotation(aboutY).y()).isEqualTo(1);
    // the float64 π is below π, so this rotation is not a half turn and its axis is certain
    double[] below = Rotations.log(Rotations.exp(new double[] {0, -Math.PI, 0}));
    assertThat(below[1]).isEqualTo(-Math.PI, within(4 * FEW));
    DenseMatrix swap = DenseMatrix.from(new double[][] {{0, -1, 0}, {-1, 0, 0}, {0, 0, -1}});
    double[] log = Rotations.log(swap);
    assertThat(log[0]).isEqualTo(Math.PI * Math.sqrt(0.5), within(4 * FEW));
    assertThat(log[1]).isEqualTo(-Math.PI * Math.sqrt(0.5), within(4 * FEW));
    assertThat(new UnitQuaternion(-1, 0, 0, 0).log()).containsExactly(2 * Math.PI, 0, 0);
    assertThat(UnitQuaternion.ONE.log()).containsExactly(0, 0, 0);
  }

  @Test
  void theDoubleCoverIsAHomomorphismBothWays() {
    SplittableRandom random = new SplittableRandom(42);
    Spin3 spin = Spin3.group();
    for (int t = 0; t < 300; t++) {
      UnitQuaternion p = spin.random(random);
      UnitQuaternion q = spin.random(random);
      DenseMatrix product = spin.toRotation(p).multiply(spin.toRotation(q));
      assertThat(difference(spin.toRotation(p.multiply(q)), product)).isLessThan(FEW);
      assertThat(difference(spin.toRotation(p.negate()), spin.toRotation(p))).isZero();
      UnitQuaternion lifted = spin.lift(spin.toRotation(p));
      assertThat(spin.areEqual(lifted, p) || spin.areEqual(lifted, p.negate())).isTrue();
      assertThat(lifted.w()).isNotNegative();
      ComplexMatrix unitary = p.toUnitary().multiply(q.toUnitary());
      assertThat(p.multiply(q).toUnitary().subtract(unitary).maxAbs()).isLessThan(FEW);
      assertThat(spin.areEqual(UnitQuaternion.fromUnitary(p.toUnitary()), p)).isTrue();
      double[] v = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
      assertThat(p.rotate(v))
          .usingComparatorWithPrecision(4 * FEW)
          .containsExactly(p.toRotation().apply(v));
      assertThat(spin.distance(p, q)).isBetween(0.0, 2 * Math.PI);
    }
  }

  @ParameterizedTest
  @EnumSource(EulerOrder.class)
  void eulerAnglesGoBothWays(EulerOrder order) {
    SplittableRandom random = new SplittableRandom(43);
    double low = order.isProper() ? 0 : -Math.PI / 2;
    double[] betas = {
      low, low + 1e-13, low + 1e-8, low + 1, low + 3, low + Math.PI - 1e-9, low + Math.PI
    };
    for (double beta : betas) {
      for (int t = 0; t < 20; t++) {
        double alpha = Math.PI * (2 * random.nextDouble() - 1);
        double gamma = Math.PI * (2 * random.nextDouble() - 1);
        EulerAngles angles = new EulerAngles(order, alpha, beta, gamma);
        EulerAngles back = EulerAngles.from(angles.toQuaternion(), order);
        DenseMatrix rotation = angles.toQuaternion().toRotation();
        assertThat(difference(back.toQuaternion().toRotation(), rotation))
            .as(order + " at " + beta)
            .isLessThan(8 * FEW);
        assertThat(back.beta()).isEqualTo(beta, within(8 * FEW));
        if (beta == low + 1) {
          assertThat(back.alpha()).isEqualTo(alpha, within(16 * FEW));
          assertThat(back.gamma()).isEqualTo(gamma, within(16 * FEW));
        }
      }
    }
  }

  @Test
  void eulerAnglesMultiplyFromLeftToRight() {
    EulerAngles angles = new EulerAngles(EulerOrder.ZYX, 0.3, -0.7, 1.1);
    DenseMatrix product =
        Rotations.about(new double[] {0, 0, 1}, 0.3)
            .multiply(Rotations.about(new double[] {0, 1, 0}, -0.7))
            .multiply(Rotations.about(new double[] {1, 0, 0}, 1.1));
    assertThat(difference(angles.toQuaternion().toRotation(), product)).isLessThan(FEW);
    UnitQuaternion locked = new EulerAngles(EulerOrder.ZYZ, 0.4, 0, 0.5).toQuaternion();
    assertThat(EulerAngles.from(locked, EulerOrder.ZYZ).gamma()).isZero();
    assertThat(EulerAngles.from(locked, EulerOrder.ZYZ).alpha()).isEqualTo(0.9, within(FEW));
    UnitQuaternion turned = new EulerAngles(EulerOrder.ZYZ, 0.4, Math.PI, 0).toQuaternion();
    assertThat(EulerAngles.from(turned, EulerOrder.ZYZ).alpha()).isEqualTo(0.4, within(4 * FEW));
  }

  @Test
  void theNearestRotationKeepsTheOrientation() {
    DenseMatrix mirror = DenseMatrix.from(new double[][] {{3, 0, 0}, {0, 2, 0}, {0, 0, -1}});
    DenseMatrix nearest = Rotations.nearest(mirror);
    assertThat(difference(nearest, DenseMatrix.identity(3))).isLessThan(FEW);
    assertThatThrownBy(() -> Rotations.nearest(DenseMatrix.from(new double[2][3])))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> new UnitQuaternion(1, 1, 0, 0)).hasMessageContaining("2.0");
    assertThatThrownBy(() -> new UnitQuaternion(Double.NaN, 0, 0, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> UnitQuaternion.from(0, 0, 0, 0)).isInstanceOf(InvalidInput.class);
    assertThat(UnitQuaternion.from(0, 0, 3e-320, 0).y()).isEqualTo(1);
    assertThatThrownBy(() -> UnitQuaternion.exp(new double[2])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> UnitQuaternion.exp(new double[] {0, Double.NaN, 0}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Rotations.about(new double[3], 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Rotations.about(new double[] {1, 0, 0}, Double.NaN))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Rotations.log(DenseMatrix.identity(2)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> UnitQuaternion.fromUnitary(ComplexMatrix.identity(3)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new EulerAngles(EulerOrder.XYZ, 0, Double.NaN, 0))
        .isInstanceOf(InvalidInput.class);
  }
}
