package org.intertwiner.reptheory.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * The power of one matrix: monomial matrices factor by factor, others by expanding the products of
 * columns with first factors shared, and by minors where the powers in between are too large.
 */
final class PowerExpansion {
  /** Exterior powers in between may have so many basis vectors. */
  private static final long LEVEL = 1L << 17;

  private final Power power;
  private final SparseMatrix matrix;
  private final int degree;
  private final boolean exterior;
  private final SparseMatrix.Column[] columns;
  private ColumnSum[] sums = {};

  /** For each degree below the last the factors of its basis vectors. */
  private int[][][] factors = {};

  private int next;
  private long entries;

  PowerExpansion(Power power, SparseMatrix matrix) {
    this.power = power;
    this.matrix = matrix;
    this.degree = power.degree();
    this.exterior = power.isExterior();
    this.columns = new SparseMatrix.Column[power.dimension()];
  }

  SparseMatrix run() {
    if (matrix.isMonomial()) {
      for (int m = 0; m < columns.length; m++) {
        put(monomial(power.factors(m)));
      }
    } else if (exterior && widest().compareTo(BigInteger.valueOf(LEVEL)) > 0) {
      for (int m = 0; m < columns.length; m++) {
        put(minors(power.factors(m)));
      }
    } else {
      prepareLevels();
      descend(0, 0, new SparseMatrix.Column(new int[1], new Cyclotomic[] {Cyclotomic.ONE}));
    }
    return new SparseMatrix(columns.length, columns);
  }

  private void put(SparseMatrix.Column column) {
    columns[next++] = column;
    entries += column.count();
    power.limits().requireEntries(power.toString(), entries);
    if ((next & 0xFF) == 0 && Thread.interrupted()) {
      throw new CancellationException("power of a matrix was interrupted");
    }
  }

  /** The largest dimension of the exterior powers up to the degree. */
  private BigInteger widest() {
    return Power.binomial(power.size(), Math.min(degree, power.size() / 2));
  }

  private SparseMatrix.Column monomial(int[] factors) {
    int[] images = new int[degree];
    Cyclotomic value = Cyclotomic.ONE;
    for (int t = 0; t < degree; t++) {
      images[t] = matrix.place(factors[t], 0);
      value = ColumnSum.product(value, matrix.value(factors[t], 0));
    }
    int inversions = 0;
    for (int s = 0; exterior && s < degree; s++) {
      for (int t = s + 1; t < degree; t++) {
        inversions += images[s] > images[t] ? 1 : 0;
      }
    }
    Arrays.sort(images);
    return new SparseMatrix.Column(
        new int[] {power.rank(images, degree)},
        new Cyclotomic[] {inversions % 2 == 0 ? value : value.negate()});
  }

  private SparseMatrix.Column minors(int[] chosen) {
    ColumnSum sum = new ColumnSum(columns.length);
    for (int m = 0; m < columns.length; m++) {
      int[] rows = power.factors(m);
      Matrix<Cyclotomic> minor =
          Matrix.of(Cyclotomics.FIELD, degree, degree, (i, j) -> matrix.at(rows[i], chosen[j]));
      sum.add(m, ExactLinearAlgebra.determinant(Cyclotomics.FIELD, minor));
    }
    return sum.take();
  }

  private void prepareLevels() {
    sums = new ColumnSum[degree + 1];
    factors = new int[degree][][];
    for (int t = 0; t <= degree; t++) {
      Power level = power.level(t);
      sums[t] = new ColumnSum(level.dimension());
      if (t < degree) {
        factors[t] = new int[level.dimension()][];
        Arrays.setAll(factors[t], level::factors);
      }
    }
  }

  private void descend(int t, int least, SparseMatrix.Column prefix) {
    if (t == degree) {
      put(prefix);
      return;
    }
    int last = exterior ? power.size() - degree + t : power.size() - 1;
    for (int j = least; j <= last; j++) {
      descend(t + 1, exterior ? j + 1 : j, times(t, prefix, matrix.column(j)));
    }
  }

  private SparseMatrix.Column times(int t, SparseMatrix.Column prefix, SparseMatrix.Column form) {
    int[] longer = new int[t + 1];
    for (int a = 0; a < prefix.count(); a++) {
      int[] shorter = factors[t][prefix.places()[a]];
      for (int b = 0; b < form.count(); b++) {
        int place = insert(shorter, form.places()[b], longer);
        if (place >= 0) {
          Cyclotomic term = ColumnSum.product(prefix.values()[a], form.values()[b]);
          boolean odd = exterior && (t - place) % 2 != 0;
          sums[t + 1].add(power.rank(longer, t + 1), odd ? term.negate() : term);
        }
      }
    }
    return sums[t + 1].take();
  }

  /** Where a factor stands after it was sorted in; −1 where a wedge product vanishes. */
  private int insert(int[] shorter, int factor, int[] longer) {
    int place = 0;
    while (place < shorter.length && shorter[place] < factor) {
      place++;
    }
    if (exterior && place < shorter.length && shorter[place] == factor) {
      return -1;
    }
    System.arraycopy(shorter, 0, longer, 0, place);
    longer[place] = factor;
    System.arraycopy(shorter, place, longer, place + 1, shorter.length - place);
    return place;
  }
}
