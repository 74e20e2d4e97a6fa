package org.intertwiner.harmonic.homogeneous.compact;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * The kernels K: S^{n−1} → Hom(V_in, V_out) of harmonic degree at most L: the harmonic kernels on
 * ℝⁿ restricted to the unit sphere, for any compact group that acts orthogonally, transitively or
 * not.
 *
 * <p><em>Formula:</em> K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹ for |x| = 1. Harmonic forms of different
 * degrees are orthogonal on the sphere, so that the basis stays one. <em>Accuracy:</em> the basis
 * and its certificate are those of the {@link KernelSpace}; values are rounded. <em>Source:</em>
 * Müller (1966), section 1.
 *
 * <p>Example: {@code SphereKernels.of(KernelSpace.on(space).from(in).to(out).upToDegree(4))}.
 */
public final class SphereKernels {
  private static final double TOLERANCE = 1e-9;

  private final KernelSpace space;

  private SphereKernels(KernelSpace space) {
    this.space = space;
  }

  /**
   * The view of a kernel space.
   *
   * @param space kernels on ℝⁿ, n ≥ 2
   * @return the same kernels on S^{n−1}
   * @throws InvalidInput where n is 1
   */
  public static SphereKernels of(KernelSpace space) {
    if (space.action().dimension() < 2) {
      throw new InvalidInput(
          "kernels on a sphere", "an action on R^1", "an action on R^n with n of 2 or more", "");
    }
    return new SphereKernels(space);
  }

  /** {@return the kernels on ℝⁿ} */
  public KernelSpace space() {
    return space;
  }

  /** {@return n − 1} */
  public int sphereDimension() {
    return space.action().dimension() - 1;
  }

  /** {@return the number of kernels} */
  public int dimension() {
    return space.dimension();
  }

  /** {@return the basis, harmonic forms} */
  public List<KernelElement> basis() {
    return space.basis();
  }

  /** {@return what has been proved about the basis} */
  public Certificate certificate() {
    return space.certificate();
  }

  /**
   * The value of a basis element.
   *
   * @param element the number of the element
   * @param point a unit vector
   * @return K(x), dim V_out × dim V_in, real parts
   * @throws InvalidInput where the point does not lie on the sphere within 10⁻⁹
   */
  public double[][] at(int element, double... point) {
    double square = 0;
    for (double x : point) {
      square += x * x;
    }
    if (point.length != sphereDimension() + 1 || !(Math.abs(square - 1) < TOLERANCE)) {
      throw new InvalidInput(
          "point of S^" + sphereDimension(),
          java.util.Arrays.toString(point),
          (sphereDimension() + 1) + " numbers with squares that add up to 1",
          "divide by the length");
    }
    double[][] value = new double[space.out().dimension()][space.in().dimension()];
    for (PolynomialMatrix.Entry e : space.basis().get(element).entries()) {
      value[e.row()][e.column()] += e.form().evaluate(point);
    }
    return value;
  }

  @Override
  public String toString() {
    return "kernels on S^"
        + sphereDimension()
        + ", dimensions by degree "
        + space.dimensionsByDegree();
  }
}
