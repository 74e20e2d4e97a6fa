package org.intertwiner.harmonic.fourier.finite;

import java.util.Locale;

/**
 * What one transform of a real function costs, counted from the plan, beside what it might cost.
 *
 * @param multiplications real multiplications of the plan, each with an addition
 * @param dense |G|², those of the sum Σ f(g) ρ(g) over real matrices
 * @param bound a bound from the literature: n(n+1)(2n+1)/6·n! multiplications for S_n by Clausen's
 *     method, |G| Σ [H_i : H_{i+1}] d_i along a chain with d_i the largest degree of H_{i+1}, 4 |G|
 *     log₂ |G| for abelian groups, |G|² for dense ones
 */
public record OperationCount(long multiplications, double dense, double bound) {
  /**
   * How many times fewer multiplications than the dense sum.
   *
   * @return |G|² over the multiplications of the plan
   */
  public double gain() {
    return dense / Math.max(1, multiplications);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d multiplications; dense %.4g (%.4g times as many); bound %.4g",
        multiplications,
        dense,
        gain(),
        bound);
  }
}
