package org.intertwiner.harmonic.fourier.circle;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.fourier.Dft;

/**
 * The Fourier transform of band-limited functions on the circle, from equally spaced samples.
 *
 * <p><em>Formula:</em> f̂_k = (1/2π) ∫ f(θ) e^{−ikθ} dθ, f(θ) = Σ_{|k| ≤ K} f̂_k e^{ikθ}, samples
 * at θ_j = 2πj/n; then (1/2π) ∫ |f|² = Σ |f̂_k|². <em>Exactness:</em> the sum (1/n) Σ_j f(θ_j)
 * e^{−ikθ_j} is the integral for every f of maximal frequency K if and only if n ≥ 2K + 1.
 * <em>Shape:</em> complex coefficients in the order k = −K … K, real functions by k = 0 … K alone
 * (f̂_{−k} = conj f̂_k); complex numbers are interleaved. <em>Accuracy:</em> a few rounding errors
 * times log n. <em>Complexity:</em> O(n log n) and room for the samples of one call.
 * <em>Threads:</em> a plan may be shared.
 *
 * <p>Example: {@code CircleTransform.of(16).spectrum(samples).rotated(0.3)}.
 */
public final class CircleTransform {
  private final int maxFrequency;
  private final int samples;
  private final Dft dft;

  private CircleTransform(int maxFrequency, int samples) {
    this.maxFrequency = maxFrequency;
    this.samples = samples;
    this.dft = Dft.of(samples);
  }

  /**
   * The transform on the fewest samples.
   *
   * @param maxFrequency K ≥ 0
   * @return a plan for 2K + 1 samples
   * @throws InvalidInput for a negative frequency
   * @throws LimitExceeded if there are more samples than {@link Dft#MAX_SIZE}
   */
  public static CircleTransform of(int maxFrequency) {
    return of(maxFrequency, (int) Math.min(2L * maxFrequency + 1, Integer.MAX_VALUE));
  }

  /**
   * The transform on a given number of samples.
   *
   * @param maxFrequency K ≥ 0
   * @param samples n ≥ 2K + 1
   * @return the plan
   * @throws InvalidInput for a negative frequency, or too few samples (the number that is needed)
   * @throws LimitExceeded if there are more samples than {@link Dft#MAX_SIZE}
   */
  public static CircleTransform of(int maxFrequency, int samples) {
    if (maxFrequency < 0) {
      throw new InvalidInput(
          "largest frequency on the circle", Integer.toString(maxFrequency), "at least 0", "");
    }
    if (samples < 2L * maxFrequency + 1) {
      throw new InvalidInput(
          "samples on the circle",
          samples + " samples",
          "at least " + (2L * maxFrequency + 1) + " for frequencies up to " + maxFrequency,
          "fewer samples alias e^{ikθ} with e^{i(k − n)θ}");
    }
    return new CircleTransform(maxFrequency, samples);
  }

  /**
   * The largest frequency.
   *
   * @return K
   */
  public int maxFrequency() {
    return maxFrequency;
  }

  /**
   * The number of samples.
   *
   * @return n
   */
  public int samples() {
    return samples;
  }

  /**
   * The place of a sample.
   *
   * @param j a number in 0 … n − 1
   * @return θ_j = 2πj/n
   * @throws InvalidInput if there is no such sample
   */
  public double angle(int j) {
    if (j < 0 || j >= samples) {
      throw new InvalidInput(
          "sample on the circle", Integer.toString(j), "0 … " + (samples - 1), "");
    }
    return 2 * Math.PI * j / samples;
  }

  /**
   * The coefficients of a complex function.
   *
   * @param values 2n numbers, re and im side by side
   * @param coefficients room for 2(2K + 1) numbers
   * @throws InvalidInput if a length is wrong or a value is not finite (which)
   */
  public void forward(double[] values, double[] coefficients) {
    require("complex samples on the circle", values, 2 * samples);
    requireLength("room for coefficients", coefficients, 2 * (2 * maxFrequency + 1));
    double[] room = values.clone();
    dft.forward(room, 0);
    double scale = 1.0 / samples;
    for (int k = -maxFrequency; k <= maxFrequency; k++) {
      int from = 2 * (k < 0 ? k + samples : k);
      int to = 2 * (k + maxFrequency);
      coefficients[to] = room[from] * scale;
      coefficients[to + 1] = room[from + 1] * scale;
    }
  }

  /**
   * The samples of a complex function.
   *
   * @param coefficients 2(2K + 1) numbers
   * @param values room for 2n numbers
   * @throws InvalidInput if a length is wrong or a number is not finite (which)
   */
  public void inverse(double[] coefficients, double[] values) {
    require("coefficients on the circle", coefficients, 2 * (2 * maxFrequency + 1));
    requireLength("room for samples", values, 2 * samples);
    Arrays.fill(values, 0);
    for (int k = -maxFrequency; k <= maxFrequency; k++) {
      int to = 2 * (k < 0 ? k + samples : k);
      int from = 2 * (k + maxFrequency);
      values[to] = coefficients[from];
      values[to + 1] = coefficients[from + 1];
    }
    dft.backward(values, 0);
  }

  /**
   * The coefficients f̂_0 … f̂_K of a real function.
   *
   * @param values n numbers
   * @param coefficients room for 2(K + 1) numbers
   * @throws InvalidInput if a length is wrong or a value is not finite (which)
   */
  public void forwardReal(double[] values, double[] coefficients) {
    require("real samples on the circle", values, samples);
    requireLength("room for coefficients", coefficients, 2 * (maxFrequency + 1));
    double[] room = Arrays.copyOf(values, dft.spectrumLength());
    dft.realForward(room, 0);
    double scale = 1.0 / samples;
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = room[i] * scale;
    }
  }

  /**
   * The samples of a real function from f̂_0 … f̂_K.
   *
   * @param coefficients 2(K + 1) numbers
   * @param values room for n numbers
   * @throws InvalidInput if a length is wrong, a number is not finite (which) or f̂_0 has an
   *     imaginary part
   */
  public void inverseReal(double[] coefficients, double[] values) {
    require("coefficients of a real function", coefficients, 2 * (maxFrequency + 1));
    requireLength("room for samples", values, samples);
    if (coefficients[1] != 0) {
      throw new InvalidInput(
          "mean value of a real function",
          "imaginary part " + coefficients[1],
          "a real number",
          "use inverse(…) for complex functions");
    }
    double[] room = Arrays.copyOf(coefficients, dft.spectrumLength());
    dft.realBackward(room, 0);
    System.arraycopy(room, 0, values, 0, samples);
  }

  /**
   * The spectrum of a real function, as an object.
   *
   * @param values n numbers
   * @return its coefficients
   * @throws InvalidInput if the length is wrong or a value is not finite (which)
   */
  public CircleSpectrum spectrum(double... values) {
    double[] half = new double[2 * (maxFrequency + 1)];
    forwardReal(values, half);
    double[] all = new double[2 * (2 * maxFrequency + 1)];
    for (int k = 0; k <= maxFrequency; k++) {
      int up = 2 * (maxFrequency + k);
      int down = 2 * (maxFrequency - k);
      all[down] = half[2 * k];
      all[down + 1] = -half[2 * k + 1];
      all[up] = half[2 * k];
      all[up + 1] = half[2 * k + 1];
    }
    return CircleSpectrum.of(all);
  }

  /**
   * The spectrum of a complex function, as an object.
   *
   * @param values 2n numbers, re and im side by side
   * @return its coefficients
   * @throws InvalidInput if the length is wrong or a value is not finite (which)
   */
  public CircleSpectrum spectrumOfComplex(double... values) {
    double[] all = new double[2 * (2 * maxFrequency + 1)];
    forward(values, all);
    return CircleSpectrum.of(all);
  }

  static void require(String what, double[] values, int length) {
    requireLength(what, values, length);
    requireFinite(what, values);
  }

  static void requireFinite(String what, double... values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new InvalidInput(what, values[i] + " at index " + i, "finite numbers", "");
      }
    }
  }

  private static void requireLength(String what, double[] values, int length) {
    if (values.length != length) {
      throw new InvalidInput(
          what,
          values.length + " numbers",
          length + " numbers",
          "complex numbers take two places; real functions have samples alone and the"
              + " coefficients 0 … K");
    }
  }

  @Override
  public String toString() {
    return "Fourier transform on the circle, |k| <= " + maxFrequency + ", " + samples + " samples";
  }
}
