package org.intertwiner.algebra.linear;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.EuclideanRing;
import org.intertwiner.algebra.ring.Integers;

/**
 * A form transform·A with an invertible transform; not yet proved.
 *
 * @param <E> the entries
 * @param form the product
 * @param transform a square matrix
 * @param inverse its inverse
 */
record Unimodular<E>(Matrix<E> form, Matrix<E> transform, Matrix<E> inverse) {

  /** The Hermite normal form by the way that suits the ring. */
  @SuppressWarnings("unchecked") // the ring tells the type of the entries
  static <E> Unimodular<E> hermite(EuclideanRing<E> ring, Matrix<E> matrix) {
    return ring instanceof Integers
        ? (Unimodular<E>) IntegerHermite.of((Matrix<java.math.BigInteger>) matrix)
        : new EuclideanElimination<>(ring, matrix).hermite();
  }

  /** Throws unless both are n × n and each other's inverses. */
  static <E> void proveInverse(String what, Matrix<E> transform, Matrix<E> inverse, int n) {
    if (transform.rows() != n
        || transform.columns() != n
        || inverse.rows() != n
        || inverse.columns() != n
        || !transform.multiply(inverse).isIdentity()) {
      throw refuted(what, "an invertible transform with its inverse");
    }
  }

  /** The Euclidean ring of a matrix. */
  static <E> EuclideanRing<E> euclidean(Matrix<E> m) {
    if (m.ring() instanceof EuclideanRing<E> ring) {
      return ring;
    }
    throw new InvalidInput("ring of a matrix", m.ring().toString(), "a Euclidean ring", "");
  }

  /** A claim that did not pass its proof. */
  static InvalidInput refuted(String what, String claim) {
    return new InvalidInput(what, "a result that fails its proof", claim, "");
  }
}
