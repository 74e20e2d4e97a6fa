package org.intertwiner.harmonic.kernel.sample.radial;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;

/**
 * A radial profile whose values come from weights, with what a training loop needs: the weights,
 * and the product of a gradient with the Jacobian ∂φ/∂w.
 *
 * <p>Profiles are immutable: a step of training makes a new one by {@link #withWeights}.
 */
public interface TrainableProfile extends RadialProfile {

  /**
   * The number of weights.
   *
   * @return their number
   */
  int weightCount();

  /**
   * The weights.
   *
   * @return a fresh array
   */
  double[] weights();

  /**
   * The same profile with other weights.
   *
   * @param weights weightCount() finite numbers
   * @return the profile
   * @throws InvalidInput if the number of weights is another or one is not finite
   */
  TrainableProfile withWeights(double... weights);

  /**
   * Adds factor · ∂φ_{l,i}(r)/∂w to a gradient.
   *
   * @param degree the harmonic degree l
   * @param ring the ring i
   * @param radius r
   * @param factor the derivative of the loss by φ_{l,i}(r)
   * @param gradient weightCount() numbers, changed in place
   */
  void addWeightGradient(int degree, int ring, double radius, double factor, double[] gradient);
}
