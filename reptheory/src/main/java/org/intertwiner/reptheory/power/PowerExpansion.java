package org.intertwiner.reptheory.power;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseBuilder;
import org.intertwiner.algebra.linear.SparseMatrix;
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
  private final SparseMatrix<Cyclotomic> matrix;
  private final int degree;
  private final boolean exterior;
  private final int dimension;
  private final SparseBuilder<Cyclotomic> result;

  /** For each degree the column under construction. */
  private final List<SparseBuilder<Cyclotomic>> sums = new ArrayList<>();

  /** For each degree below the last the factors of its basis vectors. */
  private int[][][] factors = {};

  private int next;

  PowerExpansion(Power power, SparseMatrix<Cyclotomic> matrix) {
    this.power = power;
    this.matrix = matrix;
    this.degree = power.degree();
    this.exterior = power.isExterior();
    this.dimension = power.dimension();
    this.result = new SparseBuilder<>(Cyclotomics.FIELD, dimension);
  }

  SparseMatrix<Cyclotomic> run() {
    if (matrix.isMonomial()) {
      for (int m = 0; m < dimension; m++) {
        monomial(power.factors(m));
        endColumn();
      }
    } else if (exterior && widest().compareTo(BigInteger.valueOf(LEVEL)) > 0) {
      for (int m = 0; m < dimension; m++) {
        minors(power.factors(m));
        endColumn();
      }
    } else {
      prepareLevels();
      descend(0, 0, SparseMatrix.identity(Cyclotomics.FIELD, 1));
    }
    return result.build();
  }

  /** Ends a column of the result that was added up. */
  private void endColumn() {
    result.endColumn();
    check();
  }

  private void check() {
    power.limits().requireEntries(power.toString(), result.nonZeros());
    if ((++next & 0xFF) == 0 && Thread.interrupted()) {
      throw new CancellationException("power of a matrix was interrupted");
    }
  }

  /** The largest dimension of the exterior powers up to the degree. */
  private BigInteger widest() {
    return Power.binomial(power.size(), Math.min(degree, power.size() / 2));
  }

  private void monomial(int[] factors) {
    int[] images = new int[degree];
    Cyclotomic value = Cyclotomic.ONE;
    for (int t = 0; t < degree; t++) {
      int k = matrix.start(factors[t]);
      images[t] = matrix.place(k);
      value = product(value, matrix.value(k));
    }
    int inversions = 0;
    for (int s = 0; exterior && s < degree; s++) {
      for (int t = s + 1; t < degree; t++) {
        inversions += images[s] > images[t] ? 1 : 0;
      }
    }
    Arrays.sort(images);
    result.add(power.rank(images, degree), inversions % 2 == 0 ? value : value.negate());
  }

  private static Cyclotomic product(Cyclotomic a, Cyclotomic b) {
    return a.isOne() ? b : b.isOne() ? a : a.multiply(b);
  }

  private void minors(int[] chosen) {
    for (int m = 0; m < dimension; m++) {
      int[] rows = power.factors(m);
      Matrix<Cyclotomic> minor =
          Matrix.of(Cyclotomics.FIELD, degree, degree, (i, j) -> matrix.at(rows[i], chosen[j]));
      result.add(m, ExactLinearAlgebra.determinant(Cyclotomics.FIELD, minor));
    }
  }

  private void prepareLevels() {
    factors = new int[degree][][];
    for (int t = 0; t <= degree; t++) {
      Power level = power.level(t);
      sums.add(new SparseBuilder<>(Cyclotomics.FIELD, level.dimension()));
      if (t < degree) {
        factors[t] = new int[level.dimension()][];
        Arrays.setAll(factors[t], level::factors);
      }
    }
  }

  private void descend(int t, int least, SparseMatrix<Cyclotomic> prefix) {
    if (t == degree) {
      result.append(prefix, 0);
      check();
      return;
    }
    int last = exterior ? power.size() - degree + t : power.size() - 1;
    for (int j = least; j <= last; j++) {
      descend(t + 1, exterior ? j + 1 : j, times(t, prefix, j));
    }
  }

  /** The product of a polynomial or multivector of degree t with the image of e_j. */
  private SparseMatrix<Cyclotomic> times(int t, SparseMatrix<Cyclotomic> prefix, int j) {
    int[] longer = new int[t + 1];
    SparseBuilder<Cyclotomic> sum = sums.get(t + 1);
    for (int a = 0; a < prefix.nonZeros(); a++) {
      int[] shorter = factors[t][prefix.place(a)];
      for (int b = matrix.start(j); b < matrix.start(j + 1); b++) {
        int place = insert(shorter, matrix.place(b), longer);
        if (place >= 0) {
          Cyclotomic term = product(prefix.value(a), matrix.value(b));
          boolean odd = exterior && (t - place) % 2 != 0;
          sum.add(power.rank(longer, t + 1), odd ? term.negate() : term);
        }
      }
    }
    sum.endColumn();
    return sum.build();
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
