package org.intertwiner.algebra.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;

/** The bounds are what their formulas say, rounded upwards by a little and not by more. */
class DenseBoundsFormulaTest {
  private static final double U = 0x1p-53;

  private static DenseMatrix random(int seed, int rows, int columns) {
    return DenseMatrix.from(
        rows, columns, new SplittableRandom(seed).doubles((long) rows * columns, -1, 1).toArray());
  }

  private static DenseMatrix hilbert(int n) {
    return Matrix.of(Rationals.Q, n, n, (i, j) -> Rational.of(1, i + j + 1))
        .toDense(Rational::doubleValue);
  }

  private static DenseMatrix abs(DenseMatrix m) {
    return DenseMatrix.from(
        m.rows(), m.columns(), Arrays.stream(m.toArray()).map(Math::abs).toArray());
  }

  private static double gamma(int k) {
    return k * U / (1 - k * U);
  }

  private static DenseMatrix productError(DenseMatrix a, DenseMatrix b) {
    return abs(a).multiply(abs(b)).scale(gamma(a.columns() + 1));
  }

  private static void isRoundedUp(double bound, double formula, double least) {
    assertThat(bound / formula).isBetween(1 + least, 1 + 1e-8);
  }

  @Test
  void solutions() {
    for (DenseMatrix a : List.of(hilbert(5), hilbert(9), random(1, 6, 6), random(2, 1, 1))) {
      int n = a.rows();
      DenseMatrix b = random(3, n, 2);
      DenseBounds.Solution solution = DenseBounds.solve(a, b);
      DenseMatrix x = a.solve(b);
      DenseMatrix r = a.solve(DenseMatrix.identity(n));
      DenseMatrix defect =
          abs(r.multiply(a).subtract(DenseMatrix.identity(n))).add(productError(r, a));
      double alpha = 2 * U;
      for (double[] row : defect.toRows()) {
        alpha = Math.max(alpha, Arrays.stream(row).sum() + 2 * U);
      }
      DenseMatrix size = abs(a).multiply(abs(x)).add(abs(b));
      DenseMatrix residual = abs(b.subtract(a.multiply(x))).add(size.scale(gamma(n + 2)));
      DenseMatrix first = abs(r).multiply(residual);
      double omega = 0;
      for (int j = 0; j < 2; j++) {
        double norm = 0;
        for (int i = 0; i < n; i++) {
          norm = Math.max(norm, first.at(i, j));
          omega = Math.max(omega, residual.at(i, j) / size.at(i, j));
        }
        for (int i = 0; i < n; i++) {
          double formula = first.at(i, j) + alpha / (1 - alpha) * norm;
          isRoundedUp(solution.error().at(i, j), formula, 2.5e-9);
        }
      }
      isRoundedUp(solution.backwardError(), omega, 1.5e-9);
    }
  }

  @Test
  void backwardErrorOfZero() {
    DenseMatrix zero = DenseMatrix.from(2, 1, new double[2]);
    DenseBounds.Solution solution = DenseBounds.solve(DenseMatrix.identity(2), zero);
    assertThat(solution.backwardError()).isZero();
    assertThat(solution.error().maxAbs()).isZero();
  }

  private static double orthogonality(DenseMatrix v) {
    DenseMatrix gram = v.transpose().multiply(v);
    return gram.subtract(DenseMatrix.identity(v.columns())).frobeniusNorm()
        + productError(v.transpose(), v).frobeniusNorm();
  }

  private static DenseMatrix scaled(DenseMatrix v, double[] factors) {
    double[][] rows = v.toRows();
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= factors[j];
      }
    }
    return DenseMatrix.from(rows);
  }

  @Test
  void eigenvalues() {
    DenseMatrix m = random(4, 6, 6);
    for (DenseMatrix a : List.of(hilbert(5), m.add(m.transpose()), m.multiply(m.transpose()))) {
      DenseMatrix.SymmetricEigen eigen = a.symmetricEigen();
      DenseMatrix v = eigen.vectors();
      DenseMatrix product = scaled(v, eigen.values());
      double residual =
          a.multiply(v).subtract(product).frobeniusNorm()
              + productError(a, v).frobeniusNorm()
              + 2 * U * product.frobeniusNorm();
      double size = Arrays.stream(eigen.values()).map(Math::abs).max().orElseThrow();
      double delta = orthogonality(v);
      double formula = (residual + 2 * delta * size) / (1 - delta);
      isRoundedUp(DenseBounds.symmetricEigenvalues(a).error(), formula, 1.5e-9);
    }
    assertThat(DenseBounds.symmetricEigenvalues(DenseMatrix.identity(0)).values()).isEmpty();
  }

  @Test
  void singularValues() {
    for (DenseMatrix a : List.of(hilbert(5), random(5, 6, 3), random(6, 3, 6))) {
      DenseMatrix.Svd svd = a.svd();
      DenseMatrix product = scaled(svd.u(), svd.values());
      DenseMatrix transposed = svd.v().transpose();
      double residual =
          a.subtract(product.multiply(transposed)).frobeniusNorm()
              + 2 * productError(product, transposed).frobeniusNorm();
      double left = orthogonality(svd.u());
      double right = orthogonality(svd.v());
      double formula = residual + svd.values()[0] * (left + right + left * right);
      isRoundedUp(DenseBounds.singularValues(a).error(), formula, 1.5e-9);
    }
  }
}
