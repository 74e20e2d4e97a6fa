package org.intertwiner.harmonic.homogeneous.compact;

import java.util.List;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** The real and the imaginary part of a rounded matrix. */
record CompactParts(double[][] re, double[][] im) {

  /** D^½ M′ D′^−½, the matrix in orthonormal bases. */
  static CompactParts rounded(
      SparseMatrix<Cyclotomic> m, List<Rational> rows, List<Rational> columns) {
    CompactParts parts = zero(m.rows(), m.columns());
    for (SparseMatrix.Entry<Cyclotomic> e : m.entries()) {
      double factor = Math.sqrt(rows.get(e.row()).divide(columns.get(e.column())).doubleValue());
      parts.re[e.row()][e.column()] = e.value().re() * factor;
      parts.im[e.row()][e.column()] = e.value().im() * factor;
    }
    return parts;
  }

  private static CompactParts zero(int rows, int columns) {
    return new CompactParts(new double[rows][columns], new double[rows][columns]);
  }

  CompactParts multiply(CompactParts other) {
    int columns = other.re.length == 0 ? 0 : other.re[0].length;
    CompactParts c = zero(re.length, columns);
    for (int i = 0; i < re.length; i++) {
      for (int k = 0; k < other.re.length; k++) {
        double x = re[i][k];
        double y = im[i][k];
        for (int j = 0; j < columns; j++) {
          c.re[i][j] += x * other.re[k][j] - y * other.im[k][j];
          c.im[i][j] += x * other.im[k][j] + y * other.re[k][j];
        }
      }
    }
    return c;
  }

  double[][][] toArrays() {
    return new double[][][] {re, im};
  }
}
