package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.EuclideanRing;
import org.intertwiner.algebra.ring.Integers;

/**
 * The Hermite normal form U·A = H of a matrix over a Euclidean ring, by row operations.
 *
 * <p>H is in row echelon form with its zero rows last. Every pivot is its own canonical associate
 * (positive over ℤ, monic over F[x]); an entry above a pivot is the remainder of a division by it
 * (over ℤ in 0 … pivot − 1). Over ℤ and F[x] this determines H. U is invertible over the ring, with
 * the inverse at hand; its rows below the rank are a basis of all x with x·A = 0.
 *
 * <p>Accuracy: exact and proved: U·U⁻¹ = 1, U·A = H and the shape of H are checked when the record
 * is made, so none exists that is wrong. Over ℤ coefficients stay below the size of the maximal
 * minors: the work is done modulo a determinant. Complexity: O(m²·max(m, n)) operations on numbers
 * of that size.
 *
 * <p>Example: {@code HermiteForm.of(m).form()}.
 *
 * <p>Source: Hermite, J. reine angew. Math. 41 (1851); Domich, Kannan and Trotter, Math. Oper. Res.
 * 12 (1987); Cohen, A Course in Computational Algebraic Number Theory (1993), section 2.4.
 *
 * @param <E> the entries
 * @param matrix A, m × n over a Euclidean ring
 * @param form H, m × n
 * @param transform U, m × m
 * @param inverse U⁻¹, m × m
 * @param pivotColumns the columns of the pivots, strictly ascending; as many as the rank
 */
public record HermiteForm<E>(
    Matrix<E> matrix,
    Matrix<E> form,
    Matrix<E> transform,
    Matrix<E> inverse,
    List<Integer> pivotColumns) {

  /**
   * Proves the claim.
   *
   * @param matrix A, m × n over a Euclidean ring
   * @param form H, m × n
   * @param transform U, m × m
   * @param inverse U⁻¹, m × m
   * @param pivotColumns the columns of the pivots, strictly ascending; as many as the rank
   * @throws InvalidInput when one of the identities or the shape fails
   */
  public HermiteForm {
    pivotColumns = List.copyOf(pivotColumns);
    Unimodular.proveInverse("Hermite form", transform, inverse, matrix.rows());
    if (!transform.multiply(matrix).equals(form)) {
      throw Unimodular.refuted("Hermite form", "U·A = H");
    }
    HermiteShape.prove(Unimodular.euclidean(matrix), form, pivotColumns);
  }

  /**
   * The form of a matrix of integers.
   *
   * @param matrix any matrix
   * @return H, U and U⁻¹
   * @throws LimitExceeded when the matrix is beyond {@link LinearLimits#DEFAULT}
   */
  public static HermiteForm<BigInteger> of(Matrix<BigInteger> matrix) {
    return of(Integers.Z, matrix, LinearLimits.DEFAULT);
  }

  /**
   * The form of a matrix over a Euclidean ring.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param matrix any matrix
   * @return H, U and U⁻¹
   * @throws LimitExceeded when the matrix is beyond {@link LinearLimits#DEFAULT}
   */
  public static <E> HermiteForm<E> of(EuclideanRing<E> ring, Matrix<E> matrix) {
    return of(ring, matrix, LinearLimits.DEFAULT);
  }

  /**
   * The form of a matrix over a Euclidean ring.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param matrix any matrix
   * @param limits the largest size
   * @return H, U and U⁻¹
   * @throws LimitExceeded when the matrix is beyond the limits
   */
  public static <E> HermiteForm<E> of(
      EuclideanRing<E> ring, Matrix<E> matrix, LinearLimits limits) {
    limits.check("Hermite form", matrix);
    Matrix<E> over = matrix.map(ring, e -> e);
    Unimodular<E> result = Unimodular.hermite(ring, over);
    return new HermiteForm<>(
        over,
        result.form(),
        result.transform(),
        result.inverse(),
        HermiteShape.pivots(ring, result.form()));
  }

  /**
   * The rank.
   *
   * @return the number of non-zero rows of H
   */
  public int rank() {
    return pivotColumns.size();
  }

  /**
   * The lattice of the rows: all combinations of rows of A with coefficients in the ring.
   *
   * @return rank × n, its canonical basis: the non-zero rows of H
   */
  public Matrix<E> latticeBasis() {
    return form.block(0, rank(), 0, form.columns());
  }

  /**
   * The relations between the rows.
   *
   * @return (m − rank) × m, a basis over the ring of all x with x·A = 0
   */
  public Matrix<E> relations() {
    return transform.block(rank(), transform.rows(), 0, transform.columns());
  }
}
