package org.intertwiner.harmonic.homogeneous.compact;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * exp(2π(k/n)Y) for a matrix Y with eigenvalues im, m an integer: with Q_m the projection on the
 * eigenvalue −m² of Y², Q_0 + Σ (cos(2πmk/n) + sin(2πmk/n) Y/m) Q_m.
 */
final class Turns {
  private Turns() {}

  static Matrix<Cyclotomic> of(Matrix<Cyclotomic> y, int highest, int n, int k) {
    int d = y.rows();
    Matrix<Cyclotomic> square = y.multiply(y);
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, d, d);
    Matrix<Cyclotomic> unity = sum;
    for (int m = 0; m <= highest; m++) {
      Matrix<Cyclotomic> projection = Matrix.identity(Cyclotomics.FIELD, d);
      for (int l = 0; l <= highest; l++) {
        if (l != m) {
          Matrix<Cyclotomic> shifted = square.add(scalar(d, Rational.of((long) l * l)));
          Rational factor = Rational.of(1, (long) l * l - (long) m * m);
          projection = projection.multiply(shifted).scale(Cyclotomic.of(factor));
        }
      }
      unity = unity.add(projection);
      int turn = Math.floorMod((long) m * k, n);
      sum = sum.add(projection.scale(Cyclotomic.cos2pi(n, turn)));
      if (m > 0) {
        Cyclotomic sine = Cyclotomic.sin2pi(n, turn).scale(Rational.of(1, m));
        sum = sum.add(y.multiply(projection).scale(sine));
      }
      if (!square.multiply(projection).equals(projection.scale(Cyclotomic.of(-(long) m * m)))) {
        throw notIntegral();
      }
    }
    if (!unity.isIdentity()) {
      throw notIntegral();
    }
    return sum;
  }

  private static Matrix<Cyclotomic> scalar(int d, Rational value) {
    return Matrix.identity(Cyclotomics.FIELD, d).scale(Cyclotomic.of(value));
  }

  private static InvalidInput notIntegral() {
    return new InvalidInput(
        "part of a turn exp(2πtX)",
        "an X with eigenvalues that are not integers times i",
        "an X with exp(2πX) = 1",
        "choose X as a generator of a circle, primitive or a multiple");
  }
}
