package org.intertwiner.harmonic.certificate;

import java.util.Arrays;
import java.util.Optional;
import org.intertwiner.algebra.ring.Cyclotomic;

/** The constraint of one generator on all elements of one degree, at one place. */
final class GeneratorCheck {
  private final DegreeCheck check;
  private final int generator;
  private final int place;
  private final long p;
  private final int[][] values;
  private final long[] residues;
  private final int[][] images;
  private final int[] verified;
  private final SparseMatrix out;
  private final SparseMatrix in;
  private final boolean infinitesimal;
  private final long[][] inRows;
  private final long[][] outColumns;
  private final CellSums sums;

  GeneratorCheck(DegreeCheck check, int generator, int place, long[] residues, int[][] values) {
    this.check = check;
    this.generator = generator;
    this.place = place;
    this.p = check.places().prime(place);
    this.values = values;
    this.residues = residues;
    this.images = new int[values.length][];
    this.verified = new int[values.length];
    Arrays.fill(verified, -1);
    this.out = check.out().matrices().get(generator);
    this.in = check.in().matrices().get(generator);
    this.infinitesimal = check.ground().substitution(generator).isInfinitesimal();
    this.inRows = new long[in.size()][];
    for (int r = 0; r < inRows.length; r++) {
      inRows[r] = new long[in.rowCount(r)];
      for (int e = 0; e < inRows[r].length; e++) {
        inRows[r][e] = residue(in.rowValue(r, e));
      }
    }
    this.outColumns = new long[out.size()][];
    for (int c = 0; c < outColumns.length; c++) {
      outColumns[c] = new long[out.columnCount(c)];
      for (int e = 0; e < outColumns[c].length; e++) {
        outColumns[c][e] = residue(out.columnValue(c, e));
      }
    }
    this.sums = new CellSums(out.size(), in.size(), check.space().determining().length, p);
  }

  Optional<DegreeCheck.Violation> run() {
    computeImages();
    boolean permuting = !infinitesimal && out.isPermutation() && in.isPermutation();
    int[] table = new int[permuting ? out.size() * in.size() : 0];
    for (int e = 0; e < check.atoms().elements().size(); e++) {
      Atoms.Cells cells = check.atoms().elements().get(e);
      boolean matched = permuting && cells.plain();
      long cell = matched ? permutingViolation(cells, table) : generalViolation(cells);
      if (cell >= 0) {
        return Optional.of(
            new DegreeCheck.Violation(
                check.matrix(e), generator, (int) (cell / in.size()), (int) (cell % in.size())));
      }
    }
    return Optional.empty();
  }

  /** The images p∘g, or derivatives of p, of all distinct polynomials. */
  private void computeImages() {
    long[][] columns = check.space().images(generator, check.places().embedding(place));
    int width = columns.length;
    long[] sum = new long[width];
    for (int a = 0; a < values.length; a++) {
      Arrays.fill(sum, 0);
      int terms = 0;
      for (int b = 0; b < width; b++) {
        long factor = values[a][b];
        if (factor != 0) {
          addMultiple(sum, factor, columns[b]);
          if (++terms % 7 == 0) {
            reduce(sum);
          }
        }
      }
      reduce(sum);
      images[a] = new int[width];
      for (int b = 0; b < width; b++) {
        images[a][b] = (int) sum[b];
      }
    }
  }

  private static void addMultiple(long[] sum, long factor, long[] column) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor * column[j];
    }
  }

  private void reduce(long[] sum) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] %= p;
    }
  }

  private long residue(Cyclotomic c) {
    return check.places().residue(c, place);
  }

  /**
   * Permutation matrices on both sides: the polynomial at (πo, πi) composed with g must be the one
   * at (o, i). As cells are permuted, entries are matched one to one.
   */
  private long permutingViolation(Atoms.Cells cells, int[] table) {
    int columns = in.size();
    for (int i = 0; i < cells.atoms().length; i++) {
      table[cells.rows()[i] * columns + cells.columns()[i]] = cells.atoms()[i] + 1;
    }
    long found = -1;
    for (int i = 0; i < cells.atoms().length && found < 0; i++) {
      int row = out.columnPlace(cells.rows()[i], 0);
      int column = in.columnPlace(cells.columns()[i], 0);
      int source = table[row * columns + column] - 1;
      if (source < 0 || !isImage(source, cells.atoms()[i])) {
        found = (long) row * columns + cells.columns()[i];
      }
    }
    for (int i = 0; i < cells.atoms().length; i++) {
      table[cells.rows()[i] * columns + cells.columns()[i]] = 0;
    }
    return found;
  }

  private boolean isImage(int source, int target) {
    if (verified[source] == target) {
      return true;
    }
    if (!Arrays.equals(images[source], values[target])) {
      return false;
    }
    verified[source] = target;
    return true;
  }

  private long generalViolation(Atoms.Cells cells) {
    sums.clear();
    for (int i = 0; i < cells.atoms().length; i++) {
      int row = cells.rows()[i];
      int column = cells.columns()[i];
      int[] plain = values[cells.atoms()[i]];
      int[] moved = images[cells.atoms()[i]];
      long factor = residues[cells.factors()[i]];
      for (int e = 0; e < in.rowCount(column); e++) {
        long weight = factor * inRows[column][e] % p;
        sums.add(row, in.rowPlace(column, e), weight, infinitesimal ? plain : moved);
      }
      if (infinitesimal) {
        sums.add(row, column, factor, moved);
      }
      for (int e = 0; e < out.columnCount(row); e++) {
        long weight = p - factor * outColumns[row][e] % p;
        sums.add(out.columnPlace(row, e), column, weight, plain);
      }
    }
    return sums.firstNonZero();
  }
}
