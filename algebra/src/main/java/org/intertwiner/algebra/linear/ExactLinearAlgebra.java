package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Exact linear algebra over a field: echelon form, rank, kernel, solutions, inverse, determinant.
 *
 * <p>Accuracy: exact. Results depend on the input only. Over ℚ and the cyclotomic fields larger
 * matrices are reduced modulo primes below 2²⁴ at every embedding, lifted, and proved by an exact
 * product (kernel) or by Hadamard's bound (determinant). Complexity: O(rows · columns · rank) field
 * operations, or that many machine operations per prime and embedding.
 */
public final class ExactLinearAlgebra {
  private static final long DIRECT_STEPS = 2000;

  private ExactLinearAlgebra() {}

  /**
   * The reduced row echelon form.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return the form without its zero rows, and the pivot columns
   */
  public static <E> RowEchelon<E> rowEchelon(Field<E> field, Matrix<E> m) {
    if (isWorthLifting(m)) {
      Optional<RowEchelon<E>> lifted = Optional.empty();
      if (field instanceof Rationals) {
        lifted = castEchelon(ModularRoute.rationalEchelon(cast(m)));
      } else if (field instanceof Cyclotomics) {
        lifted = castEchelon(ModularRoute.cyclotomicEchelon(cast(m)));
      }
      if (lifted.isPresent()) {
        return lifted.get();
      }
    }
    return Elimination.rowEchelon(field, m);
  }

  /** Below this many steps direct elimination is done before the primes are found. */
  private static <E> boolean isWorthLifting(Matrix<E> m) {
    long size = (long) m.rows() * m.columns();
    return size * Math.min(m.rows(), m.columns()) >= DIRECT_STEPS;
  }

  @SuppressWarnings("unchecked") // the field tells the type of the entries
  private static <E, F> Matrix<F> cast(Matrix<E> m) {
    return (Matrix<F>) m;
  }

  @SuppressWarnings("unchecked") // the field tells the type of the entries
  private static <E, F> Optional<RowEchelon<F>> castEchelon(Optional<RowEchelon<E>> echelon) {
    return echelon.map(e -> (RowEchelon<F>) e);
  }

  /**
   * The rank.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return the rank
   */
  public static <E> int rank(Field<E> field, Matrix<E> m) {
    return rowEchelon(field, m).rank();
  }

  /**
   * The kernel {x : m·x = 0}.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return columns(m) × nullity; the columns are the basis {@link RowEchelon#kernel()} describes
   */
  public static <E> Matrix<E> kernel(Field<E> field, Matrix<E> m) {
    return rowEchelon(field, m).kernel();
  }

  /**
   * A solution of m·X = right, with 0 at the variables without a pivot.
   *
   * @param <E> the entries
   * @param field their field
   * @param m rows × columns
   * @param right rows × k
   * @return columns × k, or empty when there is none
   * @throws InvalidInput when the numbers of rows differ
   */
  public static <E> Optional<Matrix<E>> solve(Field<E> field, Matrix<E> m, Matrix<E> right) {
    RowEchelon<E> echelon = rowEchelon(field, m.join(right));
    int n = m.columns();
    int rank = echelon.rank();
    if (rank > 0 && echelon.pivotColumns().get(rank - 1) >= n) {
      return Optional.empty();
    }
    int[] rowOf = new int[n];
    java.util.Arrays.fill(rowOf, -1);
    for (int i = 0; i < rank; i++) {
      rowOf[echelon.pivotColumns().get(i)] = i;
    }
    E zero = field.zero();
    return Optional.of(
        Matrix.of(
            field,
            n,
            right.columns(),
            (i, j) -> rowOf[i] < 0 ? zero : echelon.matrix().at(rowOf[i], n + j)));
  }

  /**
   * The inverse.
   *
   * @param <E> the entries
   * @param field their field
   * @param m a square matrix
   * @return its inverse, or empty when it is singular
   * @throws InvalidInput when m is not square
   */
  public static <E> Optional<Matrix<E>> inverse(Field<E> field, Matrix<E> m) {
    square("inverse", m);
    return solve(field, m, Matrix.identity(field, m.rows()));
  }

  /**
   * The determinant.
   *
   * @param <E> the entries
   * @param field their field
   * @param m a square matrix
   * @return det m; 1 for the empty matrix
   * @throws InvalidInput when m is not square
   */
  public static <E> E determinant(Field<E> field, Matrix<E> m) {
    square("determinant", m);
    if (isWorthLifting(m)) {
      Optional<E> lifted = liftedDeterminant(field, m);
      if (lifted.isPresent()) {
        return lifted.get();
      }
    }
    return Elimination.determinant(field, m);
  }

  @SuppressWarnings("unchecked") // the field tells the type of the entries
  private static <E> Optional<E> liftedDeterminant(Field<E> field, Matrix<E> m) {
    if (field instanceof Rationals) {
      return (Optional<E>) ModularRoute.rationalDeterminant(cast(m));
    }
    return field instanceof Cyclotomics
        ? (Optional<E>) ModularRoute.cyclotomicDeterminant(cast(m))
        : Optional.empty();
  }

  private static <E> void square(String what, Matrix<E> m) {
    if (!m.isSquare()) {
      throw new InvalidInput(what, m.rows() + " × " + m.columns(), "a square matrix", "");
    }
  }

  /**
   * The determinant by fraction-free elimination, an independent second way.
   *
   * @param <E> the entries
   * @param field their field
   * @param m a square matrix
   * @return det m
   * @throws InvalidInput when m is not square
   */
  public static <E> E bareissDeterminant(Field<E> field, Matrix<E> m) {
    square("determinant", m);
    return bareiss(field, m).determinant();
  }

  /**
   * The rank by fraction-free elimination, an independent second way.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return the rank
   */
  public static <E> int bareissRank(Field<E> field, Matrix<E> m) {
    return bareiss(field, m).rank();
  }

  @SuppressWarnings("unchecked") // the field tells the type of the entries
  private static <E> Bareiss<E> bareiss(Field<E> field, Matrix<E> m) {
    return field instanceof Rationals
        ? (Bareiss<E>) Bareiss.ofRationals(cast(m))
        : Bareiss.of(field, m);
  }

  /**
   * A maximal independent set of columns, the first in lexicographic order.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return the pivot columns, ascending
   */
  public static <E> List<Integer> independentColumns(Field<E> field, Matrix<E> m) {
    return new ArrayList<>(rowEchelon(field, m).pivotColumns());
  }
}
