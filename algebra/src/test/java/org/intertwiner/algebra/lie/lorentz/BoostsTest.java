package org.intertwiner.algebra.lie.lorentz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.numeric.Exact;
import org.intertwiner.algebra.lie.rotation.Rotations;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.junit.jupiter.api.Test;

class BoostsTest {
  private static final LieGroup<DenseMatrix> LORENTZ = LieGroups.properOrthochronous(3, 1);

  private static double[] vector(int n, SplittableRandom random, double size) {
    double[] v = new double[n];
    double norm = 0;
    for (int k = 0; k < n; k++) {
      v[k] = random.nextGaussian();
      norm = Math.hypot(norm, v[k]);
    }
    for (int k = 0; k < n; k++) {
      v[k] *= size / norm;
    }
    return v;
  }

  private static double[] six(double[] omega, double[] zeta) {
    return new double[] {omega[0], omega[1], omega[2], zeta[0], zeta[1], zeta[2]};
  }

  @Test
  void boostsAgreeWithSixtyDigitsEntryByEntry() {
    SplittableRandom random = new SplittableRandom(51);
    for (double size : new double[] {1e-8, 1e-3, 1, 10, 40, 300}) {
      for (int t = 0; t < 5; t++) {
        double[] zeta = vector(3, random, size);
        double[] x = six(new double[3], zeta);
        DenseMatrix boost = LORENTZ.exp(x);
        Exact exact = Exact.of(LORENTZ.algebra().matrix(x)).exp();
        assertThat(exact.relativeDistance(ComplexMatrix.from(boost)))
            .as("rapidity " + size)
            .isLessThan((1 + size) * 0x1p-50);
        double[] log = LORENTZ.log(boost);
        for (int k = 0; k < 6; k++) {
          assertThat(log[k]).isEqualTo(x[k], within(size * 0x1p-50));
        }
      }
    }
    double[] tiny = six(new double[3], new double[] {0, 3e-300, 0});
    assertThat(LORENTZ.log(LORENTZ.exp(tiny))).containsExactly(tiny);
  }

  @Test
  void boostsMovePointsAtRest() {
    DenseMatrix boost = Boosts.boostToVelocity(new double[] {0.6, 0, 0});
    assertThat(boost.apply(new double[] {0, 0, 0, 1}))
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(0.75, 0, 0, 1.25);
    assertThat(Boosts.boostToVelocity(new double[2])).isEqualTo(DenseMatrix.identity(3));
    assertThatThrownBy(() -> Boosts.boostToVelocity(new double[] {1, 0}))
        .hasMessageContaining("speed of light");
    assertThatThrownBy(() -> Boosts.boost(new double[] {Double.NaN}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Boosts.boost(new double[] {400})).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Boosts.boost(DenseMatrix.identity(2).scale(400)))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void severalTimesAreBoostedToo() {
    SplittableRandom random = new SplittableRandom(52);
    for (int[] pq : new int[][] {{2, 2}, {3, 2}, {1, 3}}) {
      LieGroup<DenseMatrix> group = LieGroups.properOrthochronous(pq[0], pq[1]);
      for (int t = 0; t < 10; t++) {
        DenseMatrix b = DenseMatrix.from(pq[0], pq[1], vector(pq[0] * pq[1], random, 2));
        DenseMatrix boost = Boosts.boost(b);
        assertThat(group.defect(ComplexMatrix.from(boost))).isLessThan(1e-13);
        DenseMatrix back = Boosts.rapidity(boost, pq[0]);
        assertThat(back.subtract(b).maxAbs()).isLessThan(1e-14);
        double[] log = group.log(boost);
        assertThat(group.exp(log).subtract(boost).maxAbs()).isLessThan(1e-13);
      }
    }
  }

  @Test
  void rotationsAndBoostsTogether() {
    SplittableRandom random = new SplittableRandom(53);
    for (double size : new double[] {0, 1e-9, 0.5, 3, 8}) {
      for (double angle : new double[] {0.1, 2, 3, Math.PI - 1e-9}) {
        for (int t = 0; t < 3; t++) {
          double[] x = six(vector(3, random, angle), vector(3, random, size));
          Exact exact = Exact.of(LORENTZ.algebra().matrix(x)).exp();
          DenseMatrix g = LORENTZ.exp(x);
          assertThat(exact.distance(ComplexMatrix.from(g)))
              .isLessThan((1 + size) * g.maxAbs() * 0x1p-48);
          double[] log = LORENTZ.log(exact.rounded());
          for (int k = 0; k < 6; k++) {
            assertThat(log[k])
                .as(size + ", " + angle)
                .isEqualTo(x[k], within(g.maxAbs() * 0x1p-46));
          }
        }
      }
    }
  }

  @Test
  void nullRotationsAndHalfTurnsHaveLogarithms() {
    double[] parabolic = {0, 1, 0, 1, 0, 0};
    DenseMatrix g = LORENTZ.exp(parabolic);
    assertThat(LORENTZ.log(g)).usingComparatorWithPrecision(1e-14).containsExactly(parabolic);
    double[] screw = {0, 0, Math.PI, 0, 0, 2};
    double[] log = LORENTZ.log(LORENTZ.exp(screw));
    assertThat(Math.abs(log[2])).isEqualTo(Math.PI, within(1e-13));
    assertThat(log[5]).isEqualTo(2, within(1e-13));
    DenseMatrix half = LORENTZ.exp(new double[] {0, Math.PI, 0, 0, 0, 0});
    assertThat(Math.abs(LORENTZ.log(half)[1])).isEqualTo(Math.PI, within(1e-14));
  }

  @Test
  void spinorsAreADoubleCover() {
    SplittableRandom random = new SplittableRandom(54);
    for (int t = 0; t < 50; t++) {
      LorentzSpinor a = LorentzSpinor.exp(six(vector(3, random, 2), vector(3, random, 1.5)));
      LorentzSpinor b = LorentzSpinor.exp(six(vector(3, random, 5), vector(3, random, 1)));
      DenseMatrix product = a.toMatrix().multiply(b.toMatrix());
      assertThat(a.multiply(b).toMatrix().subtract(product).maxAbs()).isLessThan(1e-12);
      assertThat(a.negate().toMatrix()).isEqualTo(a.toMatrix());
      assertThat(LorentzSpinor.from(product).toMatrix().subtract(product).maxAbs())
          .isLessThan(1e-11);
      assertThat(a.negate().log()).containsExactly(a.log());
    }
    assertThatThrownBy(() -> LorentzSpinor.exp(new double[5])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LorentzSpinor.exp(new double[] {0, 0, 0, 0, 0, Double.NaN}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LorentzSpinor.from(DenseMatrix.identity(3)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void wignerRotationsAreWhatTwoBoostsLeave() {
    SplittableRandom random = new SplittableRandom(55);
    for (int p = 2; p <= 4; p++) {
      for (int t = 0; t < 30; t++) {
        double[] a = vector(p, random, 3 * random.nextDouble());
        double[] b = vector(p, random, 3 * random.nextDouble());
        DenseMatrix product = Boosts.boost(a).multiply(Boosts.boost(b));
        BoostRotation parts = Boosts.split(product);
        assertThat(parts.rotation().subtract(Boosts.wignerRotation(a, b)).maxAbs())
            .isLessThan(product.maxAbs() * 1e-13);
        assertThat(parts.toMatrix().subtract(product).maxAbs())
            .isLessThan(product.maxAbs() * 1e-13);
      }
    }
    // at the speed of light the rotation is by the angle between, here a right angle backwards
    double[] x = {300, 0, 0};
    double[] y = {0, 300, 0};
    assertThat(Rotations.log(Boosts.wignerRotation(x, y)))
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(0, 0, -Math.PI / 2);
    assertThat(Boosts.wignerRotation(x, x)).isEqualTo(DenseMatrix.identity(3));
    assertThat(Boosts.wignerRotation(x, new double[3])).isEqualTo(DenseMatrix.identity(3));
    assertThatThrownBy(() -> Boosts.wignerRotation(x, new double[2]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Boosts.split(DenseMatrix.identity(3).scale(-1)))
        .isInstanceOf(InvalidInput.class);
  }
}
