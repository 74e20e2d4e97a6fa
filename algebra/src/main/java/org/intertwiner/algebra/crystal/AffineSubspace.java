package org.intertwiner.algebra.crystal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** The solutions of linear equations over ℚ, as coordinates with free parameters. */
final class AffineSubspace {
  private AffineSubspace() {}

  /** The solutions of consistent equations Ax = b. */
  static AffineOperation of(Matrix<Rational> a, List<Rational> b) {
    int n = a.columns();
    Matrix<Rational> right = Matrix.of(Rationals.Q, b.size(), 1, (i, j) -> b.get(i));
    Matrix<Rational> all = a.join(right);
    List<Integer> kept = ExactLinearAlgebra.independentColumns(Rationals.Q, all.transpose());
    Rational[][] rows = new Rational[kept.size()][];
    Arrays.setAll(rows, i -> all.row(kept.get(i)).toArray(new Rational[0]));
    return parametrize(n, rows);
  }

  /**
   * The solutions of consistent, independent equations; rows hold n coefficients and the right
   * side. The dependent coordinates are the last that keep the coefficients whole, where that can
   * be.
   */
  static AffineOperation parametrize(int n, Rational[][] rows) {
    int r = rows.length;
    int[] choice = new int[r];
    Arrays.setAll(choice, i -> n - r + i);
    Optional<AffineOperation> fallback = Optional.empty();
    do {
      Optional<AffineOperation> solved = solve(n, rows, choice);
      if (solved.isPresent() && solved.get().isIntegral()) {
        return solved.get();
      }
      fallback = fallback.or(() -> solved);
    } while (previous(choice));
    return fallback.orElseThrow();
  }

  /** The next smaller subset in the order that starts from the last coordinates. */
  private static boolean previous(int[] choice) {
    for (int i = 0; i < choice.length; i++) {
      int least = i == 0 ? 0 : choice[i - 1] + 1;
      if (choice[i] > least) {
        choice[i]--;
        for (int k = i - 1; k >= 0; k--) {
          choice[k] = choice[k + 1] - 1;
        }
        return true;
      }
    }
    return false;
  }

  /** Gauss–Jordan elimination with chosen pivot columns. */
  private static Optional<AffineOperation> solve(int n, Rational[][] rows, int[] choice) {
    Rational[][] m = new Rational[rows.length][];
    Arrays.setAll(m, i -> rows[i].clone());
    for (int t = 0; t < choice.length; t++) {
      int column = choice[t];
      int pivot = t;
      while (pivot < m.length && m[pivot][column].isZero()) {
        pivot++;
      }
      if (pivot == m.length) {
        return Optional.empty();
      }
      Rational[] row = m[pivot];
      m[pivot] = m[t];
      Rational scale = row[column].inverse();
      Arrays.setAll(row, j -> row[j].multiply(scale));
      m[t] = row;
      for (int i = 0; i < m.length; i++) {
        Rational factor = m[i][column];
        if (i != t && !factor.isZero()) {
          Rational[] other = m[i];
          Arrays.setAll(other, j -> other[j].subtract(factor.multiply(row[j])));
        }
      }
    }
    return Optional.of(dependent(n, m, choice));
  }

  private static AffineOperation dependent(int n, Rational[][] solved, int[] choice) {
    Rational[] linear = new Rational[n * n];
    Rational[] shift = new Rational[n];
    Arrays.fill(linear, Rational.ZERO);
    Arrays.fill(shift, Rational.ZERO);
    for (int j = 0; j < n; j++) {
      linear[j * n + j] = Rational.ONE;
    }
    for (int t = 0; t < choice.length; t++) {
      int row = choice[t];
      linear[row * n + row] = Rational.ZERO;
      for (int j = 0; j < n; j++) {
        if (j != row && !solved[t][j].isZero()) {
          linear[row * n + j] = solved[t][j].negate();
        }
      }
      shift[row] = solved[t][n];
    }
    return AffineOperation.ofArrays(n, linear, shift);
  }
}
