package org.intertwiner.harmonic.scale;

import java.util.List;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * A bound of a kernel by a function of the radius that does not grow, E(r) ≥ |ψᵢⱼ(x)| for |x| ≥ r,
 * and the sums over shells of the unit grid that bound sampling errors.
 */
final class Envelope {
  private static final int MAX_SHELLS = 1_000_000;

  private final double[] numbers;
  private final int degree;
  private final double squaredWidth;
  private final int n;

  Envelope(ScaleKernel kernel, double squaredWidth) {
    this.degree = kernel.element().degree();
    this.squaredWidth = squaredWidth;
    this.n = kernel.element().block().variables();
    double size = 0;
    for (PolynomialMatrix.Entry e : kernel.element().block().entries()) {
      // |xᵅ| ≤ |x|ˡ, so that a form is at most the sum of its coefficients' sizes times |x|ˡ
      size = Math.max(size, e.root().doubleValue() * modulus(e) * sum(e.base()));
    }
    List<Rational> laguerre = Laguerre.coefficients(kernel.radial(), degree, n);
    this.numbers = new double[laguerre.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = size * Math.abs(laguerre.get(i).doubleValue()) / Math.pow(squaredWidth, i);
    }
  }

  private static double modulus(PolynomialMatrix.Entry e) {
    return Math.hypot(e.factor().re(), e.factor().im());
  }

  private static double sum(Form form) {
    double sum = 0;
    for (int i = 0; i < form.monomials().count(); i++) {
      sum += Math.hypot(form.coefficient(i).re(), form.coefficient(i).im());
    }
    return sum;
  }

  /** E(r); each term c·rᵐ exp(−r²/2σ²) is largest at r² = mσ² and taken from there on. */
  double at(double radius) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      int m = degree + 2 * i;
      double r = Math.max(radius, Math.sqrt(m * squaredWidth));
      sum += numbers[i] * Math.pow(r, m) * Math.exp(-r * r / (2 * squaredWidth));
    }
    return sum;
  }

  /** Σ E(scale · s − shift) over the points of ℤⁿ with largest coordinate s ≥ first. */
  double overShells(int first, double scale, double shift) {
    double sum = 0;
    for (int s = first; s < first + MAX_SHELLS; s++) {
      double radius = Math.max(0, scale * s - shift);
      double points = Math.pow(2.0 * s + 1, n) - (s == 0 ? 0 : Math.pow(2.0 * s - 1, n));
      double term = points * at(radius);
      sum += term;
      boolean beyondPeaks = radius * radius > squaredWidth * (degree + 2.0 * numbers.length + n);
      if (beyondPeaks && term < 1e-20 * (sum + Double.MIN_NORMAL)) {
        return sum * (1 + 1e-9);
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
