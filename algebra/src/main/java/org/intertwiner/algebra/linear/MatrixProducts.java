package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.ring.Ring;

/** Products of {@link Matrix}; zero entries cost nothing. */
final class MatrixProducts {
  private MatrixProducts() {}

  /** The entries of a·b, row by row; the inner sizes agree. */
  static <E> Object[] multiply(Matrix<E> a, Matrix<E> b) {
    Ring<E> ring = a.ring();
    int n = b.columns();
    Object[] product = new Object[a.rows() * n];
    Arrays.fill(product, ring.zero());
    for (int i = 0; i < a.rows(); i++) {
      for (int k = 0; k < a.columns(); k++) {
        E factor = a.at(i, k);
        if (!ring.isZero(factor)) {
          accumulate(product, i * n, factor, b, k);
        }
      }
    }
    return product;
  }

  @SuppressWarnings("unchecked") // only entries of E are ever stored
  private static <E> void accumulate(Object[] product, int at, E factor, Matrix<E> b, int row) {
    Ring<E> ring = b.ring();
    boolean isOne = ring.isOne(factor);
    for (int j = 0; j < b.columns(); j++) {
      E entry = b.at(row, j);
      if (!ring.isZero(entry)) {
        E term = isOne ? entry : ring.multiply(factor, entry);
        E sum = (E) product[at + j];
        product[at + j] = ring.isZero(sum) ? term : ring.add(sum, term);
      }
    }
  }

  static <E> List<E> apply(Matrix<E> m, List<E> vector) {
    Ring<E> ring = m.ring();
    List<E> image = new ArrayList<>(m.rows());
    for (int i = 0; i < m.rows(); i++) {
      E sum = ring.zero();
      for (int j = 0; j < m.columns(); j++) {
        E a = m.at(i, j);
        E x = vector.get(j);
        if (!ring.isZero(a) && !ring.isZero(x)) {
          sum = ring.add(sum, ring.multiply(a, x));
        }
      }
      image.add(sum);
    }
    return Collections.unmodifiableList(image);
  }

  static <E> Matrix<E> kronecker(Matrix<E> a, Matrix<E> b) {
    Ring<E> ring = a.ring();
    E zero = ring.zero();
    LinearLimits.checkEntries((long) a.rows() * b.rows(), (long) a.columns() * b.columns());
    return Matrix.of(
        ring,
        a.rows() * b.rows(),
        a.columns() * b.columns(),
        (i, j) -> {
          E x = a.at(i / b.rows(), j / b.columns());
          if (ring.isZero(x)) {
            return zero;
          }
          E y = b.at(i % b.rows(), j % b.columns());
          return ring.isZero(y) ? zero : ring.multiply(x, y);
        });
  }

  static <E> Matrix<E> directSum(Matrix<E> a, Matrix<E> b) {
    E zero = a.ring().zero();
    return Matrix.of(
        a.ring(),
        a.rows() + b.rows(),
        a.columns() + b.columns(),
        (i, j) -> {
          if (i < a.rows()) {
            return j < a.columns() ? a.at(i, j) : zero;
          }
          return j < a.columns() ? zero : b.at(i - a.rows(), j - a.columns());
        });
  }

  static <E> Matrix<E> power(Matrix<E> m, long exponent) {
    Matrix<E> result = Matrix.identity(m.ring(), m.rows());
    Matrix<E> square = m;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = result.multiply(square);
      }
      if (e > 1) {
        square = square.multiply(square);
      }
    }
    return result;
  }

  static <E> String print(Matrix<E> m) {
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < m.rows(); i++) {
      out.append(i == 0 ? "[" : ", [");
      for (int j = 0; j < m.columns(); j++) {
        out.append(j == 0 ? "" : ", ").append(m.ring().format(m.at(i, j)));
      }
      out.append(']');
    }
    return out.append(']').toString();
  }
}
