package org.intertwiner.algebra.lie.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;

/**
 * Haar-random orthonormal frames: Gram and Schmidt's procedure on Gaussian columns. The triangular
 * factor has a positive diagonal, so the frame inherits the invariance of the Gaussian measure.
 */
final class Gaussians {

  private Gaussians() {}

  /** A Gaussian matrix, complex unless real. */
  static ComplexMatrix matrix(int rows, int columns, boolean real, RandomGenerator random) {
    double[] re = new double[rows * columns];
    double[] im = new double[rows * columns];
    for (int k = 0; k < re.length; k++) {
      re[k] = random.nextGaussian();
      im[k] = real ? 0 : random.nextGaussian();
    }
    return ComplexMatrix.from(rows, columns, re, im);
  }

  static ComplexMatrix frame(int n, boolean real, RandomGenerator random) {
    List<ComplexMatrix> frame = new ArrayList<>();
    while (frame.size() < n) {
      frame.add(unit(frame, n, real, random));
    }
    return join(frame);
  }

  /** Columns v, jv, w, jw, … */
  static ComplexMatrix quaternionicFrame(int n, RandomGenerator random) {
    List<ComplexMatrix> frame = new ArrayList<>();
    while (frame.size() < n) {
      ComplexMatrix v = unit(frame, n, false, random);
      frame.add(v);
      frame.add(partner(v));
    }
    return join(frame);
  }

  /** The second column of the 2 × 2 blocks [[a, −b̄], [b, ā]] whose first column is v. */
  static ComplexMatrix partner(ComplexMatrix v) {
    int n = v.rows();
    double[] re = new double[n];
    double[] im = new double[n];
    for (int k = 0; k < n; k += 2) {
      re[k] = -v.re(k + 1, 0);
      im[k] = v.im(k + 1, 0);
      re[k + 1] = v.re(k, 0);
      im[k + 1] = -v.im(k, 0);
    }
    return ComplexMatrix.from(n, 1, re, im);
  }

  /** The direction of a Gaussian vector off the frame; projected twice, which is enough. */
  private static ComplexMatrix unit(
      List<ComplexMatrix> frame, int n, boolean real, RandomGenerator random) {
    ComplexMatrix v = matrix(n, 1, real, random);
    for (int pass = 0; pass < 2; pass++) {
      for (ComplexMatrix other : frame) {
        v = v.subtract(other.multiply(other.adjoint().multiply(v)));
      }
    }
    return v.scale(1 / v.frobeniusNorm());
  }

  private static ComplexMatrix join(List<ComplexMatrix> columns) {
    int n = columns.size();
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    for (int k = 0; k < re.length; k++) {
      re[k] = columns.get(k % n).re(k / n, 0);
      im[k] = columns.get(k % n).im(k / n, 0);
    }
    return ComplexMatrix.from(n, n, re, im);
  }
}
