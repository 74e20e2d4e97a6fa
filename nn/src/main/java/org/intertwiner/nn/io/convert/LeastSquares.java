package org.intertwiner.nn.io.convert;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.DenseMatrix;

/** The shortest solution of a linear least-squares problem, refined once for full accuracy. */
final class LeastSquares {
  private static final int MAX_COLUMNS = 3_000;
  private static final long MAX_ENTRIES = 1L << 27;
  private static final double SHORT = 1e-10;
  private static final int REFINEMENTS = 2;

  private final double[] target;
  private final List<double[]> columns = new ArrayList<>();

  LeastSquares(int count, double[] target) {
    if (count > MAX_COLUMNS || (long) count * target.length > MAX_ENTRIES) {
      throw new LimitExceeded(
          "conversion",
          count + " weights for " + target.length + " entries",
          "at most " + MAX_COLUMNS + " weights, " + MAX_ENTRIES + " entries of all basis elements",
          "convert fewer copies of the fields at a time");
    }
    this.target = target;
  }

  void column(double[] entries) {
    columns.add(entries);
  }

  double[] solve() {
    int p = columns.size();
    double[][] gram = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = dot(columns.get(i), columns.get(j));
        gram[j][i] = gram[i][j];
      }
    }
    DenseMatrix.SymmetricEigen eigen = DenseMatrix.from(gram).symmetricEigen();
    double[] solution = new double[p];
    double[] rest = target.clone();
    for (int round = 0; round <= REFINEMENTS; round++) {
      double[] right = new double[p];
      for (int i = 0; i < p; i++) {
        right[i] = dot(columns.get(i), rest);
      }
      double[] step = apply(eigen, right);
      for (int i = 0; i < p; i++) {
        solution[i] += step[i];
        double[] column = columns.get(i);
        for (int k = 0; k < rest.length; k++) {
          rest[k] -= step[i] * column[k];
        }
      }
    }
    return solution;
  }

  /** The pseudo-inverse of the Gram matrix. */
  private static double[] apply(DenseMatrix.SymmetricEigen eigen, double[] right) {
    double[] values = eigen.values();
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    double[] result = new double[right.length];
    for (int k = 0; k < values.length; k++) {
      if (values[k] > SHORT * largest) {
        double factor = 0;
        for (int i = 0; i < right.length; i++) {
          factor += eigen.vectors().at(i, k) * right[i];
        }
        factor /= values[k];
        for (int i = 0; i < right.length; i++) {
          result[i] += factor * eigen.vectors().at(i, k);
        }
      }
    }
    return result;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
