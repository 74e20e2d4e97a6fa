package org.intertwiner.algebra.lie.lorentz;

import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * A proper orthochronous Lorentz transformation as a boost after a rotation, Λ = B(ζ)·diag(R, 1).
 *
 * <p><em>Accuracy:</em> the parts of a rounded Λ are good to about γ·2⁻⁵⁰, γ = cosh |ζ|; that is
 * what a rounding of Λ leaves of them.
 *
 * <p>Example: {@code Boosts.split(Boosts.boost(new double[] {1, 0})).rapidity()[0]} is 1.
 *
 * @param rapidity ζ, a vector in the direction of the boost
 * @param rotation R, a rotation of space
 */
public record BoostRotation(double[] rapidity, DenseMatrix rotation) {

  /**
   * Copies the vector.
   *
   * @param rapidity ζ, a vector in the direction of the boost
   * @param rotation R, a rotation of space
   */
  public BoostRotation {
    rapidity = rapidity.clone();
  }

  /** {@return ζ, a fresh array} */
  @Override
  public double[] rapidity() {
    return rapidity.clone();
  }

  /** {@return Λ} */
  public DenseMatrix toMatrix() {
    int p = rotation.rows();
    double[][] turned = DenseMatrix.identity(p + 1).toRows();
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        turned[i][j] = rotation.at(i, j);
      }
    }
    return Boosts.boost(rapidity).multiply(DenseMatrix.from(turned));
  }
}
