package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.linear.DenseMatrix;

/** The matrices by which a value transforms. */
final class Matrices {
  private static final double PRODUCT = 1e-3;

  private Matrices() {}

  /** R(g) by element; empty where there is none but the trivial one, or none was found. */
  static Optional<List<DenseMatrix>> of(Finding found) {
    if (found.fit().isPresent()) {
      return Optional.of(found.fit().get().matrices());
    }
    return found.matching().map(Matrices::permutations);
  }

  private static List<DenseMatrix> permutations(SignedMatching matching) {
    List<DenseMatrix> out = new ArrayList<>();
    for (int k = 0; k < matching.image().length; k++) {
      int n = matching.image()[k].length;
      double[] entries = new double[n * n];
      for (int f = 0; f < n; f++) {
        entries[matching.image()[k][f] * n + f] = matching.signs()[k][f];
      }
      out.add(DenseMatrix.from(n, n, entries));
    }
    return out;
  }

  /**
   * The smallest block that two families of matrices do not share: rows that differ, with all that
   * they are mixed with.
   */
  static List<DenseMatrix> differing(List<DenseMatrix> a, List<DenseMatrix> b, double room) {
    int n = a.get(0).rows();
    int count = Math.min(a.size(), b.size());
    boolean[] in = new boolean[n];
    for (int i = 0; i < n && !any(in); i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < count; k++) {
          in[i] |= Math.abs(a.get(k).at(i, j) - b.get(k).at(i, j)) > room;
        }
      }
    }
    for (boolean grown = true; grown; ) {
      grown = false;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (in[i] != in[j] && mixes(a, b, i, j, count, room)) {
            in[i] = true;
            in[j] = true;
            grown = true;
          }
        }
      }
    }
    return a.stream().map(m -> part(m, in)).toList();
  }

  /**
   * Whether a matrix is A ⊗ B with A of the given size: the numbers M[(i,k), (j,l)] =
   * A[i,j]·B[k,l], with rows (i, j) and columns (k, l), have rank one.
   */
  static boolean isProduct(DenseMatrix m, int size) {
    int n = m.rows();
    int rest = n / size;
    int largest = 0;
    for (int p = 0; p < n * n; p++) {
      largest =
          Math.abs(m.at(p / n, p % n)) > Math.abs(m.at(largest / n, largest % n)) ? p : largest;
    }
    int row = largest / n;
    int column = largest % n;
    double pivot = m.at(row, column);
    for (int p = 0; p < n * n; p++) {
      int i = p / n;
      int j = p % n;
      double left = m.at(i / rest * rest + row % rest, j / rest * rest + column % rest);
      double right = m.at(row / rest * rest + i % rest, column / rest * rest + j % rest);
      if (Math.abs(m.at(i, j) * pivot - left * right) > PRODUCT * pivot * pivot) {
        return false;
      }
    }
    return true;
  }

  /** Whether two families of matrices mix the same sets of numbers. */
  static boolean haveSameParts(List<DenseMatrix> a, List<DenseMatrix> b, double room) {
    return java.util.Arrays.equals(parts(a, room), parts(b, room));
  }

  /** The least number that each number is mixed with, through others. */
  private static int[] parts(List<DenseMatrix> a, double room) {
    int[] least = java.util.stream.IntStream.range(0, a.get(0).rows()).toArray();
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int i = 0; i < least.length; i++) {
        for (int j = 0; j < least.length; j++) {
          boolean mixed = mixes(a, a, i, j, a.size(), room) || mixes(a, a, j, i, a.size(), room);
          if (least[j] < least[i] && mixed) {
            least[i] = least[j];
            changed = true;
          }
        }
      }
    }
    return least;
  }

  /** Whether a smaller family of matrices stands on the diagonal of a larger one. */
  static boolean contains(List<DenseMatrix> large, List<DenseMatrix> small, double room) {
    int b = small.get(0).rows();
    int count = Math.min(large.size(), small.size());
    for (int at = 0; at + b <= large.get(0).rows(); at++) {
      double worst = 0;
      for (int k = 0; k < count; k++) {
        for (int e = 0; e < b * b; e++) {
          double d = large.get(k).at(at + e / b, at + e % b) - small.get(k).at(e / b, e % b);
          worst = Math.max(worst, Math.abs(d));
        }
      }
      if (worst <= room) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  private static boolean mixes(
      List<DenseMatrix> a, List<DenseMatrix> b, int i, int j, int count, double room) {
    for (int k = 0; k < count; k++) {
      if (Math.abs(a.get(k).at(i, j)) > room || Math.abs(b.get(k).at(i, j)) > room) {
        return true;
      }
    }
    return false;
  }

  private static DenseMatrix part(DenseMatrix m, boolean[] in) {
    int[] rows = java.util.stream.IntStream.range(0, in.length).filter(i -> in[i]).toArray();
    double[] out = new double[rows.length * rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        out[i * rows.length + j] = m.at(rows[i], rows[j]);
      }
    }
    return DenseMatrix.from(rows.length, rows.length, out);
  }
}
