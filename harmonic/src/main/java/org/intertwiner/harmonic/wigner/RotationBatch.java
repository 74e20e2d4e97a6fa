package org.intertwiner.harmonic.wigner;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.reptheory.rotation.ZyzAngles;

/**
 * Many rotations R = Z(α) Y(β) Z(γ), held by cos(β/2), sin(β/2) and the half-angle phases exp(i(α +
 * γ)/2) and exp(i(α − γ)/2).
 *
 * <p><em>Formula:</em> for q = w + xi + yj + zk these are √(w² + z²), √(x² + y²), (w + iz)/√(w² +
 * z²) and (y − ix)/√(x² + y²); where a phase has no meaning, at β = 0 or π, it is 1. No angle and
 * no inverse function is needed, and nothing is lost at the poles. <em>Accuracy:</em> a few units
 * of 2⁻⁵³ of the rotation given. <em>Complexity:</em> O(1) a rotation.
 *
 * <p><em>Source:</em> Biedenharn and Louck, Angular Momentum in Quantum Physics (1981), 2.4.
 *
 * <p>Example: {@code RotationBatch.ofAngles(0.1, 0.2, 0.3).count()} is 1.
 */
public final class RotationBatch {
  /** Largest error of |q|² or of an entry of RRᵀ that is taken for rounding. */
  public static final double TOLERANCE = 1e-6;

  private final int count;
  private final double[] cosHalf;
  private final double[] sinHalf;
  private final double[] sumRe;
  private final double[] sumIm;
  private final double[] differenceRe;
  private final double[] differenceIm;

  private RotationBatch(int count) {
    this.count = count;
    this.cosHalf = new double[count];
    this.sinHalf = new double[count];
    this.sumRe = new double[count];
    this.sumIm = new double[count];
    this.differenceRe = new double[count];
    this.differenceIm = new double[count];
  }

  /**
   * Rotations from zyz angles.
   *
   * @param angles α, β, γ of one rotation after another, in radians, any finite numbers
   * @return the rotations
   * @throws InvalidInput where the length is no multiple of 3 or an angle is not finite
   */
  public static RotationBatch ofAngles(double... angles) {
    requireMultiple("zyz angles", angles.length, 3);
    RotationBatch batch = new RotationBatch(angles.length / 3);
    for (int k = 0; k < batch.count; k++) {
      double alpha = angles[3 * k];
      double beta = angles[3 * k + 1];
      double gamma = angles[3 * k + 2];
      if (!Double.isFinite(alpha) || !Double.isFinite(beta) || !Double.isFinite(gamma)) {
        throw new InvalidInput(
            "zyz angles of rotation " + k,
            alpha + ", " + beta + ", " + gamma,
            "finite numbers of radians",
            "");
      }
      double cos = Math.cos(beta / 2);
      double sin = Math.sin(beta / 2);
      // the moduli are not negative: signs go to the phases
      double sum = (alpha + gamma) / 2;
      double difference = (alpha - gamma) / 2;
      double cosSign = cos < 0 ? -1 : 1;
      double sinSign = sin < 0 ? -1 : 1;
      batch.cosHalf[k] = Math.abs(cos);
      batch.sinHalf[k] = Math.abs(sin);
      batch.sumRe[k] = cosSign * Math.cos(sum);
      batch.sumIm[k] = cosSign * Math.sin(sum);
      batch.differenceRe[k] = sinSign * Math.cos(difference);
      batch.differenceIm[k] = sinSign * Math.sin(difference);
    }
    return batch;
  }

  /**
   * Rotations from quaternions, w first, which are normalised.
   *
   * @param wxyz w, x, y, z of one rotation after another
   * @return the rotations; the sign of a quaternion matters to half-integer spins only
   * @throws InvalidInput where the length is no multiple of 4 or |q|² is not 1 within {@link
   *     #TOLERANCE}: which one, and by how much
   */
  public static RotationBatch ofQuaternions(double... wxyz) {
    requireMultiple("quaternions", wxyz.length, 4);
    RotationBatch batch = new RotationBatch(wxyz.length / 4);
    for (int k = 0; k < batch.count; k++) {
      double w = wxyz[4 * k];
      double x = wxyz[4 * k + 1];
      double y = wxyz[4 * k + 2];
      double z = wxyz[4 * k + 3];
      double square = w * w + x * x + y * y + z * z;
      if (!(Math.abs(square - 1) <= TOLERANCE)) {
        throw new InvalidInput(
            "quaternion of rotation " + k,
            "(" + w + ", " + x + ", " + y + ", " + z + "), whose squared norm is " + square,
            "a squared norm of 1 within " + TOLERANCE,
            "divide by the norm");
      }
      batch.set(k, w, x, y, z);
    }
    return batch;
  }

  /**
   * Rotations from quaternions.
   *
   * @param rotations unit quaternions
   * @return the rotations
   */
  public static RotationBatch of(List<UnitQuaternion> rotations) {
    RotationBatch batch = new RotationBatch(rotations.size());
    for (int k = 0; k < batch.count; k++) {
      UnitQuaternion q = rotations.get(k);
      batch.set(k, q.w(), q.x(), q.y(), q.z());
    }
    return batch;
  }

  /**
   * One rotation.
   *
   * @param rotation a unit quaternion
   * @return a batch of one
   */
  public static RotationBatch of(UnitQuaternion rotation) {
    return of(List.of(rotation));
  }

  /**
   * Rotations from 3 × 3 matrices.
   *
   * @param rows nine numbers, row by row, of one rotation after another
   * @return the rotations nearest to the matrices
   * @throws InvalidInput where the length is no multiple of 9, a matrix is not orthogonal within
   *     {@link #TOLERANCE}, or its determinant is −1: which matrix, which entry, and by how much
   */
  public static RotationBatch ofMatrices(double... rows) {
    requireMultiple("rotation matrices", rows.length, 9);
    RotationBatch batch = new RotationBatch(rows.length / 9);
    for (int k = 0; k < batch.count; k++) {
      RotationCheck.requireRotation(rows, k);
      double[] q = RotationCheck.quaternion(rows, 9 * k);
      batch.set(k, q[0], q[1], q[2], q[3]);
    }
    return batch;
  }

  private static void requireMultiple(String what, int length, int multiple) {
    if (length % multiple != 0) {
      throw new InvalidInput(what, length + " numbers", "a multiple of " + multiple, "");
    }
  }

  private void set(int k, double w, double x, double y, double z) {
    double cos = Math.sqrt(w * w + z * z);
    double sin = Math.sqrt(x * x + y * y);
    double norm = Math.sqrt(cos * cos + sin * sin);
    cosHalf[k] = cos / norm;
    sinHalf[k] = sin / norm;
    unit(sumRe, sumIm, k, w, z);
    unit(differenceRe, differenceIm, k, y, -x);
  }

  private static void unit(double[] re, double[] im, int k, double a, double b) {
    double size = Math.max(Math.abs(a), Math.abs(b));
    if (size == 0) {
      re[k] = 1;
      im[k] = 0;
      return;
    }
    int shift = -Math.getExponent(size);
    double x = Math.scalb(a, shift);
    double y = Math.scalb(b, shift);
    double norm = Math.sqrt(x * x + y * y);
    re[k] = x / norm;
    im[k] = y / norm;
  }

  /** {@return the number of rotations} */
  public int count() {
    return count;
  }

  /**
   * A rotation as a quaternion.
   *
   * @param k its number
   * @return q with R v = q v q⁻¹
   * @throws InvalidInput where there is no such rotation
   */
  public UnitQuaternion quaternion(int k) {
    requireIndex(k);
    return UnitQuaternion.from(
        cosHalf[k] * sumRe[k],
        -sinHalf[k] * differenceIm[k],
        sinHalf[k] * differenceRe[k],
        cosHalf[k] * sumIm[k]);
  }

  /**
   * The zyz angles of a rotation.
   *
   * @param k its number
   * @return α, β, γ
   * @throws InvalidInput where there is no such rotation
   */
  public ZyzAngles angles(int k) {
    requireIndex(k);
    double sum = Math.atan2(sumIm[k], sumRe[k]);
    double difference = Math.atan2(differenceIm[k], differenceRe[k]);
    return new ZyzAngles(
        sum + difference, 2 * Math.atan2(sinHalf[k], cosHalf[k]), sum - difference);
  }

  private void requireIndex(int k) {
    if (k < 0 || k >= count) {
      throw new InvalidInput("number of a rotation", "" + k, "0 … " + (count - 1), "");
    }
  }

  double cosHalf(int k) {
    return cosHalf[k];
  }

  double sinHalf(int k) {
    return sinHalf[k];
  }

  double sumRe(int k) {
    return sumRe[k];
  }

  double sumIm(int k) {
    return sumIm[k];
  }

  double differenceRe(int k) {
    return differenceRe[k];
  }

  double differenceIm(int k) {
    return differenceIm[k];
  }

  /** The numbers of the rotations, those with β ≤ π/2 first. */
  int[] byHemisphere() {
    int[] order = new int[count];
    int at = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < count; k++) {
        if (cosHalf[k] >= sinHalf[k] == (pass == 0)) {
          order[at++] = k;
        }
      }
    }
    return order;
  }

  @Override
  public String toString() {
    return count + " rotations";
  }
}
