package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.ring.EuclideanRing;

/** Hermite forms of rows and columns in turn until a matrix is diagonal, then its chain. */
final class SmithReduction<E> {
  private final EuclideanRing<E> ring;
  private final Matrix<E> matrix;
  private Matrix<E> form;
  private Matrix<E> left;
  private Matrix<E> leftInverse;
  private Matrix<E> right;
  private Matrix<E> rightInverse;

  SmithReduction(EuclideanRing<E> ring, Matrix<E> matrix) {
    this.ring = ring;
    this.matrix = matrix;
    this.form = matrix;
    this.left = Matrix.identity(ring, matrix.rows());
    this.leftInverse = left;
    this.right = Matrix.identity(ring, matrix.columns());
    this.rightInverse = right;
  }

  SmithForm<E> run() {
    while (!isDiagonal()) {
      reduceRows();
      if (!isDiagonal()) {
        reduceColumns();
      }
    }
    chain();
    normalise();
    return new SmithForm<>(matrix, form, left, leftInverse, right, rightInverse);
  }

  private boolean isDiagonal() {
    boolean ended = false;
    for (int i = 0; i < form.rows(); i++) {
      for (int j = 0; j < form.columns(); j++) {
        E x = form.at(i, j);
        if (i != j && !ring.isZero(x)) {
          return false;
        }
        if (i == j) {
          ended |= ring.isZero(x);
          if (ended && !ring.isZero(x)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void reduceRows() {
    Unimodular<E> rows = Unimodular.hermite(ring, form);
    form = rows.form();
    left = rows.transform().multiply(left);
    leftInverse = leftInverse.multiply(rows.inverse());
  }

  private void reduceColumns() {
    Unimodular<E> columns = Unimodular.hermite(ring, form.transpose());
    form = columns.form().transpose();
    right = right.multiply(columns.transform().transpose());
    rightInverse = columns.inverse().transpose().multiply(rightInverse);
  }

  /** diag(a, b) becomes diag(g, ab/g) for every pair where a does not divide b. */
  private void chain() {
    int n = Math.min(form.rows(), form.columns());
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        E a = form.at(i, i);
        E b = form.at(j, j);
        if (!ring.isZero(a) && ring.exactQuotient(b, a).isEmpty()) {
          link(i, j, a, b);
        }
      }
    }
  }

  /** Divides every diagonal entry by its unit. */
  private void normalise() {
    int n = Math.min(form.rows(), form.columns());
    List<E> units = new ArrayList<>(Collections.nCopies(form.rows(), ring.one()));
    List<E> reciprocals = new ArrayList<>(units);
    for (int i = 0; i < n; i++) {
      E unit = ring.unitPart(form.at(i, i));
      units.set(i, unit);
      reciprocals.set(i, ring.divideAndRemainder(ring.one(), unit).quotient());
    }
    Matrix<E> scale = Matrix.diagonal(ring, reciprocals);
    form = scale.multiply(form);
    left = scale.multiply(left);
    leftInverse = leftInverse.multiply(Matrix.diagonal(ring, units));
  }

  private void link(int i, int j, E a, E b) {
    EuclideanRing.Bezout<E> bezout = ring.extendedGcd(a, b);
    E s = bezout.s();
    E t = bezout.t();
    E x = ring.divideAndRemainder(a, bezout.gcd()).quotient();
    E y = ring.divideAndRemainder(b, bezout.gcd()).quotient();
    E one = ring.one();
    E sx = ring.multiply(s, x);
    E ty = ring.multiply(t, y);
    left = pair(left.rows(), i, j, s, t, ring.negate(y), x).multiply(left);
    leftInverse = leftInverse.multiply(pair(left.rows(), i, j, x, ring.negate(t), y, s));
    right = right.multiply(pair(right.rows(), i, j, one, ring.negate(ty), one, sx));
    rightInverse = pair(right.rows(), i, j, sx, ty, ring.negate(one), one).multiply(rightInverse);
    E gcd = bezout.gcd();
    E lcm = ring.multiply(x, b);
    Matrix<E> old = form;
    form =
        Matrix.of(
            ring,
            old.rows(),
            old.columns(),
            (r, c) -> r != c ? old.at(r, c) : r == i ? gcd : r == j ? lcm : old.at(r, c));
  }

  /** The identity with (a, b; c, d) in rows and columns i and j. */
  private Matrix<E> pair(int n, int i, int j, E a, E b, E c, E d) {
    E zero = ring.zero();
    E one = ring.one();
    return Matrix.of(
        ring,
        n,
        n,
        (r, k) -> {
          if (r == i && (k == i || k == j)) {
            return k == i ? a : b;
          }
          if (r == j && (k == i || k == j)) {
            return k == i ? c : d;
          }
          return r == k ? one : zero;
        });
  }
}
