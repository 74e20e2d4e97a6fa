package org.intertwiner.nn.product.aligned;

import org.intertwiner.algebra.InvalidInput;

/**
 * A path in the frame: the map f ↦ C(f ⊗ Y(e_z)) from degree l to degree l′, which is a number for
 * each order: y_{±m} = even_m f_{±m} + odd_m (f_{−m}, −f_m).
 *
 * @param even multiples of one, for m = 0 … min(l, l′)
 * @param odd multiples of the quarter-turn; 0 for m = 0
 */
record Coupling(double[] even, double[] odd) {
  private static final double TOLERANCE = 1e-9;

  /**
   * Reads the numbers off a matrix and checks, within 10⁻⁹ of its largest entry, that there is
   * nothing else in it.
   *
   * @param matrix (2l′+1) × (2l+1)
   * @param what for messages
   */
  static Coupling of(double[][] matrix, String what) {
    int out = (matrix.length - 1) / 2;
    int in = (matrix[0].length - 1) / 2;
    int orders = Math.min(in, out) + 1;
    double[] even = new double[orders];
    double[] odd = new double[orders];
    double scale = 0;
    for (double[] row : matrix) {
      for (double entry : row) {
        scale = Math.max(scale, Math.abs(entry));
      }
    }
    even[0] = matrix[out][in];
    for (int m = 1; m < orders; m++) {
      even[m] = (matrix[out + m][in + m] + matrix[out - m][in - m]) / 2;
      odd[m] = (matrix[out + m][in - m] - matrix[out - m][in + m]) / 2;
    }
    Coupling coupling = new Coupling(even, odd);
    double[][] again = coupling.matrix(in, out);
    for (int k = 0; k < matrix.length; k++) {
      for (int i = 0; i < matrix[k].length; i++) {
        if (Math.abs(matrix[k][i] - again[k][i]) > TOLERANCE * Math.max(scale, 1e-300)) {
          throw new InvalidInput(
              "aligned product",
              what + " does not commute with the rotations about the axis",
              "a product with all harmonics of each degree, in the basis of the features",
              "");
        }
      }
    }
    return coupling;
  }

  /** The number m ↦ 1 for one order, even or odd. */
  static Coupling unit(int orders, int order, boolean odd, double value) {
    Coupling unit = new Coupling(new double[orders], new double[orders]);
    (odd ? unit.odd : unit.even)[order] = value;
    return unit;
  }

  /** The invariant part: the mean over all rotations, nothing unless the degrees are one. */
  Coupling mean(int in, int out) {
    Coupling mean = new Coupling(new double[even.length], new double[odd.length]);
    if (in == out) {
      double trace = even[0];
      for (int m = 1; m <= in; m++) {
        trace += 2 * even[m];
      }
      java.util.Arrays.fill(mean.even, trace / (2 * in + 1));
    }
    return mean;
  }

  private double[][] matrix(int in, int out) {
    double[][] matrix = new double[2 * out + 1][2 * in + 1];
    matrix[out][in] = even[0];
    for (int m = 1; m < even.length; m++) {
      matrix[out + m][in + m] = even[m];
      matrix[out - m][in - m] = even[m];
      matrix[out + m][in - m] = odd[m];
      matrix[out - m][in + m] = -odd[m];
    }
    return matrix;
  }
}
