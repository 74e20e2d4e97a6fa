package org.intertwiner.algebra.lie.classical;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;

/** What every matrix group asks of its arguments, and distances that need no more than matrices. */
final class Checks {
  /** Error in the defining equations that is put down to rounding, relative to the squared norm. */
  static final double BELONGS = 0x1p-36;

  private Checks() {}

  static int size(String what, int n, int least, int limit) {
    if (n < least) {
      throw new InvalidInput("size of " + what, "" + n, "at least " + least, "");
    }
    if (n > limit) {
      throw new LimitExceeded(
          "size of " + what, "" + n, "at most " + limit, "raise the limit on the size");
    }
    return n;
  }

  static ComplexMatrix shape(String group, ComplexMatrix matrix, int n) {
    if (matrix.rows() != n || matrix.columns() != n) {
      throw new InvalidInput(
          "matrix for " + group, matrix.rows() + " × " + matrix.columns(), n + " × " + n, "");
    }
    if (!matrix.isFinite()) {
      throw new InvalidInput(
          "matrix for " + group, "an entry that is not finite", "finite entries", "");
    }
    return matrix;
  }

  static void belongs(String group, ComplexMatrix matrix, double defect) {
    double scale = Math.max(1, matrix.maxAbs());
    if (!(defect <= BELONGS * scale * scale)) {
      throw new InvalidInput(
          "matrix for " + group,
          "one that misses the defining equations by " + defect,
          "at most " + BELONGS + " times the squared size of its entries",
          "project it, if it is an approximation");
    }
  }

  static boolean areEqual(ComplexMatrix a, ComplexMatrix b, double tolerance) {
    double scale = Math.max(1, Math.max(a.maxAbs(), b.maxAbs()));
    return a.subtract(b).maxAbs() <= tolerance * a.rows() * scale;
  }

  /** log(1 + max(‖g − 1‖, ‖g⁻¹ − 1‖)), which is subadditive and symmetric. */
  static double length(ComplexMatrix g, ComplexMatrix inverse) {
    ComplexMatrix one = ComplexMatrix.identity(g.rows());
    return Math.log1p(
        Math.max(g.subtract(one).frobeniusNorm(), inverse.subtract(one).frobeniusNorm()));
  }

  static DenseMatrix real(ComplexMatrix matrix) {
    return matrix.realPart();
  }
}
