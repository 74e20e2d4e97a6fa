package org.intertwiner.algebra.linear;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Field;

/**
 * A subspace of Fⁿ, given by its only basis in reduced row echelon form; so equal subspaces are
 * equal objects.
 *
 * <p>Accuracy: exact. Complexity: one echelon form an operation.
 *
 * <p>Example: {@code Subspace.kernel(field, a).intersection(Subspace.kernel(field, b))}.
 *
 * @param <E> the numbers
 * @param field F
 * @param basis dimension × n, in reduced row echelon form without zero rows
 */
public record Subspace<E>(Field<E> field, Matrix<E> basis) {

  /**
   * Checks the form of the basis.
   *
   * @param field F
   * @param basis dimension × n, in reduced row echelon form without zero rows
   * @throws InvalidInput when the basis is not in that form
   */
  public Subspace {
    if (!ExactLinearAlgebra.rowEchelon(field, basis).matrix().equals(basis)) {
      throw new InvalidInput(
          "basis of a subspace",
          basis.rows() + " × " + basis.columns() + " rows that are not reduced",
          "a reduced row echelon form without zero rows",
          "use Subspace.spannedBy");
    }
  }

  /**
   * The span of the rows of a matrix.
   *
   * @param <E> the numbers
   * @param field F
   * @param rows k × n
   * @return their combinations
   */
  public static <E> Subspace<E> spannedBy(Field<E> field, Matrix<E> rows) {
    return new Subspace<>(field, ExactLinearAlgebra.rowEchelon(field, rows).matrix());
  }

  /**
   * The kernel of a matrix.
   *
   * @param <E> the numbers
   * @param field F
   * @param m k × n
   * @return all x with m·x = 0
   */
  public static <E> Subspace<E> kernel(Field<E> field, Matrix<E> m) {
    return spannedBy(field, ExactLinearAlgebra.kernel(field, m).transpose());
  }

  /**
   * The image of a matrix.
   *
   * @param <E> the numbers
   * @param field F
   * @param m n × k
   * @return all m·x, the combinations of the columns
   */
  public static <E> Subspace<E> image(Field<E> field, Matrix<E> m) {
    return spannedBy(field, m.transpose());
  }

  /**
   * The dimension.
   *
   * @return the number of basis vectors
   */
  public int dimension() {
    return basis.rows();
  }

  /**
   * The dimension of the space around it.
   *
   * @return n
   */
  public int ambientDimension() {
    return basis.columns();
  }

  /**
   * Whether a vector lies in this subspace.
   *
   * @param vector n numbers
   * @return it is a combination of the basis
   * @throws InvalidInput when its length is not n
   */
  public boolean contains(List<E> vector) {
    return contains(spannedBy(field, Matrix.of(field, List.of(vector))));
  }

  /**
   * Whether another subspace lies in this one.
   *
   * @param other a subspace of the same space
   * @return other ⊆ this
   * @throws InvalidInput when it is a subspace of another space
   */
  public boolean contains(Subspace<E> other) {
    return sum(other).equals(this);
  }

  /**
   * The sum.
   *
   * @param other a subspace of the same space
   * @return all u + v
   * @throws InvalidInput when it is a subspace of another space
   */
  public Subspace<E> sum(Subspace<E> other) {
    return spannedBy(field, basis.stack(other.basis));
  }

  /**
   * The intersection: the vectors that vanish under both annihilators.
   *
   * @param other a subspace of the same space
   * @return the vectors in both
   * @throws InvalidInput when it is a subspace of another space
   */
  public Subspace<E> intersection(Subspace<E> other) {
    return annihilator().sum(other.annihilator()).annihilator();
  }

  /**
   * The linear forms that vanish here.
   *
   * @return all x with Σ xᵢvᵢ = 0 for every v of this subspace, of dimension n − dimension
   */
  public Subspace<E> annihilator() {
    return kernel(field, basis);
  }

  /**
   * The image under a linear map.
   *
   * @param map k × n
   * @return all map·v
   * @throws InvalidInput when the map does not act on n coordinates
   */
  public Subspace<E> imageUnder(Matrix<E> map) {
    return spannedBy(field, basis.multiply(map.transpose()));
  }
}
