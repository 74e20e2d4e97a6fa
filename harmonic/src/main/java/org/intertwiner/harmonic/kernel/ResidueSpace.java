package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * A subspace of 𝔽_pᴺ, p &lt; 2³⁰, by a basis in rows: null spaces and the reduced echelon form.
 *
 * <p>Rows are reduced modulo p after at most seven products, which stay below 2⁶³ together.
 */
final class ResidueSpace {
  private static final int LAZY = 7;

  private final long p;
  private final List<long[]> rows;
  private final List<Integer> pivots;

  private ResidueSpace(long p, List<long[]> rows, List<Integer> pivots) {
    this.p = p;
    this.rows = rows;
    this.pivots = pivots;
  }

  static ResidueSpace whole(long p, int dimension) {
    List<long[]> rows = new ArrayList<>();
    List<Integer> pivots = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      long[] unit = new long[dimension];
      unit[i] = 1;
      rows.add(unit);
      pivots.add(i);
    }
    return new ResidueSpace(p, rows, pivots);
  }

  List<long[]> rows() {
    return rows;
  }

  List<Integer> pivots() {
    return pivots;
  }

  /**
   * The null space of a map of the whole space, given by the images of the unit vectors: solved
   * apart on each set of coordinates that the map connects.
   */
  static ResidueSpace kernelOfWhole(long p, List<long[]> images) {
    int n = images.size();
    DisjointSets sets = new DisjointSets(n);
    for (int i = 0; i < n; i++) {
      long[] image = images.get(i);
      for (int j = 0; j < n; j++) {
        if (image[j] != 0) {
          sets.merge(i, j);
        }
      }
    }
    List<long[]> kept = new ArrayList<>();
    for (int[] part : sets.classes()) {
      Interruption.check();
      List<long[]> inside = new ArrayList<>();
      for (int i : part) {
        long[] image = new long[part.length];
        for (int j = 0; j < part.length; j++) {
          image[j] = images.get(i)[part[j]];
        }
        inside.add(image);
      }
      for (long[] row : whole(p, part.length).kernel(inside).rows) {
        long[] spread = new long[n];
        for (int j = 0; j < part.length; j++) {
          spread[part[j]] = row[j];
        }
        kept.add(spread);
      }
    }
    return new ResidueSpace(p, kept, List.of());
  }

  /** The combinations of the rows whose images, given row by row, vanish. */
  ResidueSpace kernel(List<long[]> images) {
    int width = images.isEmpty() ? 0 : images.get(0).length;
    Echelon echelon = new Echelon(p);
    List<long[]> kept = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      Interruption.check();
      long[] joined = new long[width + rows.get(i).length];
      System.arraycopy(images.get(i), 0, joined, 0, width);
      System.arraycopy(rows.get(i), 0, joined, width, rows.get(i).length);
      echelon.reduce(joined);
      int pivot = first(joined, width);
      if (pivot < width) {
        echelon.add(joined, pivot);
      } else {
        kept.add(java.util.Arrays.copyOfRange(joined, width, joined.length));
      }
    }
    return new ResidueSpace(p, kept, List.of());
  }

  /** The same space by its reduced row echelon form, which depends on the space only. */
  ResidueSpace reduced() {
    Echelon echelon = new Echelon(p);
    for (long[] row : rows) {
      long[] copy = row.clone();
      echelon.reduce(copy);
      int pivot = first(copy, copy.length);
      if (pivot < copy.length) {
        echelon.add(copy, pivot);
      }
    }
    return echelon.toReducedSpace();
  }

  private static int first(long[] row, int end) {
    int i = 0;
    while (i < end && row[i] == 0) {
      i++;
    }
    return i;
  }

  /** Rows with leading ones, in the order they came. */
  private static final class Echelon {
    private final long p;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Echelon(long p) {
      this.p = p;
    }

    void add(long[] row, int pivot) {
      long inverse = inverse(row[pivot], p);
      for (int j = pivot; j < row.length; j++) {
        row[j] = row[j] * inverse % p;
      }
      rows.add(row);
      pivots.add(pivot);
    }

    void reduce(long[] row) {
      int pending = 0;
      for (int r = 0; r < rows.size(); r++) {
        int pivot = pivots.get(r);
        long factor = row[pivot] % p;
        if (factor != 0) {
          subtract(row, factor, rows.get(r), pivot);
          if (++pending == LAZY) {
            modulo(row);
            pending = 0;
          }
        }
      }
      modulo(row);
    }

    private void subtract(long[] row, long factor, long[] pivotRow, int from) {
      long negative = p - factor;
      for (int j = from; j < row.length; j++) {
        row[j] += negative * pivotRow[j];
      }
    }

    private void modulo(long[] row) {
      for (int j = 0; j < row.length; j++) {
        row[j] %= p;
      }
    }

    ResidueSpace toReducedSpace() {
      Integer[] order = new Integer[rows.size()];
      java.util.Arrays.setAll(order, i -> i);
      java.util.Arrays.sort(order, (a, b) -> pivots.get(a) - pivots.get(b));
      List<long[]> sorted = new ArrayList<>();
      List<Integer> sortedPivots = new ArrayList<>();
      for (int i : order) {
        sorted.add(rows.get(i));
        sortedPivots.add(pivots.get(i));
      }
      for (int r = sorted.size() - 1; r >= 0; r--) {
        for (int above = 0; above < r; above++) {
          long factor = sorted.get(above)[sortedPivots.get(r)];
          if (factor != 0) {
            subtract(sorted.get(above), factor, sorted.get(r), sortedPivots.get(r));
            modulo(sorted.get(above));
          }
        }
      }
      return new ResidueSpace(p, sorted, sortedPivots);
    }
  }

  static long inverse(long a, long p) {
    long result = 1;
    long square = a % p;
    for (long e = p - 2; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = result * square % p;
      }
      square = square * square % p;
    }
    return result;
  }
}
