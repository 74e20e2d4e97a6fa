package org.intertwiner.algebra.lie.rotation;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * A float64 quaternion w + xi + yj + zk of norm 1, the real part first; ij = k.
 *
 * <p>It is the matrix [[w − iz, −y − ix], [y − ix, w + iz]] of SU(2), and q and −q are the rotation
 * v ↦ q v q⁻¹. <em>Accuracy:</em> the norm is 1 to {@value #NORM_TOLERANCE}; products are
 * normalised.
 *
 * <p>Example: {@code UnitQuaternion.about(new double[] {0, 0, 1}, Math.PI).z()} is 1.
 *
 * @param w the real part
 * @param x the coefficient of i
 * @param y the coefficient of j
 * @param z the coefficient of k
 */
public record UnitQuaternion(double w, double x, double y, double z) {
  /** Largest error of the squared norm of a value. */
  public static final double NORM_TOLERANCE = 0x1p-44;

  /** 1. */
  public static final UnitQuaternion ONE = new UnitQuaternion(1, 0, 0, 0);

  /**
   * Checks the norm.
   *
   * @param w the real part
   * @param x the coefficient of i
   * @param y the coefficient of j
   * @param z the coefficient of k
   * @throws InvalidInput when the norm is not 1
   */
  public UnitQuaternion {
    double norm = w * w + x * x + y * y + z * z;
    if (!(Math.abs(norm - 1) <= NORM_TOLERANCE)) {
      throw new InvalidInput(
          "unit quaternion", "squared norm " + norm, "1", "use UnitQuaternion.from to normalise");
    }
  }

  /**
   * The direction of a quaternion.
   *
   * @param w the real part
   * @param x the coefficient of i
   * @param y the coefficient of j
   * @param z the coefficient of k
   * @return the quaternion divided by its norm
   * @throws InvalidInput when it is 0 or not finite
   */
  public static UnitQuaternion from(double w, double x, double y, double z) {
    double size = Math.max(Math.max(Math.abs(w), Math.abs(x)), Math.max(Math.abs(y), Math.abs(z)));
    if (!(size > 0) || Double.isInfinite(size)) {
      throw new InvalidInput(
          "direction of a quaternion",
          "(" + w + ", " + x + ", " + y + ", " + z + ")",
          "finite entries, not all 0",
          "");
    }
    // a power of two loses nothing, even when small components are next to the smallest numbers
    int shift = -Math.getExponent(size);
    double a = Math.scalb(w, shift);
    double b = Math.scalb(x, shift);
    double c = Math.scalb(y, shift);
    double d = Math.scalb(z, shift);
    double norm = Math.sqrt(a * a + b * b + c * c + d * d);
    return new UnitQuaternion(a / norm, b / norm, c / norm, d / norm);
  }

  /**
   * exp(ω/2): the rotation by |ω| about ω.
   *
   * @param omega three finite numbers
   * @return cos(|ω|/2) + sin(|ω|/2) ω/|ω|
   * @throws InvalidInput when ω has another length or an entry is not finite
   */
  public static UnitQuaternion exp(double[] omega) {
    checkVector("vector of a rotation", omega);
    double angle = norm(omega);
    double half = angle / 2;
    // below 2⁻²⁶ the quotient sin(t)/t rounds to 1, and ω/2 keeps every digit
    double factor = half < 0x1p-26 ? 0.5 : Math.sin(half) / angle;
    return new UnitQuaternion(
        Math.cos(half), factor * omega[0], factor * omega[1], factor * omega[2]);
  }

  private static double norm(double[] v) {
    return Math.hypot(Math.hypot(v[0], v[1]), v[2]);
  }

  private static void checkVector(String what, double[] v) {
    if (v.length != 3) {
      throw new InvalidInput(what, v.length + " numbers", "3", "");
    }
    for (double c : v) {
      if (!Double.isFinite(c)) {
        throw new InvalidInput(what, Double.toString(c), "finite numbers", "");
      }
    }
  }

  /**
   * The rotation by an angle about an axis.
   *
   * @param axis a vector ≠ 0 of any length
   * @param angle radians
   * @return cos(angle/2) + sin(angle/2) axis/|axis|
   * @throws InvalidInput when the axis is 0 or something is not finite
   */
  public static UnitQuaternion about(double[] axis, double angle) {
    checkVector("axis of a rotation", axis);
    if (!Double.isFinite(angle)) {
      throw new InvalidInput("angle of a rotation", "" + angle, "a finite number", "");
    }
    UnitQuaternion direction = from(0, axis[0], axis[1], axis[2]);
    double s = Math.sin(angle / 2);
    return from(Math.cos(angle / 2), s * direction.x, s * direction.y, s * direction.z);
  }

  /**
   * The quaternion with w ≥ 0 of a rotation matrix.
   *
   * @param rotation a rotation of space
   * @return one of the two quaternions; for a half turn the one whose first non-zero component is
   *     positive
   * @throws InvalidInput when the matrix is not 3 × 3 or not near a rotation
   */
  public static UnitQuaternion fromRotation(DenseMatrix rotation) {
    if (rotation.rows() != 3 || rotation.columns() != 3) {
      throw new InvalidInput(
          "rotation of space", rotation.rows() + " × " + rotation.columns(), "3 × 3", "");
    }
    double a = rotation.at(0, 0);
    double b = rotation.at(1, 1);
    double c = rotation.at(2, 2);
    double x = rotation.at(2, 1) - rotation.at(1, 2);
    double y = rotation.at(0, 2) - rotation.at(2, 0);
    double z = rotation.at(1, 0) - rotation.at(0, 1);
    double xy = rotation.at(0, 1) + rotation.at(1, 0);
    double xz = rotation.at(0, 2) + rotation.at(2, 0);
    double yz = rotation.at(1, 2) + rotation.at(2, 1);
    double w2 = 1 + a + b + c;
    double x2 = 1 + a - b - c;
    double y2 = 1 - a + b - c;
    double z2 = 1 - a - b + c;
    UnitQuaternion q;
    // one of the four squares is at least 1; each row is 4 times that component times all four
    if (w2 >= Math.max(x2, Math.max(y2, z2))) {
      q = from(w2, x, y, z);
    } else if (x2 >= Math.max(y2, z2)) {
      q = from(x, x2, xy, xz);
    } else if (y2 >= z2) {
      q = from(y, xy, y2, yz);
    } else {
      q = from(z, xz, yz, z2);
    }
    return q.isNegative() ? q.negate() : q;
  }

  private boolean isNegative() {
    for (double c : new double[] {w, x, y, z}) {
      if (c != 0) {
        return c < 0;
      }
    }
    return false;
  }

  /**
   * The element with a given matrix of SU(2).
   *
   * @param matrix a 2 × 2 matrix
   * @return the quaternion with that matrix
   * @throws InvalidInput when the matrix is not 2 × 2
   */
  public static UnitQuaternion fromUnitary(ComplexMatrix matrix) {
    if (matrix.rows() != 2 || matrix.columns() != 2) {
      throw new InvalidInput(
          "matrix of SU(2)", matrix.rows() + " × " + matrix.columns(), "2 × 2", "");
    }
    return from(
        matrix.re(0, 0) + matrix.re(1, 1),
        -matrix.im(0, 1) - matrix.im(1, 0),
        matrix.re(1, 0) - matrix.re(0, 1),
        matrix.im(1, 1) - matrix.im(0, 0));
  }

  /** {@return the matrix of SU(2), [[w − iz, −y − ix], [y − ix, w + iz]]} */
  public ComplexMatrix toUnitary() {
    return ComplexMatrix.from(2, 2, new double[] {w, -y, y, w}, new double[] {-z, -x, -x, z});
  }

  /** {@return the rotation v ↦ q v q⁻¹ as a matrix} */
  public DenseMatrix toRotation() {
    double s = 2 / (w * w + x * x + y * y + z * z);
    double[][] rows = {
      {1 - s * (y * y + z * z), s * (x * y - w * z), s * (x * z + w * y)},
      {s * (x * y + w * z), 1 - s * (x * x + z * z), s * (y * z - w * x)},
      {s * (x * z - w * y), s * (y * z + w * x), 1 - s * (x * x + y * y)}
    };
    return DenseMatrix.from(rows);
  }

  /**
   * The vector of the rotation in the double cover.
   *
   * @return ω with exp(ω/2) = q and |ω| ≤ 2π; for q = −1 (2π, 0, 0)
   */
  public double[] log() {
    double sin = norm(new double[] {x, y, z});
    if (sin == 0) {
      return new double[] {w > 0 ? 0 : 2 * Math.PI, 0, 0};
    }
    double half = Math.atan2(sin, w);
    double factor = 2 * (half / sin);
    return new double[] {factor * x, factor * y, factor * z};
  }

  /**
   * Product, normalised.
   *
   * @param q the right factor
   * @return this · q
   */
  public UnitQuaternion multiply(UnitQuaternion q) {
    return from(
        w * q.w - x * q.x - y * q.y - z * q.z,
        w * q.x + x * q.w + y * q.z - z * q.y,
        w * q.y - x * q.z + y * q.w + z * q.x,
        w * q.z + x * q.y - y * q.x + z * q.w);
  }

  /** {@return the inverse, which is the conjugate} */
  public UnitQuaternion inverse() {
    return new UnitQuaternion(w, -x, -y, -z);
  }

  /** {@return −q, the other quaternion of the same rotation} */
  public UnitQuaternion negate() {
    return new UnitQuaternion(-w, -x, -y, -z);
  }

  /**
   * The image of a vector.
   *
   * @param v three numbers
   * @return q v q⁻¹
   */
  public double[] rotate(double[] v) {
    checkVector("vector to rotate", v);
    double a = 2 * (y * v[2] - z * v[1]);
    double b = 2 * (z * v[0] - x * v[2]);
    double c = 2 * (x * v[1] - y * v[0]);
    return new double[] {
      v[0] + w * a + (y * c - z * b), v[1] + w * b + (z * a - x * c), v[2] + w * c + (x * b - y * a)
    };
  }
}
