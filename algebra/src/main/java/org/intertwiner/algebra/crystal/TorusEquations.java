package org.intertwiner.algebra.crystal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;

/**
 * Solves Ax ≡ b modulo ℤᵐ for x ∈ ℝⁿ/ℤⁿ, A integral.
 *
 * <p>With U A V = D diagonal and y = V⁻¹x the equations read dᵢyᵢ ≡ (Ub)ᵢ: for dᵢ ≠ 0 there are dᵢ
 * solutions, for dᵢ = 0 the right side must be whole and yᵢ is free. <em>Source:</em> H. J. S.
 * Smith, Phil. Trans. 151 (1861).
 */
final class TorusEquations {
  private static final long MAX_COMPONENTS = 1_000_000;

  private final int n;
  private final BigInteger[][] a;
  private final Rational[] b;
  private final IntegerRows rows;
  private final BigInteger[][] inverse;

  private TorusEquations(int n, BigInteger[][] a, Rational[] b) {
    this.n = n;
    this.a = a;
    this.b = b;
    this.rows = new IntegerRows(a, b);
    this.inverse = new BigInteger[n][n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(inverse[i], BigInteger.ZERO);
      inverse[i][i] = BigInteger.ONE;
    }
  }

  /** All solutions as disjoint subtori of one dimension; works on the arrays in place. */
  static List<Subtorus> solve(int n, BigInteger[][] a, Rational[] b) {
    return new TorusEquations(n, a, b).solve();
  }

  private List<Subtorus> solve() {
    int rank = diagonalize();
    for (int i = rank; i < a.length; i++) {
      if (!b[i].isInteger()) {
        return List.of();
      }
    }
    BigInteger count = BigInteger.ONE;
    for (int i = 0; i < rank; i++) {
      count = count.multiply(a[i][i].abs());
    }
    if (count.compareTo(BigInteger.valueOf(MAX_COMPONENTS)) > 0) {
      throw new InvalidInput(
          "fixed points", count + " components", "at most " + MAX_COMPONENTS, "");
    }
    List<Subtorus> solutions = new ArrayList<>();
    collect(new Rational[rank], 0, solutions);
    return solutions;
  }

  private void collect(Rational[] y, int i, List<Subtorus> solutions) {
    if (i == y.length) {
      BigInteger[][] equations = new BigInteger[i][];
      Arrays.setAll(equations, k -> inverse[k].clone());
      solutions.add(Subtorus.canonical(n, equations, y.clone()));
      return;
    }
    BigInteger d = a[i][i].abs();
    Rational right = a[i][i].signum() < 0 ? b[i].negate() : b[i];
    for (BigInteger k = BigInteger.ZERO; k.compareTo(d) < 0; k = k.add(BigInteger.ONE)) {
      y[i] = right.add(Rational.of(k, BigInteger.ONE)).divide(Rational.of(d, BigInteger.ONE));
      collect(y, i + 1, solutions);
    }
  }

  /** Row and column operations until A is diagonal; the rank. */
  private int diagonalize() {
    int t = 0;
    while (t < Math.min(a.length, n) && pivot(t)) {
      while (!clear(t)) {
        pivot(t);
      }
      t++;
    }
    return t;
  }

  /** Moves the entry of least size to place (t, t). */
  private boolean pivot(int t) {
    int row = -1;
    int column = -1;
    for (int i = t; i < a.length; i++) {
      for (int j = t; j < n; j++) {
        if (a[i][j].signum() != 0
            && (row < 0 || a[i][j].abs().compareTo(a[row][column].abs()) < 0)) {
          row = i;
          column = j;
        }
      }
    }
    if (row < 0) {
      return false;
    }
    rows.swap(t, row);
    swapColumns(t, column);
    return true;
  }

  /** One step of division in row and column t; whether both are clear. */
  private boolean clear(int t) {
    boolean clear = true;
    for (int i = t + 1; i < a.length; i++) {
      rows.subtract(i, t, a[i][t].divide(a[t][t]));
      clear &= a[i][t].signum() == 0;
    }
    for (int j = t + 1; j < n; j++) {
      subtractColumn(j, t, a[t][j].divide(a[t][t]));
      clear &= a[t][j].signum() == 0;
    }
    return clear;
  }

  private void swapColumns(int j, int k) {
    for (BigInteger[] row : a) {
      BigInteger value = row[j];
      row[j] = row[k];
      row[k] = value;
    }
    BigInteger[] row = inverse[j];
    inverse[j] = inverse[k];
    inverse[k] = row;
  }

  /** Column j minus q times column t; so row t of V⁻¹ gains q times row j. */
  private void subtractColumn(int j, int t, BigInteger q) {
    if (q.signum() == 0) {
      return;
    }
    for (BigInteger[] row : a) {
      row[j] = row[j].subtract(q.multiply(row[t]));
    }
    for (int c = 0; c < n; c++) {
      inverse[t][c] = inverse[t][c].add(q.multiply(inverse[j][c]));
    }
  }
}
