package org.intertwiner.harmonic.fourier.finite;

import java.util.Locale;

/**
 * What one transform of a real function costs, counted from the plan, beside what it might cost.
 *
 * @param multiplications real multiplications of the plan, each with an addition
 * @param dense |G|², those of the sum Σ f(g) ρ(g) over real matrices
 * @param bound a bound from the literature, in multiplications with an addition each: for S_n half
 *     of the (n³ + n²)/2 · n! arithmetic operations of Clausen and Baum (1993); along a chain |G| Σ
 *     [H_i : H_{i+1}] d_i with d_i the largest degree of H_{i+1}, four times that for complex
 *     matrices; 4 |G| log₂ |G| for abelian groups. For S_n with n ≥ 5 the count is below the bound
 *     and near the 3/4 n(n − 1) n! of Maslen (1998), whose method is used
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
