package org.intertwiner.algebra.lie.lorentz;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * An element α + a·σ of SL(2, ℂ), the double cover of SO⁺(3,1): t + x·σ ↦ A (t + x·σ) A*.
 *
 * <p><em>Formula:</em> exp(½c·σ) = cosh z + (sinh z/z)·½c·σ with c = ζ − iω, z² = c·c/4.
 * <em>Accuracy:</em> exp to about 2⁻⁵⁰ of its norm; the spinor and the logarithm of a matrix to
 * about γ·2⁻⁴⁸, γ its last entry. <em>Source:</em> R. Penrose and W. Rindler, "Spinors and
 * Space-Time" 1 (1984), section 1.2.
 *
 * <p>Example: {@code LorentzSpinor.exp(new double[] {0, 0, 0, 0, 0, 2}).toMatrix().at(3, 3)} is
 * cosh 2.
 */
public final class LorentzSpinor {
  private final double alphaRe;
  private final double alphaIm;

  /** Re a. */
  private final double[] p;

  /** Im a. */
  private final double[] q;

  private LorentzSpinor(double alphaRe, double alphaIm, double[] p, double[] q) {
    this.alphaRe = alphaRe;
    this.alphaIm = alphaIm;
    this.p = p;
    this.q = q;
  }

  /**
   * The exponential.
   *
   * @param coordinates (ω, ζ): the rotation vector, then the rapidity, six finite numbers
   * @return exp(½(ζ − iω)·σ)
   * @throws InvalidInput when there are not six finite numbers
   */
  public static LorentzSpinor exp(double[] coordinates) {
    if (coordinates.length != 6) {
      throw new InvalidInput(
          "rotation vector and rapidity", coordinates.length + " numbers", "6", "");
    }
    double re = 0;
    double im = 0;
    for (int k = 0; k < 3; k++) {
      double w = coordinates[k];
      double z = coordinates[k + 3];
      re += (z - w) * (z + w);
      im -= 2 * z * w;
    }
    if (!Double.isFinite(re) || !Double.isFinite(im)) {
      throw new InvalidInput(
          "rotation vector and rapidity", "numbers too large or not finite", "finite ones", "");
    }
    double[] z = root(re / 4, im / 4);
    double[] sinh = {Math.sinh(z[0]) * Math.cos(z[1]), Math.cosh(z[0]) * Math.sin(z[1])};
    double[] factor = z[0] == 0 && z[1] == 0 ? new double[] {1, 0} : divide(sinh, z);
    double[] p = new double[3];
    double[] q = new double[3];
    for (int k = 0; k < 3; k++) {
      double x = coordinates[k + 3] / 2;
      double y = -coordinates[k] / 2;
      p[k] = factor[0] * x - factor[1] * y;
      q[k] = factor[0] * y + factor[1] * x;
    }
    return new LorentzSpinor(
        Math.cosh(z[0]) * Math.cos(z[1]), Math.sinh(z[0]) * Math.sin(z[1]), p, q);
  }

  private static double[] divide(double[] a, double[] b) {
    double size = Math.hypot(b[0], b[1]);
    double c = b[0] / size;
    double d = b[1] / size;
    return new double[] {(a[0] * c + a[1] * d) / size, (a[1] * c - a[0] * d) / size};
  }

  /** A complex square root with real part at least 0. */
  private static double[] root(double x, double y) {
    double modulus = Math.hypot(x, y);
    if (modulus == 0) {
      return new double[2];
    }
    double large = Math.sqrt((modulus + Math.abs(x)) / 2);
    double small = y / (2 * large);
    return x >= 0
        ? new double[] {large, small}
        : new double[] {Math.abs(small), Math.copySign(large, y)};
  }

  /**
   * A spinor of a Lorentz matrix; of the two the one with Re tr A ≥ 0.
   *
   * @param lambda a proper orthochronous matrix of size 4, time last
   * @return A with A(t + x·σ)A* the action of the matrix
   * @throws InvalidInput when the matrix is not 4 × 4 with a positive last entry
   */
  public static LorentzSpinor from(DenseMatrix lambda) {
    if (lambda.rows() != 4) {
      throw new InvalidInput("Lorentz transformation", lambda.rows() + " rows", "4", "");
    }
    BoostRotation parts = Boosts.split(lambda);
    double[] zeta = parts.rapidity();
    UnitQuaternion u = UnitQuaternion.fromRotation(parts.rotation());
    LorentzSpinor boost = exp(new double[] {0, 0, 0, zeta[0], zeta[1], zeta[2]});
    LorentzSpinor turn =
        new LorentzSpinor(u.w(), 0, new double[3], new double[] {-u.x(), -u.y(), -u.z()});
    LorentzSpinor product = boost.multiply(turn);
    return product.alphaRe < 0 ? product.negate() : product;
  }

  /** {@return −A, the other spinor of the same matrix} */
  public LorentzSpinor negate() {
    double[] minusP = {-p[0], -p[1], -p[2]};
    double[] minusQ = {-q[0], -q[1], -q[2]};
    return new LorentzSpinor(-alphaRe, -alphaIm, minusP, minusQ);
  }

  /**
   * Product, (α + a·σ)(β + b·σ) = αβ + a·b + (αb + βa + i a × b)·σ.
   *
   * @param other the right factor
   * @return this · other
   */
  public LorentzSpinor multiply(LorentzSpinor other) {
    double re = alphaRe * other.alphaRe - alphaIm * other.alphaIm;
    double im = alphaRe * other.alphaIm + alphaIm * other.alphaRe;
    double[] x = new double[3];
    double[] y = new double[3];
    for (int k = 0; k < 3; k++) {
      int l = (k + 1) % 3;
      int m = (k + 2) % 3;
      re += p[k] * other.p[k] - q[k] * other.q[k];
      im += p[k] * other.q[k] + q[k] * other.p[k];
      double crossRe =
          p[l] * other.p[m] - p[m] * other.p[l] - (q[l] * other.q[m] - q[m] * other.q[l]);
      double crossIm =
          p[l] * other.q[m] - p[m] * other.q[l] + (q[l] * other.p[m] - q[m] * other.p[l]);
      x[k] =
          alphaRe * other.p[k]
              - alphaIm * other.q[k]
              + other.alphaRe * p[k]
              - other.alphaIm * q[k]
              - crossIm;
      y[k] =
          alphaRe * other.q[k]
              + alphaIm * other.p[k]
              + other.alphaRe * q[k]
              + other.alphaIm * p[k]
              + crossRe;
    }
    return new LorentzSpinor(re, im, x, y);
  }

  /** {@return the matrix in SO⁺(3,1), time last; A and −A have the same} */
  public DenseMatrix toMatrix() {
    double a = alphaRe * alphaRe + alphaIm * alphaIm;
    double b = 0;
    double[] mean = new double[3];
    double[] cross = new double[3];
    double[] turn = new double[3];
    for (int k = 0; k < 3; k++) {
      int l = (k + 1) % 3;
      int m = (k + 2) % 3;
      b += p[k] * p[k] + q[k] * q[k];
      mean[k] = 2 * (alphaRe * p[k] + alphaIm * q[k]);
      cross[k] = 2 * (p[l] * q[m] - p[m] * q[l]);
      turn[k] = 2 * (alphaIm * p[k] - alphaRe * q[k]);
    }
    double[][] rows = new double[4][4];
    for (int k = 0; k < 3; k++) {
      int l = (k + 1) % 3;
      int m = (k + 2) % 3;
      rows[k][3] = mean[k] + cross[k];
      rows[3][k] = mean[k] - cross[k];
      rows[k][k] = a - b + 2 * (p[k] * p[k] + q[k] * q[k]);
      rows[l][m] = 2 * (p[l] * p[m] + q[l] * q[m]) - turn[k];
      rows[m][l] = 2 * (p[l] * p[m] + q[l] * q[m]) + turn[k];
    }
    rows[3][3] = a + b;
    return DenseMatrix.from(rows);
  }

  /**
   * The logarithm of the matrix in SO⁺(3,1), with rotation angle at most π.
   *
   * @return (ω, ζ), the same for A and −A
   */
  public double[] log() {
    if (alphaRe < 0) {
      return negate().log();
    }
    double re = 0;
    double im = 0;
    for (int k = 0; k < 3; k++) {
      re += (p[k] - q[k]) * (p[k] + q[k]);
      im += 2 * p[k] * q[k];
    }
    double[] s = root(re, im);
    if (alphaRe * s[0] + alphaIm * s[1] < 0) {
      s = new double[] {-s[0], -s[1]};
    }
    double[] ratio;
    if (Math.hypot(s[0], s[1]) < 0x1p-10) {
      // z/sinh z = 1 − s²/6 + 3s⁴/40, the next term being below 2⁻⁶⁰
      double re4 = re * re - im * im;
      double im4 = 2 * re * im;
      ratio = new double[] {1 - re / 6 + 3 * re4 / 40, -im / 6 + 3 * im4 / 40};
    } else {
      double x = alphaRe + s[0];
      double y = alphaIm + s[1];
      ratio = divide(new double[] {Math.log(Math.hypot(x, y)), Math.atan2(y, x)}, s);
    }
    double[] coordinates = new double[6];
    for (int k = 0; k < 3; k++) {
      coordinates[k] = -2 * (ratio[0] * q[k] + ratio[1] * p[k]);
      coordinates[k + 3] = 2 * (ratio[0] * p[k] - ratio[1] * q[k]);
    }
    return coordinates;
  }
}
