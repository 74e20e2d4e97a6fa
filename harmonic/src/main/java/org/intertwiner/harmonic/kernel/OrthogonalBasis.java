package org.intertwiner.harmonic.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * An orthonormal basis for a positive definite form, of vectors with few different square roots:
 * from every short first vector on, the next one is taken among small combinations of a basis of
 * the orthogonal complement, one with a squared length of a class that is there already before
 * others.
 */
final class OrthogonalBasis {
  private static final int MOST_TRIED = 5_000;
  private static final int MOST_STARTS = 60;

  private final Matrix<Cyclotomic> form;
  private final int n;
  private final Cyclotomic unit;

  /** A vector with the class of its squared length, up to the common unit. */
  private record Candidate(Matrix<Cyclotomic> column, Rational length, BigInteger root) {}

  private OrthogonalBasis(Matrix<Cyclotomic> form) {
    this.form = form;
    this.n = form.rows();
    this.unit = form.at(0, 0);
  }

  /** The columns c_k/√(c_kᵀBc_k), up to a common factor. */
  static Optional<Matrix<Cyclotomic>> of(Matrix<Cyclotomic> form) {
    OrthogonalBasis search = new OrthogonalBasis(form);
    Matrix<Cyclotomic> whole = Matrix.identity(Cyclotomics.FIELD, search.n);
    List<Candidate> best = List.of();
    List<Candidate> starts = search.candidates(whole);
    for (Candidate start : starts.subList(0, Math.min(MOST_STARTS, starts.size()))) {
      Interruption.check();
      List<Candidate> basis = search.completed(start);
      if (basis.size() == search.n && (best.isEmpty() || roots(basis) < roots(best))) {
        best = basis;
      }
    }
    return best.isEmpty() ? Optional.empty() : search.normalised(best);
  }

  /** The product of the primes in the roots that are needed, the first length being the unit. */
  private static double roots(List<Candidate> basis) {
    double product = 1;
    Set<BigInteger> classes = new HashSet<>();
    for (Candidate c : basis) {
      BigInteger ratio = squareFree(c.length().divide(basis.get(0).length()));
      if (classes.add(ratio)) {
        product *= ratio.doubleValue();
      }
    }
    return product;
  }

  private static BigInteger squareFree(Rational number) {
    return Radical.sqrt(number).terms().firstKey();
  }

  private List<Candidate> completed(Candidate start) {
    List<Candidate> basis = new ArrayList<>(List.of(start));
    while (basis.size() < n) {
      List<List<Cyclotomic>> rows =
          basis.stream().map(c -> c.column().transpose().multiply(form).row(0)).toList();
      Matrix<Cyclotomic> complement =
          ExactLinearAlgebra.kernel(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, rows));
      Set<BigInteger> known = new HashSet<>(basis.stream().map(Candidate::root).toList());
      Optional<Candidate> next =
          candidates(complement).stream()
              .min(
                  Comparator.<Candidate>comparingInt(c -> known.contains(c.root()) ? 0 : 1)
                      .thenComparing(Candidate::root)
                      .thenComparing(Candidate::length));
      if (next.isEmpty()) {
        return basis;
      }
      basis.add(next.get());
    }
    return basis;
  }

  /** Small combinations of the columns with a rational squared length in the unit. */
  private List<Candidate> candidates(Matrix<Cyclotomic> columns) {
    int k = columns.columns();
    int reach = Math.pow(5, k) <= MOST_TRIED ? 2 : 1;
    int side = 2 * reach + 1;
    long count = Math.min(MOST_TRIED, Math.round(Math.pow(side, k)));
    List<Candidate> found = new ArrayList<>();
    for (long code = 1; code < count; code++) {
      long rest = code;
      Cyclotomic[] weights = new Cyclotomic[k];
      int leading = 0;
      for (int i = 0; i < k; i++) {
        // 0, 1, −1, 2, −2 so that low codes are short vectors
        int digit = (int) (rest % side);
        int weight = digit % 2 == 1 ? (digit + 1) / 2 : -digit / 2;
        leading = weight == 0 ? leading : weight;
        weights[i] = Cyclotomic.of(weight);
        rest /= side;
      }
      if (leading > 0) {
        candidate(columns.multiply(column(weights))).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparing(Candidate::length));
    return found;
  }

  private static Matrix<Cyclotomic> column(Cyclotomic... entries) {
    return Matrix.of(Cyclotomics.FIELD, entries.length, 1, (i, j) -> entries[i]);
  }

  private Optional<Candidate> candidate(Matrix<Cyclotomic> column) {
    Cyclotomic ratio = column.transpose().multiply(form).multiply(column).at(0, 0).divide(unit);
    return ratio.isRational() && !ratio.isZero()
        ? Optional.of(new Candidate(column, ratio.toRational(), squareFree(ratio.toRational())))
        : Optional.empty();
  }

  private Optional<Matrix<Cyclotomic>> normalised(List<Candidate> basis) {
    Rational first = basis.get(0).length();
    List<Matrix<Cyclotomic>> columns = new ArrayList<>();
    try {
      for (Candidate c : basis) {
        Cyclotomic root = Radical.sqrt(first.divide(c.length())).toCyclotomic();
        columns.add(c.column().scale(root));
      }
    } catch (LimitExceeded e) {
      return Optional.empty();
    }
    return Optional.of(Matrix.of(Cyclotomics.FIELD, n, n, (i, j) -> columns.get(j).at(i, 0)));
  }
}
