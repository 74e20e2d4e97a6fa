package org.intertwiner.algebra.lie.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.junit.jupiter.api.Test;

class MatrixFunctionsTest {

  private static ComplexMatrix random(int rows, int columns, boolean real, RandomGenerator random) {
    double[] re = random.doubles((long) rows * columns).map(x -> 2 * x - 1).toArray();
    double[] im = new double[re.length];
    for (int k = 0; k < im.length; k++) {
      im[k] = real ? 0 : 2 * random.nextDouble() - 1;
    }
    return ComplexMatrix.from(rows, columns, re, im);
  }

  private static ComplexMatrix skew(int n, boolean real, RandomGenerator random) {
    ComplexMatrix x = random(n, n, real, random);
    return x.subtract(x.adjoint()).scale(0.5);
  }

  private static ComplexMatrix real(double[]... rows) {
    return ComplexMatrix.from(DenseMatrix.from(rows));
  }

  @Test
  void arithmeticIsThatOfComplexNumbers() {
    ComplexMatrix i = ComplexMatrix.identity(2).scale(0, 1);
    assertThat(i.multiply(i).add(ComplexMatrix.identity(2)).maxAbs()).isZero();
    assertThat(i.multiply(i).isReal()).isTrue();
    assertThat(i.isReal()).isFalse();
    assertThat(i.adjoint().add(i).maxAbs()).isZero();
    assertThat(i.adjoint()).isEqualTo(i.conjugate().transpose());
    assertThat(i.transpose()).isEqualTo(i);
    assertThat(i.add(i).im(1, 1)).isEqualTo(2);
    assertThat(i.subtract(ComplexMatrix.identity(2)).trace()).containsExactly(-2, 2);
    assertThat(i.determinant()).containsExactly(-1, 0);
    assertThat(i.maxAbs()).isEqualTo(1);
    assertThat(i.scale(3).frobeniusNorm()).isEqualTo(3 * Math.sqrt(2), within(1e-15));
    assertThat(i.hashCode()).isEqualTo(i.scale(1).hashCode());
    assertThat(i).hasToString("[[0.0, 0.0], [0.0, 0.0]] + i·[[1.0, 0.0], [0.0, 1.0]]");
    assertThat(ComplexMatrix.identity(1)).hasToString("[[1.0]]").isNotEqualTo(i).isNotEqualTo("1");
    assertThat(i.toImaginary()).containsExactly(1, 0, 0, 1);
    assertThat(i.directSum(ComplexMatrix.identity(1)).block(1, 3, 1, 3).re(1, 1)).isEqualTo(1);
    assertThat(ComplexMatrix.zero(2, 3).isFinite()).isTrue();
    assertThat(ComplexMatrix.zero(1, 1).scale(Double.NaN).oneNorm()).isNaN();
  }

  @Test
  void systemsAreSolved() {
    SplittableRandom random = new SplittableRandom(3);
    for (int n = 1; n <= 7; n++) {
      for (boolean real : new boolean[] {true, false}) {
        ComplexMatrix a = random(n, n, real, random);
        ComplexMatrix b = random(n, 3, real, random);
        ComplexMatrix residual = a.multiply(a.solve(b)).subtract(b);
        assertThat(residual.maxAbs()).isLessThan(1e-11);
        assertThat(a.solve(b).isReal()).isEqualTo(real);
        double[] det = a.determinant();
        double[] inverse = a.inverse().determinant();
        assertThat(det[0] * inverse[0] - det[1] * inverse[1]).isEqualTo(1, within(1e-9));
        assertThat(det[0] * inverse[1] + det[1] * inverse[0]).isEqualTo(0, within(1e-9));
      }
    }
  }

  @Test
  void shapesAreChecked() {
    ComplexMatrix a = ComplexMatrix.zero(2, 3);
    ComplexMatrix one = ComplexMatrix.identity(2);
    assertThatThrownBy(() -> a.multiply(a)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> a.add(one)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(a::trace).hasMessageContaining("2 × 3");
    assertThatThrownBy(a::determinant).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> one.solve(ComplexMatrix.identity(3))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ComplexMatrix.zero(2, 2).inverse()).hasMessageContaining("singular");
    assertThatThrownBy(() -> one.re(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ComplexMatrix.from(1, 1, new double[2], new double[1]))
        .isInstanceOf(InvalidInput.class);
    assertThat(ComplexMatrix.zero(2, 2).determinant()).containsExactly(0, 0);
  }

  @Test
  void exponentialsAgreeWithSixtyDigits() {
    SplittableRandom random = new SplittableRandom(4);
    for (double size : new double[] {1e-300, 1e-9, 0.01, 0.2, 0.9, 2, 5, 20}) {
      for (int n = 1; n <= 5; n++) {
        boolean real = n % 2 == 0;
        ComplexMatrix x = skew(n, real, random).scale(size);
        ComplexMatrix y = MatrixExponential.of(x);
        assertThat(Exact.ofComplex(x).exp().distance(y))
            .as("skew, size " + size)
            .isLessThan(n * (1 + x.oneNorm()) * 0x1p-51);
        ComplexMatrix general = random(n, n, real, random).scale(size);
        ComplexMatrix image = MatrixExponential.of(general);
        double norm = 1 + general.oneNorm();
        assertThat(Exact.ofComplex(general).exp().distance(image))
            .as("general, size " + size)
            .isLessThan(n * norm * 0x1p-49 * Math.exp(general.oneNorm()));
      }
    }
  }

  @Test
  void tinyExponentsAreKept() {
    ComplexMatrix x = real(new double[] {0, -3e-300}, new double[] {1e-305, 0});
    ComplexMatrix y = MatrixExponential.of(x);
    assertThat(y.re(0, 1)).isEqualTo(-3e-300);
    assertThat(y.re(1, 0)).isEqualTo(1e-305);
    assertThat(MatrixLogarithm.of(y)).isEqualTo(x);
  }

  @Test
  void exponentialsRefuse() {
    ComplexMatrix one = ComplexMatrix.identity(2);
    assertThatThrownBy(() -> MatrixExponential.of(one.scale(Double.NaN)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> MatrixExponential.of(one.scale(800)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> MatrixExponential.of(one.scale(0, 1e9)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("norm");
    assertThat(MatrixExponential.of(one.scale(0, 1e9), 1e10).maxAbs()).isEqualTo(1, within(1e-6));
    assertThatThrownBy(() -> MatrixExponential.of(ComplexMatrix.zero(1, 2)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void logarithmsInvertExponentials() {
    SplittableRandom random = new SplittableRandom(5);
    for (double size : new double[] {1e-12, 0.1, 1, 1.5}) {
      for (int n = 1; n <= 5; n++) {
        ComplexMatrix x = random(n, n, n % 2 == 0, random).scale(size / Math.sqrt(n));
        ComplexMatrix back = MatrixLogarithm.of(MatrixExponential.of(x));
        assertThat(back.subtract(x).maxAbs()).as(n + ", " + size).isLessThan(1e-12);
      }
    }
  }

  @Test
  void logarithmsAreRefusedOnTheNegativeAxis() {
    assertThatThrownBy(() -> MatrixLogarithm.of(ComplexMatrix.identity(2).scale(-1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("negative real axis");
    assertThatThrownBy(() -> MatrixLogarithm.of(ComplexMatrix.zero(2, 2)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> MatrixLogarithm.of(real(new double[] {-2, 0}, new double[] {0, -0.5})))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> MatrixLogarithm.of(ComplexMatrix.identity(1).scale(Double.NaN)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> MatrixLogarithm.of(ComplexMatrix.identity(2).scale(-1), ComplexMatrix::adjoint))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void thePolarFactorIsUnitaryAndNearest() {
    SplittableRandom random = new SplittableRandom(6);
    for (int n = 1; n <= 5; n++) {
      ComplexMatrix a = random(n, n, n % 2 == 1, random);
      ComplexMatrix w = PolarFactor.of(a, ComplexMatrix::adjoint).orElseThrow();
      ComplexMatrix one = ComplexMatrix.identity(n);
      assertThat(w.adjoint().multiply(w).subtract(one).maxAbs()).isLessThan(1e-14);
      ComplexMatrix positive = w.adjoint().multiply(a);
      assertThat(positive.subtract(positive.adjoint()).maxAbs()).isLessThan(1e-13);
      for (int t = 0; t < 20; t++) {
        ComplexMatrix other = w.multiply(MatrixExponential.of(skew(n, false, random)));
        assertThat(a.subtract(other).frobeniusNorm())
            .isGreaterThanOrEqualTo(a.subtract(w).frobeniusNorm() - 1e-12);
      }
    }
    assertThat(PolarFactor.of(ComplexMatrix.zero(2, 2), ComplexMatrix::adjoint)).isEmpty();
    assertThat(PolarFactor.of(ComplexMatrix.identity(2).scale(Double.NaN), ComplexMatrix::adjoint))
        .isEmpty();
  }

  @Test
  void normalMatricesAreDiagonalised() {
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 1; n <= 8; n++) {
      ComplexMatrix u = MatrixExponential.of(skew(n, n % 3 == 0, random).scale(4));
      NormalEigen eigen = NormalEigen.of(u);
      ComplexMatrix v = eigen.vectors();
      ComplexMatrix one = ComplexMatrix.identity(n);
      assertThat(v.adjoint().multiply(v).subtract(one).maxAbs()).isLessThan(n * 1e-15);
      for (int k = 0; k < n; k++) {
        ComplexMatrix column = v.block(0, n, k, k + 1);
        ComplexMatrix error = u.multiply(column).subtract(column.scale(eigen.re(k), eigen.im(k)));
        assertThat(error.maxAbs()).isLessThan(n * 1e-15);
        assertThat(Math.hypot(eigen.re(k), eigen.im(k))).isEqualTo(1, within(n * 1e-15));
      }
      assertThat(eigen.size()).isEqualTo(n);
    }
    assertThatThrownBy(() -> NormalEigen.of(real(new double[] {0, 1}, new double[] {0, 0})))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("commutes");
    assertThatThrownBy(() -> NormalEigen.of(ComplexMatrix.identity(1).scale(Double.NaN)))
        .isInstanceOf(InvalidInput.class);
  }
}
