package org.intertwiner.harmonic.kernel.sample;

/**
 * The radial part of sampled kernels: a finite family of functions φ_r(|x|), called rings, and the
 * policy that says which harmonic degrees are kept on each ring.
 *
 * <p><i>Units:</i> radii are in the units of the sample points. <i>Accuracy:</i> float64.
 */
public interface RadialProfile {

  /**
   * The number of rings.
   *
   * @return the number of radial functions
   */
  int rings();

  /**
   * The radius at which a ring is centred.
   *
   * @param ring the ring, from 0
   * @return its radius ≥ 0
   */
  double radius(int ring);

  /**
   * The value of a ring's function.
   *
   * @param ring the ring, from 0
   * @param radius |x| ≥ 0
   * @return φ_ring(|x|)
   */
  double value(int ring, double radius);

  /**
   * The policy that keeps or drops harmonic degrees.
   *
   * @return the band limit
   */
  BandLimit bandLimit();
}
