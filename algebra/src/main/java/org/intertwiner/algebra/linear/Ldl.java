package org.intertwiner.algebra.linear;

import java.util.List;
import java.util.function.ToIntFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Field;

/**
 * The decomposition P·A·Pᵀ = L·D·L* of a Hermitian matrix over a field with involution.
 *
 * <p>L is lower triangular with ones on its diagonal. D is block diagonal: 1 × 1 blocks, then zeros
 * for the radical; where every diagonal entry of what is left vanishes but the rest does not, a
 * hyperbolic block (0, b; b̄, 0). So every Hermitian matrix over every field has one. (P·A·Pᵀ)ᵢⱼ =
 * A at (permutation i, permutation j).
 *
 * <p>Accuracy: exact and proved: A = A*, the product and both shapes are checked when the record is
 * made. Complexity: n³/3 field operations.
 *
 * <p>Example: {@code Ldl.of(Rationals.Q, gram).inertia()}.
 *
 * <p>Source: Bunch and Parlett, SIAM J. Numer. Anal. 8 (1971).
 *
 * @param <E> the entries
 * @param matrix A, Hermitian
 * @param permutation the order of the rows and columns: the k-th is row permutation(k) of A
 * @param lower L
 * @param diagonal D
 */
public record Ldl<E>(
    Matrix<E> matrix, List<Integer> permutation, Matrix<E> lower, Matrix<E> diagonal) {

  /**
   * Proves the claim.
   *
   * @param matrix A, Hermitian
   * @param permutation the order of the rows and columns: the k-th is row permutation(k) of A
   * @param lower L
   * @param diagonal D
   * @throws InvalidInput when A is not Hermitian or one of the claims fails
   */
  public Ldl {
    permutation = List.copyOf(permutation);
    LdlReduction.hermitian(matrix);
    LdlReduction.prove(matrix, permutation, lower, diagonal);
  }

  /**
   * The decomposition of a Hermitian matrix.
   *
   * @param <E> the entries
   * @param field their field, with its involution
   * @param matrix a Hermitian matrix
   * @return P, L and D
   * @throws InvalidInput when the matrix is not square or not Hermitian
   * @throws LimitExceeded when the matrix is beyond {@link LinearLimits#DEFAULT}
   */
  public static <E> Ldl<E> of(Field<E> field, Matrix<E> matrix) {
    return of(field, matrix, LinearLimits.DEFAULT);
  }

  /**
   * The decomposition of a Hermitian matrix.
   *
   * @param <E> the entries
   * @param field their field, with its involution
   * @param matrix a Hermitian matrix
   * @param limits the largest size
   * @return P, L and D
   * @throws InvalidInput when the matrix is not square or not Hermitian
   * @throws LimitExceeded when the matrix is beyond the limits
   */
  public static <E> Ldl<E> of(Field<E> field, Matrix<E> matrix, LinearLimits limits) {
    limits.check("LDL* decomposition", matrix);
    Matrix<E> over = matrix.map(field, e -> e);
    LdlReduction.hermitian(over);
    return new LdlReduction<>(field, over).run();
  }

  /**
   * The rank of A.
   *
   * @return the size of the part of D that is not 0
   */
  public int rank() {
    int rank = 0;
    for (int k = 0; k < diagonal.rows(); k++) {
      int row = k;
      if (diagonal.row(row).stream().anyMatch(x -> !diagonal.ring().isZero(x))) {
        rank++;
      }
    }
    return rank;
  }

  /**
   * The determinant of A.
   *
   * @return the product of the blocks' determinants
   */
  public E determinant() {
    E product = diagonal.ring().one();
    for (int k = 0; k < diagonal.rows(); k++) {
      E factor = diagonal.at(k, k);
      if (isHyperbolic(k)) {
        factor =
            diagonal
                .ring()
                .negate(diagonal.ring().multiply(diagonal.at(k, k + 1), diagonal.at(k + 1, k)));
        k++;
      }
      product = diagonal.ring().multiply(product, factor);
    }
    return product;
  }

  private boolean isHyperbolic(int k) {
    return k + 1 < diagonal.rows() && !diagonal.ring().isZero(diagonal.at(k, k + 1));
  }

  /**
   * The inertia of A over ℚ, a cyclotomic field or a field of real radicals, under the embedding
   * that the elements stand for.
   *
   * @return the numbers of positive, negative and zero squares
   * @throws InvalidInput when the entries have no sign known to this library
   */
  public Inertia inertia() {
    return inertia(LdlReduction::signum);
  }

  /**
   * The inertia of A for a sign of the real elements of the field.
   *
   * @param sign −1, 0 or 1 for an entry equal to its conjugate
   * @return the numbers of positive, negative and zero squares
   */
  public Inertia inertia(ToIntFunction<? super E> sign) {
    int positive = 0;
    int negative = 0;
    for (int k = 0; k < diagonal.rows(); k++) {
      if (isHyperbolic(k)) {
        positive++;
        negative++;
        k++;
      } else {
        int s = sign.applyAsInt(diagonal.at(k, k));
        positive += s > 0 ? 1 : 0;
        negative += s < 0 ? 1 : 0;
      }
    }
    return new Inertia(positive, negative, diagonal.rows() - positive - negative);
  }
}
