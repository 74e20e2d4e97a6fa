package org.intertwiner.algebra.clifford;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Field;

/**
 * The Clifford algebra of any symmetric bilinear form B over a field of characteristic ≠ 2, through
 * an orthogonal basis: Pᵀ B P is diagonal.
 *
 * <p>Vectors keep their own coordinates: {@code vector(v)·vector(w) + vector(w)·vector(v) = 2 B(v,
 * w)}. Accuracy: exact, and the diagonalisation is checked. Complexity: n³ field operations.
 * Example: the form with matrix ((0, 1), (1, 0)) gives a null basis of the hyperbolic plane.
 *
 * @param <E> the coefficients
 * @param algebra the algebra of the diagonal form
 * @param basis P, whose columns are the orthogonal basis in the original coordinates
 * @param inverse P⁻¹
 */
public record OrthogonalBasis<E>(CliffordAlgebra<E> algebra, Matrix<E> basis, Matrix<E> inverse) {

  /**
   * Diagonalises a form.
   *
   * @param <E> the coefficients
   * @param field their field, of characteristic ≠ 2
   * @param form B, symmetric n × n; it may be degenerate
   * @return the algebra with both changes of coordinates
   * @throws InvalidInput when B is not square or not symmetric or the characteristic is 2
   */
  public static <E> OrthogonalBasis<E> of(Field<E> field, Matrix<E> form) {
    if (!form.isSquare() || !form.subtract(form.transpose()).isZero()) {
      throw new InvalidInput(
          "bilinear form", form.toString(), "a symmetric matrix", "symmetrise it first");
    }
    if (field.isZero(field.ofLong(2))) {
      throw new InvalidInput(
          "bilinear form over " + field, "characteristic 2", "another characteristic", "");
    }
    Reduction<E> reduction = new Reduction<>(field, form);
    Matrix<E> p = reduction.basis();
    Matrix<E> diagonal = p.transpose().multiply(form).multiply(p);
    List<E> squares = new ArrayList<>();
    for (int i = 0; i < form.rows(); i++) {
      squares.add(diagonal.at(i, i));
    }
    if (!diagonal.subtract(Matrix.diagonal(field, squares)).isZero()) {
      throw new IllegalStateException("the diagonalisation of a form failed its check");
    }
    Matrix<E> inverse = ExactLinearAlgebra.inverse(field, p).orElseThrow();
    CliffordAlgebra<E> algebra = CliffordAlgebra.of(field, squares, CliffordLimits.DEFAULT);
    return new OrthogonalBasis<>(algebra, p, inverse);
  }

  /** Simultaneous row and column operations; the columns of the basis follow. */
  private static final class Reduction<E> {
    private final Field<E> field;
    private final int n;
    private final List<List<E>> columns = new ArrayList<>();
    private final Matrix<E> form;

    Reduction(Field<E> field, Matrix<E> form) {
      this.field = field;
      this.form = form;
      this.n = form.rows();
      for (int j = 0; j < n; j++) {
        columns.add(Matrix.identity(field, n).column(j));
      }
      for (int k = 0; k < n; k++) {
        if (pivot(k)) {
          clear(k);
        }
      }
    }

    private E value(int i, int j) {
      return pairing(columns.get(i), columns.get(j));
    }

    private E pairing(List<E> a, List<E> b) {
      List<E> image = form.apply(b);
      E sum = field.zero();
      for (int i = 0; i < n; i++) {
        sum = field.add(sum, field.multiply(a.get(i), image.get(i)));
      }
      return sum;
    }

    /** Brings a vector of non-zero square to place k; false when the rest of the form is 0. */
    private boolean pivot(int k) {
      for (int i = k; i < n; i++) {
        if (!field.isZero(value(i, i))) {
          java.util.Collections.swap(columns, k, i);
          return true;
        }
      }
      for (int i = k; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          if (!field.isZero(value(i, j))) {
            // B(v + w, v + w) = 2 B(v, w) where v and w are null
            columns.set(i, plus(columns.get(i), field.one(), columns.get(j)));
            java.util.Collections.swap(columns, k, i);
            return true;
          }
        }
      }
      return false;
    }

    private void clear(int k) {
      E square = value(k, k);
      for (int j = k + 1; j < n; j++) {
        E factor = field.negate(field.divide(value(k, j), square));
        columns.set(j, plus(columns.get(j), factor, columns.get(k)));
      }
    }

    private List<E> plus(List<E> a, E factor, List<E> b) {
      List<E> sum = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        sum.add(field.add(a.get(i), field.multiply(factor, b.get(i))));
      }
      return sum;
    }

    Matrix<E> basis() {
      return Matrix.of(field, n, n, (i, j) -> columns.get(j).get(i));
    }
  }

  /**
   * A vector in the original coordinates.
   *
   * @param coordinates n of them
   * @return the vector of the algebra, with square B(v, v)
   */
  public Multivector<E> vector(List<E> coordinates) {
    return algebra.vector(inverse.apply(coordinates));
  }

  /**
   * The original coordinates of a vector.
   *
   * @param v a multivector of grade 1
   * @return its coordinates
   * @throws InvalidInput when another grade occurs
   */
  public List<E> coordinates(Multivector<E> v) {
    return basis.apply(algebra.coordinates(v));
  }
}
