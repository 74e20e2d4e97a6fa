package org.intertwiner.verify.basis;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.verify.basis.pseudo.PseudoBasis;

/**
 * Symbols of one order modulo a prime: their independence, and the nullity of the constraint on all
 * coefficients.
 *
 * <p>The constraint is written down for the monomials alone, ξ ↦ ξ_a ∂_b moving one exponent, so
 * that no product of polynomials is taken; reflections multiply a monomial by a sign.
 */
final class SymbolRows {
  static final long MOST_UNKNOWNS = 20_000;

  private final ModularValues values;
  private final long p;
  private final int rows;
  private final int columns;
  private final Monomials monomials;
  private final SparseEchelon symbols;
  private final SparseEchelon equations;
  private long rank;

  SymbolRows(ModularValues values, PseudoBasis basis, int order) {
    this.values = values;
    this.p = values.prime();
    this.rows = basis.out().size();
    this.columns = basis.in().size();
    this.monomials = Monomials.of(basis.axes(), order);
    this.symbols = new SparseEchelon(p);
    this.equations = new SparseEchelon(p);
  }

  long unknowns() {
    return (long) rows * columns * monomials.count();
  }

  long nullity() {
    return unknowns() - rank;
  }

  private long place(int row, int column, int monomial) {
    return ((long) row * columns + column) * monomials.count() + monomial;
  }

  boolean isIndependent(PolynomialMatrix symbol) {
    NavigableMap<Long, Long> line = new TreeMap<>();
    for (PolynomialMatrix.Entry e : symbol.entries()) {
      Form form = e.form();
      for (int t = 0; t < monomials.count(); t++) {
        line.put(place(e.row(), e.column(), t), values.of(form.coefficient(t)));
      }
    }
    return symbols.add(line);
  }

  /** Adds the equations of one matrix, coefficient by coefficient of the result. */
  void require(
      Matrix<Cyclotomic> onSymbols,
      SparseMatrix<Cyclotomic> out,
      SparseMatrix<Cyclotomic> in,
      boolean infinitesimal) {
    SparseMatrix<Cyclotomic> left = out.transpose();
    for (int r = 0; r < rows; r++) {
      Interruption.check();
      for (int c = 0; c < columns; c++) {
        for (int t = 0; t < monomials.count(); t++) {
          NavigableMap<Long, Long> line = new TreeMap<>();
          if (infinitesimal) {
            derive(line, onSymbols, r, c, t);
          }
          long sign = infinitesimal ? 1 : sign(onSymbols, t);
          for (int k = in.start(c); k < in.start(c) + in.count(c); k++) {
            add(line, place(r, in.place(k), t), sign * values.of(in.value(k)) % p);
          }
          for (int k = left.start(r); k < left.start(r) + left.count(r); k++) {
            add(line, place(left.place(k), c, t), p - values.of(left.value(k)));
          }
          rank += equations.add(line) ? 1 : 0;
        }
      }
    }
  }

  private void add(NavigableMap<Long, Long> line, long place, long value) {
    line.merge(place, value % p, (a, b) -> (a + b) % p);
  }

  /** The coefficient of a monomial in Σ Y_ba ξ_a ∂_b D, from those of D. */
  private void derive(NavigableMap<Long, Long> line, Matrix<Cyclotomic> y, int r, int c, int t) {
    int[] target = monomials.exponents(t);
    for (int a = 0; a < target.length; a++) {
      for (int b = 0; target[a] > 0 && b < target.length; b++) {
        if (!y.at(b, a).isZero()) {
          int[] source = target.clone();
          source[a]--;
          source[b]++;
          long factor = source[b] * values.of(y.at(b, a)) % p;
          add(line, place(r, c, monomials.indexOf(source)), factor);
        }
      }
    }
  }

  /** What diagonal signs multiply a monomial by. */
  private long sign(Matrix<Cyclotomic> reflection, int t) {
    int[] alpha = monomials.exponents(t);
    int odd = 0;
    for (int a = 0; a < alpha.length; a++) {
      odd += reflection.at(a, a).isOne() ? 0 : alpha[a];
    }
    return odd % 2 == 0 ? 1 : p - 1;
  }
}
