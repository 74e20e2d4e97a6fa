package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;

/**
 * Convolution, correlation and translation of functions on SO(3), or on SU(2), by their Fourier
 * coefficients.
 *
 * <p><i>Formula:</i> with f̂^l = ∫ f(g) D^l(g)* dg,
 *
 * <pre>
 * (f∗k)(x) = ∫ f(y) k(y⁻¹x) dy        (f∗k)^ = k̂ f̂
 * (f⋆k)(x) = ∫ f(y) k(x⁻¹y)* dy       (f⋆k)^ = k̂* f̂
 * f(g⁻¹x)                             f̂ D(g)*
 * f(xg)                               D(g) f̂
 * </pre>
 *
 * <p><i>Accuracy:</i> rounding of the products. <i>Complexity:</i> Σ (2l+1)³ complex multiply-adds,
 * 2L⁴. <i>Source:</i> Chirikjian and Kyatkin (2001), chapter 9.
 *
 * <p>Example: {@code RotationConvolution.convolve(layout, f, layout, k)}.
 */
public final class RotationConvolution {
  private RotationConvolution() {}

  /**
   * The coefficients k̂ f̂ of f∗k.
   *
   * @param layoutF the layout of f
   * @param f complex coefficients
   * @param layoutK the layout of k; the result has it
   * @param k complex coefficients
   * @return the complex coefficients of f∗k
   * @throws InvalidInput for a wrong length, or layouts of different degrees
   */
  public static double[] convolve(
      RotationLayout layoutF, double[] f, RotationLayout layoutK, double[] k) {
    requireSameDegrees(layoutF, f, layoutK, k);
    double[] out = new double[2 * layoutK.size()];
    for (int b = 0; b < layoutK.bandLimit(); b++) {
      Interruption.check();
      PlanarMatrix right = PlanarMatrix.block(layoutF, f, b);
      PlanarMatrix left = PlanarMatrix.block(layoutK, k, b).middleColumns(right.rows());
      left.multiply(right).store(out, 2 * layoutK.offset(b));
    }
    return out;
  }

  /**
   * The coefficients k̂* f̂ of f⋆k.
   *
   * @param layoutF the layout of f
   * @param f complex coefficients
   * @param layoutK the layout of k
   * @param k complex coefficients
   * @return the complex coefficients of f⋆k, with all orders
   * @throws InvalidInput for a wrong length, or layouts of different degrees
   */
  public static double[] correlate(
      RotationLayout layoutF, double[] f, RotationLayout layoutK, double[] k) {
    requireSameDegrees(layoutF, f, layoutK, k);
    RotationLayout full = full(layoutF);
    double[] out = new double[2 * full.size()];
    for (int b = 0; b < full.bandLimit(); b++) {
      Interruption.check();
      PlanarMatrix right = PlanarMatrix.block(layoutF, f, b);
      PlanarMatrix left = PlanarMatrix.block(layoutK, k, b);
      int rows = Math.min(right.rows(), left.rows());
      left.middleRows(rows)
          .adjoint()
          .multiply(right.middleRows(rows))
          .store(out, 2 * full.offset(b));
    }
    return out;
  }

  /** The layout of the same degrees with all orders. */
  static RotationLayout full(RotationLayout layout) {
    return layout.isHalf()
        ? RotationLayout.halves(layout.bandLimit(), layout.bandLimit())
        : RotationLayout.of(layout.bandLimit());
  }

  private static void requireSameDegrees(
      RotationLayout layoutF, double[] f, RotationLayout layoutK, double[] k) {
    layoutF.requireComplex("coefficients of f", f);
    layoutK.requireComplex("coefficients of k", k);
    if (layoutF.bandLimit() != layoutK.bandLimit() || layoutF.isHalf() != layoutK.isHalf()) {
      throw new InvalidInput(
          "layouts of two functions", layoutF + " and " + layoutK, "the same degrees", "");
    }
  }

  /**
   * The coefficients f̂ D(g)* of x ↦ f(g⁻¹x).
   *
   * @param layout the layout
   * @param f complex coefficients
   * @param g a rotation
   * @return the coefficients of the function that is moved by g
   * @throws InvalidInput for a wrong length
   */
  public static double[] translateLeft(RotationLayout layout, double[] f, UnitQuaternion g) {
    layout.requireComplex("coefficients", f);
    RotationMatrices d = RotationMatrices.of(layout.bandLimit(), layout.parity(), g);
    double[] out = new double[f.length];
    for (int b = 0; b < layout.bandLimit(); b++) {
      Interruption.check();
      PlanarMatrix.block(layout, f, b)
          .multiply(d.block(b).adjoint())
          .store(out, 2 * layout.offset(b));
    }
    return out;
  }

  /**
   * The coefficients D(g) f̂ of x ↦ f(xg).
   *
   * @param layout a layout with all orders: a right translation mixes the orders n
   * @param f complex coefficients
   * @param g a rotation
   * @return the coefficients of the moved function
   * @throws InvalidInput for a wrong length, or a layout with a limit of the orders
   */
  public static double[] translateRight(RotationLayout layout, double[] f, UnitQuaternion g) {
    layout.requireComplex("coefficients", f);
    if (layout.orderLimit() < layout.bandLimit()) {
      throw new InvalidInput(
          "layout",
          layout.toString(),
          "all orders |n| < L",
          "a translation from the right mixes them");
    }
    RotationMatrices d = RotationMatrices.of(layout.bandLimit(), layout.parity(), g);
    double[] out = new double[f.length];
    for (int b = 0; b < layout.bandLimit(); b++) {
      Interruption.check();
      d.block(b).multiply(PlanarMatrix.block(layout, f, b)).store(out, 2 * layout.offset(b));
    }
    return out;
  }

  /**
   * The value f(g) = Σ (2j + 1) tr(D(g) f̂) at one rotation.
   *
   * @param layout the layout
   * @param f complex coefficients
   * @param g a rotation, as an element of SU(2)
   * @return the real and the imaginary part
   * @throws InvalidInput for a wrong length
   */
  public static double[] value(RotationLayout layout, double[] f, UnitQuaternion g) {
    layout.requireComplex("coefficients", f);
    RotationMatrices d = RotationMatrices.of(layout.bandLimit(), layout.parity(), g);
    double re = 0;
    double im = 0;
    for (int b = 0; b < layout.bandLimit(); b++) {
      Interruption.check();
      PlanarMatrix c = PlanarMatrix.block(layout, f, b);
      PlanarMatrix matrix = d.block(b).middleColumns(c.rows());
      double x = 0;
      double y = 0;
      for (int n = 0; n < c.rows(); n++) {
        for (int m = 0; m < c.columns(); m++) {
          x += matrix.re(m, n) * c.re(n, m) - matrix.im(m, n) * c.im(n, m);
          y += matrix.re(m, n) * c.im(n, m) + matrix.im(m, n) * c.re(n, m);
        }
      }
      re += layout.columns(b) * x;
      im += layout.columns(b) * y;
    }
    return new double[] {re, im};
  }
}
