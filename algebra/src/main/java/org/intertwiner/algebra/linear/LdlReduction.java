package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Ring;

/** Symmetric elimination with 1 × 1 pivots, and 2 × 2 pivots where the diagonal vanishes. */
final class LdlReduction<E> {
  private final Field<E> field;
  private final Matrix<E> matrix;
  private final int n;
  private final List<List<E>> rest;
  private final List<List<E>> lower;
  private final List<List<E>> diagonal;
  private final List<Integer> permutation;

  LdlReduction(Field<E> field, Matrix<E> matrix) {
    this.field = field;
    this.matrix = matrix;
    this.n = matrix.rows();
    this.rest = rows(matrix);
    this.lower = rows(Matrix.identity(field, n));
    this.diagonal = rows(Matrix.zero(field, n, n));
    this.permutation = new ArrayList<>(IntStream.range(0, n).boxed().toList());
  }

  private static <E> List<List<E>> rows(Matrix<E> m) {
    List<List<E>> rows = new ArrayList<>(m.rows());
    for (int i = 0; i < m.rows(); i++) {
      rows.add(new ArrayList<>(m.row(i)));
    }
    return rows;
  }

  /** Throws unless A = A*. */
  static <E> void hermitian(Matrix<E> a) {
    LinearLimits.square("Hermitian matrix", a);
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j <= i; j++) {
        if (!a.ring().areEqual(a.at(j, i), a.ring().conjugate(a.at(i, j)))) {
          throw new InvalidInput(
              "Hermitian matrix",
              a.ring().format(a.at(i, j))
                  + " at ("
                  + i
                  + ", "
                  + j
                  + ") but "
                  + a.ring().format(a.at(j, i))
                  + " at ("
                  + j
                  + ", "
                  + i
                  + ")",
              "conjugate entries",
              "indices count from 0");
        }
      }
    }
  }

  Ldl<E> run() {
    int k = 0;
    while (k < n) {
      if (Thread.interrupted()) {
        throw new CancellationException("LDL* decomposition was interrupted");
      }
      int pivot = k;
      while (pivot < n && field.isZero(at(pivot, pivot))) {
        pivot++;
      }
      if (pivot < n) {
        exchange(k, pivot);
        eliminate(k);
        k++;
      } else if (bringHyperbolic(k)) {
        eliminatePair(k);
        k += 2;
      } else {
        break;
      }
    }
    return new Ldl<>(matrix, permutation, matrix(lower), matrix(diagonal));
  }

  private E at(int i, int j) {
    return rest.get(i).get(j);
  }

  private Matrix<E> matrix(List<List<E>> list) {
    return Matrix.of(field, n, n, (i, j) -> list.get(i).get(j));
  }

  /** Exchanges two rows and the same columns; the finished columns of L follow. */
  private void exchange(int i, int j) {
    if (i == j) {
      return;
    }
    Collections.swap(permutation, i, j);
    Collections.swap(rest, i, j);
    rest.forEach(row -> Collections.swap(row, i, j));
    for (int c = 0; c < Math.min(i, j); c++) {
      E x = lower.get(i).get(c);
      lower.get(i).set(c, lower.get(j).get(c));
      lower.get(j).set(c, x);
    }
  }

  private void eliminate(int k) {
    E d = at(k, k);
    diagonal.get(k).set(k, d);
    E reciprocal = field.inverse(d);
    for (int i = k + 1; i < n; i++) {
      if (!field.isZero(at(i, k))) {
        E factor = field.multiply(at(i, k), reciprocal);
        lower.get(i).set(k, factor);
        subtract(i, factor, k, k + 1);
      }
    }
  }

  private void subtract(int i, E factor, int k, int from) {
    List<E> row = rest.get(i);
    for (int j = from; j < n; j++) {
      if (!field.isZero(at(k, j))) {
        row.set(j, field.subtract(row.get(j), field.multiply(factor, at(k, j))));
      }
    }
  }

  /** Brings an entry other than 0 to (k, k + 1) when the rest of the diagonal is 0. */
  private boolean bringHyperbolic(int k) {
    for (int i = k; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (!field.isZero(at(i, j))) {
          exchange(k, i);
          exchange(k + 1, j);
          return true;
        }
      }
    }
    return false;
  }

  private void eliminatePair(int k) {
    E b = at(k, k + 1);
    E conjugate = at(k + 1, k);
    diagonal.get(k).set(k + 1, b);
    diagonal.get(k + 1).set(k, conjugate);
    E inverse = field.inverse(b);
    E conjugateInverse = field.inverse(conjugate);
    for (int i = k + 2; i < n; i++) {
      E first = field.multiply(at(i, k + 1), inverse);
      E second = field.multiply(at(i, k), conjugateInverse);
      lower.get(i).set(k, first);
      lower.get(i).set(k + 1, second);
      subtract(i, first, k, k + 2);
      subtract(i, second, k + 1, k + 2);
    }
  }

  /** Throws unless P·A·Pᵀ = L·D·L* with the stated shapes. */
  static <E> void prove(
      Matrix<E> a, List<Integer> permutation, Matrix<E> lower, Matrix<E> diagonal) {
    int n = a.rows();
    if (!IntStream.range(0, n).boxed().toList().equals(permutation.stream().sorted().toList())) {
      throw Unimodular.refuted("LDL* decomposition", "a permutation");
    }
    boolean sized =
        lower.rows() == n && lower.isSquare() && diagonal.rows() == n && diagonal.isSquare();
    if (!sized || !isUnitLower(lower) || !isBlockDiagonal(diagonal)) {
      throw Unimodular.refuted("LDL* decomposition", "triangular L with ones and blocks in D");
    }
    Matrix<E> permuted =
        Matrix.of(a.ring(), n, n, (i, j) -> a.at(permutation.get(i), permutation.get(j)));
    if (!lower.multiply(diagonal).multiply(lower.adjoint()).equals(permuted)) {
      throw Unimodular.refuted("LDL* decomposition", "P·A·Pᵀ = L·D·L*");
    }
  }

  private static <E> boolean isUnitLower(Matrix<E> lower) {
    Ring<E> ring = lower.ring();
    for (int i = 0; i < lower.rows(); i++) {
      for (int j = i; j < lower.rows(); j++) {
        E x = lower.at(i, j);
        if (i == j ? !ring.isOne(x) : !ring.isZero(x)) {
          return false;
        }
      }
    }
    return true;
  }

  private static <E> boolean isBlockDiagonal(Matrix<E> d) {
    Ring<E> ring = d.ring();
    int lastPair = -2;
    for (int i = 0; i < d.rows(); i++) {
      for (int j = i + 1; j < d.rows(); j++) {
        if (!ring.isZero(d.at(i, j))) {
          if (j != i + 1
              || lastPair == i - 1
              || !ring.isZero(d.at(i, i))
              || !ring.isZero(d.at(j, j))) {
            return false;
          }
          lastPair = i;
        }
      }
    }
    return true;
  }

  /** The sign of a real number of this library. */
  static int signum(Object x) {
    if (x instanceof Rational rational) {
      return rational.signum();
    }
    if (x instanceof Cyclotomic cyclotomic) {
      return cyclotomic.signum();
    }
    if (x instanceof Radical radical) {
      return radical.signum();
    }
    throw new InvalidInput(
        "sign of an entry", x.toString(), "an exact real number", "give the sign as a function");
  }
}
