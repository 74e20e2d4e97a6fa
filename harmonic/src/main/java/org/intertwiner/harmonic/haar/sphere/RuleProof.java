package org.intertwiner.harmonic.haar.sphere;

import java.util.Locale;

/**
 * Evidence that an exact rule lies within a small distance of a rounded one.
 *
 * <p><em>Formula:</em> let F(u) be the residuals of the moment equations of the orbits moved by u
 * along great circles, weights by w(1 + u), J its derivative at 0 in as many of the unknowns as
 * there are equations, and A ≈ J⁻¹. An invariant harmonic f of degree l with |f| ≤ 1 has second
 * derivatives of at most l² along great circles (Bernstein), so that u ↦ u − A F(u) maps the cube
 * of half edge r to itself when α + βr + γr² ≤ r with α ≥ |A F(0)|, β ≥ |1 − AJ|, γ ≥ |A| times the
 * bound of the second order; by Brouwer's theorem it has a fixed point, where F vanishes. A rule
 * that a group keeps is exact when the invariant harmonics are (Sobolev).
 *
 * <p><em>Accuracy:</em> F(0) is computed with 50 digits; rounding of J is in β, and that of A does
 * not matter. The proof rests on bounds of rounding errors that are generous, not on interval
 * arithmetic. <em>Source:</em> S. L. Sobolev, Sib. Mat. Zh. 3 (1962); for designs X. Chen, A.
 * Frommer and B. Lang, Numer. Math. 117 (2011).
 *
 * <p>Example: {@code PolyhedralRule.design(9).prove().holds()}.
 *
 * @param equations the number of moment equations
 * @param defect α, a bound of the Newton step
 * @param contraction β, a bound of the error of the inverse
 * @param curvature γ, a bound of the second order
 * @param independence the least pivot of the Gram matrices of the invariant harmonics that are
 *     tested; they span all of them when it is positive
 * @param rounding how far the rule of fifty digits, about which this is proved, is from the rounded
 *     one
 */
public record RuleProof(
    int equations,
    double defect,
    double contraction,
    double curvature,
    double independence,
    double rounding) {
  private static final double LEAST_PIVOT = 1e-7;

  /** {@return whether there is an exact rule within {@link #radius}} */
  public boolean holds() {
    return contraction < 1
        && independence > LEAST_PIVOT
        && 4 * defect * curvature < (1 - contraction) * (1 - contraction);
  }

  /**
   * How far the exact rule is at most.
   *
   * @return the rounding and the least r with α + βr + γr² ≤ r: points move by angles of at most √2
   *     r, weights by the part r of themselves; NaN when nothing is proved
   */
  public double radius() {
    double b = 1 - contraction;
    return holds()
        ? rounding + 2 * defect / (b + Math.sqrt(b * b - 4 * defect * curvature))
        : Double.NaN;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %d equations, step %.2g, inverse %.2g, second order %.2g, pivot %.2g",
        holds() ? String.format(Locale.ROOT, "proved within %.2g", radius()) : "not proved",
        equations,
        defect,
        contraction,
        curvature,
        independence);
  }
}
