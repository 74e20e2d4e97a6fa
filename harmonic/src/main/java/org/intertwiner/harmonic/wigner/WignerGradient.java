package org.intertwiner.harmonic.wigner;

import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.parallel.Workers;

/**
 * Derivatives of real Wigner matrices with respect to the rotation.
 *
 * <p><em>Formula:</em> d/dt D(exp(t e_a) R) = X_a D(R) and d/dt D(R exp(t e_a)) = D(R) X_a with the
 * sparse generators X_a of {@link RotationGenerators}: no angle is divided by, so that nothing is
 * special at the identity or at β = 0 and π. Of a number s(R) that depends on D with ∂s/∂D = G, the
 * gradient is g_a = Σ_l ⟨G^l, X_a D^l⟩; with respect to the components of a quaternion that is
 * normalised it is 2 Σ_a g_a e_a q, with respect to the entries of a matrix the vector ½ Σ_a g_a
 * [e_a]_× R, tangent to the rotations. <em>Accuracy:</em> that of the matrices times l.
 * <em>Complexity:</em> O(l²) a degree for either.
 *
 * <p><em>Source:</em> the left and right regular representations; Chirikjian and Kyatkin, Harmonic
 * Analysis for Engineers and Applied Scientists (2016), chapter 9.
 *
 * <p>Example: {@code WignerGradient.of(2).left(0, matrices)}.
 */
public final class WignerGradient {
  private final int maxDegree;
  private final int size;
  private final RotationGenerators[] generators;

  private WignerGradient(int maxDegree) {
    this.maxDegree = maxDegree;
    this.size = WignerMatrices.blockOffset(maxDegree + 1);
    this.generators = new RotationGenerators[maxDegree + 1];
    for (int l = 0; l <= maxDegree; l++) {
      generators[l] = RotationGenerators.of(l);
    }
  }

  /**
   * Plans derivatives of matrices of all degrees 0 … maxDegree.
   *
   * @param maxDegree the largest degree, inclusive
   * @return the plan
   * @throws InvalidInput where the degree is negative
   * @throws org.intertwiner.algebra.LimitExceeded where it is above {@link
   *     WignerMatrices#MAX_DEGREE}
   */
  public static WignerGradient of(int maxDegree) {
    return new WignerGradient(WignerMatrices.of(maxDegree).maxDegree());
  }

  /** {@return the largest degree} */
  public int maxDegree() {
    return maxDegree;
  }

  /**
   * The derivatives along exp(t e_a) R.
   *
   * @param axis a: 0, 1 or 2
   * @param matrices real matrices of any number of rotations, as {@link WignerMatrices} writes them
   * @return X_a D, in the same places
   * @throws InvalidInput where the axis is another or the length is no multiple of their size
   */
  public double[] left(int axis, double... matrices) {
    int count = count(matrices);
    double[] out = new double[matrices.length];
    for (int k = 0; k < count; k++) {
      for (int l = 0; l <= maxDegree; l++) {
        int at = k * size + WignerMatrices.blockOffset(l);
        generators[l].apply(axis, matrices, at, 2 * l + 1, out, at);
      }
    }
    return out;
  }

  /**
   * The derivatives along R exp(t e_a).
   *
   * @param axis a: 0, 1 or 2
   * @param matrices real matrices of any number of rotations, as {@link WignerMatrices} writes them
   * @return D X_a, in the same places
   * @throws InvalidInput where the axis is another or the length is no multiple of their size
   */
  public double[] right(int axis, double... matrices) {
    int count = count(matrices);
    double[] out = new double[matrices.length];
    for (int k = 0; k < count; k++) {
      for (int l = 0; l <= maxDegree; l++) {
        int at = k * size + WignerMatrices.blockOffset(l);
        generators[l].applyRight(axis, matrices, at, out, at);
      }
    }
    return out;
  }

  private int count(double[] matrices) {
    if (matrices.length % size != 0) {
      throw new InvalidInput(
          "Wigner matrices of degree ≤ " + maxDegree,
          matrices.length + " numbers",
          "a multiple of " + size,
          "");
    }
    return matrices.length / size;
  }

  /**
   * The gradient of a number along exp(t e_x) R, exp(t e_y) R and exp(t e_z) R.
   *
   * @param matrices D of n rotations, as {@link WignerMatrices} writes them
   * @param cotangents G, the derivatives by every entry of D, in the same places
   * @param gradients receives 3n numbers
   * @param workers the threads
   * @throws InvalidInput where the lengths do not fit
   * @throws java.util.concurrent.CancellationException where the thread is interrupted
   */
  public void adjoint(double[] matrices, double[] cotangents, double[] gradients, Workers workers) {
    int count = count(matrices);
    requireLength("cotangents", cotangents.length, matrices.length);
    requireLength("gradients", gradients.length, 3 * count);
    workers.split(
        count,
        8,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            Interruption.check();
            for (int axis = 0; axis < 3; axis++) {
              double sum = 0;
              for (int l = 0; l <= maxDegree; l++) {
                int at = k * size + WignerMatrices.blockOffset(l);
                sum += generators[l].contract(axis, cotangents, at, matrices, at);
              }
              gradients[3 * k + axis] = sum;
            }
          }
        });
  }

  /**
   * The gradient with respect to the components of quaternions that are normalised.
   *
   * @param rotations n rotations
   * @param cotangents the derivatives by every entry of their D
   * @return 4n numbers, ∂/∂w, ∂/∂x, ∂/∂y and ∂/∂z of each; at right angles to the quaternion
   * @throws InvalidInput where the lengths do not fit or a number is not finite
   */
  public double[] byQuaternion(RotationBatch rotations, double... cotangents) {
    double[] g = gradients(rotations, cotangents);
    double[] out = new double[4 * rotations.count()];
    for (int k = 0; k < rotations.count(); k++) {
      var q = rotations.quaternion(k);
      double x = 2 * g[3 * k];
      double y = 2 * g[3 * k + 1];
      double z = 2 * g[3 * k + 2];
      out[4 * k] = -x * q.x() - y * q.y() - z * q.z();
      out[4 * k + 1] = x * q.w() + y * q.z() - z * q.y();
      out[4 * k + 2] = y * q.w() + z * q.x() - x * q.z();
      out[4 * k + 3] = z * q.w() + x * q.y() - y * q.x();
    }
    return out;
  }

  /**
   * The gradient with respect to the entries of rotation matrices.
   *
   * @param rotations n rotations
   * @param cotangents the derivatives by every entry of their D
   * @return 9n numbers, row by row: of all matrices with the right product with every tangent
   *     vector [e_a]_× R, the shortest
   * @throws InvalidInput where the lengths do not fit or a number is not finite
   */
  public double[] byMatrix(RotationBatch rotations, double... cotangents) {
    double[] g = gradients(rotations, cotangents);
    double[] out = new double[9 * rotations.count()];
    for (int k = 0; k < rotations.count(); k++) {
      double[] r = rotations.quaternion(k).toRotation().toArray();
      double x = g[3 * k] / 2;
      double y = g[3 * k + 1] / 2;
      double z = g[3 * k + 2] / 2;
      for (int c = 0; c < 3; c++) {
        out[9 * k + c] = y * r[6 + c] - z * r[3 + c];
        out[9 * k + 3 + c] = z * r[c] - x * r[6 + c];
        out[9 * k + 6 + c] = x * r[3 + c] - y * r[c];
      }
    }
    return out;
  }

  private double[] gradients(RotationBatch rotations, double... cotangents) {
    for (int i = 0; i < cotangents.length; i++) {
      if (!Double.isFinite(cotangents[i])) {
        throw new InvalidInput(
            "derivative by entry " + i + " of the matrices",
            "" + cotangents[i],
            "a finite number",
            "");
      }
    }
    double[] matrices = WignerMatrices.of(maxDegree).real(rotations);
    double[] gradients = new double[3 * rotations.count()];
    adjoint(matrices, cotangents, gradients, new Workers(1));
    return gradients;
  }

  private static void requireLength(String what, int got, int expected) {
    if (got != expected) {
      throw new InvalidInput(what, got + " numbers", "" + expected, "");
    }
  }

  @Override
  public String toString() {
    return "gradients of Wigner matrices of degree ≤ " + maxDegree;
  }
}
