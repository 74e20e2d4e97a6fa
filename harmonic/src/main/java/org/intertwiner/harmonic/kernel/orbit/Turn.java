package org.intertwiner.harmonic.kernel.orbit;

import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * The element exp(2πp/q · a·L) of a group of rotations, times a central or reflecting element c.
 *
 * @param axis the exact unit vector a; one entry in the plane
 * @param p the numerator
 * @param q the denominator
 * @param reflected whether c is a factor: −1 in O(3), the reflection in O(2)
 */
record Turn(List<Cyclotomic> axis, int p, int q, boolean reflected) {
  private static final Cyclotomic HALF = Cyclotomic.of(Rational.of(1, 2));
  private static final List<Cyclotomic> X =
      List.of(Cyclotomic.ONE, Cyclotomic.ZERO, Cyclotomic.ZERO);
  private static final List<Cyclotomic> Z =
      List.of(Cyclotomic.ZERO, Cyclotomic.ZERO, Cyclotomic.ONE);

  Turn {
    axis = List.copyOf(axis);
  }

  static Turn main(int p, int q, boolean reflected) {
    return new Turn(Z, p, q, reflected);
  }

  static Turn side(int p, int q, boolean reflected) {
    return new Turn(X, p, q, reflected);
  }

  /** The half turn about (1, φ, 1/φ)/2, which takes the tetrahedral to the icosahedral group. */
  static Turn golden() {
    Cyclotomic phi = Cyclotomic.cos2pi(10, 1).add(Cyclotomic.cos2pi(10, 1));
    Cyclotomic inverse = phi.subtract(Cyclotomic.ONE);
    return new Turn(List.of(HALF, phi.multiply(HALF), inverse.multiply(HALF)), 1, 2, false);
  }
}
