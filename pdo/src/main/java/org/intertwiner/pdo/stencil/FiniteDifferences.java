package org.intertwiner.pdo.stencil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;

/**
 * Finite differences for an operator D of order d on a grid, exactly: weights with Σ_o w(o) o^β/β!
 * = D_β for all |β| &lt; d + p, and of these the ones of least norm Σ 4^|o|² w(o)², which keeps
 * weights near the centre and stencils stable.
 *
 * <p>The equations are solved over the field of the symbol. The solution of least norm is unique;
 * an isometry that permutes the cells and fixes D therefore fixes the stencil, so that steerable
 * operators get stencils which are exactly equivariant under the symmetry of the grid.
 * <em>Complexity:</em> one exact linear system with C(n + d + p − 1, n) unknowns. <em>Source:</em>
 * Fornberg (1988) in one dimension; Patra and Karttunen (2006) for isotropic errors.
 *
 * <p>Example: {@code FiniteDifferences.on(Grid.square(3)).of(laplacian)}.
 */
public final class FiniteDifferences {
  /** The largest number of moment equations. */
  public static final int MAX_EQUATIONS = 400;

  /**
   * What a weight costs more for every unit of squared distance. With 1, Laplacians of 3 to 9 cells
   * in the plane and in space amplify some waves; with 4 to 20 none does.
   */
  private static final int PENALTY = 4;

  private final Grid grid;

  /** How often the weight of a cell is divided by the penalty; −1 for cells without weight. */
  private final int[] distances;

  private FiniteDifferences(Grid grid, int[] distances) {
    this.grid = grid;
    this.distances = distances;
  }

  /** Finite differences with other distances of the cells. */
  static FiniteDifferences on(Grid grid, int... distances) {
    return new FiniteDifferences(grid, distances);
  }

  /**
   * Finite differences on the cells of a grid.
   *
   * @param grid a grid of unit spacing
   * @return a maker of stencils
   */
  public static FiniteDifferences on(Grid grid) {
    return new FiniteDifferences(grid, distances(grid));
  }

  /**
   * The stencil of least norm among those of the highest order of accuracy.
   *
   * @param operator the operator
   * @return its stencil
   * @throws InvalidInput where the grid has too few cells for the operator
   * @throws LimitExceeded where there are too many equations
   */
  public Stencil of(DifferentialOperator operator) {
    Stencil best = of(operator, 1);
    while (true) {
      Optional<Accuracy> reached = Accuracy.of(best, operator);
      Optional<Stencil> next = reached.flatMap(a -> solve(operator, a.order() + 1, false));
      if (next.isEmpty()) {
        return best;
      }
      best = next.get();
    }
  }

  /**
   * The stencil of least norm of at least an order of accuracy.
   *
   * @param operator the operator
   * @param accuracy p ≥ 1
   * @return its stencil
   * @throws InvalidInput where the grid has too few cells, or the order is not positive
   * @throws LimitExceeded where there are too many equations
   */
  public Stencil of(DifferentialOperator operator, int accuracy) {
    requirePositive(accuracy);
    return solve(operator, accuracy, false).orElseThrow(() -> tooSmall(operator, accuracy));
  }

  /**
   * The stencil of least norm whose leading error is isotropic: c |ξ|^p D(ξ), with c what the norm
   * makes of it.
   *
   * @param operator the operator
   * @param accuracy p, even
   * @return its stencil, of order p, or more where c vanishes
   * @throws InvalidInput where the grid has too few cells, or the order is odd or not positive
   * @throws LimitExceeded where there are too many equations
   */
  public Stencil isotropic(DifferentialOperator operator, int accuracy) {
    requirePositive(accuracy);
    if (accuracy % 2 != 0) {
      throw new InvalidInput(
          "order of accuracy", "" + accuracy, "an even order", "|ξ|^p is a form for even p only");
    }
    return solve(operator, accuracy, true).orElseThrow(() -> tooSmall(operator, accuracy));
  }

  /**
   * The operator in units of cells: stencils for it on a grid of unit spacing are stencils for the
   * operator itself on a grid of the given spacings.
   *
   * @param operator the operator
   * @param spacing the distance of neighbouring cells along each axis x, y, z …
   * @return the operator in the coordinates x_v / spacing_v
   * @throws InvalidInput where their number is another, or one is not positive
   */
  public static DifferentialOperator inCells(
      DifferentialOperator operator, List<Rational> spacing) {
    int n = operator.symbol().variables();
    if (spacing.size() != n || spacing.stream().anyMatch(h -> h.signum() <= 0)) {
      throw new InvalidInput(
          "spacing of a grid", spacing.toString(), n + " positive numbers", "one for each axis");
    }
    return operator.inCoordinates(
        Matrix.diagonal(
            Cyclotomics.FIELD, spacing.stream().map(h -> Cyclotomic.of(h.inverse())).toList()));
  }

  private static void requirePositive(int accuracy) {
    if (accuracy < 1) {
      throw new InvalidInput("order of accuracy", "" + accuracy, "at least 1", "");
    }
  }

  private InvalidInput tooSmall(DifferentialOperator operator, int accuracy) {
    return new InvalidInput(
        "grid for an operator of order " + operator.order(),
        grid.toString(),
        "a grid with weights of accuracy " + accuracy,
        "take more cells along each axis: order d and accuracy p need about d + p of them");
  }

  private Optional<Stencil> solve(DifferentialOperator operator, int p, boolean isotropic) {
    int n = grid.dimension();
    PolynomialMatrix symbol = operator.symbol();
    if (symbol.variables() != n) {
      throw new InvalidInput(
          "grid for an operator on ℝ^" + symbol.variables(), grid.toString(), "a grid on it", "");
    }
    int last = operator.order() + p - (isotropic ? 0 : 1);
    List<Monomials> degrees = new ArrayList<>();
    for (int k = 0; k <= last; k++) {
      degrees.add(Monomials.of(n, k));
    }
    int equations = degrees.stream().mapToInt(Monomials::count).sum();
    if (equations > MAX_EQUATIONS) {
      throw new LimitExceeded(
          "finite differences",
          equations + " moment equations",
          "at most " + MAX_EQUATIONS,
          "ask for a lower order of accuracy");
    }
    List<PolynomialMatrix.Entry> entries = symbol.entries();
    Matrix<Cyclotomic> moments = moments(degrees, equations);
    Matrix<Cyclotomic> right = right(degrees, equations, entries, operator.order());
    Matrix<Cyclotomic> favoured = favoured(moments);
    Matrix<Cyclotomic> normal = moments.multiply(favoured);
    Optional<Matrix<Cyclotomic>> multipliers =
        isotropic
            ? withFreeFactor(normal, right, degrees, symbol, p)
            : ExactLinearAlgebra.solve(Cyclotomics.FIELD, normal, right);
    return multipliers
        .map(favoured::multiply)
        .map(w -> stencil(symbol, w))
        .map(s -> proved(s, operator, p));
  }

  /** o^β/β!, one row for each β. */
  private Matrix<Cyclotomic> moments(List<Monomials> degrees, int equations) {
    Cyclotomic[][] rows = new Cyclotomic[equations][grid.count()];
    for (int cell = 0; cell < grid.count(); cell++) {
      int row = 0;
      for (Monomials monomials : degrees) {
        for (Rational power : Stencil.dividedPowers(grid, cell, monomials)) {
          rows[row++][cell] = Cyclotomic.of(power);
        }
      }
    }
    return Matrix.of(Cyclotomics.FIELD, equations, grid.count(), (i, j) -> rows[i][j]);
  }

  /** Squared distances from the cells next to the origin. */
  private static int[] distances(Grid grid) {
    long[] doubled = new long[grid.count()];
    for (int cell = 0; cell < doubled.length; cell++) {
      for (int v = 0; v < grid.dimension(); v++) {
        long c = Math.round(2 * grid.coordinate(cell, v));
        doubled[cell] += c * c;
      }
    }
    // squared distances differ by whole numbers, also between the halves of an even grid
    long nearest = Arrays.stream(doubled).min().orElseThrow();
    return Arrays.stream(doubled).mapToInt(d -> Math.toIntExact((d - nearest) / 4)).toArray();
  }

  /** The transposed moments, the row of a cell divided by its penalty. */
  private Matrix<Cyclotomic> favoured(Matrix<Cyclotomic> moments) {
    return Matrix.of(
        Cyclotomics.FIELD,
        grid.count(),
        moments.rows(),
        (cell, row) ->
            distances[cell] < 0
                ? Cyclotomic.ZERO
                : moments.at(row, cell).scale(Rational.of(1, PENALTY).pow(distances[cell])));
  }

  /** The coefficients of the symbol, one column for each of its entries. */
  private static Matrix<Cyclotomic> right(
      List<Monomials> degrees, int equations, List<PolynomialMatrix.Entry> entries, int order) {
    Cyclotomic[][] columns = new Cyclotomic[entries.size()][equations];
    int start = degrees.subList(0, order).stream().mapToInt(Monomials::count).sum();
    for (int e = 0; e < columns.length; e++) {
      Arrays.fill(columns[e], Cyclotomic.ZERO);
      Form form = entries.get(e).form();
      for (int t = 0; t < form.monomials().count(); t++) {
        columns[e][start + t] = form.coefficient(t);
      }
    }
    return Matrix.of(Cyclotomics.FIELD, equations, columns.length, (i, j) -> columns[j][i]);
  }

  /**
   * Least norm with the moments of order d + p left free up to the factor c, which all entries
   * share: M Mᵀ y_e − c t_e = b_e and Σ_e t_eᵀ y_e = 0, t_e the coefficients of |ξ|^p D_e.
   */
  private static Optional<Matrix<Cyclotomic>> withFreeFactor(
      Matrix<Cyclotomic> normal,
      Matrix<Cyclotomic> right,
      List<Monomials> degrees,
      PolynomialMatrix symbol,
      int p) {
    int m = normal.rows();
    int count = right.columns();
    int size = m * count + 1;
    int start = m - degrees.get(degrees.size() - 1).count();
    Form power = Form.normSquared(symbol.variables(), p / 2);
    List<Form> ideal = symbol.entries().stream().map(e -> e.form().multiply(power)).toList();
    Cyclotomic[][] system = new Cyclotomic[size][size + 1];
    for (Cyclotomic[] row : system) {
      Arrays.fill(row, Cyclotomic.ZERO);
    }
    for (int e = 0; e < count; e++) {
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < m; j++) {
          system[e * m + i][e * m + j] = normal.at(i, j);
        }
        system[e * m + i][size] = right.at(i, e);
        if (i >= start) {
          Cyclotomic t = ideal.get(e).coefficient(i - start);
          system[e * m + i][size - 1] = t.negate();
          system[size - 1][e * m + i] = t;
        }
      }
    }
    Matrix<Cyclotomic> left = Matrix.of(Cyclotomics.FIELD, size, size, (i, j) -> system[i][j]);
    Matrix<Cyclotomic> side = Matrix.of(Cyclotomics.FIELD, size, 1, (i, j) -> system[i][size]);
    return ExactLinearAlgebra.solve(Cyclotomics.FIELD, left, side)
        .map(y -> Matrix.of(Cyclotomics.FIELD, m, count, (i, e) -> y.at(e * m + i, 0)));
  }

  private Stencil stencil(PolynomialMatrix symbol, Matrix<Cyclotomic> weights) {
    List<Stencil.Entry> entries = new ArrayList<>();
    for (int e = 0; e < weights.columns(); e++) {
      PolynomialMatrix.Entry place = symbol.entries().get(e);
      entries.add(new Stencil.Entry(place.row(), place.column(), weights.column(e)));
    }
    return Stencil.of(grid, symbol.rows(), symbol.columns(), entries);
  }

  /** The stencil, after its moments have been counted from its weights. */
  private static Stencil proved(Stencil stencil, DifferentialOperator operator, int p) {
    if (Accuracy.of(stencil, operator).map(Accuracy::order).orElse(p) < p) {
      throw new IllegalStateException("a stencil is less accurate than its equations say");
    }
    return stencil;
  }
}
