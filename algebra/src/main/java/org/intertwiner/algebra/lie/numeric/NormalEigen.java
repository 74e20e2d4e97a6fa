package org.intertwiner.algebra.lie.numeric;

import org.intertwiner.algebra.InvalidInput;

/**
 * The spectral decomposition N = V·diag(λ)·V* of a normal matrix by Jacobi rotations.
 *
 * <p><em>Formula:</em> each rotation diagonalises, in one plane, the combination of the two
 * commuting Hermitian parts of N that has most to lose. <em>Accuracy:</em> V*V = 1 and NV = VΛ to
 * about n·u·‖N‖; entries off the diagonal end below n·2⁻⁵⁰·‖N‖ or the matrix is refused as not
 * normal. <em>Complexity:</em> O(n³) a sweep, about ten sweeps. <em>Sources:</em> H. H. Goldstine
 * and L. P. Horwitz, "A procedure for the diagonalization of normal matrices" (1959); A.
 * Bunse-Gerstner, R. Byers, V. Mehrmann, "Numerical methods for simultaneous diagonalization"
 * (1993).
 *
 * <p>Example: {@code NormalEigen.of(ComplexMatrix.identity(2)).re(0)} is 1.
 */
public final class NormalEigen {
  private static final int MAX_SWEEPS = 60;

  private final int n;
  private final double[] re;
  private final double[] im;
  private final double[] vectorsRe;
  private final double[] vectorsIm;

  private NormalEigen(ComplexMatrix matrix) {
    n = matrix.rows();
    re = matrix.toReal();
    im = matrix.toImaginary();
    vectorsRe = ComplexMatrix.identity(n).toReal();
    vectorsIm = new double[n * n];
  }

  /**
   * The decomposition.
   *
   * @param matrix a normal matrix
   * @return eigenvalues and orthonormal eigenvectors
   * @throws InvalidInput when the matrix is not square, finite and normal
   */
  public static NormalEigen of(ComplexMatrix matrix) {
    matrix.square("eigenvectors of a normal matrix");
    if (!matrix.isFinite()) {
      throw new InvalidInput(
          "eigenvectors of a normal matrix", "an entry that is not finite", "finite entries", "");
    }
    NormalEigen eigen = new NormalEigen(matrix);
    double norm = matrix.frobeniusNorm();
    double before = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      double rest = eigen.offDiagonal();
      if (rest <= eigen.n * 0x1p-53 * norm
          || (rest <= eigen.n * 0x1p-50 * norm && rest >= before)) {
        return eigen;
      }
      before = rest;
      eigen.sweep();
    }
    throw new InvalidInput(
        "eigenvectors of a normal matrix",
        "off-diagonal entries of norm " + eigen.offDiagonal(),
        "a matrix that commutes with its adjoint",
        "");
  }

  private double offDiagonal() {
    double sum = 0;
    for (int k = 0; k < re.length; k++) {
      sum = k % (n + 1) == 0 ? sum : Math.hypot(sum, Math.hypot(re[k], im[k]));
    }
    return sum;
  }

  private void sweep() {
    for (int p = 0; p < n; p++) {
      for (int q = p + 1; q < n; q++) {
        rotate(p, q);
      }
    }
  }

  /** The rotation [[c, −s̄], [s, c]] in the plane of p and q. */
  private void rotate(int p, int q) {
    double[] axis = axis(p, q);
    double c = Math.sqrt((1 + axis[0]) / 2);
    double x = axis[1] / (2 * c);
    double y = -axis[2] / (2 * c);
    if (Math.abs(x) + Math.abs(y) < 0x1p-54) {
      return;
    }
    for (int i = 0; i < n; i++) {
      columns(re, im, i * n + p, i * n + q, c, x, y);
      columns(vectorsRe, vectorsIm, i * n + p, i * n + q, c, x, y);
    }
    for (int j = 0; j < n; j++) {
      columns(re, im, p * n + j, q * n + j, c, x, -y);
    }
  }

  /** (a, b) ↦ (c·a + s·b, c·b − s̄·a) with s = x + iy. */
  private static void columns(
      double[] re, double[] im, int a, int b, double c, double x, double y) {
    double ar = re[a];
    double ai = im[a];
    double br = re[b];
    double bi = im[b];
    re[a] = c * ar + x * br - y * bi;
    im[a] = c * ai + x * bi + y * br;
    re[b] = c * br - x * ar - y * ai;
    im[b] = c * bi - x * ai + y * ar;
  }

  /** The dominant direction of the Hermitian parts on the plane of p and q, with x ≥ 0. */
  private double[] axis(int p, int q) {
    int pq = p * n + q;
    int qp = q * n + p;
    double[] first = {
      re[p * n + p] - re[q * n + q], re[pq] + re[qp], im[pq] - im[qp],
    };
    double[] second = {
      im[p * n + p] - im[q * n + q], im[pq] + im[qp], re[qp] - re[pq],
    };
    double scale = Math.max(largest(first), largest(second));
    if (scale == 0) {
      return new double[] {1, 0, 0};
    }
    double aa = 0;
    double ab = 0;
    double bb = 0;
    for (int k = 0; k < 3; k++) {
      first[k] /= scale;
      second[k] /= scale;
      aa += first[k] * first[k];
      ab += first[k] * second[k];
      bb += second[k] * second[k];
    }
    double angle = 0.5 * Math.atan2(2 * ab, aa - bb);
    double[] axis = new double[3];
    for (int k = 0; k < 3; k++) {
      axis[k] = Math.cos(angle) * first[k] + Math.sin(angle) * second[k];
    }
    double length = Math.hypot(Math.hypot(axis[0], axis[1]), axis[2]);
    double sign = axis[0] < 0 ? -length : length;
    for (int k = 0; k < 3; k++) {
      axis[k] /= sign;
    }
    return axis;
  }

  private static double largest(double[] values) {
    return Math.max(Math.max(Math.abs(values[0]), Math.abs(values[1])), Math.abs(values[2]));
  }

  /** {@return the number of eigenvalues} */
  public int size() {
    return n;
  }

  /**
   * Real part of an eigenvalue.
   *
   * @param k its number, from 0; no order is promised
   * @return Re λ
   */
  public double re(int k) {
    return re[k * n + k];
  }

  /**
   * Imaginary part of an eigenvalue.
   *
   * @param k its number, from 0
   * @return Im λ
   */
  public double im(int k) {
    return im[k * n + k];
  }

  /**
   * Argument of an eigenvalue.
   *
   * @param k its number, from 0
   * @return arg λ in [−π, π]
   */
  public double angle(int k) {
    return Math.atan2(im(k), re(k));
  }

  /** {@return V, the eigenvectors as columns} */
  public ComplexMatrix vectors() {
    return ComplexMatrix.from(n, n, vectorsRe, vectorsIm);
  }

  /**
   * A function of the matrix with imaginary values: V·diag(i·tₖ)·V*.
   *
   * @param values the tₖ
   * @return a skew-Hermitian matrix
   */
  public ComplexMatrix withImaginary(double[] values) {
    ComplexMatrix vectors = vectors();
    double[] a = new double[n * n];
    double[] b = new double[n * n];
    for (int k = 0; k < n * n; k++) {
      a[k] = -vectorsIm[k] * values[k % n];
      b[k] = vectorsRe[k] * values[k % n];
    }
    return ComplexMatrix.wrap(n, n, a, b).multiply(vectors.adjoint());
  }
}
