package org.intertwiner.harmonic.kernel.sample;

/**
 * The radial part of sampled kernels: a finite family of functions φ_{l,i}(|x|), called rings, and
 * the policy that says which harmonic degrees l are kept on each ring i.
 *
 * <p>Rings in the narrow sense, such as {@link GaussianRings}, are the same functions for every
 * degree; orthogonal systems, such as Bessel functions or Zernike polynomials, are not.
 *
 * <p><i>Units:</i> radii are in the units of the sample points. <i>Accuracy:</i> float64, as each
 * implementation states.
 */
public interface RadialProfile {

  /**
   * The number of rings.
   *
   * @return the number of radial functions of each degree
   */
  int rings();

  /**
   * The radius at which a ring is centred, or the size of the support where it has no centre.
   *
   * @param ring the ring, from 0
   * @return its radius ≥ 0
   */
  double radius(int ring);

  /**
   * The value of a radial function.
   *
   * @param degree the harmonic degree l
   * @param ring the ring, from 0
   * @param radius |x| ≥ 0
   * @return φ_{l,ring}(|x|)
   */
  double value(int degree, int ring, double radius);

  /**
   * The derivative of a radial function; from the right at zero and where it has a kink.
   *
   * @param degree the harmonic degree l
   * @param ring the ring, from 0
   * @param radius |x| ≥ 0
   * @return φ′_{l,ring}(|x|)
   */
  double derivative(int degree, int ring, double radius);

  /**
   * Whether the functions differ from degree to degree.
   *
   * @return false if {@code value} and {@code derivative} ignore the degree
   */
  boolean dependsOnDegree();

  /**
   * The radius beyond which every function is zero, or below 10⁻¹⁵ of its largest value.
   *
   * @return the reach, positive and finite
   */
  double reach();

  /**
   * The policy that keeps or drops harmonic degrees.
   *
   * @return the band limit
   */
  BandLimit bandLimit();

  /**
   * The same functions under another policy.
   *
   * @param limit the band limit
   * @return the profile with it
   */
  RadialProfile withBandLimit(BandLimit limit);
}
