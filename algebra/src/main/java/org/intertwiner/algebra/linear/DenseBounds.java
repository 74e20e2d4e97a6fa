package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * The bridge between exact matrices and float64 ones with proved error bounds.
 *
 * <p>Every bound is computed after the fact from the result itself, with the rounding of its own
 * evaluation included (u = 2⁻⁵³, γₖ = k·u/(1 − k·u)); so it holds whatever the solver did. Barring
 * overflow and underflow, for matrices of up to 10⁵ rows and columns. Complexity: a few products of
 * the matrices' size.
 *
 * <p>Example: {@code DenseBounds.solve(a, b).error()}.
 *
 * <p>Source: Higham, Accuracy and Stability of Numerical Algorithms (2002), chapters 3, 7; Rump,
 * Acta Numerica 19 (2010), section 10; Weyl, Math. Ann. 71 (1912).
 */
public final class DenseBounds {
  private static final double U = 0x1p-53;

  /** Covers the rounding of sums of up to 10⁵ non-negative terms. */
  private static final double INFLATION = 1 + 1e-9;

  private DenseBounds() {}

  /**
   * A matrix known to within an error in every entry: |exact − value| ≤ error.
   *
   * @param value the float64 matrix
   * @param error a matrix of the same shape, ≥ 0
   */
  public record Bounded(DenseMatrix value, DenseMatrix error) {

    /**
     * Whether an exact matrix lies within the bounds, decided exactly.
     *
     * @param exact a matrix of the same shape
     * @return |exact − value| ≤ error in every entry
     * @throws InvalidInput when the shapes differ
     */
    public boolean contains(Matrix<Rational> exact) {
      Matrix<Rational> distance = exact.subtract(exact(value));
      for (int i = 0; i < distance.rows(); i++) {
        for (int j = 0; j < distance.columns(); j++) {
          if (distance.at(i, j).abs().compareTo(rational(error.at(i, j))) > 0) {
            return false;
          }
        }
      }
      return true;
    }
  }

  /**
   * A solution of A·X = B with its errors.
   *
   * @param value X̂
   * @param error entry by entry a bound on |X − X̂|
   * @param backwardError ω such that column by column (A + δA)x̂ = b + δb exactly for some |δA| ≤
   *     ω|A|, |δb| ≤ ω|b| (Oettli and Prager)
   */
  public record Solution(DenseMatrix value, DenseMatrix error, double backwardError) {

    /**
     * The solution and its forward error.
     *
     * @return value and error
     */
    public Bounded bounded() {
      return new Bounded(value, error);
    }
  }

  /**
   * Numbers with one error for all.
   *
   * @param values approximations in order
   * @param error a bound on the distance of the k-th exact number from the k-th value
   */
  public record Values(double[] values, double error) {

    /**
     * Copies the values.
     *
     * @param values approximations in order
     * @param error a bound on the distance of the k-th exact number from the k-th value
     */
    public Values {
      values = values.clone();
    }

    /**
     * The approximations.
     *
     * @return a fresh array
     */
    @Override
    public double[] values() {
      return values.clone();
    }
  }

  /**
   * The rounded matrix, every entry to within one unit in the last place.
   *
   * @param exact a matrix of rationals
   * @return float64 entries with their errors; error 0 where the entry is a float64 number
   * @throws InvalidInput when an entry is beyond the range of float64
   */
  public static Bounded rounded(Matrix<Rational> exact) {
    DenseMatrix value = exact.toDense(Rational::doubleValue);
    double[][] error = new double[exact.rows()][exact.columns()];
    for (int i = 0; i < exact.rows(); i++) {
      for (int j = 0; j < exact.columns(); j++) {
        double x = finite(value.at(i, j));
        error[i][j] = rational(x).equals(exact.at(i, j)) ? 0 : Math.ulp(x);
      }
    }
    return new Bounded(value, shaped(error, exact.columns()));
  }

  /**
   * The exact values of float64 entries.
   *
   * @param m a matrix
   * @return the same numbers
   * @throws InvalidInput when an entry is not finite
   */
  public static Matrix<Rational> exact(DenseMatrix m) {
    return Matrix.of(Rationals.Q, m.rows(), m.columns(), (i, j) -> rational(m.at(i, j)));
  }

  private static Rational rational(double x) {
    int exponent = Math.max(Math.getExponent(finite(x)), Double.MIN_EXPONENT) - 52;
    BigInteger mantissa = BigInteger.valueOf((long) Math.scalb(x, -exponent));
    BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(exponent));
    return exponent < 0
        ? Rational.of(mantissa, power)
        : Rational.of(mantissa.multiply(power), BigInteger.ONE);
  }

  private static double finite(double x) {
    if (!Double.isFinite(x)) {
      throw new InvalidInput("entry of a matrix", Double.toString(x), "a finite number", "");
    }
    return x;
  }

  private static DenseMatrix shaped(double[][] rows, int columns) {
    double[] data = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, data, i * columns, columns);
    }
    return DenseMatrix.from(rows.length, columns, data);
  }

  private static double gamma(int k) {
    return k * U / (1 - k * U);
  }

  private static DenseMatrix abs(DenseMatrix m) {
    return DenseMatrix.from(
        m.rows(), m.columns(), Arrays.stream(m.toArray()).map(Math::abs).toArray());
  }

  /** An upper bound on |exact product − computed product|, entry by entry. */
  private static DenseMatrix productError(DenseMatrix a, DenseMatrix b) {
    return abs(a).multiply(abs(b)).scale(gamma(a.columns() + 1) * INFLATION);
  }

  /**
   * The solution of a square system with proved errors.
   *
   * <p>With R ≈ A⁻¹ and E = 1 − R·A, ‖E‖∞ ≤ α &lt; 1 proves that A is invertible and |x − x̂| ≤
   * |R||r| + α/(1 − α)·‖|R||r|‖∞ for the residual r = b − A·x̂.
   *
   * @param a a square matrix, its entries taken as exact
   * @param b as many rows
   * @return X̂ with forward and backward errors
   * @throws InvalidInput when the shapes do not fit, or A is singular or too ill-conditioned for
   *     the proof (a condition number of about 10¹⁵/n)
   */
  public static Solution solve(DenseMatrix a, DenseMatrix b) {
    DenseMatrix x = a.solve(b);
    DenseMatrix r = a.solve(DenseMatrix.identity(a.rows()));
    int n = a.rows();
    DenseMatrix defect = abs(r.multiply(a).subtract(DenseMatrix.identity(n)));
    double alpha = maxRow(defect.add(productError(r, a))) * INFLATION + 2 * U;
    DenseMatrix size = abs(a).multiply(abs(x)).add(abs(b)).scale(INFLATION);
    DenseMatrix computed = abs(b.subtract(a.multiply(x)));
    DenseMatrix residual = computed.add(size.scale(gamma(n + 2))).scale(INFLATION);
    DenseMatrix first = abs(r).multiply(residual).scale(INFLATION);
    if (!(alpha < 1) || !Double.isFinite(first.maxAbs())) {
      throw new InvalidInput(
          "linear system",
          "a matrix for which invertibility cannot be proved in float64",
          "a condition number below about 10¹⁵/" + n,
          "solve it exactly");
    }
    double[][] error = first.toRows();
    for (int j = 0; j < b.columns(); j++) {
      double norm = 0;
      for (int i = 0; i < n; i++) {
        norm = Math.max(norm, error[i][j]);
      }
      for (int i = 0; i < n; i++) {
        error[i][j] = (error[i][j] + alpha / (1 - alpha) * norm) * INFLATION;
      }
    }
    return new Solution(x, shaped(error, b.columns()), backward(residual, size));
  }

  private static double maxRow(DenseMatrix nonNegative) {
    return Arrays.stream(nonNegative.toRows())
        .mapToDouble(row -> Arrays.stream(row).sum())
        .max()
        .orElse(0);
  }

  /** The largest |r|/(|A||x̂| + |b|); 0/0 counts as 0. */
  private static double backward(DenseMatrix residual, DenseMatrix size) {
    double[] r = residual.toArray();
    double[] s = size.toArray();
    double omega = 0;
    for (int k = 0; k < r.length; k++) {
      // the size is inflated, the residual rounded upwards
      omega = r[k] == 0 ? omega : Math.max(omega, r[k] / s[k] * INFLATION * INFLATION);
    }
    return omega;
  }

  /**
   * The inverse with a proved error.
   *
   * @param a a square matrix, its entries taken as exact
   * @return R with |A⁻¹ − R| ≤ error
   * @throws InvalidInput as {@link #solve}
   */
  public static Bounded inverse(DenseMatrix a) {
    return solve(a, DenseMatrix.identity(a.rows())).bounded();
  }

  /**
   * The eigenvalues of a symmetric matrix with a proved error.
   *
   * <p>For computed V, Λ with ‖VᵀV − 1‖ ≤ δ &lt; 1 and R = A·V − V·Λ, the polar factor Q of V gives
   * ‖QᵀAQ − Λ‖ ≤ (‖R‖ + 2δ‖Λ‖)/(1 − δ); by Weyl the k-th eigenvalues differ by no more.
   *
   * @param a a symmetric matrix, its entries taken as exact
   * @return the eigenvalues ascending, and the error of each
   * @throws InvalidInput when the matrix is not symmetric or not finite
   */
  public static Values symmetricEigenvalues(DenseMatrix a) {
    if (!a.equals(a.transpose())) {
      throw new InvalidInput(
          "eigenvalues", a.rows() + " × " + a.columns(), "a symmetric matrix", "");
    }
    DenseMatrix.SymmetricEigen eigen = a.symmetricEigen();
    DenseMatrix v = eigen.vectors();
    double[] values = eigen.values();
    DenseMatrix scaled = scaledColumns(v, values);
    double residual =
        norm(a.multiply(v).subtract(scaled).scale(1 + 2 * U))
            + norm(productError(a, v))
            + 2 * U * norm(scaled);
    double delta = orthogonality(v);
    double size = Arrays.stream(values).map(Math::abs).max().orElse(0);
    return new Values(values, (residual + 2 * delta * size) / (1 - delta) * INFLATION);
  }

  private static DenseMatrix scaledColumns(DenseMatrix v, double[] factors) {
    double[][] rows = v.toRows();
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= factors[j];
      }
    }
    return shaped(rows, v.columns());
  }

  private static double norm(DenseMatrix m) {
    return m.frobeniusNorm() * INFLATION;
  }

  /** An upper bound on ‖VᵀV − 1‖, refused when it is 1. */
  private static double orthogonality(DenseMatrix v) {
    DenseMatrix gram = v.transpose().multiply(v);
    double delta =
        norm(gram.subtract(DenseMatrix.identity(v.columns())).scale(1 + 2 * U))
            + norm(productError(v.transpose(), v));
    if (!(delta < 1)) {
      throw new InvalidInput("factorisation", "vectors that are not orthogonal", "δ < 1", "");
    }
    return delta;
  }

  /**
   * The singular values with a proved error.
   *
   * <p>For computed U, Σ, V with defects δ, ε of orthogonality, they are within ‖A − UΣVᵀ‖ + σ₁(δ +
   * ε + δε), by Weyl.
   *
   * @param a any matrix, its entries taken as exact
   * @return the min(rows, columns) singular values descending, and the error of each
   * @throws InvalidInput when an entry is not finite
   */
  public static Values singularValues(DenseMatrix a) {
    DenseMatrix.Svd svd = a.svd();
    double[] values = svd.values();
    DenseMatrix scaled = scaledColumns(svd.u(), values);
    DenseMatrix transposed = svd.v().transpose();
    double residual =
        norm(a.subtract(scaled.multiply(transposed)).scale(1 + 2 * U))
            + 2 * norm(productError(scaled, transposed));
    double left = orthogonality(svd.u());
    double right = orthogonality(svd.v());
    double size = values.length == 0 ? 0 : values[0];
    double defect = size * (left + right + left * right);
    return new Values(values, (residual + defect) * INFLATION);
  }
}
