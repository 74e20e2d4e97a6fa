package org.intertwiner.algebra.lie.lorentz;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.Rotations;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * Boosts in closed form, for any number of space and time axes.
 *
 * <p><em>Formula:</em> B(ζ) = exp(Σ ζᵢ Kᵢ) with cosh |ζ| in the corner, sinh |ζ| ζ/|ζ| beside it
 * and 1 + (cosh |ζ| − 1) n nᵀ on space. <em>Accuracy:</em> every entry to (1 + |ζ|)·2⁻⁵⁰ of itself
 * unless it is below the smallest normal number; for tiny and for large rapidities.
 * <em>Source:</em> L. H. Thomas (1926); E. P. Wigner, "On unitary representations of the
 * inhomogeneous Lorentz group" (1939).
 *
 * <p>Example: {@code Boosts.boost(new double[] {0, 0, 2}).at(3, 3)} is cosh 2.
 */
public final class Boosts {
  /** Largest rapidity whose squared Lorentz factor is still a number. */
  public static final double RAPIDITY_LIMIT = 350;

  private Boosts() {}

  private static double norm(double[] v) {
    double norm = 0;
    for (double c : v) {
      norm = Math.hypot(norm, c);
    }
    return norm;
  }

  /**
   * The boost of a rapidity.
   *
   * @param rapidity a vector ζ of p numbers
   * @return a matrix of size p + 1, time last
   * @throws InvalidInput when an entry is not finite
   * @throws LimitExceeded when |ζ| exceeds {@value #RAPIDITY_LIMIT}
   */
  public static DenseMatrix boost(double[] rapidity) {
    int p = rapidity.length;
    double zeta = norm(rapidity);
    if (!Double.isFinite(zeta)) {
      throw new InvalidInput("rapidity of a boost", "" + zeta, "finite numbers", "");
    }
    if (zeta > RAPIDITY_LIMIT) {
      throw new LimitExceeded(
          "rapidity of a boost", "" + zeta, "at most " + RAPIDITY_LIMIT, "split the boost");
    }
    double sinh = zeta == 0 ? 1 : Math.sinh(zeta) / zeta;
    double half = zeta == 0 ? 0 : Math.sinh(zeta / 2) / zeta;
    double[][] rows = DenseMatrix.identity(p + 1).toRows();
    for (int i = 0; i < p; i++) {
      rows[i][p] = sinh * rapidity[i];
      rows[p][i] = rows[i][p];
      for (int j = 0; j < p; j++) {
        rows[i][j] += 2 * (half * rapidity[i]) * (half * rapidity[j]);
      }
    }
    rows[p][p] = Math.cosh(zeta);
    return DenseMatrix.from(rows);
  }

  /**
   * The boost to a velocity.
   *
   * @param velocity a vector v with |v| &lt; 1, the speed of light being 1
   * @return the boost of rapidity artanh |v| along v
   * @throws InvalidInput when |v| is not less than 1
   */
  public static DenseMatrix boostToVelocity(double[] velocity) {
    double v = norm(velocity);
    if (!(v < 1)) {
      throw new InvalidInput(
          "speed of a boost", "" + v, "less than 1, the speed of light", "use the rapidity");
    }
    double rapidity = 0.5 * (Math.log1p(v) - Math.log1p(-v));
    double factor = v == 0 ? 1 : rapidity / v;
    double[] zeta = new double[velocity.length];
    for (int i = 0; i < zeta.length; i++) {
      zeta[i] = factor * velocity[i];
    }
    return boost(zeta);
  }

  /**
   * The exponential of [[0, B], [Bᵀ, 0]] in SO⁺(p,q), from the singular values of B.
   *
   * @param b a matrix of p rows and q columns
   * @return the symmetric positive element
   * @throws InvalidInput when an entry is not finite
   * @throws LimitExceeded when a rapidity exceeds {@value #RAPIDITY_LIMIT}
   */
  public static DenseMatrix boost(DenseMatrix b) {
    int p = b.rows();
    int q = b.columns();
    if (q == 1) {
      return boost(b.toArray());
    }
    DenseMatrix.Svd svd = b.svd();
    if (svd.values()[0] > RAPIDITY_LIMIT) {
      throw new LimitExceeded(
          "rapidity of a boost", "" + svd.values()[0], "at most " + RAPIDITY_LIMIT, "");
    }
    double[][] rows = DenseMatrix.identity(p + q).toRows();
    for (int k = 0; k < svd.values().length; k++) {
      double s = svd.values()[k];
      double half = Math.sinh(s / 2);
      double[] side = new double[p + q];
      for (int i = 0; i < p + q; i++) {
        side[i] = i < p ? svd.u().at(i, k) : svd.v().at(i - p, k);
      }
      for (int i = 0; i < p + q; i++) {
        for (int j = 0; j < p + q; j++) {
          double factor = (i < p) == (j < p) ? 2 * half * half : Math.sinh(s);
          rows[i][j] += factor * side[i] * side[j];
        }
      }
    }
    return DenseMatrix.from(rows);
  }

  /**
   * The rapidity matrix B of a boost of SO⁺(p,q), the inverse of {@link #boost(DenseMatrix)}.
   *
   * @param boost a symmetric positive element
   * @param p number of space axes
   * @return a matrix of p rows
   * @throws InvalidInput when an entry is not finite
   */
  public static DenseMatrix rapidity(DenseMatrix boost, int p) {
    int q = boost.rows() - p;
    double[] side = new double[p * q];
    for (int k = 0; k < side.length; k++) {
      side[k] = boost.at(k / q, p + k % q);
    }
    if (q == 1) {
      double sinh = norm(side);
      double factor = sinh == 0 ? 1 : asinh(sinh) / sinh;
      return DenseMatrix.from(p, 1, side).scale(factor);
    }
    DenseMatrix.Svd svd = DenseMatrix.from(p, q, side).svd();
    double[][] scaled = svd.u().toRows();
    for (double[] row : scaled) {
      for (int k = 0; k < row.length; k++) {
        row[k] *= asinh(svd.values()[k]);
      }
    }
    return DenseMatrix.from(scaled).multiply(svd.v().transpose());
  }

  /** asinh for x ≥ 0, to a few units of rounding of itself. */
  static double asinh(double x) {
    if (x > 0x1p28) {
      return Math.log(x) + Math.log(2);
    }
    return Math.log1p(x + x * (x / (1 + Math.sqrt(1 + x * x))));
  }

  /**
   * The decomposition of an element of SO⁺(p,1) into a boost after a rotation.
   *
   * @param lambda a proper orthochronous Lorentz matrix
   * @return ζ and R with Λ = B(ζ)·diag(R, 1)
   * @throws InvalidInput when the matrix is not square or its corner is less than 1
   */
  public static BoostRotation split(DenseMatrix lambda) {
    int p = lambda.rows() - 1;
    if (lambda.columns() != p + 1 || p < 1 || !(lambda.at(p, p) > 0.5)) {
      throw new InvalidInput(
          "Lorentz transformation",
          lambda.rows() + " × " + lambda.columns() + " with a last entry that is not positive",
          "a proper orthochronous matrix, time last",
          "");
    }
    double[] u = new double[p];
    for (int i = 0; i < p; i++) {
      u[i] = lambda.at(i, p);
    }
    double sinh = norm(u);
    double gamma = Math.hypot(1, sinh);
    double factor = sinh == 0 ? 1 : asinh(sinh) / sinh;
    double[][] r = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        r[i][j] = lambda.at(i, j) - u[i] * (lambda.at(p, j) / (1 + gamma));
      }
    }
    for (int i = 0; i < p; i++) {
      u[i] *= factor;
    }
    return new BoostRotation(u, Rotations.nearest(DenseMatrix.from(r)));
  }

  /**
   * The Wigner rotation of two boosts: R in B(a)·B(b) = B(c)·diag(R, 1).
   *
   * <p>It turns the direction of b towards that of a by the angle ε with tan(ε/2) = τ sin θ/(1 + τ
   * cos θ), τ = tanh(|a|/2) tanh(|b|/2), θ the angle between a and b; accurate for all rapidities.
   *
   * @param a the rapidity of the left boost
   * @param b the rapidity of the right boost, of the same length
   * @return a rotation of space
   * @throws InvalidInput when the lengths differ or an entry is not finite
   */
  public static DenseMatrix wignerRotation(double[] a, double[] b) {
    int p = a.length;
    double sizeA = norm(a);
    double sizeB = norm(b);
    if (b.length != p || !Double.isFinite(sizeA + sizeB)) {
      throw new InvalidInput(
          "rapidities of two boosts", p + " and " + b.length + " numbers", "equally many", "");
    }
    DenseMatrix one = DenseMatrix.identity(p);
    if (sizeA == 0 || sizeB == 0) {
      return one;
    }
    double[] from = new double[p];
    double cos = 0;
    for (int i = 0; i < p; i++) {
      from[i] = b[i] / sizeB;
      cos += from[i] * (a[i] / sizeA);
    }
    double[] to = new double[p];
    for (int i = 0; i < p; i++) {
      to[i] = a[i] / sizeA - cos * from[i];
    }
    double sin = norm(to);
    if (sin == 0) {
      return one;
    }
    double tau = Math.tanh(sizeA / 2) * Math.tanh(sizeB / 2);
    double angle = 2 * Math.atan2(tau * sin, 1 + tau * cos);
    double half = Math.sin(angle / 2);
    double[][] rows = one.toRows();
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        double ti = to[i] / sin;
        double tj = to[j] / sin;
        rows[i][j] +=
            Math.sin(angle) * (ti * from[j] - from[i] * tj)
                - 2 * half * half * (ti * tj + from[i] * from[j]);
      }
    }
    return DenseMatrix.from(rows);
  }
}
