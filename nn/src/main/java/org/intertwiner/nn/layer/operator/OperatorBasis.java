package org.intertwiner.nn.layer.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.nn.layer.intertwiner.BlockExpansion;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.pdo.stencil.GridSymmetry;

/** The symbols of steerable operators turned into stencils, block by block. */
final class OperatorBasis {
  private final Grid grid;
  private final Discretisation discretisation;
  private final double[][][] monomials;

  private OperatorBasis(Grid grid, Discretisation discretisation, int orders) {
    this.grid = grid;
    this.discretisation = discretisation;
    this.monomials = new double[orders + 1][][];
  }

  static List<BlockExpansion.Block> blocks(
      SteerableOperators operators, Grid grid, Discretisation discretisation) {
    OperatorBasis basis = new OperatorBasis(grid, discretisation, operators.maxOrder());
    List<BlockExpansion.Block> blocks = new ArrayList<>();
    for (BasisBlock block : operators.blocks()) {
      double[][] elements = block.elements().stream().map(basis::stencil).toArray(double[][]::new);
      blocks.add(
          new BlockExpansion.Block(block.rows(), block.columns(), elements, block.placements()));
    }
    return List.copyOf(blocks);
  }

  private double[] stencil(PolynomialMatrix symbol) {
    int points = grid.count();
    double[] values = new double[symbol.rows() * symbol.columns() * points];
    double[][] stencils = monomials(symbol.degree());
    for (PolynomialMatrix.Entry entry : symbol.entries()) {
      boolean real = entry.base().isReal();
      Form form = real ? entry.base() : entry.base().scale(entry.factor());
      double scale = (real ? entry.factor().re() : 1) * entry.root().doubleValue();
      int at = (entry.row() * symbol.columns() + entry.column()) * points;
      for (int t = 0; t < stencils.length; t++) {
        double factor = scale * form.coefficient(t).re();
        for (int x = 0; factor != 0 && x < points; x++) {
          values[at + x] += factor * stencils[t][x];
        }
      }
    }
    return values;
  }

  /** The stencils of ∂^α, |α| = order. */
  private double[][] monomials(int order) {
    if (monomials[order] == null) {
      Monomials all = Monomials.of(grid.dimension(), order);
      double[][] solved = new double[all.count()][];
      for (int t = 0; t < solved.length; t++) {
        solved[t] = stencil(all, t);
      }
      monomials[order] = symmetric(all, solved);
    }
    return monomials[order];
  }

  /**
   * The mean over the isometries g of the grid of w_α(o) = ±w_β(go), β_v = α at the axis that v
   * comes from: exactly solved stencils stay what they are, rounded ones lose what broke the
   * symmetry.
   */
  private double[][] symmetric(Monomials all, double[][] solved) {
    double[][] mean = new double[solved.length][grid.count()];
    List<GridSymmetry.Isometry> isometries = GridSymmetry.of(grid);
    for (GridSymmetry.Isometry g : isometries) {
      int[] places = g.onCells(grid);
      for (int t = 0; t < solved.length; t++) {
        int[] beta = new int[grid.dimension()];
        int sign = 1;
        for (int v = 0; v < beta.length; v++) {
          beta[v] = all.exponent(t, g.axes().get(v));
          sign *= beta[v] % 2 == 0 ? 1 : g.signs().get(v);
        }
        double[] other = solved[all.indexOf(beta)];
        for (int o = 0; o < places.length; o++) {
          mean[t][o] += sign * other[places[o]] / isometries.size();
        }
      }
    }
    return mean;
  }

  private double[] stencil(Monomials all, int index) {
    Cyclotomic[] coefficients = new Cyclotomic[all.count()];
    Arrays.fill(coefficients, Cyclotomic.ZERO);
    coefficients[index] = Cyclotomic.ONE;
    PolynomialMatrix symbol =
        PolynomialMatrix.of(
            1,
            1,
            all.variables(),
            all.degree(),
            List.of(new PolynomialMatrix.Entry(0, 0, Form.of(all, List.of(coefficients)))));
    return discretisation.stencil(grid, new DifferentialOperator(symbol)).toArray();
  }
}
