package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Ring;

/**
 * The characteristic polynomial over any commutative ring, without division.
 *
 * <p>The polynomial of the leading (r + 1) × (r + 1) block (M, c; ρ, a) is the Toeplitz matrix of
 * 1, −a, −ρc, −ρMc, −ρM²c, … times that of M. Complexity: n⁴/4 products. Source: Berkowitz, Inf.
 * Process. Lett. 18 (1984); Samuelson, Ann. Math. Stat. 13 (1942).
 */
final class Berkowitz {
  private Berkowitz() {}

  /** The coefficients of det(x − m), from the constant one to the leading 1. */
  static <E> List<E> characteristicPolynomial(Ring<E> ring, Matrix<E> m) {
    List<E> polynomial = List.of(ring.one());
    for (int r = 0; r < m.rows(); r++) {
      polynomial = times(ring, toeplitz(ring, m, r), polynomial);
    }
    List<E> ascending = new ArrayList<>(polynomial);
    java.util.Collections.reverse(ascending);
    return ascending;
  }

  private static <E> List<E> toeplitz(Ring<E> ring, Matrix<E> m, int r) {
    List<E> entries = new ArrayList<>(r + 2);
    entries.add(ring.one());
    entries.add(ring.negate(m.at(r, r)));
    List<E> column = new ArrayList<>(m.column(r).subList(0, r));
    for (int k = 0; k < r; k++) {
      if (Thread.interrupted()) {
        throw new CancellationException("characteristic polynomial was interrupted");
      }
      entries.add(ring.negate(dot(ring, m, r, column)));
      if (k + 1 < r) {
        List<E> next = new ArrayList<>(r);
        for (int i = 0; i < r; i++) {
          next.add(dot(ring, m, i, column));
        }
        column = next;
      }
    }
    return entries;
  }

  /** The product of the first entries of a row with a column. */
  private static <E> E dot(Ring<E> ring, Matrix<E> m, int row, List<E> column) {
    E sum = ring.zero();
    for (int j = 0; j < column.size(); j++) {
      E x = m.at(row, j);
      E y = column.get(j);
      if (!ring.isZero(x) && !ring.isZero(y)) {
        sum = ring.add(sum, ring.multiply(x, y));
      }
    }
    return sum;
  }

  private static <E> List<E> times(Ring<E> ring, List<E> toeplitz, List<E> vector) {
    List<E> product = new ArrayList<>(toeplitz.size());
    for (int i = 0; i < toeplitz.size(); i++) {
      E sum = ring.zero();
      for (int j = 0; j <= Math.min(i, vector.size() - 1); j++) {
        sum = ring.add(sum, ring.multiply(toeplitz.get(i - j), vector.get(j)));
      }
      product.add(sum);
    }
    return product;
  }
}
