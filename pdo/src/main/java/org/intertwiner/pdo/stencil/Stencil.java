package org.intertwiner.pdo.stencil;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.OperatorSum;

/**
 * Exact matrices of weights on the cells of a grid of unit spacing: (Sf)(x) = Σ_o w(o) f(x + o).
 *
 * <p><em>Formula:</em> on analytic functions S = σ(∂) with σ(ξ) = Σ_o w(o) exp(o·ξ).
 * <em>Shape:</em> rows × columns weights on each cell. <em>Accuracy:</em> exact.
 */
public final class Stencil {
  private final Grid grid;
  private final int rows;
  private final int columns;

  /**
   * Weights by row · columns + column, then by cell; entries that are zero everywhere are absent.
   */
  private final Map<Integer, List<Cyclotomic>> weights;

  private Stencil(Grid grid, int rows, int columns, Map<Integer, List<Cyclotomic>> weights) {
    this.grid = grid;
    this.rows = rows;
    this.columns = columns;
    this.weights = weights;
  }

  /**
   * One entry of a matrix-valued stencil.
   *
   * @param row the output component
   * @param column the input component
   * @param weights one weight for each cell, in the order of the grid
   */
  public record Entry(int row, int column, List<Cyclotomic> weights) {
    /**
     * Keeps a copy of the list.
     *
     * @param row the output component
     * @param column the input component
     * @param weights one weight for each cell, in the order of the grid
     */
    public Entry {
      weights = List.copyOf(weights);
    }
  }

  /**
   * A stencil from its weights.
   *
   * @param grid a grid of unit spacing
   * @param rows the number of output components
   * @param columns the number of input components
   * @param entries at most one entry for each place; the others are zero
   * @return the stencil
   * @throws InvalidInput where the grid has another spacing, or an entry does not fit or comes
   *     twice
   */
  public static Stencil of(Grid grid, int rows, int columns, List<Entry> entries) {
    for (double spacing : grid.spacing()) {
      if (spacing != 1) {
        throw new InvalidInput(
            "grid of a stencil",
            grid.toString(),
            "a grid of unit spacing",
            "an operator of order d on a grid of spacing h has weights divided by h^d");
      }
    }
    for (int v = 0; v < grid.dimension(); v++) {
      double doubled = 2 * grid.coordinate(0, v);
      if (doubled != Math.rint(doubled)) {
        throw new InvalidInput(
            "grid of a stencil",
            grid.toString(),
            "cells at whole numbers or halves of them",
            "leave out the offset, or take half a cell");
      }
    }
    Map<Integer, List<Cyclotomic>> weights = new TreeMap<>();
    for (Entry e : entries) {
      boolean inside = e.row >= 0 && e.row < rows && e.column >= 0 && e.column < columns;
      if (!inside || e.weights.size() != grid.count()) {
        throw new InvalidInput(
            "entry of a stencil",
            "row " + e.row + ", column " + e.column + ", " + e.weights.size() + " weights",
            "a place in " + rows + " x " + columns + " and " + grid.count() + " weights",
            "");
      }
      if (weights.put(e.row * columns + e.column, e.weights) != null) {
        throw new InvalidInput(
            "entry of a stencil", "row " + e.row + ", column " + e.column + " twice", "once", "");
      }
    }
    weights.values().removeIf(w -> w.stream().allMatch(Cyclotomic::isZero));
    return new Stencil(grid, rows, columns, weights);
  }

  /**
   * The cells.
   *
   * @return a grid of unit spacing
   */
  public Grid grid() {
    return grid;
  }

  /**
   * The number of output components.
   *
   * @return the rows of the matrices of weights
   */
  public int rows() {
    return rows;
  }

  /**
   * The number of input components.
   *
   * @return the columns of the matrices of weights
   */
  public int columns() {
    return columns;
  }

  /**
   * One weight.
   *
   * @param row the output component
   * @param column the input component
   * @param cell the number of the cell in the grid
   * @return w(o)_{row, column}
   */
  public Cyclotomic weight(int row, int column, int cell) {
    List<Cyclotomic> entry = weights.get(row * columns + column);
    return entry == null ? Cyclotomic.ZERO : entry.get(cell);
  }

  /**
   * The weights as they stand in a convolution layer.
   *
   * @return float64 in row-major order (rows, columns, cells), rounded once
   * @throws InvalidInput where a weight is not real
   */
  public double[] toArray() {
    double[] all = new double[Math.multiplyExact(Math.multiplyExact(rows, columns), grid.count())];
    for (Map.Entry<Integer, List<Cyclotomic>> entry : weights.entrySet()) {
      for (int cell = 0; cell < grid.count(); cell++) {
        Cyclotomic w = entry.getValue().get(cell);
        if (!w.isReal()) {
          throw new InvalidInput("weight of a stencil", w.toString(), "a real number", "");
        }
        all[entry.getKey() * grid.count() + cell] = w.re();
      }
    }
    return all;
  }

  /**
   * A coefficient of the Taylor series of the symbol: the homogeneous operator of one order in it.
   *
   * @param degree k ≥ 0
   * @return Σ_o w(o) (o·ξ)ᵏ/k!
   */
  public PolynomialMatrix moment(int degree) {
    Monomials monomials = Monomials.of(grid.dimension(), degree);
    List<List<Rational>> powers = new ArrayList<>();
    for (int cell = 0; cell < grid.count(); cell++) {
      powers.add(dividedPowers(grid, cell, monomials));
    }
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (Map.Entry<Integer, List<Cyclotomic>> entry : weights.entrySet()) {
      List<Cyclotomic> coefficients = new ArrayList<>();
      for (int t = 0; t < monomials.count(); t++) {
        Cyclotomic sum = Cyclotomic.ZERO;
        for (int cell = 0; cell < grid.count(); cell++) {
          sum = sum.add(entry.getValue().get(cell).scale(powers.get(cell).get(t)));
        }
        coefficients.add(sum);
      }
      Form form = Form.of(monomials, coefficients);
      if (!form.isZero()) {
        entries.add(
            new PolynomialMatrix.Entry(entry.getKey() / columns, entry.getKey() % columns, form));
      }
    }
    return PolynomialMatrix.of(rows, columns, grid.dimension(), degree, entries);
  }

  /**
   * The Taylor series of the symbol up to an order: the operator that the stencil is on polynomials
   * of degree ≤ N.
   *
   * @param order N
   * @return the sum of the moments of degree 0 … N
   */
  public OperatorSum moments(int order) {
    List<PolynomialMatrix> all = new ArrayList<>();
    for (int k = 0; k <= order; k++) {
      all.add(moment(k));
    }
    return OperatorSum.of(all);
  }

  /**
   * The stencil moved by an isometry of its grid: w'(go) = w(o).
   *
   * @param isometry one of {@code GridSymmetry.of(grid())}
   * @return the moved stencil
   * @throws InvalidInput where the isometry does not permute the cells
   */
  public Stencil movedBy(GridSymmetry.Isometry isometry) {
    int[] places = isometry.onCells(grid);
    Map<Integer, List<Cyclotomic>> moved = new TreeMap<>();
    for (Map.Entry<Integer, List<Cyclotomic>> entry : weights.entrySet()) {
      List<Cyclotomic> values = new ArrayList<>(entry.getValue());
      for (int cell = 0; cell < places.length; cell++) {
        values.set(places[cell], entry.getValue().get(cell));
      }
      moved.put(entry.getKey(), List.copyOf(values));
    }
    return new Stencil(grid, rows, columns, moved);
  }

  /** o^α/α! for every monomial α. */
  static List<Rational> dividedPowers(Grid grid, int cell, Monomials monomials) {
    List<Rational> powers = new ArrayList<>(monomials.count());
    for (int t = 0; t < monomials.count(); t++) {
      Rational product = Rational.of(1, monomials.factorial(t));
      for (int v = 0; v < monomials.variables(); v++) {
        // coordinates of a grid of unit spacing are multiples of 1/2
        long doubled = Math.round(2 * grid.coordinate(cell, v));
        product = product.multiply(Rational.of(doubled, 2).pow(monomials.exponent(t, v)));
      }
      powers.add(product);
    }
    return powers;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Stencil s
        && grid.equals(s.grid)
        && rows == s.rows
        && columns == s.columns
        && weights.equals(s.weights);
  }

  @Override
  public int hashCode() {
    return weights.hashCode();
  }

  @Override
  public String toString() {
    return "stencil of " + rows + " x " + columns + " weights on a " + grid;
  }
}
