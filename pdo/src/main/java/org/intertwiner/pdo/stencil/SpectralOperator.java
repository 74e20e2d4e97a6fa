package org.intertwiner.pdo.stencil;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.kernel.sample.PointSet;

/**
 * An operator on a periodic grid, by its weights: (Sf)(x) = Σ_o w(o) f(x + o) over all cells.
 *
 * <p><em>Shape:</em> fields are (component, …cells) with the last axis z, y, x running fastest: the
 * cell (x, y, z …) has the place x + m_x (y + m_y (z + …)). <em>Accuracy:</em> float64; the weights
 * are sums of m cosines.
 */
public final class SpectralOperator {
  private static final int MAX_WEIGHTS = 1 << 20;
  private static final double DECAY = 0.5;

  private final RealSymbol symbol;
  private final int[] sizes;
  private final double[] spacing;

  /** By axis and number of derivatives, on the offsets −⌊(m−1)/2⌋ … ⌊m/2⌋. */
  private final double[][][] weights;

  private final int cells;

  SpectralOperator(RealSymbol symbol, int[] sizes, double[] spacing, double[][][] weights) {
    this.symbol = symbol;
    this.sizes = sizes.clone();
    this.spacing = spacing.clone();
    this.weights = weights;
    this.cells = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
  }

  /** {@return the number of cells} */
  public int cells() {
    return cells;
  }

  /**
   * The operator on a field.
   *
   * @param field columns × cells numbers
   * @return rows × cells numbers
   * @throws InvalidInput where their number is another or one is not finite
   */
  public double[] apply(double... field) {
    if (field.length != (long) symbol.columns() * cells) {
      throw new InvalidInput(
          "periodic field",
          field.length + " numbers",
          symbol.columns() + " x " + cells + " numbers",
          "components first, x fastest");
    }
    if (!Arrays.stream(field).allMatch(Double::isFinite)) {
      throw new InvalidInput("periodic field", "one that is not finite", "numbers", "");
    }
    double[] result = new double[symbol.rows() * cells];
    for (RealSymbol.Term term : symbol.terms()) {
      int row = term.place() / symbol.columns();
      int column = term.place() % symbol.columns();
      double[] values = Arrays.copyOfRange(field, column * cells, (column + 1) * cells);
      for (int v = 0; v < sizes.length; v++) {
        values = alongAxis(values, v, weights[v][term.alpha()[v]]);
      }
      for (int cell = 0; cell < cells; cell++) {
        result[row * cells + cell] += term.coefficient() * values[cell];
      }
    }
    return result;
  }

  private double[] alongAxis(double[] values, int axis, double[] w) {
    int m = sizes[axis];
    int step = 1;
    for (int v = 0; v < axis; v++) {
      step *= sizes[v];
    }
    int first = -(m - 1) / 2;
    double[] result = new double[values.length];
    for (int start = 0; start < values.length; start++) {
      if (start / step % m == 0) {
        for (int i = 0; i < m; i++) {
          double sum = 0;
          for (int o = 0; o < m; o++) {
            sum += w[o] * values[start + Math.floorMod(i + first + o, m) * step];
          }
          result[start + i * step] = sum;
        }
      }
    }
    return result;
  }

  /**
   * All weights, as any other stencil has them.
   *
   * @return weights on the offsets of a whole period
   * @throws LimitExceeded where there are more than 2²⁰ of them
   */
  public StencilWeights weights() {
    if ((long) symbol.places() * cells > MAX_WEIGHTS) {
      throw new LimitExceeded(
          "weights of a spectral operator",
          symbol.places() + " x " + cells,
          "at most " + MAX_WEIGHTS,
          "apply it to fields instead");
    }
    double[][] offsets = new double[cells][sizes.length];
    double[] values = new double[symbol.places() * cells];
    for (int cell = 0; cell < cells; cell++) {
      int[] index = index(cell);
      for (int v = 0; v < sizes.length; v++) {
        offsets[cell][v] = (index[v] - (sizes[v] - 1) / 2) * spacing[v];
      }
      for (RealSymbol.Term term : symbol.terms()) {
        double product = term.coefficient();
        for (int v = 0; v < sizes.length; v++) {
          product *= weights[v][term.alpha()[v]][index[v]];
        }
        values[term.place() * cells + cell] += product;
      }
    }
    return StencilWeights.from(PointSet.from(offsets), symbol.rows(), symbol.columns(), values);
  }

  private int[] index(int cell) {
    int[] index = new int[sizes.length];
    for (int v = 0, rest = cell; v < sizes.length; v++, rest /= sizes[v - 1]) {
      index[v] = rest % sizes[v];
    }
    return index;
  }

  /**
   * What the operator does to the waves of the grid, measured on its weights.
   *
   * @param frequency whole numbers of waves along each axis
   * @return real parts, row-major, then imaginary parts
   */
  public double[] response(int... frequency) {
    int places = symbol.places();
    double[] sums = new double[2 * places];
    for (RealSymbol.Term term : symbol.terms()) {
      double re = term.coefficient();
      double im = 0;
      for (int v = 0; v < sizes.length; v++) {
        double[] axis = axisResponse(v, term.alpha()[v], frequency[v]);
        double next = re * axis[0] - im * axis[1];
        im = re * axis[1] + im * axis[0];
        re = next;
      }
      sums[term.place()] += re;
      sums[places + term.place()] += im;
    }
    return sums;
  }

  private double[] axisResponse(int axis, int a, int k) {
    int m = sizes[axis];
    int first = -(m - 1) / 2;
    double[] sum = new double[2];
    for (int i = 0; i < m; i++) {
      double turn = 2 * Math.PI * Math.floorMod((long) k * (first + i), (long) m) / m;
      sum[0] += weights[axis][a][i] * Math.cos(turn);
      sum[1] += weights[axis][a][i] * Math.sin(turn);
    }
    return sum;
  }

  /**
   * The extremes of the response over all waves of the grid, from which the largest stable time
   * steps follow.
   *
   * @return the stability
   * @throws InvalidInput where the operator is not square or not self-adjoint
   */
  public Stability stability() {
    if (symbol.rows() != symbol.columns()) {
      throw new InvalidInput(
          "operator of an evolution", symbol.rows() + "×" + symbol.columns(), "a square one", "");
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int cell = 0; cell < cells; cell++) {
      double[] extremes = Stability.extremes(symbol.rows(), response(index(cell)));
      low = Math.min(low, extremes[0]);
      high = Math.max(high, extremes[1]);
    }
    return new Stability(low, high);
  }

  /**
   * How far the response is from D(ik) on the waves of the grid up to an angular frequency.
   *
   * @param frequency the largest |k|, radians per unit of length
   * @return max |σ(k) − D(ik)| / max |D(ik)|; rounding below the highest frequency of the grid
   * @throws InvalidInput where no wave of the grid is so slow that the operator sees it
   */
  public double anisotropy(double frequency) {
    int places = symbol.places();
    double worst = 0;
    double largest = 0;
    for (int cell = 0; cell < cells; cell++) {
      int[] wave = index(cell);
      double[] k = new double[sizes.length];
      double square = 0;
      for (int v = 0; v < k.length; v++) {
        int signed = 2 * wave[v] > sizes[v] ? wave[v] - sizes[v] : wave[v];
        k[v] = 2 * Math.PI * signed / (sizes[v] * spacing[v]);
        square += k[v] * k[v];
      }
      if (Math.sqrt(square) <= frequency) {
        double[] ideal = symbol.at(k);
        double[] real = response(wave);
        int turn = symbol.order() % 4;
        for (int p = 0; p < places; p++) {
          double re = turn == 0 ? ideal[p] : turn == 2 ? -ideal[p] : 0;
          double im = turn == 1 ? ideal[p] : turn == 3 ? -ideal[p] : 0;
          worst = Math.max(worst, Math.hypot(real[p] - re, real[places + p] - im));
          largest = Math.max(largest, Math.abs(ideal[p]));
        }
      }
    }
    if (!(largest > 0)) {
      throw new InvalidInput(
          "angular frequency", "" + frequency, "one that a wave of the grid has", "");
    }
    return worst / largest;
  }

  /**
   * The measured error on a smooth periodic function, relative to the largest value: components are
   * products over the axes of Σ_k 2^−k cos(kx + φ) on a period. It falls by a factor for every cell
   * that is added, faster than any power of the spacing.
   *
   * @return max |Sf − Df| / max |Df|
   */
  public double measuredError() {
    double[] field = new double[symbol.columns() * cells];
    double[] exact = new double[symbol.rows() * cells];
    int[] none = new int[sizes.length];
    for (int cell = 0; cell < cells; cell++) {
      int[] index = index(cell);
      for (int c = 0; c < symbol.columns(); c++) {
        field[c * cells + cell] = smooth(index, c, none);
      }
      for (RealSymbol.Term term : symbol.terms()) {
        exact[term.place() / symbol.columns() * cells + cell] +=
            term.coefficient() * smooth(index, term.place() % symbol.columns(), term.alpha());
      }
    }
    double[] found = apply(field);
    double worst = 0;
    double largest = 0;
    for (int i = 0; i < found.length; i++) {
      worst = Math.max(worst, Math.abs(found[i] - exact[i]));
      largest = Math.max(largest, Math.abs(exact[i]));
    }
    return worst / largest;
  }

  /** A derivative of the test function of a component. */
  private double smooth(int[] index, int component, int[] alpha) {
    double product = 1;
    for (int v = 0; v < index.length; v++) {
      double unit = 2 * Math.PI / (sizes[v] * spacing[v]);
      double x = 2 * Math.PI * index[v] / sizes[v];
      double sum = 0;
      double size = 1;
      for (int k = 0; k < 60; k++) {
        double phase = k * x + 1 + component + v + alpha[v] * Math.PI / 2;
        sum += size * Math.pow(k * unit, alpha[v]) * Math.cos(phase);
        size *= DECAY;
      }
      product *= sum;
    }
    return product;
  }
}
