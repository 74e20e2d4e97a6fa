package org.intertwiner.nn.layer.nonlinearity;

/**
 * How far a sampled non-linearity is from commuting with the group, at most.
 *
 * <p>With A the synthesis (rows of length one), B the analysis and c the coefficients, Φ(c) = B
 * σ(Ac). By aliasing and by approximation:
 *
 * <ul>
 *   <li>On circles of N nodes the error of coefficient k is at most 2 Σ over j ≠ 0 of |ŝ(k + jN)|,
 *       and |ŝ(m)| ≤ V/(2πm²) with V the total variation of (σ∘f)′. A linear part of σ aliases
 *       nothing, which halves the range of slopes. V ≤ Λ ∫|f″| + 2L·max|f′|·V₁ with Λ half the
 *       range of slopes, V₁ the variation of σ′ and 2L the largest number of points at which f
 *       takes a value; ∫|f″| ≤ 2πL²·rms(f) by Cauchy and Schwarz.
 *   <li>On any space whose nodes are exact up to frequency N − 1, polynomials of degree n ≤ (N −
 *       1)/L − 1 are exact, and σ is within πΛ/(2(n + 1)) of one on [−1, 1] (Jackson's theorem with
 *       Favard's constant).
 * </ul>
 */
final class SamplingBound {
  private final FunctionBasis<?> basis;
  private final int turns;
  private final int circles;
  private final Activation function;

  SamplingBound(FunctionBasis<?> basis, int turns, int circles, Activation function) {
    this.basis = basis;
    this.turns = turns;
    this.circles = circles;
    this.function = function;
  }

  /** A bound of |Φ(gc) − gΦ(c)| for |c| ≤ 1. */
  double value() {
    int top = basis.frequency();
    if (turns == 0 || top == 0) {
      return 0;
    }
    int exact = (turns - 1) / top - 1;
    if (function.degree() > 0 && function.degree() <= exact) {
      return 0;
    }
    double general = byApproximation(exact);
    return circles == 0 ? general : Math.min(general, byAliasing(top));
  }

  private double halfRange() {
    return (function.highestSlope() - function.lowestSlope()) / 2;
  }

  private double byApproximation(int degree) {
    double best = halfRange() * Math.min(1, Math.PI / 2 / (degree + 1));
    return 2 * Math.sqrt(basis.size()) * best;
  }

  private double byAliasing(int top) {
    double size = basis.size();
    double slope = 0;
    for (FunctionBasis.Member<?> m : basis.members()) {
      slope += (double) m.width() * m.frequency() * m.frequency() / size;
    }
    double variation =
        halfRange() * 2 * Math.PI * top * top * Math.sqrt(circles / size)
            + function.slopeVariation() * 2 * top * Math.sqrt(slope);
    double sum = 0;
    for (int k = -top; k <= top; k++) {
      double error = variation / Math.PI * tail(k);
      sum += error * error;
    }
    return Math.sqrt(size * sum);
  }

  /** The sum of 1/(k + jN)² over j ≠ 0. */
  private double tail(int k) {
    double n = turns;
    if (k == 0) {
      return Math.PI * Math.PI / (3 * n * n);
    }
    double sine = n * Math.sin(Math.PI * k / n) / Math.PI;
    return 1 / (sine * sine) - 1.0 / ((double) k * k);
  }
}
