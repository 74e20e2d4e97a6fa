package org.intertwiner.reptheory.intertwiner;

import java.util.Arrays;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/** The product A ⊗ B applied to vectors without being written out. */
final class Kronecker {
  private Kronecker() {}

  /** (A ⊗ B)x, the index of A slow. */
  static Cyclotomic[] apply(
      SparseMatrix<Cyclotomic> a, SparseMatrix<Cyclotomic> b, Cyclotomic[] x) {
    boolean left = !a.isIdentity();
    boolean right = !b.isIdentity();
    int width = b.columns();
    Cyclotomic[] image = x;
    if (right) {
      Cyclotomic[] next = zeros(x.length);
      for (int i = 0; i < a.columns(); i++) {
        lines(b, image, next, i * width, 1);
      }
      image = next;
    }
    if (left) {
      Cyclotomic[] next = zeros(x.length);
      for (int j = 0; j < width; j++) {
        lines(a, image, next, j, width);
      }
      image = next;
    }
    return image;
  }

  private static void lines(
      SparseMatrix<Cyclotomic> m, Cyclotomic[] in, Cyclotomic[] out, int start, int step) {
    for (int j = 0; j < m.columns(); j++) {
      Cyclotomic value = in[start + step * j];
      for (int k = m.start(j); !value.isZero() && k < m.start(j + 1); k++) {
        int at = start + step * m.place(k);
        out[at] = out[at].add(m.value(k).isOne() ? value : m.value(k).multiply(value));
      }
    }
  }

  private static Cyclotomic[] zeros(int length) {
    Cyclotomic[] zeros = new Cyclotomic[length];
    Arrays.fill(zeros, Cyclotomic.ZERO);
    return zeros;
  }
}
