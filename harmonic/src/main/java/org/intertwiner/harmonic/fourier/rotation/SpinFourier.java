package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;

/**
 * The Fourier transform of functions on SU(2), with degrees j = 0, ½, 1, … L − ½.
 *
 * <p><i>Formula:</i> as {@link RotationFourier}, with j in place of l, the Haar measure of SU(2)
 * and γ in [0, 4π): f̂^j = ∫ f(g) D^j(g)* dg. A function is the sum of an even one, f(−g) = f(g),
 * which has the integer degrees, and an odd one, which has the halves. <i>Order:</i> samples at
 * (α_i, β_k, γ_j) with γ_j = 4πj/2C = 2πj/C, j = 0 … 2C − 1, have number (kA + i)2C + j.
 * <i>Accuracy, complexity:</i> those of two transforms on SO(3). <i>Source:</i> Kostelec and
 * Rockmore (2008); Varshalovich, Moskalev and Khersonskii (1988), 4.1.
 *
 * <p>Example: {@code SpinFourier.of(4).forward(samples, integers, halves)}.
 */
public final class SpinFourier {
  private final RotationFourier even;
  private final RotationFourier odd;

  private SpinFourier(RotationFourier even, RotationFourier odd) {
    this.even = even;
    this.odd = odd;
  }

  /**
   * Plans transforms of degrees 0, ½, … L − ½ on one thread, on a Gauss–Legendre grid that is exact
   * for them.
   *
   * @param bandLimit L ≥ 1
   * @return the plan
   * @throws InvalidInput for a band limit below 1
   * @throws LimitExceeded where the memory is above {@link RotationLimits#DEFAULT}
   */
  public static SpinFourier of(int bandLimit) {
    RotationSampling.require("band limit", bandLimit, RotationSampling.MAX_NODES / 2);
    int turns = RotationSampling.smooth(2 * bandLimit);
    return of(
        RotationSampling.gaussLegendre(turns, bandLimit + 1, turns),
        bandLimit,
        bandLimit,
        new Workers(1),
        RotationLimits.DEFAULT);
  }

  /**
   * Plans transforms.
   *
   * @param sampling the grid for γ in [0, 2π); the samples go on to 4π in the same steps
   * @param bandLimit L ≥ 1
   * @param orderLimit N, 1 … L: orders |n| ≤ N − ½
   * @param workers the threads
   * @param limits what may be spent
   * @return the plan
   * @throws InvalidInput where the grid has too few samples for the band limit
   * @throws LimitExceeded where the memory is above the limit
   */
  public static SpinFourier of(
      RotationSampling sampling,
      int bandLimit,
      int orderLimit,
      Workers workers,
      RotationLimits limits) {
    limits.require("samples on the double cover of " + sampling, 4.0 * sampling.size());
    return new SpinFourier(
        RotationFourier.of(sampling, RotationLayout.of(bandLimit, orderLimit), workers, limits),
        RotationFourier.of(
            sampling, RotationLayout.halves(bandLimit, orderLimit), workers, limits));
  }

  /**
   * The grid of half the samples.
   *
   * @return the grid for γ in [0, 2π)
   */
  public RotationSampling sampling() {
    return even.sampling();
  }

  /**
   * The order of the coefficients of integer degree.
   *
   * @return the layout
   */
  public RotationLayout integers() {
    return even.layout();
  }

  /**
   * The order of the coefficients of half-integer degree.
   *
   * @return the layout
   */
  public RotationLayout halves() {
    return odd.layout();
  }

  /**
   * f̂ of a function on SU(2).
   *
   * @param samples 2 · 2AKC numbers, complex
   * @param integers receives the coefficients of integer degree
   * @param halves receives those of half-integer degree
   * @throws InvalidInput for a wrong length or a sample that is not finite
   */
  public void forward(double[] samples, double[] integers, double[] halves) {
    requireSamples(samples);
    int line = 2 * sampling().gammas();
    double[] sum = new double[samples.length / 2];
    double[] difference = new double[samples.length / 2];
    for (int at = 0; at < sum.length; at += line) {
      for (int j = 0; j < line; j++) {
        double here = samples[2 * at + j];
        double there = samples[2 * at + line + j];
        sum[at + j] = (here + there) / 2;
        difference[at + j] = (here - there) / 2;
      }
    }
    even.forward(sum, integers);
    odd.forward(difference, halves);
  }

  /**
   * The function with given coefficients.
   *
   * @param integers coefficients of integer degree
   * @param halves coefficients of half-integer degree
   * @param samples receives 2 · 2AKC numbers, complex
   * @throws InvalidInput for a wrong length or a coefficient that is not finite
   */
  public void inverse(double[] integers, double[] halves, double[] samples) {
    requireSamples(samples);
    int line = 2 * sampling().gammas();
    double[] sum = even.inverse(integers);
    double[] difference = odd.inverse(halves);
    for (int at = 0; at < sum.length; at += line) {
      for (int j = 0; j < line; j++) {
        samples[2 * at + j] = sum[at + j] + difference[at + j];
        samples[2 * at + line + j] = sum[at + j] - difference[at + j];
      }
    }
  }

  private void requireSamples(double[] samples) {
    if (samples.length != 4 * sampling().size()) {
      throw new InvalidInput(
          "samples on SU(2)",
          samples.length + " numbers",
          4 * sampling().size() + " numbers",
          "γ runs to 4π, complex numbers take two places");
    }
  }

  @Override
  public String toString() {
    return "Fourier transform on the double cover, " + integers() + " and " + halves();
  }
}
