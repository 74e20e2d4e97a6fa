package org.intertwiner.algebra.lie.classical;

import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.numeric.MatrixExponential;
import org.intertwiner.algebra.lie.numeric.MatrixLogarithm;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * GL(n, ℝ), two components by the sign of the determinant, and SL(n, ℝ).
 *
 * <p><em>Bases:</em> gl(n): Eᵢⱼ by rows; sl(n): Eᵢⱼ (i ≠ j) by rows, then Hᵢ = Eᵢᵢ − Eᵢ₊₁,ᵢ₊₁.
 * <em>Accuracy:</em> relative errors about n·2⁻⁵²·κ, κ the condition number of the matrix; an
 * element without principal logarithm is refused. <em>Distance:</em> log(1 + max(‖a⁻¹b − 1‖, ‖b⁻¹a
 * − 1‖)). <em>Projection:</em> GL: the matrix itself; SL: the matrix divided by the n-th root of
 * its determinant, which must be positive. <em>Sampling:</em> k·exp(S)·k′ with Haar-random
 * orthogonal k and k′ and S diagonal with entries uniform in [−scale, scale], of trace 0 for SL.
 * <em>Source:</em> N. J. Higham, "Functions of Matrices" (2008), chapters 10 and 11.
 *
 * <p>Example: {@code LinearGroup.special(2, 64).dimension()} is 3.
 */
public final class LinearGroup implements LieGroup<DenseMatrix> {
  private final int size;
  private final boolean special;
  private final LieAlgebra algebra;

  private LinearGroup(int size, boolean special) {
    this.size = size;
    this.special = special;
    this.algebra = Bases.linear(size, special);
  }

  /**
   * GL(n, ℝ).
   *
   * @param n at least 1
   * @param limit largest accepted n
   * @return the group
   * @throws InvalidInput when n is less than 1
   * @throws LimitExceeded when n is beyond the limit
   */
  public static LinearGroup general(int n, int limit) {
    return new LinearGroup(Checks.size("a linear group", n, 1, limit), false);
  }

  /**
   * SL(n, ℝ).
   *
   * @param n at least 1
   * @param limit largest accepted n
   * @return the group
   * @throws InvalidInput when n is less than 1
   * @throws LimitExceeded when n is beyond the limit
   */
  public static LinearGroup special(int n, int limit) {
    return new LinearGroup(Checks.size("a linear group", n, 1, limit), true);
  }

  @Override
  public String name() {
    return (special ? "SL(" : "GL(") + size + ",R)";
  }

  @Override
  public LieAlgebra algebra() {
    return algebra;
  }

  @Override
  public DenseMatrix identity() {
    return DenseMatrix.identity(size);
  }

  @Override
  public DenseMatrix multiply(DenseMatrix a, DenseMatrix b) {
    return a.multiply(b);
  }

  @Override
  public DenseMatrix inverse(DenseMatrix a) {
    return ComplexMatrix.from(a).inverse().realPart();
  }

  @Override
  public boolean areEqual(DenseMatrix a, DenseMatrix b) {
    return Checks.areEqual(ComplexMatrix.from(a), ComplexMatrix.from(b), FormGroup.TOLERANCE);
  }

  @Override
  public DenseMatrix exp(double[] coefficients) {
    return MatrixExponential.of(algebra.matrix(coefficients)).realPart();
  }

  @Override
  public double[] log(DenseMatrix element) {
    return algebra.coordinates(MatrixLogarithm.of(ComplexMatrix.from(element)));
  }

  @Override
  public List<Component<DenseMatrix>> components() {
    Component<DenseMatrix> one = new Component<>("identity", identity());
    if (special) {
      return List.of(one);
    }
    double[][] rows = identity().toRows();
    rows[0][0] = -1;
    return List.of(one, new Component<>("s", DenseMatrix.from(rows)));
  }

  @Override
  public int component(DenseMatrix element) {
    return !special && determinant(element) < 0 ? 1 : 0;
  }

  private static double determinant(DenseMatrix element) {
    return ComplexMatrix.from(element).determinant()[0];
  }

  @Override
  public boolean isCompact() {
    return special && size == 1;
  }

  @Override
  public double distance(DenseMatrix a, DenseMatrix b) {
    ComplexMatrix left = ComplexMatrix.from(a);
    ComplexMatrix right = ComplexMatrix.from(b);
    return Checks.length(left.solve(right), right.solve(left));
  }

  @Override
  public DenseMatrix sample(RandomGenerator random, double scale) {
    if (!(scale >= 0) || Double.isInfinite(scale)) {
      throw new InvalidInput("largest stretch", "" + scale, "a finite number ≥ 0", "");
    }
    double[] exponents = new double[size];
    double mean = 0;
    for (int i = 0; i < size; i++) {
      exponents[i] = scale * (2 * random.nextDouble() - 1);
      mean += special ? exponents[i] / size : 0;
    }
    double[][] stretch = identity().toRows();
    for (int i = 0; i < size; i++) {
      stretch[i][i] = Math.exp(exponents[i] - mean);
    }
    DenseMatrix product =
        Gaussians.frame(size, true, random)
            .realPart()
            .multiply(DenseMatrix.from(stretch))
            .multiply(Gaussians.frame(size, true, random).realPart());
    if (special && determinant(product) < 0) {
      double[][] rows = product.toRows();
      for (int j = 0; j < size; j++) {
        rows[0][j] = -rows[0][j];
      }
      return DenseMatrix.from(rows);
    }
    return product;
  }

  @Override
  public ComplexMatrix toMatrix(DenseMatrix element) {
    return ComplexMatrix.from(element);
  }

  @Override
  public double defect(ComplexMatrix matrix) {
    Checks.shape(name(), matrix, size);
    double det = determinant(matrix.realPart());
    double imaginary = matrix.subtract(ComplexMatrix.from(matrix.realPart())).maxAbs();
    if (special) {
      return Math.max(imaginary, Math.abs(det - 1));
    }
    return det == 0 ? Double.POSITIVE_INFINITY : imaginary;
  }

  @Override
  public DenseMatrix from(ComplexMatrix matrix) {
    Checks.belongs(name(), matrix, defect(matrix));
    return matrix.realPart();
  }

  @Override
  public DenseMatrix project(ComplexMatrix matrix) {
    Checks.shape(name(), matrix, size);
    DenseMatrix real = matrix.realPart();
    double det = determinant(real);
    if (special ? !(det > 0) : det == 0) {
      throw new InvalidInput(
          "projection to " + name(),
          "determinant " + det,
          special ? "a positive determinant" : "an invertible matrix",
          "");
    }
    return special ? real.scale(Math.pow(det, -1.0 / size)) : real;
  }

  @Override
  public String toString() {
    return name();
  }
}
