package org.intertwiner.algebra.linear;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An immutable float64 matrix, row-major.
 *
 * <p>Accuracy: products satisfy |fl(AB) − AB| ≤ n·u·|A||B| entry by entry (u = 2⁻⁵³, n the inner
 * size); the factorisations are backward stable, that is exact for a matrix within c·n·u·‖A‖ of the
 * given one, c a modest constant (Higham, Accuracy and Stability of Numerical Algorithms, 2002,
 * chapters 3 and 19).
 */
public final class DenseMatrix {
  private final int rows;
  private final int columns;
  private final double[] data;

  private DenseMatrix(int rows, int columns, double[] data) {
    this.rows = rows;
    this.columns = columns;
    this.data = data;
  }

  /**
   * QR decomposition A = Q·R with orthonormal columns in Q (rows × k) and R upper triangular (k ×
   * columns), k = min(rows, columns).
   *
   * @param q the orthonormal factor
   * @param r the triangular factor
   */
  public record Qr(DenseMatrix q, DenseMatrix r) {}

  /**
   * Singular value decomposition A = U·diag(values)·Vᵀ, values descending.
   *
   * @param u rows × k with orthonormal columns, k = min(rows, columns)
   * @param values k numbers ≥ 0, descending
   * @param v columns × k with orthonormal columns
   */
  public record Svd(DenseMatrix u, double[] values, DenseMatrix v) {}

  /**
   * Eigendecomposition A = V·diag(values)·Vᵀ of a symmetric matrix, values ascending.
   *
   * @param values the eigenvalues, ascending
   * @param vectors orthonormal eigenvectors as columns
   */
  public record SymmetricEigen(double[] values, DenseMatrix vectors) {}

  /**
   * A matrix from its rows.
   *
   * @param rows rows of equal length
   * @return a copy
   * @throws InvalidInput when the rows differ in length
   */
  public static DenseMatrix from(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[] data = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new InvalidInput(
            "row " + (i + 1) + " of a matrix", rows[i].length + " entries", "" + columns, "");
      }
      System.arraycopy(rows[i], 0, data, i * columns, columns);
    }
    return new DenseMatrix(rows.length, columns, data);
  }

  /**
   * A matrix from row-major data.
   *
   * @param rows number of rows
   * @param columns number of columns
   * @param data rows · columns entries, copied
   * @return the matrix
   * @throws InvalidInput when the length does not fit
   */
  public static DenseMatrix from(int rows, int columns, double[] data) {
    if (rows < 0 || columns < 0 || data.length != (long) rows * columns) {
      throw new InvalidInput("matrix data", data.length + " entries", rows + " × " + columns, "");
    }
    return new DenseMatrix(rows, columns, data.clone());
  }

  /**
   * The n × n identity.
   *
   * @param n the size
   * @return I
   */
  public static DenseMatrix identity(int n) {
    double[] data = new double[n * n];
    for (int i = 0; i < n; i++) {
      data[i * n + i] = 1;
    }
    return new DenseMatrix(n, n, data);
  }

  /**
   * Number of rows.
   *
   * @return a number ≥ 0
   */
  public int rows() {
    return rows;
  }

  /**
   * Number of columns.
   *
   * @return a number ≥ 0
   */
  public int columns() {
    return columns;
  }

  /**
   * An entry.
   *
   * @param i the row, from 0
   * @param j the column, from 0
   * @return the entry
   */
  public double at(int i, int j) {
    if (i < 0 || j < 0 || i >= rows || j >= columns) {
      throw new IndexOutOfBoundsException(
          "(" + i + ", " + j + ") in a " + rows + " × " + columns + " matrix");
    }
    return data[i * columns + j];
  }

  /**
   * The entries by rows.
   *
   * @return a fresh array
   */
  public double[][] toRows() {
    double[][] out = new double[rows][];
    for (int i = 0; i < rows; i++) {
      out[i] = Arrays.copyOfRange(data, i * columns, (i + 1) * columns);
    }
    return out;
  }

  /**
   * The entries, row-major.
   *
   * @return a fresh array
   */
  public double[] toArray() {
    return data.clone();
  }

  private DMatrixRMaj ejml() {
    return new DMatrixRMaj(rows, columns, true, data.clone());
  }

  private static DenseMatrix of(DMatrixRMaj m) {
    return new DenseMatrix(m.numRows, m.numCols, Arrays.copyOf(m.data, m.numRows * m.numCols));
  }

  private DenseMatrix combine(DenseMatrix other, double factor) {
    if (rows != other.rows || columns != other.columns) {
      throw shapes("sum of matrices", other);
    }
    double[] sum = new double[data.length];
    for (int k = 0; k < sum.length; k++) {
      sum[k] = data[k] + factor * other.data[k];
    }
    return new DenseMatrix(rows, columns, sum);
  }

  private InvalidInput shapes(String what, DenseMatrix other) {
    return new InvalidInput(
        what,
        rows + " × " + columns + " and " + other.rows + " × " + other.columns,
        "shapes that fit",
        "");
  }

  /**
   * Sum.
   *
   * @param other a matrix of the same shape
   * @return this + other
   */
  public DenseMatrix add(DenseMatrix other) {
    return combine(other, 1);
  }

  /**
   * Difference.
   *
   * @param other a matrix of the same shape
   * @return this − other
   */
  public DenseMatrix subtract(DenseMatrix other) {
    return combine(other, -1);
  }

  /**
   * Scalar multiple.
   *
   * @param factor the scalar
   * @return factor · this
   */
  public DenseMatrix scale(double factor) {
    return new DenseMatrix(rows, columns, Arrays.stream(data).map(x -> factor * x).toArray());
  }

  /**
   * Product.
   *
   * @param other a matrix with as many rows as this has columns
   * @return this · other
   */
  public DenseMatrix multiply(DenseMatrix other) {
    if (columns != other.rows) {
      throw shapes("product of matrices", other);
    }
    DMatrixRMaj product = new DMatrixRMaj(rows, other.columns);
    if (rows > 0 && columns > 0 && other.columns > 0) {
      CommonOps_DDRM.mult(ejml(), other.ejml(), product);
    }
    return of(product);
  }

  /**
   * Product with a column vector.
   *
   * @param vector as many entries as this has columns
   * @return this · vector
   */
  public double[] apply(double[] vector) {
    if (vector.length != columns) {
      throw new InvalidInput("vector for a matrix", vector.length + " entries", "" + columns, "");
    }
    double[] image = new double[rows];
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int j = 0; j < columns; j++) {
        sum += data[i * columns + j] * vector[j];
      }
      image[i] = sum;
    }
    return image;
  }

  /**
   * Transpose.
   *
   * @return the matrix with entries (j, i)
   */
  public DenseMatrix transpose() {
    double[] out = new double[data.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        out[j * rows + i] = data[i * columns + j];
      }
    }
    return new DenseMatrix(columns, rows, out);
  }

  /**
   * Frobenius norm.
   *
   * @return the square root of the sum of squares
   */
  public double frobeniusNorm() {
    double scale = 0;
    for (double x : data) {
      scale = Math.max(scale, Math.abs(x));
    }
    if (scale == 0 || Double.isInfinite(scale)) {
      return scale;
    }
    double sum = 0;
    for (double x : data) {
      sum += (x / scale) * (x / scale);
    }
    return scale * Math.sqrt(sum);
  }

  /**
   * Largest absolute entry.
   *
   * @return max |aᵢⱼ|, 0 when empty
   */
  public double maxAbs() {
    return Arrays.stream(data).map(Math::abs).max().orElse(0);
  }

  /**
   * The solution of A·X = B; the least-squares solution for a tall A of full rank.
   *
   * @param right rows × k
   * @return columns × k
   * @throws InvalidInput when A is wide, or singular to working precision: a condition number (in
   *     the maximum norm) of 2⁵² or more
   */
  public DenseMatrix solve(DenseMatrix right) {
    if (right.rows != rows || rows < columns) {
      throw shapes("linear system", right);
    }
    LinearSolverDense<DMatrixRMaj> solver =
        rows == columns
            ? LinearSolverFactory_DDRM.lu(rows)
            : LinearSolverFactory_DDRM.qr(rows, columns);
    if (!solver.setA(ejml()) || !(reciprocalCondition() > 0x1p-52)) {
      throw new InvalidInput(
          "linear system",
          "a matrix that is singular to working precision",
          "full column rank",
          "use the singular value decomposition");
    }
    DMatrixRMaj solution = new DMatrixRMaj(columns, right.columns);
    solver.solve(right.ejml(), solution);
    return of(solution);
  }

  /** 1/(‖R‖∞‖R⁻¹‖∞) for the matrix itself when it is square, otherwise for its factor R. */
  private double reciprocalCondition() {
    DenseMatrix square = rows == columns ? this : qr().r();
    DMatrixRMaj inverse = new DMatrixRMaj(columns, columns);
    if (columns > 0 && !CommonOps_DDRM.invert(square.ejml(), inverse)) {
      return 0;
    }
    return columns == 0 ? 1 : 1 / (square.maxRowSum() * of(inverse).maxRowSum());
  }

  private double maxRowSum() {
    double max = 0;
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int j = 0; j < columns; j++) {
        sum += Math.abs(data[i * columns + j]);
      }
      max = Math.max(max, sum);
    }
    return max;
  }

  /**
   * QR decomposition by Householder reflections, thin form.
   *
   * @return Q and R
   */
  public Qr qr() {
    QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(rows, columns);
    decomposed(qr.decompose(ejml()), "QR decomposition");
    return new Qr(of(qr.getQ(null, true)), of(qr.getR(null, true)));
  }

  /**
   * Singular value decomposition, thin form.
   *
   * @return U, the singular values in descending order, and V
   * @throws InvalidInput when an entry is not finite
   */
  public Svd svd() {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(rows, columns, true, true, true);
    decomposed(svd.decompose(ejml()), "singular value decomposition");
    int k = Math.min(rows, columns);
    double[] values = svd.getSingularValues();
    Integer[] order = new Integer[k];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(values[j], values[i]));
    DenseMatrix u = of(svd.getU(null, false)).selectColumns(order);
    DenseMatrix v = of(svd.getV(null, false)).selectColumns(order);
    double[] sorted = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    return new Svd(u, sorted, v);
  }

  /**
   * Eigendecomposition of a symmetric matrix; only the symmetric part is seen.
   *
   * @return eigenvalues ascending and orthonormal eigenvectors
   * @throws InvalidInput when this is not square or an entry is not finite
   */
  public SymmetricEigen symmetricEigen() {
    if (rows != columns) {
      throw new InvalidInput("eigendecomposition", rows + " × " + columns, "a square matrix", "");
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(rows, true, true);
    DenseMatrix symmetric = add(transpose()).scale(0.5);
    decomposed(eigen.decompose(symmetric.ejml()), "eigendecomposition");
    Integer[] order = new Integer[rows];
    Arrays.setAll(order, i -> i);
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = eigen.getEigenvalue(i).getReal();
    }
    Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
    double[] vectors = new double[rows * rows];
    for (int j = 0; j < rows; j++) {
      DMatrixRMaj vector = eigen.getEigenVector(order[j]);
      for (int i = 0; i < rows; i++) {
        vectors[i * rows + j] = vector.get(i);
      }
    }
    double[] sorted = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    return new SymmetricEigen(sorted, new DenseMatrix(rows, rows, vectors));
  }

  private DenseMatrix selectColumns(Integer[] order) {
    double[] out = new double[rows * order.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < order.length; j++) {
        out[i * order.length + j] = data[i * columns + order[j]];
      }
    }
    return new DenseMatrix(rows, order.length, out);
  }

  private void decomposed(boolean done, String what) {
    if (!done || Arrays.stream(data).anyMatch(x -> !Double.isFinite(x))) {
      throw new InvalidInput(what, "a matrix it failed on", "finite entries", "look for NaN");
    }
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof DenseMatrix other
        && rows == other.rows
        && columns == other.columns
        && Arrays.equals(data, other.data);
  }

  @Override
  public int hashCode() {
    return (31 * rows + columns) * 31 + Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(toRows());
  }
}
