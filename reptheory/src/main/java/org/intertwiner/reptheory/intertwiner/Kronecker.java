package org.intertwiner.reptheory.intertwiner;

import java.util.Arrays;
import org.intertwiner.algebra.ring.Cyclotomic;

/** The product A ⊗ B applied to vectors without being written out. */
final class Kronecker {
  private Kronecker() {}

  /** (A ⊗ B)x, the index of A slow. */
  static Cyclotomic[] apply(SparseMap a, SparseMap b, Cyclotomic[] x) {
    boolean left = !a.equals(SparseMap.identity(a.rows()));
    boolean right = !b.equals(SparseMap.identity(b.rows()));
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

  private static void lines(SparseMap m, Cyclotomic[] in, Cyclotomic[] out, int start, int step) {
    for (int i = 0; i < m.rows(); i++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int k = m.rowStart(i); k < m.rowStart(i + 1); k++) {
        Cyclotomic value = in[start + step * m.place(k)];
        if (!value.isZero()) {
          sum = sum.add(m.value(k).isOne() ? value : m.value(k).multiply(value));
        }
      }
      out[start + step * i] = sum;
    }
  }

  private static Cyclotomic[] zeros(int length) {
    Cyclotomic[] zeros = new Cyclotomic[length];
    Arrays.fill(zeros, Cyclotomic.ZERO);
    return zeros;
  }
}
