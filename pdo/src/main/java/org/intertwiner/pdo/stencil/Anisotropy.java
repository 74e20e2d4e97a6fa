package org.intertwiner.pdo.stencil;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.pdo.DifferentialOperator;

/**
 * How far a stencil is from treating all directions alike, measured at one angular frequency k.
 *
 * <p><em>Formula:</em> the response to plane waves exp(ik n·x) is compared with c·D(ik n) for the
 * best complex c: max_n |σ(kn) − c D(ikn)| / max_n |c D(ikn)|, with the Frobenius norm.
 * <em>Accuracy:</em> a maximum over {@value #DIRECTIONS} directions spread evenly.
 */
public final class Anisotropy {
  private static final int DIRECTIONS = 1440;

  private Anisotropy() {}

  /**
   * The anisotropy of a stencil for an operator.
   *
   * @param weights the stencil
   * @param operator the operator with real coefficients that it stands for
   * @param frequency the angular frequency k &gt; 0, radians per unit of length
   * @return 0 for a response that is a function of k times that of the operator
   * @throws InvalidInput where the shapes differ, the space is not ℝ² or ℝ³, or the stencil does
   *     not respond at all
   */
  public static double of(StencilWeights weights, DifferentialOperator operator, double frequency) {
    RealSymbol symbol = new RealSymbol(operator);
    symbol.requireDimension(weights.points().dimension());
    if (weights.rows() != symbol.rows() || weights.columns() != symbol.columns()) {
      throw new InvalidInput(
          "stencil of an operator",
          weights.toString(),
          symbol.rows() + " x " + symbol.columns() + " weights",
          "");
    }
    int places = symbol.places();
    double[][] ideal = new double[DIRECTIONS][];
    double[][] real = new double[DIRECTIONS][];
    double norm = 0;
    double[] product = new double[2];
    for (int i = 0; i < DIRECTIONS; i++) {
      double[] n = direction(i, symbol.variables());
      ideal[i] = symbol.at(n);
      for (int v = 0; v < n.length; v++) {
        n[v] *= frequency;
      }
      real[i] = weights.response(n);
      for (int p = 0; p < places; p++) {
        norm += ideal[i][p] * ideal[i][p];
        product[0] += ideal[i][p] * real[i][p];
        product[1] += ideal[i][p] * real[i][places + p];
      }
    }
    double re = product[0] / norm;
    double im = product[1] / norm;
    double worst = 0;
    double largest = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      double difference = 0;
      double size = 0;
      for (int p = 0; p < places; p++) {
        double d = ideal[i][p];
        difference += square(real[i][p] - re * d) + square(real[i][places + p] - im * d);
        size += square(re * d) + square(im * d);
      }
      worst = Math.max(worst, difference);
      largest = Math.max(largest, size);
    }
    if (!(largest > 0)) {
      throw new InvalidInput(
          "response of a stencil", "zero at the frequency " + frequency, "a response", "");
    }
    return Math.sqrt(worst / largest);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double[] direction(int i, int dimension) {
    if (dimension == 2) {
      double angle = 2 * Math.PI * i / DIRECTIONS;
      return new double[] {Math.cos(angle), Math.sin(angle)};
    }
    if (dimension == 3) {
      // a spiral of equal areas
      double z = 1 - (2 * i + 1.0) / DIRECTIONS;
      double angle = i * Math.PI * (3 - Math.sqrt(5));
      double rho = Math.sqrt(1 - z * z);
      return new double[] {rho * Math.cos(angle), rho * Math.sin(angle), z};
    }
    throw new InvalidInput("anisotropy", "points of ℝ^" + dimension, "ℝ² or ℝ³", "");
  }
}
