package org.intertwiner.verify.locate;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.algebra.linear.DenseMatrix;
import org.junit.jupiter.api.Test;

class MatricesTest {
  private static DenseMatrix turn(double angle, double height) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return DenseMatrix.from(new double[][] {{c, -s, 0}, {s, c, 0}, {0, 0, height}});
  }

  private static DenseMatrix product(DenseMatrix a, DenseMatrix b) {
    int n = a.rows() * b.rows();
    double[] out = new double[n * n];
    for (int p = 0; p < n * n; p++) {
      int i = p / n;
      int j = p % n;
      out[p] = a.at(i / b.rows(), j / b.rows()) * b.at(i % b.rows(), j % b.rows());
    }
    return DenseMatrix.from(n, n, out);
  }

  @Test
  void productsAreSeen() {
    DenseMatrix two = DenseMatrix.from(new double[][] {{0, -1}, {1, 0}});
    assertThat(Matrices.isProduct(product(turn(1, 1), turn(1, 1)), 3)).isTrue();
    assertThat(Matrices.isProduct(product(two, turn(0.3, -1)), 2)).isTrue();
    assertThat(Matrices.isProduct(product(turn(0.3, -1), two), 3)).isTrue();
  }

  @Test
  void axesThatAreSplitInTheWrongOrderAreNoProducts() {
    DenseMatrix copies = DenseMatrix.from(new double[][] {{1, 0}, {0, 1}});
    assertThat(Matrices.isProduct(product(copies, turn(0.7, 1)), 2)).isTrue();
    assertThat(Matrices.isProduct(product(copies, turn(0.7, 1)), 3)).isFalse();
  }
}
