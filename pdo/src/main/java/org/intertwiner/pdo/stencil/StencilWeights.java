package org.intertwiner.pdo.stencil;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.SamplePoints;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * Rounded matrices of weights on points: (Sf)(x) = Σ_o w(o) f(x + o).
 *
 * <p><em>Shape:</em> rows × columns weights on each point, row-major with the points last, as a
 * convolution layer keeps them. <em>Accuracy:</em> float64.
 */
public final class StencilWeights {
  private final SamplePoints points;
  private final int rows;
  private final int columns;
  private final double[] values;

  private StencilWeights(SamplePoints points, int rows, int columns, double[] values) {
    this.points = points;
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * Weights on points.
   *
   * @param points the offsets o
   * @param rows the number of output components
   * @param columns the number of input components
   * @param values row-major (rows, columns, points)
   * @return the weights
   * @throws InvalidInput where the number of values is another, or one is not finite
   */
  public static StencilWeights from(SamplePoints points, int rows, int columns, double... values) {
    if (values.length != (long) rows * columns * points.count()) {
      throw new InvalidInput(
          "weights of a stencil",
          values.length + " numbers",
          rows + " x " + columns + " x " + points.count(),
          "");
    }
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new InvalidInput("weights of a stencil", "one that is not finite", "numbers", "");
    }
    return new StencilWeights(points, rows, columns, values.clone());
  }

  /**
   * The weights of an exact stencil, rounded once.
   *
   * @param stencil exact weights
   * @return their float64
   * @throws InvalidInput where a weight is not real
   */
  public static StencilWeights from(Stencil stencil) {
    return from(stencil.grid(), stencil.rows(), stencil.columns(), stencil.toArray());
  }

  /**
   * The offsets.
   *
   * @return the points
   */
  public SamplePoints points() {
    return points;
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
   * All weights.
   *
   * @return a copy, row-major (rows, columns, points)
   */
  public double[] toArray() {
    return values.clone();
  }

  /**
   * A coefficient of the Taylor series of the symbol, rounded.
   *
   * @param degree k ≥ 0
   * @return Σ_o w(o) o^α/α!, row-major (rows, columns, monomials) with the monomials of {@code
   *     Monomials.of(n, k)}
   */
  public double[] moment(int degree) {
    Monomials monomials = Monomials.of(points.dimension(), degree);
    int count = monomials.count();
    double[] sums = new double[rows * columns * count];
    for (int o = 0; o < points.count(); o++) {
      for (int t = 0; t < count; t++) {
        double power = 1.0 / monomials.factorial(t);
        for (int v = 0; v < points.dimension(); v++) {
          power *= Math.pow(points.coordinate(o, v), monomials.exponent(t, v));
        }
        for (int place = 0; place < rows * columns; place++) {
          sums[place * count + t] += values[place * points.count() + o] * power;
        }
      }
    }
    return sums;
  }

  /**
   * What the stencil does to a plane wave exp(iθ·x): multiplies it by Σ_o w(o) exp(iθ·o).
   *
   * @param theta the angular frequency, radians per unit of length
   * @return real parts, row-major, then imaginary parts
   */
  public double[] response(double... theta) {
    int places = rows * columns;
    double[] sums = new double[2 * places];
    for (int o = 0; o < points.count(); o++) {
      double phase = 0;
      for (int v = 0; v < theta.length; v++) {
        phase += theta[v] * points.coordinate(o, v);
      }
      double cos = Math.cos(phase);
      double sin = Math.sin(phase);
      for (int place = 0; place < places; place++) {
        double w = values[place * points.count() + o];
        sums[place] += w * cos;
        sums[places + place] += w * sin;
      }
    }
    return sums;
  }

  @Override
  public String toString() {
    return "weights of " + rows + " x " + columns + " on " + points;
  }
}
