package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.harmonic.fourier.Dft;

/**
 * The sums over the two outer angles of one plane of samples: F(n, m) = Σ f(α_i, γ_j) exp(i(mα_i +
 * nγ_j)), and its transpose f(α_i, γ_j) = Σ F(n, m) exp(−i(mα_i + nγ_j)).
 *
 * <p>Half-integer orders are shifted by ½: the samples are turned by exp(±i(α + γ)/2).
 */
final class AngleSums {
  private final int alphas;
  private final int gammas;
  private final int maxRow;
  private final int maxColumn;
  private final int parity;
  private final boolean real;
  private final Dft alphaPlan;
  private final Dft gammaPlan;
  private final double[] alphaTurns;
  private final double[] gammaTurns;

  AngleSums(RotationLayout layout, RotationSampling sampling, boolean real) {
    this.alphas = sampling.alphas();
    this.gammas = sampling.gammas();
    this.maxRow = layout.maxDoubledRow();
    this.maxColumn = layout.maxDoubledDegree();
    this.parity = layout.parity();
    this.real = real;
    this.alphaPlan = Dft.of(alphas);
    this.gammaPlan = Dft.of(gammas);
    this.alphaTurns = turns(alphas);
    this.gammaTurns = turns(gammas);
  }

  private static double[] turns(int count) {
    double[] turns = new double[2 * count];
    for (int i = 0; i < count; i++) {
      turns[2 * i] = Math.cos(Math.PI * i / count);
      turns[2 * i + 1] = Math.sin(Math.PI * i / count);
    }
    return turns;
  }

  private int rows() {
    return real ? maxRow / 2 + 1 : maxRow + 1;
  }

  /** The order n of a row, reduced to 0 … C − 1; halves are shifted down by ½. */
  private int gammaPlace(int row) {
    return real ? row : Math.floorMod(row - (maxRow + parity) / 2, gammas);
  }

  private int alphaPlace(int column) {
    return Math.floorMod(column - (maxColumn + parity) / 2, alphas);
  }

  /** The numbers one thread needs. */
  double[] scratch() {
    return new double[2 * rows() * alphas + gammaPlan.spectrumLength() + 2 * gammas];
  }

  /**
   * The forward sums.
   *
   * @param samples complex, or real for a real function
   * @param from where the plane of samples begins
   * @param out where F(n, m) goes, row after row, complex
   */
  void forward(double[] samples, int from, double[] out, int to, double[] scratch) {
    int row = 2 * rows() * alphas;
    for (int i = 0; i < alphas; i++) {
      if (real) {
        System.arraycopy(samples, from + i * gammas, scratch, row, gammas);
        gammaPlan.realForward(scratch, row);
      } else {
        System.arraycopy(samples, from + 2 * i * gammas, scratch, row, 2 * gammas);
        turn(scratch, row, gammas, gammaTurns, 1);
        gammaPlan.backward(scratch, row);
      }
      for (int r = 0; r < rows(); r++) {
        int source = row + 2 * gammaPlace(r);
        int target = 2 * (r * alphas + i);
        scratch[target] = scratch[source];
        // a real transform has the exponent's other sign
        scratch[target + 1] = real ? -scratch[source + 1] : scratch[source + 1];
      }
    }
    for (int r = 0; r < rows(); r++) {
      int at = 2 * r * alphas;
      turn(scratch, at, alphas, alphaTurns, 1);
      alphaPlan.backward(scratch, at);
      for (int c = 0; c <= maxColumn; c++) {
        int source = at + 2 * alphaPlace(c);
        int target = to + 2 * (r * (maxColumn + 1) + c);
        out[target] = scratch[source];
        out[target + 1] = scratch[source + 1];
      }
    }
  }

  /** The transposed sums. */
  void backward(double[] planes, int from, double[] samples, int to, double[] scratch) {
    int row = 2 * rows() * alphas;
    java.util.Arrays.fill(scratch, 0, row, 0);
    for (int r = 0; r < rows(); r++) {
      int at = 2 * r * alphas;
      for (int c = 0; c <= maxColumn; c++) {
        int target = at + 2 * alphaPlace(c);
        int source = from + 2 * (r * (maxColumn + 1) + c);
        scratch[target] = planes[source];
        scratch[target + 1] = planes[source + 1];
      }
      alphaPlan.forward(scratch, at);
      turn(scratch, at, alphas, alphaTurns, -1);
    }
    int length = real ? gammaPlan.spectrumLength() : 2 * gammas;
    for (int i = 0; i < alphas; i++) {
      java.util.Arrays.fill(scratch, row, row + length, 0);
      for (int r = 0; r < rows(); r++) {
        int target = row + 2 * gammaPlace(r);
        int source = 2 * (r * alphas + i);
        scratch[target] = scratch[source];
        scratch[target + 1] = real ? -scratch[source + 1] : scratch[source + 1];
      }
      if (real) {
        gammaPlan.realBackward(scratch, row);
        System.arraycopy(scratch, row, samples, to + i * gammas, gammas);
      } else {
        gammaPlan.forward(scratch, row);
        turn(scratch, row, gammas, gammaTurns, -1);
        System.arraycopy(scratch, row, samples, to + 2 * i * gammas, 2 * gammas);
      }
    }
  }

  /** Multiplies by exp(± iπk/count) where the orders are halves. */
  private void turn(double[] x, int at, int count, double[] turns, int sign) {
    if (parity == 0) {
      return;
    }
    for (int k = 0; k < count; k++) {
      double re = x[at + 2 * k];
      double im = x[at + 2 * k + 1];
      double c = turns[2 * k];
      double s = sign * turns[2 * k + 1];
      x[at + 2 * k] = re * c - im * s;
      x[at + 2 * k + 1] = re * s + im * c;
    }
  }
}
