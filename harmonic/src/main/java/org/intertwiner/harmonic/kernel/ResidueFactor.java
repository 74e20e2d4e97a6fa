package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;

/** One factor of a tensor product, a square matrix modulo a prime by its sparse rows. */
final class ResidueFactor {
  private final long p;
  private final List<ResidueVector> rows;
  private int[][] parts = new int[0][];
  private long[] squares = new long[0];
  private boolean divided;

  private ResidueFactor(long p, List<ResidueVector> rows) {
    this.p = p;
    this.rows = rows;
  }

  static ResidueFactor ofRows(ModularEmbedding embedding, Cyclotomic[][] matrix) {
    List<ResidueVector> rows = new ArrayList<>(matrix.length);
    for (Cyclotomic[] row : matrix) {
      rows.add(residues(embedding, row));
    }
    return new ResidueFactor(embedding.field().characteristic(), rows);
  }

  /** A matrix, or its transpose. */
  static ResidueFactor of(
      ModularEmbedding embedding, Matrix<Cyclotomic> matrix, boolean transposed) {
    int n = matrix.rows();
    List<ResidueVector> rows = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      Cyclotomic[] row = new Cyclotomic[n];
      for (int j = 0; j < n; j++) {
        row[j] = transposed ? matrix.at(j, i) : matrix.at(i, j);
      }
      rows.add(residues(embedding, row));
    }
    return new ResidueFactor(embedding.field().characteristic(), rows);
  }

  private static ResidueVector residues(ModularEmbedding embedding, Cyclotomic... row) {
    long[] residues = new long[row.length];
    for (int j = 0; j < row.length; j++) {
      residues[j] = row[j].isZero() ? 0 : embedding.at(row[j]);
    }
    return ResidueVector.of(residues);
  }

  int size() {
    return rows.size();
  }

  ResidueVector row(int i) {
    return rows.get(i);
  }

  /** The sets of indices that the matrix connects. */
  int[][] parts() {
    divide();
    return parts;
  }

  /** For each part the number s where the matrix squares to s on it, −1 where to no scalar. */
  long[] squares() {
    divide();
    return squares;
  }

  int longestPart() {
    int longest = 0;
    for (int[] part : parts()) {
      longest = Math.max(longest, part.length);
    }
    return longest;
  }

  private void divide() {
    if (!divided) {
      DisjointSets sets = new DisjointSets(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        for (int j : rows.get(i).places()) {
          sets.merge(i, j);
        }
      }
      parts = sets.classes();
      squares = new long[parts.length];
      long[] sums = new long[rows.size()];
      for (int k = 0; k < parts.length; k++) {
        squares[k] = square(parts[k], sums);
      }
      divided = true;
    }
  }

  private long square(int[] part, long[] sums) {
    long square = -1;
    for (int i : part) {
      ResidueVector row = rows.get(i);
      for (int k = 0; k < row.count(); k++) {
        ResidueVector next = rows.get(row.places()[k]);
        for (int m = 0; m < next.count(); m++) {
          int j = next.places()[m];
          sums[j] = (sums[j] + row.values()[k] * next.values()[m]) % p;
        }
      }
      boolean scalar = square < 0 || sums[i] == square;
      square = sums[i];
      sums[i] = 0;
      for (int j : part) {
        scalar &= sums[j] == 0;
        sums[j] = 0;
      }
      if (!scalar) {
        return -1;
      }
    }
    return square;
  }
}
