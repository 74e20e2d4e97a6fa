package org.intertwiner.harmonic.scale;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelSpace;

/**
 * A request for kernels on scale space, filled in step by step: {@code ScaleKernelSpace.over(base,
 * axis).withOffsets(0, 1).upToOrder(4)}.
 */
public final class ScaleKernelRequest {
  private final KernelSpace base;
  private final ScaleAxis axis;
  private final Rational squaredWidth;
  private final boolean lifting;
  private final int firstOffset;
  private final int lastOffset;

  private ScaleKernelRequest(
      KernelSpace base,
      ScaleAxis axis,
      Rational squaredWidth,
      boolean lifting,
      int firstOffset,
      int lastOffset) {
    this.base = base;
    this.axis = axis;
    this.squaredWidth = squaredWidth;
    this.lifting = lifting;
    this.firstOffset = firstOffset;
    this.lastOffset = lastOffset;
  }

  static ScaleKernelRequest over(KernelSpace base, ScaleAxis axis) {
    return new ScaleKernelRequest(base, axis, Rational.ONE, false, 0, 0);
  }

  /**
   * Sets the width of the Gaussian at scale 0; 1 unless set.
   *
   * @param square σ² &gt; 0, in squares of the unit of the grid
   * @return the request with it
   * @throws InvalidInput if it is not positive
   */
  public ScaleKernelRequest withSquaredWidth(Rational square) {
    if (square.signum() <= 0) {
      throw new InvalidInput(
          "squared width of a Gaussian", "" + square, "a positive number", "1 suits unit grids");
    }
    return new ScaleKernelRequest(base, axis, square, lifting, firstOffset, lastOffset);
  }

  /**
   * Asks for liftings: the input is a field on ℝⁿ.
   *
   * @return the request for liftings
   */
  public ScaleKernelRequest lifting() {
    return new ScaleKernelRequest(base, axis, squaredWidth, true, 0, 0);
  }

  /**
   * Asks for scale convolutions that read the scales k + first … k + last for scale k.
   *
   * @param first the smallest offset
   * @param last the largest offset
   * @return the request with them
   * @throws InvalidInput if the range is empty or not shorter than the axis
   */
  public ScaleKernelRequest withOffsets(int first, int last) {
    int n = axis.levels();
    if (first > last || first <= -n || last >= n) {
      throw new InvalidInput(
          "offsets of a scale convolution",
          first + " … " + last,
          "a range within " + (1 - n) + " … " + (n - 1),
          "the axis has " + n + " scales");
    }
    return new ScaleKernelRequest(base, axis, squaredWidth, false, first, last);
  }

  /**
   * Builds and certifies the kernels: all equivariant polynomials up to a degree, times the
   * Gaussian, for every offset.
   *
   * @param order the highest degree l + 2p, at most the degree of the steerable kernels
   * @return the certified space
   * @throws InvalidInput if the order is negative, or beyond the degree of the steerable kernels,
   *     so that some would be missing
   */
  public ScaleKernelSpace upToOrder(int order) {
    if (order < 0 || order > base.maxDegree()) {
      throw new InvalidInput(
          "order of scale kernels",
          "" + order,
          "0 … " + base.maxDegree() + ", the degree of the steerable kernels",
          "solve the steerable kernels up to a higher degree");
    }
    return ScaleKernelSpace.of(this, order);
  }

  KernelSpace base() {
    return base;
  }

  ScaleAxis axis() {
    return axis;
  }

  Rational squaredWidth() {
    return squaredWidth;
  }

  boolean isLifting() {
    return lifting;
  }

  int firstOffset() {
    return firstOffset;
  }

  int lastOffset() {
    return lastOffset;
  }

  @Override
  public String toString() {
    return "scale kernels over " + base + " on " + axis;
  }
}
