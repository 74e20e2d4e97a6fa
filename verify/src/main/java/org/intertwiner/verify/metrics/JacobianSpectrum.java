package org.intertwiner.verify.metrics;

import java.util.List;

/**
 * The singular values of the Jacobian ∂f/∂x over the data: what a penalty on LI can lower without
 * making the map any more invariant.
 *
 * @param values the singular values in descending order, each with its mean over the data
 * @param stableRank Σσ² / σ₁², mean over the data
 * @param error the largest stated error of a Jacobian, relative to its norm; 0 if the gradient was
 *     given
 */
public record JacobianSpectrum(List<Estimate> values, double stableRank, double error) {
  /**
   * Copies the list.
   *
   * @param values the singular values in descending order, each with its mean over the data
   * @param stableRank Σσ² / σ₁², mean over the data
   * @param error the largest stated error of a Jacobian, relative to its norm; 0 if the gradient
   *     was given
   */
  public JacobianSpectrum {
    values = List.copyOf(values);
  }
}
