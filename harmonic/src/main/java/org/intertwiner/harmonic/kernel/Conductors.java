package org.intertwiner.harmonic.kernel;

import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/** The cyclotomic field that matrices have their entries in. */
final class Conductors {
  private Conductors() {}

  /** The least common multiple of an order and the conductors of a matrix. */
  static int join(int order, Matrix<Cyclotomic> m) {
    int joined = order;
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        int n = m.at(i, j).conductor();
        joined = Math.multiplyExact(joined / gcd(joined, n), n);
      }
    }
    return joined;
  }

  static boolean isReal(Matrix<Cyclotomic> m) {
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        if (!m.at(i, j).isReal()) {
          return false;
        }
      }
    }
    return true;
  }

  static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
