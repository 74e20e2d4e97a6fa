package org.intertwiner.verify.action;

import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/** Exact real matrices as arrays of doubles. */
final class Doubles {
  private Doubles() {}

  static double[][] real(Matrix<Cyclotomic> exact) {
    double[][] out = new double[exact.rows()][exact.columns()];
    for (int i = 0; i < exact.rows(); i++) {
      for (int j = 0; j < exact.columns(); j++) {
        out[i][j] = exact.at(i, j).re();
      }
    }
    return out;
  }
}
