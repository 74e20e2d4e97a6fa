package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.EuclideanRing;
import org.intertwiner.algebra.ring.Integers;

/**
 * The Smith normal form U·A·V = D of a matrix over a Euclidean ring.
 *
 * <p>D is diagonal, its entries d₁ | d₂ | … | d_r canonical (positive over ℤ, monic over F[x]),
 * then zeros. They are the invariant factors: d₁⋯d_k is the greatest common divisor of the k × k
 * minors, and coker A = ⊕ R/dₖ ⊕ R^{m−r}. U and V are invertible over the ring.
 *
 * <p>Accuracy: exact and proved: both inverses, U·A·V = D and the divisibility chain are checked
 * when the record is made. Complexity: Hermite forms of rows and columns in turn, over ℤ modulo a
 * determinant, until the matrix is diagonal (two or three rounds for most matrices).
 *
 * <p>Example: {@code SmithForm.of(m).invariantFactors()}.
 *
 * <p>Source: Smith, Phil. Trans. 151 (1861); Kannan and Bachem, SIAM J. Comput. 8 (1979).
 *
 * @param <E> the entries
 * @param matrix A, m × n over a Euclidean ring
 * @param form D, m × n
 * @param left U, m × m
 * @param leftInverse U⁻¹
 * @param right V, n × n
 * @param rightInverse V⁻¹
 */
public record SmithForm<E>(
    Matrix<E> matrix,
    Matrix<E> form,
    Matrix<E> left,
    Matrix<E> leftInverse,
    Matrix<E> right,
    Matrix<E> rightInverse) {

  /**
   * Proves the claim.
   *
   * @param matrix A, m × n over a Euclidean ring
   * @param form D, m × n
   * @param left U, m × m
   * @param leftInverse U⁻¹
   * @param right V, n × n
   * @param rightInverse V⁻¹
   * @throws InvalidInput when one of the identities or the shape fails
   */
  public SmithForm {
    Unimodular.proveInverse("Smith form", left, leftInverse, matrix.rows());
    Unimodular.proveInverse("Smith form", right, rightInverse, matrix.columns());
    if (!left.multiply(matrix).multiply(right).equals(form)) {
      throw Unimodular.refuted("Smith form", "U·A·V = D");
    }
    EuclideanRing<E> ring = Unimodular.euclidean(matrix);
    E last = ring.one();
    for (int i = 0; i < form.rows(); i++) {
      for (int j = 0; j < form.columns(); j++) {
        E x = form.at(i, j);
        if (i != j ? !ring.isZero(x) : !follows(ring, last, x)) {
          throw Unimodular.refuted("Smith form", "a diagonal of divisors, each of the next");
        }
      }
      last = i < form.columns() ? form.at(i, i) : last;
    }
  }

  /** Whether x is canonical and a multiple of the entry before it. */
  private static <E> boolean follows(EuclideanRing<E> ring, E before, E x) {
    return ring.isZero(x)
        || (ring.isOne(ring.unitPart(x))
            && !ring.isZero(before)
            && ring.exactQuotient(x, before).isPresent());
  }

  /**
   * The form of a matrix of integers.
   *
   * @param matrix any matrix
   * @return D with its transforms
   * @throws LimitExceeded when the matrix is beyond {@link LinearLimits#DEFAULT}
   */
  public static SmithForm<BigInteger> of(Matrix<BigInteger> matrix) {
    return of(Integers.Z, matrix, LinearLimits.DEFAULT);
  }

  /**
   * The form of a matrix over a Euclidean ring.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param matrix any matrix
   * @return D with its transforms
   * @throws LimitExceeded when the matrix is beyond {@link LinearLimits#DEFAULT}
   */
  public static <E> SmithForm<E> of(EuclideanRing<E> ring, Matrix<E> matrix) {
    return of(ring, matrix, LinearLimits.DEFAULT);
  }

  /**
   * The form of a matrix over a Euclidean ring.
   *
   * @param <E> the entries
   * @param ring their ring
   * @param matrix any matrix
   * @param limits the largest size
   * @return D with its transforms
   * @throws LimitExceeded when the matrix is beyond the limits
   */
  public static <E> SmithForm<E> of(EuclideanRing<E> ring, Matrix<E> matrix, LinearLimits limits) {
    limits.check("Smith form", matrix);
    return new SmithReduction<>(ring, matrix.map(ring, e -> e)).run();
  }

  /**
   * The rank.
   *
   * @return the number of invariant factors
   */
  public int rank() {
    return invariantFactors().size();
  }

  /**
   * The invariant factors, each a divisor of the next.
   *
   * @return the diagonal entries of D other than 0
   */
  public List<E> invariantFactors() {
    return IntStream.range(0, Math.min(form.rows(), form.columns()))
        .mapToObj(i -> form.at(i, i))
        .filter(d -> !form.ring().isZero(d))
        .toList();
  }
}
