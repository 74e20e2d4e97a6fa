package org.intertwiner.harmonic.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * Kernels that commute with a group G₀ of rotations or reflections and with dilations by powers of
 * a, between fields on ℝⁿ and on the scale space ℝⁿ × {0 … N − 1}.
 *
 * <p><i>Formula:</i> a dilation by a^m and g ∈ G₀ move a field by (f ↦ ρ(g) f(g⁻¹a^{−m}x, k − m)).
 * The lifting of a field f on ℝⁿ is (ψ ⋆ f)(x, k) = ∫ a^{−kn}ψ(a^{−k}y) f(x + y) dy, the scale
 * convolution (Ψ ⋆ f)(x, k) = Σ_j ∫ a^{−kn}Ψ_j(a^{−k}y) f(x + y, k + j) dy. Both commute exactly
 * with translations, G₀ and dilations on the whole scale axis; on a truncated one liftings do on
 * all scales that both fields have, convolutions on {@link ScaleAxis#exactLevels}. Sampling on a
 * grid adds the error that {@link ScaleStencil#errorBound} bounds.
 *
 * <p><i>Accuracy:</i> exact, and checked before the space is handed out. <i>Complexity:</i> that of
 * the certificate of the steerable kernels. <i>Source:</i> Worrall and Welling (2019); Sosnovik,
 * Szmaja and Smeulders (2020).
 *
 * <pre>{@code
 * var base = KernelSpace.on(plane).from(trivial).to(vector).upToDegree(3);
 * var lifting = ScaleKernelSpace.over(base, ScaleAxis.parse("sqrt(2)", 4)).lifting().upToOrder(3);
 * lifting.basis().get(0).profile(2); // polynomial times Gaussian at scale 2
 * }</pre>
 */
public final class ScaleKernelSpace {
  private final KernelSpace base;
  private final ScaleAxis axis;
  private final boolean lifting;
  private final int order;
  private final Rational squaredWidth;
  private final List<ScaleKernel> basis;
  private final ScaleCertificate certificate;

  private ScaleKernelSpace(ScaleKernelRequest request, int order, List<ScaleKernel> basis) {
    this.base = request.base();
    this.axis = request.axis();
    this.lifting = request.isLifting();
    this.squaredWidth = request.squaredWidth();
    this.order = order;
    this.basis = List.copyOf(basis);
    this.certificate = check(base, axis, order, this.basis);
    if (!certificate.isProved()) {
      throw new IllegalStateException("the scale kernels fail their certificate: " + certificate);
    }
  }

  /**
   * Starts a request.
   *
   * @param base the steerable kernels of G₀, up to a degree
   * @param axis the scales
   * @return the request; go on with {@code lifting()} or {@code withOffsets(…)} and {@code
   *     upToOrder(…)}
   */
  public static ScaleKernelRequest over(KernelSpace base, ScaleAxis axis) {
    return ScaleKernelRequest.over(base, axis);
  }

  static ScaleKernelSpace of(ScaleKernelRequest request, int order) {
    List<ScaleKernel> basis = new ArrayList<>();
    for (int j = request.firstOffset(); j <= request.lastOffset(); j++) {
      for (KernelElement element : request.base().basis()) {
        for (int p = 0; element.degree() + 2 * p <= order; p++) {
          basis.add(new ScaleKernel(element, p, j, request.squaredWidth(), request.axis()));
        }
      }
    }
    return new ScaleKernelSpace(request, order, basis);
  }

  /** What is proved about kernels over a base, from the exact functions alone. */
  static ScaleCertificate check(
      KernelSpace base, ScaleAxis axis, int order, List<ScaleKernel> kernels) {
    Cyclotomic residual = Cyclotomic.ZERO;
    Optional<String> violation = Optional.empty();
    for (int e = 0; e < kernels.size() && violation.isEmpty(); e++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while checking scale kernels");
      }
      residual = residual(kernels.get(e), axis);
      if (!residual.isZero()) {
        violation = Optional.of("kernel " + e + " is not dilated from one function");
      }
    }
    return new ScaleCertificate(polynomials(base, order), residual, violation);
  }

  /** The first coefficient of aⁿψ_k(ax) − ψ_{k−1}(x). */
  private static Cyclotomic residual(ScaleKernel kernel, ScaleAxis axis) {
    int n = kernel.element().block().variables();
    GaussianForm before = kernel.profile(0);
    for (int k = 1; k < axis.levels(); k++) {
      GaussianForm now = kernel.profile(k);
      GaussianForm back = now.dilate(axis.base()).scale(axis.factor(n));
      Cyclotomic difference = Dilation.difference(back, before);
      if (!difference.isZero()) {
        return difference;
      }
      before = now;
    }
    return Cyclotomic.ZERO;
  }

  private static Certificate polynomials(KernelSpace base, int order) {
    List<BasisBlock> blocks = new ArrayList<>();
    for (BasisBlock block : base.blocks()) {
      List<PolynomialMatrix> elements = new ArrayList<>();
      for (PolynomialMatrix e : block.elements()) {
        for (int p = 0; e.degree() + 2 * p <= order; p++) {
          elements.add(e.multiply(Form.normSquared(e.variables(), p)));
        }
      }
      blocks.add(new BasisBlock(block.rows(), block.columns(), elements, block.placements()));
    }
    return Certifier.of(base.action(), base.in(), base.out())
        .ofAllForms()
        .upToDegree(order)
        .check(blocks);
  }

  /** {@return the steerable kernels of G₀} */
  public KernelSpace base() {
    return base;
  }

  /** {@return the scales} */
  public ScaleAxis axis() {
    return axis;
  }

  /** {@return whether the input has no scale axis} */
  public boolean isLifting() {
    return lifting;
  }

  /** {@return the square σ² of the width of the Gaussian at scale 0} */
  public Rational squaredWidth() {
    return squaredWidth;
  }

  /** {@return the highest order l + 2p} */
  public int order() {
    return order;
  }

  /** {@return the exact basis, by offset, steerable kernel and radial part} */
  public List<ScaleKernel> basis() {
    return basis;
  }

  /** {@return the number of basis elements} */
  public int dimension() {
    return basis.size();
  }

  /** {@return the number of basis elements of each order for one offset, counted from the basis} */
  public List<Integer> dimensionsByOrder() {
    int first = basis.isEmpty() ? 0 : basis.get(0).offset();
    List<Integer> counts = new ArrayList<>();
    for (int o = 0; o <= order; o++) {
      int wanted = o;
      counts.add(
          (int) basis.stream().filter(k -> k.offset() == first && k.order() == wanted).count());
    }
    return List.copyOf(counts);
  }

  /** {@return the smallest offset between the scale of the output and that of the input} */
  public int firstOffset() {
    return basis.stream().mapToInt(ScaleKernel::offset).min().orElse(0);
  }

  /** {@return the largest offset between the scale of the output and that of the input} */
  public int lastOffset() {
    return basis.stream().mapToInt(ScaleKernel::offset).max().orElse(0);
  }

  /**
   * What has been proved about the basis.
   *
   * @return the certificate
   */
  public ScaleCertificate certificate() {
    return certificate;
  }

  /**
   * The kernels of one scale on the unit grid of (2r + 1)ⁿ points around the origin.
   *
   * @param level the scale, 0 … N − 1
   * @param reach r ≥ 0
   * @return the sampled kernels, with bounds on their error
   * @throws org.intertwiner.algebra.InvalidInput if the level or the reach is out of range, or the
   *     kernels are complex
   * @throws org.intertwiner.algebra.LimitExceeded if the arrays would be too large
   */
  public ScaleStencil sample(int level, int reach) {
    return ScaleStencil.of(this, level, reach);
  }

  @Override
  public String toString() {
    return (lifting ? "lifting kernels " : "scale kernels ")
        + base.in().name()
        + " → "
        + base.out().name()
        + " on "
        + axis
        + ", dimensions by order "
        + dimensionsByOrder();
  }
}
