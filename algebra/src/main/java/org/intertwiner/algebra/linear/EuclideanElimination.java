package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.EuclideanRing;

/**
 * Row elimination over a Euclidean ring, with the transform and its inverse carried along.
 *
 * <p>Every step multiplies two rows by a 2 × 2 matrix of determinant 1, or one row by a unit.
 */
final class EuclideanElimination<E> {
  private final EuclideanRing<E> ring;
  private final int columns;
  private final List<List<E>> rows;
  private final List<List<E>> transform;
  // the transpose of the inverse, so that its columns are changed as rows
  private final List<List<E>> inverse;

  EuclideanElimination(EuclideanRing<E> ring, Matrix<E> matrix) {
    this.ring = ring;
    this.columns = matrix.columns();
    this.rows = mutable(matrix);
    this.transform = mutable(Matrix.identity(ring, matrix.rows()));
    this.inverse = mutable(Matrix.identity(ring, matrix.rows()));
  }

  private static <E> List<List<E>> mutable(Matrix<E> matrix) {
    List<List<E>> rows = new ArrayList<>(matrix.rows());
    for (int i = 0; i < matrix.rows(); i++) {
      rows.add(new ArrayList<>(matrix.row(i)));
    }
    return rows;
  }

  Unimodular<E> hermite() {
    int rank = 0;
    for (int j = 0; j < columns && rank < rows.size(); j++) {
      if (Thread.interrupted()) {
        throw new CancellationException("normal form was interrupted");
      }
      for (int i = rank + 1; i < rows.size(); i++) {
        if (!ring.isZero(rows.get(i).get(j))) {
          gather(rank, i, j);
        }
      }
      if (!ring.isZero(rows.get(rank).get(j))) {
        reduceAbove(rank, j);
        rank++;
      }
    }
    return new Unimodular<>(
        matrix(rows, columns),
        matrix(transform, transform.size()),
        matrix(inverse, inverse.size()).transpose());
  }

  /** Puts the gcd of two entries of a column into row k and 0 into row i. */
  private void gather(int k, int i, int column) {
    E a = rows.get(k).get(column);
    E b = rows.get(i).get(column);
    E zero = ring.zero();
    E one = ring.one();
    if (ring.isZero(a)) {
      combine(k, i, zero, one, ring.negate(one), zero);
      return;
    }
    EuclideanRing.Division<E> division = ring.divideAndRemainder(b, a);
    if (ring.isZero(division.remainder())) {
      combine(k, i, one, zero, ring.negate(division.quotient()), one);
      return;
    }
    EuclideanRing.Bezout<E> bezout = ring.extendedGcd(a, b);
    E left = ring.divideAndRemainder(a, bezout.gcd()).quotient();
    E right = ring.divideAndRemainder(b, bezout.gcd()).quotient();
    combine(k, i, bezout.s(), bezout.t(), ring.negate(right), left);
  }

  /** Row k ← a·(row k) + b·(row i), row i ← c·(row k) + d·(row i), with a·d − b·c = 1. */
  private void combine(int k, int i, E a, E b, E c, E d) {
    combine(rows, k, i, a, b, c, d);
    combine(transform, k, i, a, b, c, d);
    combine(inverse, k, i, d, ring.negate(c), ring.negate(b), a);
  }

  private void combine(List<List<E>> list, int k, int i, E a, E b, E c, E d) {
    List<E> first = list.get(k);
    List<E> second = list.get(i);
    for (int j = 0; j < first.size(); j++) {
      E x = first.get(j);
      E y = second.get(j);
      if (!ring.isZero(x) || !ring.isZero(y)) {
        first.set(j, ring.add(ring.multiply(a, x), ring.multiply(b, y)));
        second.set(j, ring.add(ring.multiply(c, x), ring.multiply(d, y)));
      }
    }
  }

  private void reduceAbove(int k, int column) {
    E unit = ring.unitPart(rows.get(k).get(column));
    if (!ring.isOne(unit)) {
      E reciprocal = ring.divideAndRemainder(ring.one(), unit).quotient();
      rows.get(k).replaceAll(x -> ring.multiply(reciprocal, x));
      transform.get(k).replaceAll(x -> ring.multiply(reciprocal, x));
      inverse.get(k).replaceAll(x -> ring.multiply(unit, x));
    }
    E pivot = rows.get(k).get(column);
    for (int i = 0; i < k; i++) {
      E quotient = ring.divideAndRemainder(rows.get(i).get(column), pivot).quotient();
      if (!ring.isZero(quotient)) {
        combine(i, k, ring.one(), ring.negate(quotient), ring.zero(), ring.one());
      }
    }
  }

  private Matrix<E> matrix(List<List<E>> list, int width) {
    return Matrix.of(ring, list.size(), width, (i, j) -> list.get(i).get(j));
  }
}
