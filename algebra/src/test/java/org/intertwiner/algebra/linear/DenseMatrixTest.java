package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

class DenseMatrixTest {

  private static DenseMatrix random(int seed, int rows, int columns) {
    return DenseMatrix.from(
        rows, columns, new SplittableRandom(seed).doubles((long) rows * columns, -1, 1).toArray());
  }

  private static double distance(DenseMatrix a, DenseMatrix b) {
    return a.subtract(b).frobeniusNorm();
  }

  private static double bound(DenseMatrix a) {
    return 40 * Math.max(a.rows(), a.columns()) * 0x1p-53 * a.frobeniusNorm();
  }

  @Test
  void productErrorIsWithinItsBound() {
    DenseMatrix a = random(1, 20, 30);
    DenseMatrix b = random(2, 30, 10);
    DenseMatrix product = a.multiply(b);
    Matrix<Rational> exact = exact(a).multiply(exact(b));
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < 10; j++) {
        double size = 0;
        for (int k = 0; k < 30; k++) {
          size += Math.abs(a.at(i, k) * b.at(k, j));
        }
        Rational computed = rational(product.at(i, j));
        assertThat(computed.subtract(exact.at(i, j)).abs().doubleValue())
            .isLessThanOrEqualTo(30 * 0x1p-53 * size * 1.0001);
      }
    }
  }

  private static Rational rational(double x) {
    return Rational.parse(new java.math.BigDecimal(x).toPlainString());
  }

  private static Matrix<Rational> exact(DenseMatrix m) {
    return Matrix.of(Rationals.Q, m.rows(), m.columns(), (i, j) -> rational(m.at(i, j)));
  }

  @Test
  void factorisationsAreBackwardStable() {
    for (int[] shape : new int[][] {{8, 8}, {12, 5}, {5, 12}, {1, 1}}) {
      DenseMatrix a = random(shape[0], shape[0], shape[1]);
      int k = Math.min(shape[0], shape[1]);
      DenseMatrix.Qr qr = a.qr();
      assertThat(distance(qr.q().multiply(qr.r()), a)).isLessThan(bound(a));
      assertThat(distance(qr.q().transpose().multiply(qr.q()), DenseMatrix.identity(k)))
          .isLessThan(1e-13);
      DenseMatrix.Svd svd = a.svd();
      DenseMatrix sigma = diagonal(svd.values());
      assertThat(distance(svd.u().multiply(sigma).multiply(svd.v().transpose()), a))
          .isLessThan(bound(a));
      assertThat(svd.values()).hasSize(k);
      for (int i = 1; i < k; i++) {
        assertThat(svd.values()[i]).isLessThanOrEqualTo(svd.values()[i - 1]);
      }
    }
  }

  private static DenseMatrix diagonal(double[] values) {
    double[][] rows = new double[values.length][values.length];
    for (int i = 0; i < values.length; i++) {
      rows[i][i] = values[i];
    }
    return DenseMatrix.from(rows);
  }

  @Test
  void symmetricEigenvalues() {
    DenseMatrix a = random(5, 9, 9);
    DenseMatrix symmetric = a.add(a.transpose());
    DenseMatrix.SymmetricEigen eigen = symmetric.symmetricEigen();
    DenseMatrix back =
        eigen.vectors().multiply(diagonal(eigen.values())).multiply(eigen.vectors().transpose());
    assertThat(distance(back, symmetric)).isLessThan(bound(symmetric));
    for (int i = 1; i < 9; i++) {
      assertThat(eigen.values()[i]).isGreaterThanOrEqualTo(eigen.values()[i - 1]);
    }
  }

  @Test
  void solvesSquareAndTallSystems() {
    DenseMatrix a = random(7, 10, 10);
    DenseMatrix x = random(8, 10, 2);
    assertThat(distance(a.solve(a.multiply(x)), x)).isLessThan(1e-11);
    DenseMatrix tall = random(9, 15, 4);
    DenseMatrix y = random(10, 4, 1);
    assertThat(distance(tall.solve(tall.multiply(y)), y)).isLessThan(1e-12);
    DenseMatrix right = random(11, 15, 1);
    DenseMatrix residual = tall.multiply(tall.solve(right)).subtract(right);
    assertThat(tall.transpose().multiply(residual).maxAbs()).isLessThan(1e-13);
  }

  /** Many rows alone do not make a system singular; a large condition number does. */
  @Test
  void conditionNotSizeDecides() {
    DenseMatrix large = random(3, 120, 120);
    DenseMatrix x = random(4, 120, 1);
    assertThat(distance(large.solve(large.multiply(x)), x)).isLessThan(1e-9);
    DenseMatrix scaled = DenseMatrix.identity(40).scale(1e-200);
    assertThat(scaled.solve(scaled)).isEqualTo(DenseMatrix.identity(40));
    DenseMatrix nearly = DenseMatrix.from(new double[][] {{1, 1}, {1, 1 + 0x1p-52}});
    assertThatThrownBy(() -> nearly.solve(nearly)).isInstanceOf(InvalidInput.class);
    DenseMatrix fair = DenseMatrix.from(new double[][] {{1, 1}, {1, 1 + 0x1p-48}});
    assertThat(fair.solve(fair)).isEqualTo(DenseMatrix.identity(2));
    DenseMatrix tall = DenseMatrix.from(new double[][] {{1, 1}, {1, 1}, {0, 0}});
    assertThatThrownBy(() -> tall.solve(random(1, 3, 1))).isInstanceOf(InvalidInput.class);
    DenseMatrix none = DenseMatrix.from(0, 0, new double[0]);
    assertThat(none.solve(none).rows()).isZero();
  }

  @Test
  void refusals() {
    DenseMatrix wide = random(1, 2, 3);
    DenseMatrix nan = DenseMatrix.from(1, 1, new double[] {Double.NaN});
    List<Runnable> calls =
        List.of(
            () -> wide.solve(wide),
            () -> DenseMatrix.from(2, 2, new double[] {1, 1, 1, 1}).solve(DenseMatrix.identity(2)),
            () -> wide.multiply(wide),
            () -> wide.add(wide.transpose()),
            () -> wide.apply(new double[2]),
            wide::symmetricEigen,
            nan::svd,
            nan::qr,
            nan::symmetricEigen,
            () -> DenseMatrix.from(new double[][] {{1}, {}}),
            () -> DenseMatrix.from(1, 1, new double[2]));
    for (Runnable call : calls) {
      assertThatThrownBy(call::run).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> wide.at(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void plainFacts() {
    DenseMatrix a = DenseMatrix.from(new double[][] {{3, 0}, {0, 4}});
    assertThat(a.frobeniusNorm()).isEqualTo(5);
    assertThat(a.scale(1e200).scale(1e100).frobeniusNorm()).isEqualTo(5e300);
    assertThat(DenseMatrix.identity(0).frobeniusNorm()).isZero();
    assertThat(a.apply(new double[] {1, 2})).containsExactly(3, 8);
    assertThat(a.maxAbs()).isEqualTo(4);
    assertThat(a.toArray()).containsExactly(3, 0, 0, 4);
    assertThat(a.toRows()[1]).containsExactly(0, 4);
    assertThat(a).isEqualTo(DenseMatrix.from(a.toRows())).hasSameHashCodeAs(a.add(a).scale(0.5));
    assertThat(a).isNotEqualTo(a.scale(2)).hasToString("[[3.0, 0.0], [0.0, 4.0]]");
    assertThat(
            DenseMatrix.from(0, 3, new double[0])
                .multiply(DenseMatrix.from(3, 0, new double[0]))
                .rows())
        .isZero();
  }
}
