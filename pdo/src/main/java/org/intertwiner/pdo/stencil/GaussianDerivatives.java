package org.intertwiner.pdo.stencil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.pdo.DifferentialOperator;

/**
 * Derivatives of a Gaussian as stencils: D applied to f smoothed by G(x) = (2πσ²)^(−n/2)
 * exp(−|x|²/2σ²).
 *
 * <p><em>Formula:</em> w(o) = Σ_α D_α Π_v σ^(−α_v) He_{α_v}(o_v/σ) · G(o), He the Hermite
 * polynomials with leading coefficient 1. A Gaussian that is cut off and sampled has wrong moments;
 * the change Δ of least Σ Δ(o)²/G(o) that gives it those of D(ξ) exp(σ²|ξ|²/2) up to the degree
 * that the grid determines makes it right again; it is G times a polynomial. <em>Accuracy:</em>
 * float64. <em>Source:</em> T. Lindeberg, Scale-space for discrete signals (IEEE PAMI 12, 1990),
 * for what sampling does.
 *
 * <p>Example: {@code GaussianDerivatives.on(Grid.square(5), 1.0).of(gradient)}.
 */
public final class GaussianDerivatives {
  private final Grid grid;
  private final double sigma;

  private GaussianDerivatives(Grid grid, double sigma) {
    this.grid = grid;
    this.sigma = sigma;
  }

  /**
   * Derivatives of a Gaussian on the cells of a grid.
   *
   * @param grid a grid of any spacing
   * @param sigma its standard deviation in units of length, positive
   * @return a maker of stencils
   * @throws InvalidInput where σ is not positive and finite
   */
  public static GaussianDerivatives on(Grid grid, double sigma) {
    if (!(sigma > 0) || Double.isInfinite(sigma)) {
      throw new InvalidInput("σ of a Gaussian", "" + sigma, "a positive number", "in pixels");
    }
    return new GaussianDerivatives(grid, sigma);
  }

  /**
   * The stencil with its moments set right.
   *
   * @param operator an operator with real coefficients
   * @return weights whose moments up to the smallest size of the grid minus one are those of the
   *     operator on the Gaussian
   * @throws InvalidInput where the operator is not real, lives on another space, or has an order
   *     for which the grid is too small
   */
  public StencilWeights of(DifferentialOperator operator) {
    RealSymbol symbol = new RealSymbol(operator);
    int last = Arrays.stream(grid.shape()).min().orElseThrow() - 1;
    if (symbol.order() > last) {
      throw new InvalidInput(
          "grid for an operator of order " + symbol.order(),
          grid.toString(),
          "at least " + (symbol.order() + 1) + " cells along each axis",
          "");
    }
    double[] plain = sample(symbol);
    double[][] powers = powers(last);
    int cells = grid.count();
    double[] roots = new double[cells];
    for (int o = 0; o < cells; o++) {
      roots[o] = Math.exp(-square(o) / (4 * sigma * sigma));
    }
    RealMatrix scaled =
        MatrixUtils.createRealDiagonalMatrix(roots)
            .multiply(MatrixUtils.createRealMatrix(powers).transpose());
    QRDecomposition qr = new QRDecomposition(scaled);
    for (int place = 0; place < symbol.places(); place++) {
      double[] wanted = moments(symbol, place, last);
      double[] weights = Arrays.copyOfRange(plain, place * cells, (place + 1) * cells);
      double[] change = leastChange(qr, powers, weights, wanted);
      for (int o = 0; o < cells; o++) {
        plain[place * cells + o] += roots[o] * change[o];
      }
    }
    return StencilWeights.from(grid, symbol.rows(), symbol.columns(), plain);
  }

  /**
   * The plain samples, cut off at the border of the grid.
   *
   * @param operator an operator with real coefficients
   * @return the samples, to compare with
   * @throws InvalidInput where the operator is not real or lives on another space
   */
  public StencilWeights uncorrected(DifferentialOperator operator) {
    RealSymbol symbol = new RealSymbol(operator);
    return StencilWeights.from(grid, symbol.rows(), symbol.columns(), sample(symbol));
  }

  private double[] sample(RealSymbol symbol) {
    symbol.requireDimension(grid.dimension());
    int n = grid.dimension();
    int cells = grid.count();
    double volume = Arrays.stream(grid.spacing()).reduce(1, (a, b) -> a * b);
    double peak = volume / Math.pow(2 * Math.PI * sigma * sigma, n / 2.0);
    double[] weights = new double[symbol.places() * cells];
    for (int o = 0; o < cells; o++) {
      double[] x = grid.at(o);
      double gaussian = peak * Math.exp(-square(o) / (2 * sigma * sigma));
      for (RealSymbol.Term term : symbol.terms()) {
        double product = term.coefficient() * gaussian;
        for (int v = 0; v < n; v++) {
          int a = term.alpha()[v];
          product *= hermite(a, x[v] / sigma) / Math.pow(sigma, a);
        }
        weights[term.place() * cells + o] += product;
      }
    }
    return weights;
  }

  private double square(int cell) {
    return Arrays.stream(grid.at(cell)).map(c -> c * c).sum();
  }

  private static double hermite(int degree, double x) {
    double before = 0;
    double value = 1;
    for (int k = 0; k < degree; k++) {
      double next = x * value - k * before;
      before = value;
      value = next;
    }
    return value;
  }

  /** o^β/β!, one row for each β of degree up to the last. */
  private double[][] powers(int last) {
    int n = grid.dimension();
    java.util.List<double[]> rows = new ArrayList<>();
    for (int k = 0; k <= last; k++) {
      Monomials monomials = Monomials.of(n, k);
      for (int t = 0; t < monomials.count(); t++) {
        double[] row = new double[grid.count()];
        for (int o = 0; o < row.length; o++) {
          double product = 1.0 / monomials.factorial(t);
          for (int v = 0; v < n; v++) {
            product *= Math.pow(grid.coordinate(o, v), monomials.exponent(t, v));
          }
          row[o] = product;
        }
        rows.add(row);
      }
    }
    return rows.toArray(new double[0][]);
  }

  /** The coefficients of D(ξ) exp(σ²|ξ|²/2) in one place, in the order of {@link #powers}. */
  private double[] moments(RealSymbol symbol, int place, int last) {
    int n = grid.dimension();
    List<Double> coefficients = new ArrayList<>();
    for (int k = 0; k <= last; k++) {
      Monomials monomials = Monomials.of(n, k);
      for (int t = 0; t < monomials.count(); t++) {
        double sum = 0;
        for (RealSymbol.Term term : symbol.terms()) {
          sum += term.place() == place ? term.coefficient() * tail(monomials, t, term) : 0;
        }
        coefficients.add(sum);
      }
    }
    return coefficients.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The coefficient of ξ^β in ξ^α exp(σ²|ξ|²/2): Π (σ²/2)^k/k! with β − α = 2k in each variable.
   */
  private double tail(Monomials monomials, int t, RealSymbol.Term term) {
    double product = 1;
    for (int v = 0; v < monomials.variables(); v++) {
      int excess = monomials.exponent(t, v) - term.alpha()[v];
      if (excess < 0 || excess % 2 != 0) {
        return 0;
      }
      for (int k = 1; k <= excess / 2; k++) {
        product *= sigma * sigma / (2 * k);
      }
    }
    return product;
  }

  /** The least v with M√G v = wanted − M w; with √G Mᵀ = QR it is Q R⁻ᵀ (wanted − M w). */
  private static double[] leastChange(
      QRDecomposition qr, double[][] powers, double[] weights, double[] wanted) {
    int m = powers.length;
    double[] y = new double[m];
    RealMatrix r = qr.getR();
    for (int i = 0; i < m; i++) {
      double sum = wanted[i];
      for (int o = 0; o < weights.length; o++) {
        sum -= powers[i][o] * weights[o];
      }
      for (int j = 0; j < i; j++) {
        sum -= r.getEntry(j, i) * y[j];
      }
      y[i] = sum / r.getEntry(i, i);
    }
    double[] padded = Arrays.copyOf(y, weights.length);
    return qr.getQ().operate(padded);
  }
}
