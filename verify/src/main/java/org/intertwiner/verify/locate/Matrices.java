package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.linear.DenseMatrix;

/** The matrices by which a value transforms. */
final class Matrices {
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
}
