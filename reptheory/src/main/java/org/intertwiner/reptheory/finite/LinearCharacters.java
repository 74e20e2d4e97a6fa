package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.List;

/**
 * The homomorphisms from a group to the e-th roots of unity, found from its Cayley graph.
 *
 * <p>Each edge x → xg that does not belong to the spanning tree is a relation between the images of
 * the generators in ℤ/e. The relations are kept as a triangular (Hermite) matrix; its diagonal
 * entries h divide e and their product is the number of homomorphisms, which are read off by back
 * substitution.
 */
final class LinearCharacters {
  private final int e;
  private final int rank;
  private final long[][] triangle;

  /**
   * No relation yet but gᵉ = 1.
   *
   * @param e a multiple of the exponent of the group
   * @param rank the number of generators
   */
  LinearCharacters(int e, int rank) {
    this.e = e;
    this.rank = rank;
    this.triangle = new long[rank][rank];
    for (int i = 0; i < rank; i++) {
      triangle[i][i] = e;
    }
  }

  /** Adds the relation Σ vᵢ aᵢ ≡ 0 modulo e. */
  void relation(int[] exponents) {
    long[] v = new long[rank];
    for (int i = 0; i < rank; i++) {
      v[i] = Math.floorMod(exponents[i], e);
    }
    for (int i = 0; i < rank; i++) {
      while (v[i] != 0) {
        long q = triangle[i][i] / v[i];
        for (int j = i; j < rank; j++) {
          triangle[i][j] -= q * v[j];
        }
        long[] swap = triangle[i];
        triangle[i] = v;
        v = swap;
      }
      for (int j = i; j < rank; j++) {
        triangle[i][j] = j == i ? triangle[i][j] : Math.floorMod(triangle[i][j], (long) e);
        v[j] = Math.floorMod(v[j], (long) e);
      }
    }
  }

  /** The number of homomorphisms, the index of the derived subgroup. */
  long count() {
    long product = 1;
    for (int i = 0; i < rank; i++) {
      product *= Math.abs(triangle[i][i]);
    }
    return product;
  }

  /** The number of the coset of a vector modulo the relations, 0 … count − 1 for small counts. */
  long index(int[] vector) {
    long[] v = new long[rank];
    for (int i = 0; i < rank; i++) {
      v[i] = vector[i];
    }
    long index = 0;
    for (int i = 0; i < rank; i++) {
      long h = Math.abs(triangle[i][i]);
      long q = Math.floorDiv(v[i], h) * Long.signum(triangle[i][i]);
      for (int j = i; j < rank; j++) {
        v[j] = (v[j] - q * triangle[i][j]) % e;
      }
      index = index * h + Math.floorMod(v[i], h);
    }
    return index;
  }

  /** A vector in the coset of a number. */
  int[] residue(int index) {
    int[] vector = new int[rank];
    long rest = index;
    for (int i = rank - 1; i >= 0; i--) {
      long h = Math.abs(triangle[i][i]);
      vector[i] = (int) (rest % h);
      rest /= h;
    }
    return vector;
  }

  /**
   * All homomorphisms: the exponents a of the images ζₑᵃ of the generators. The trivial one is
   * first.
   */
  List<int[]> all() {
    List<int[]> found = new ArrayList<>();
    extend(rank - 1, new int[rank], found);
    return found;
  }

  private void extend(int i, int[] partial, List<int[]> found) {
    if (i < 0) {
      found.add(partial.clone());
      return;
    }
    long sum = 0;
    for (int j = i + 1; j < rank; j++) {
      sum += triangle[i][j] * partial[j] % e;
    }
    long h = Math.abs(triangle[i][i]);
    long sign = Long.signum(triangle[i][i]);
    long first = Math.floorMod(-sign * sum, (long) e);
    if (first % h != 0) {
      throw new ArithmeticException("the relations are not those of a group of exponent " + e);
    }
    for (long t = 0; t < h; t++) {
      partial[i] = (int) ((first / h + e / h * t) % e);
      extend(i - 1, partial, found);
    }
    partial[i] = 0;
  }
}
