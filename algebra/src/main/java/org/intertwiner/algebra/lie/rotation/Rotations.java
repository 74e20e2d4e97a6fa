package org.intertwiner.algebra.lie.rotation;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * Rotations of space as matrices, vectors ω = angle · axis, unit quaternions and Euler angles.
 *
 * <p>Matrices act on columns and move the points; positive angles turn x towards y about z, y
 * towards z about x, z towards x about y. <em>Accuracy:</em> each conversion is good to a few units
 * of 2⁻⁵³ in the entries, for all angles, also at 0 and π; small vectors keep their relative
 * accuracy down to the smallest normal numbers. <em>Sources:</em> O. Rodrigues (1840); S. W.
 * Shepperd, "Quaternion from rotation matrix" (1978).
 *
 * <p>Example: {@code Rotations.log(Rotations.exp(new double[] {0, 0, 1}))[2]} is 1.
 */
public final class Rotations {
  private Rotations() {}

  /**
   * The rotation by |ω| about ω.
   *
   * @param omega three finite numbers
   * @return exp(ω₁L_x + ω₂L_y + ω₃L_z)
   * @throws InvalidInput when ω has another length or an entry is not finite
   */
  public static DenseMatrix exp(double[] omega) {
    return UnitQuaternion.exp(omega).toRotation();
  }

  /**
   * The vector of a rotation, |ω| ≤ π.
   *
   * @param rotation a rotation matrix
   * @return ω; for a half turn the one whose first non-zero component is positive
   * @throws InvalidInput when the matrix is not 3 × 3
   */
  public static double[] log(DenseMatrix rotation) {
    return UnitQuaternion.fromRotation(rotation).log();
  }

  /**
   * The angle of a rotation.
   *
   * @param rotation a rotation matrix
   * @return |ω| in [0, π]
   */
  public static double angle(DenseMatrix rotation) {
    double[] omega = log(rotation);
    return Math.hypot(Math.hypot(omega[0], omega[1]), omega[2]);
  }

  /**
   * The rotation by an angle about an axis.
   *
   * @param axis a vector ≠ 0 of any length
   * @param angle radians
   * @return the matrix
   * @throws InvalidInput when the axis is 0 or something is not finite
   */
  public static DenseMatrix about(double[] axis, double angle) {
    return UnitQuaternion.about(axis, angle).toRotation();
  }

  /**
   * The rotation nearest to a matrix in the Frobenius norm, in any dimension.
   *
   * @param matrix a square matrix
   * @return U·diag(1, …, 1, ±1)·Vᵀ from the singular value decomposition, of determinant 1
   * @throws InvalidInput when the matrix is not square or not finite
   */
  public static DenseMatrix nearest(DenseMatrix matrix) {
    int n = matrix.rows();
    if (n != matrix.columns()) {
      throw new InvalidInput(
          "matrix near a rotation", n + " × " + matrix.columns(), "a square matrix", "");
    }
    DenseMatrix.Svd svd = matrix.svd();
    DenseMatrix product = svd.u().multiply(svd.v().transpose());
    if (org.intertwiner.algebra.lie.numeric.ComplexMatrix.from(product).determinant()[0] > 0) {
      return product;
    }
    double[][] u = svd.u().toRows();
    for (double[] row : u) {
      row[n - 1] = -row[n - 1];
    }
    return DenseMatrix.from(u).multiply(svd.v().transpose());
  }
}
