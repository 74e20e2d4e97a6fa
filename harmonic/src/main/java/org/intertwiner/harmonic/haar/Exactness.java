package org.intertwiner.harmonic.haar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a check of a quadrature on every harmonic of its degrees found.
 *
 * <p><em>Formula:</em> the residual of degree l is max |Σ w φ(x) − ∫ φ| over an orthonormal basis φ
 * of the functions of degree l, for l = 0 the difference of the total weight to 1.
 * <em>Accuracy:</em> the sums are compensated; what is left is the rounding of points, weights and
 * harmonics, for which {@link #bound} allows.
 *
 * <p>Example: {@code SphereRules.sphere(2, 11).certify().holds()}.
 *
 * @param claimed the degree up to which the rule says it is exact; of a rule that is exact for
 *     everything, the last degree that was checked
 * @param residuals the residuals of the degrees 0 … claimed
 * @param next the residual of degree claimed + 1; empty when the rule is exact for everything
 * @param stability Σ |w|, which is 1 for positive weights
 */
public record Exactness(
    int claimed, List<Double> residuals, OptionalDouble next, double stability) {
  private static final double ROUNDING = 0x1p-47;

  /**
   * A copy of the list.
   *
   * @param claimed the degree up to which the rule says it is exact; of a rule that is exact for
   *     everything, the last degree that was checked
   * @param residuals the residuals of the degrees 0 … claimed
   * @param next the residual of degree claimed + 1; empty when the rule is exact for everything
   * @param stability Σ |w|, which is 1 for positive weights
   */
  public Exactness {
    residuals = List.copyOf(residuals);
  }

  /**
   * The largest residual that rounding explains.
   *
   * @param degree l ≥ 0
   * @return 2⁻⁴⁷ (1 + l)^(3/2) Σ |w|: the derivative of a harmonic grows so
   */
  public double bound(int degree) {
    return ROUNDING * Math.pow(1.0 + degree, 1.5) * stability;
  }

  /** {@return whether every residual up to the claimed degree is within its bound} */
  public boolean holds() {
    for (int l = 0; l < residuals.size(); l++) {
      if (!(residuals.get(l) <= bound(l))) {
        return false;
      }
    }
    return residuals.size() == claimed + 1;
  }

  /** {@return whether the next degree is seen to fail, by a thousand times its bound} */
  public boolean isSharp() {
    return next.isPresent() && next.getAsDouble() > 1000 * bound(claimed + 1);
  }

  /** {@return the largest residual up to the claimed degree} */
  public double worst() {
    return residuals.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  static Exactness of(int claimed, double[] residuals, OptionalDouble next, double stability) {
    return new Exactness(claimed, Arrays.stream(residuals).boxed().toList(), next, stability);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "exact to degree %d within %.2g%s",
        claimed,
        worst(),
        next.isPresent()
            ? String.format(
                Locale.ROOT, ", off by %.2g at degree %d", next.getAsDouble(), claimed + 1)
            : "");
  }
}
