package org.intertwiner.nn.layer.relaxed;

/**
 * In which directions a {@link RelaxedConv} may leave the steerable kernels.
 *
 * <p>Example: {@code Relaxation.BY_POINT} for fields that look alike everywhere but for an uneven
 * lens.
 */
public enum Relaxation {
  /** Each element of the basis has a weight at each point: K(x) = Σ (w_b + δ_b(x)) B_b(x). */
  BY_POINT,
  /** Any kernel is added: K = Σ w_b B_b + D. */
  RESIDUAL
}
