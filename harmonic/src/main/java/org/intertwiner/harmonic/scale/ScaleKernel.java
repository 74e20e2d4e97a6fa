package org.intertwiner.harmonic.scale;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * One kernel on scale space: a steerable kernel K of degree l with a Hermite radial part, at every
 * scale dilated from one function, reading the input a fixed number of scales further.
 *
 * <p><i>Formula:</i> ψ(x) = L_p^{(l+n/2−1)}(|x|²/σ²) K(x) exp(−|x|²/2σ²), and at scale k it is
 * a^{−kn} ψ(a^{−k}x). <i>Shape:</i> dim V_out × dim V_in. <i>Accuracy:</i> exact. <i>Source:</i> I.
 * Sosnovik, M. Szmaja and A. Smeulders, Scale-equivariant steerable networks (2020), in the basis
 * of Hermite functions adapted to rotations.
 */
public final class ScaleKernel {
  private final KernelElement element;
  private final int radial;
  private final int offset;
  private final Rational squaredWidth;
  private final ScaleAxis axis;

  ScaleKernel(
      KernelElement element, int radial, int offset, Rational squaredWidth, ScaleAxis axis) {
    this.element = element;
    this.radial = radial;
    this.offset = offset;
    this.squaredWidth = squaredWidth;
    this.axis = axis;
  }

  /** {@return the steerable kernel K, a matrix of harmonic forms} */
  public KernelElement element() {
    return element;
  }

  /** {@return the number p of the radial part} */
  public int radial() {
    return radial;
  }

  /** {@return how many scales further than the output the input is read; 0 in a lifting} */
  public int offset() {
    return offset;
  }

  /** {@return the order l + 2p, the degree of the polynomial before the Gaussian} */
  public int order() {
    return element.degree() + 2 * radial;
  }

  /**
   * The kernel at a scale.
   *
   * @param level k, 0 … N − 1, or any whole number
   * @return x ↦ a^{−kn} ψ(a^{−k}x)
   */
  public GaussianForm profile(int level) {
    PolynomialMatrix matrix = element.matrix();
    int n = matrix.variables();
    List<Rational> laguerre = Laguerre.coefficients(radial, element.degree(), n);
    List<PolynomialMatrix> parts = new ArrayList<>();
    for (int i = 0; i <= radial; i++) {
      int power = -level * (element.degree() + 2 * i + n);
      Rational number = laguerre.get(i).multiply(squaredWidth.pow(-i));
      parts.add(matrix.multiply(Form.normSquared(n, i)).scale(axis.factor(power).scale(number)));
    }
    return new GaussianForm(parts, axis.factor(-2 * level).scale(squaredWidth.inverse()));
  }

  /**
   * The square of the norm in L²(ℝⁿ) at scale 0, Σ ∫ |ψᵢⱼ|², rounded; at scale k it is a^{−kn}
   * times this.
   *
   * @return a positive number
   */
  public double squaredNorm() {
    int n = element.block().variables();
    int l = element.degree();
    double fischer = 0;
    for (PolynomialMatrix.Entry e : element.block().entries()) {
      Cyclotomic product = e.factor().multiply(e.factor().conjugate());
      fischer += e.square().doubleValue() * product.re() * e.base().fischer(e.base()).re();
    }
    // ∫ over the sphere of |K|² is 2π^{n/2}/(2ˡ Γ(l + n/2)) times Fischer's square
    double value = fischer * Math.pow(Math.PI, n / 2.0) / Math.pow(2, l);
    for (int k = 1; k <= radial; k++) {
      value *= (l + n / 2.0 + k - 1) / k;
    }
    return value * Math.pow(squaredWidth.doubleValue(), l + n / 2.0);
  }

  @Override
  public String toString() {
    return "degree "
        + element.degree()
        + ", radial part "
        + radial
        + ", "
        + offset
        + " scales further: "
        + element.matrix();
  }
}
