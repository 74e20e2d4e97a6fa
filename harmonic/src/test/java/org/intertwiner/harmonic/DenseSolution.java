package org.intertwiner.harmonic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;

/**
 * The second way: all matrices of polynomials of one degree by dense exact linear algebra on their
 * coefficients, with the general sparse polynomials of the algebra module. It knows nothing of
 * harmonics bases, blocks, orbits or stabilisers. Works for groups given by elements only.
 */
public final class DenseSolution {
  private final Representation<?> action;
  private final Representation<?> in;
  private final Representation<?> out;
  private final Monomials monomials;
  private final boolean harmonic;

  public DenseSolution(
      Representation<?> action,
      Representation<?> in,
      Representation<?> out,
      int degree,
      boolean harmonic) {
    this.action = action;
    this.in = in;
    this.out = out;
    this.monomials = Monomials.of(action.dimension(), degree);
    this.harmonic = harmonic;
  }

  private int place(int row, int column, int monomial) {
    return (row * in.dimension() + column) * monomials.count() + monomial;
  }

  /** The solutions' coefficient vectors as columns. */
  public Matrix<Cyclotomic> solve() {
    int unknowns = out.dimension() * in.dimension() * monomials.count();
    List<List<Cyclotomic>> columns = new ArrayList<>();
    for (int u = 0; u < unknowns; u++) {
      columns.add(residual(u));
    }
    return ExactLinearAlgebra.kernel(
        Cyclotomics.FIELD,
        Matrix.of(
            Cyclotomics.FIELD, columns.get(0).size(), unknowns, (i, j) -> columns.get(j).get(i)));
  }

  /** The constraint of one unit vector, all equations one after the other. */
  private List<Cyclotomic> residual(int unknown) {
    int monomial = unknown % monomials.count();
    int column = unknown / monomials.count() % in.dimension();
    int row = unknown / monomials.count() / in.dimension();
    Polynomial<Cyclotomic> p =
        Polynomial.of(
            Cyclotomics.FIELD,
            action.dimension(),
            Map.of(Arrays.stream(monomials.exponents(monomial)).boxed().toList(), Cyclotomic.ONE));
    List<Cyclotomic> equations = new ArrayList<>();
    for (int k = 0; k < action.group().topologicalGenerators().size(); k++) {
      equations.addAll(equation(k, row, column, p));
    }
    if (harmonic && monomials.degree() >= 2) {
      Monomials lower = Monomials.of(action.dimension(), monomials.degree() - 2);
      Polynomial<Cyclotomic> laplacian = p.laplacian();
      for (int cell = 0; cell < out.dimension() * in.dimension(); cell++) {
        for (int i = 0; i < lower.count(); i++) {
          boolean here = cell == row * in.dimension() + column;
          equations.add(here ? laplacian.coefficient(lower.exponents(i)) : Cyclotomic.ZERO);
        }
      }
    }
    return equations;
  }

  /** K(gx) ρ_in(g) − ρ_out(g) K(x) for K = p E_rc. */
  private List<Cyclotomic> equation(int k, int row, int column, Polynomial<Cyclotomic> p) {
    Polynomial<Cyclotomic> moved = p.substituteLinear(action.onGenerator(k));
    Matrix<Cyclotomic> rhoIn = in.onGenerator(k);
    Matrix<Cyclotomic> rhoOut = out.onGenerator(k);
    List<Cyclotomic> sums = new ArrayList<>();
    for (int r = 0; r < out.dimension(); r++) {
      for (int c = 0; c < in.dimension(); c++) {
        for (int i = 0; i < monomials.count(); i++) {
          int[] alpha = monomials.exponents(i);
          Cyclotomic sum = Cyclotomic.ZERO;
          if (r == row) {
            sum = sum.add(moved.coefficient(alpha).multiply(rhoIn.at(column, c)));
          }
          if (c == column) {
            sum = sum.subtract(rhoOut.at(r, row).multiply(p.coefficient(alpha)));
          }
          sums.add(sum);
        }
      }
    }
    return sums;
  }

  /** The coefficient vector of a polynomial matrix. */
  public List<Cyclotomic> vector(PolynomialMatrix matrix) {
    List<Cyclotomic> vector = new ArrayList<>();
    for (int i = 0; i < out.dimension() * in.dimension() * monomials.count(); i++) {
      vector.add(Cyclotomic.ZERO);
    }
    for (PolynomialMatrix.Entry e : matrix.entries()) {
      for (int i = 0; i < monomials.count(); i++) {
        vector.set(place(e.row(), e.column(), i), e.form().coefficient(i));
      }
    }
    return vector;
  }

  /** Whether matrices span the solutions and no more. */
  public boolean isSpannedBy(List<PolynomialMatrix> matrices) {
    Matrix<Cyclotomic> solutions = solve();
    if (solutions.columns() != matrices.size()) {
      return false;
    }
    if (matrices.isEmpty()) {
      return true;
    }
    List<List<Cyclotomic>> rows = new ArrayList<>();
    matrices.forEach(m -> rows.add(vector(m)));
    for (int j = 0; j < solutions.columns(); j++) {
      rows.add(solutions.column(j));
    }
    int own =
        ExactLinearAlgebra.rank(
            Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, rows.subList(0, matrices.size())));
    int joint = ExactLinearAlgebra.rank(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, rows));
    return own == matrices.size() && joint == own;
  }
}
