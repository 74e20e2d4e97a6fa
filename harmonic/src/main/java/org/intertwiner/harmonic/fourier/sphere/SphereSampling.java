package org.intertwiner.harmonic.fourier.sphere;

/**
 * A linear map from coefficients of a real band-limited function to its values at fixed points of
 * the sphere, with its transpose and weights of the points: what a least-squares fit needs.
 *
 * <p><i>Shape:</i> L² coefficients in the order l² + l + m of real orthonormal harmonics; one value
 * a point. Implementations are immutable and may be shared by threads.
 *
 * <p>Example: {@code SphereFit.of(sampling, values)}.
 */
public sealed interface SphereSampling permits SphereTransform, PointTransform {
  /** {@return the band limit L: degrees l &lt; L} */
  int bandLimit();

  /** {@return the number of points} */
  int samples();

  /** {@return a fresh array of positive or zero weights of the points, of sum 4π} */
  double[] weights();

  /**
   * f(x_j) = Σ c_lm Y_lm(x_j).
   *
   * @param coefficients the L² numbers c
   * @param samples receives the values
   */
  void synthesis(double[] coefficients, double[] samples);

  /**
   * c_lm = Σ_j f_j Y_lm(x_j): the transpose of synthesis, without weights.
   *
   * @param samples the numbers f
   * @param coefficients receives the L² sums
   */
  void adjointSynthesis(double[] samples, double[] coefficients);
}
