package org.intertwiner.harmonic.homogeneous.compact;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** Where a topological generator of a closed subgroup goes in the large group. */
public sealed interface SubgroupImage {

  /**
   * An infinitesimal generator goes to an element of the Lie algebra.
   *
   * @param coordinates in the basis of the large group's algebra
   */
  record Derivative(List<Rational> coordinates) implements SubgroupImage {
    /**
     * Keeps a copy.
     *
     * @param coordinates in the basis of the large group's algebra
     */
    public Derivative {
      coordinates = List.copyOf(coordinates);
    }
  }

  /**
   * An element goes to a topological generator of the large group.
   *
   * @param index its number, that of a generator which is a group element
   */
  record Generator(int index) implements SubgroupImage {}

  /**
   * An element goes to exp(2π(k/n)X) for an X with exp(2πX) = 1.
   *
   * @param coordinates of X in the basis of the large group's algebra
   * @param n the denominator, at least 1
   * @param k the numerator
   */
  record Turn(List<Rational> coordinates, int n, int k) implements SubgroupImage {
    /**
     * Keeps a copy.
     *
     * @param coordinates of X in the basis of the large group's algebra
     * @param n the denominator, at least 1
     * @param k the numerator
     * @throws InvalidInput where n is not positive
     */
    public Turn {
      if (n < 1) {
        throw new InvalidInput("part of a turn", k + "/" + n, "a denominator of at least 1", "");
      }
      coordinates = List.copyOf(coordinates);
    }
  }

  /**
   * An element goes to an exact matrix of SO(3), O(3), SU(2) or Spin(3).
   *
   * @param matrix the matrix in the defining representation
   */
  record Exact(Matrix<Cyclotomic> matrix) implements SubgroupImage {}
}
