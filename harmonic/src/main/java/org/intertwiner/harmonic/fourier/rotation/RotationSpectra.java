package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.clebschgordan.ClebschGordan;

/**
 * Power, cross spectrum and bispectrum of functions on SO(3), or on the odd functions of SU(2).
 *
 * <p><i>Formula:</i> ∫|f|² = Σ (2l+1) ‖f̂^l‖² (Plancherel). Under left translation f̂^l becomes
 * f̂^l D^l(g)*, so the matrices f̂^l f̂^l* do not change, nor does
 *
 * <pre>
 * B^{l₁l₂l}_{n₁n₂n} = Σ_{m₁m₂} f̂^{l₁}_{n₁m₁} f̂^{l₂}_{n₂m₂} ⟨l₁m₁ l₂m₂|l m₁+m₂⟩ (f̂^l_{n,m₁+m₂})*
 * </pre>
 *
 * <p>All B together determine f up to left translation where every f̂^l is invertible.
 * <i>Accuracy:</i> rounding of the sums. <i>Source:</i> Kakarala, "The bispectrum as a source of
 * phase-sensitive invariants for Fourier descriptors: a group-theoretic approach" (2012).
 *
 * <p>Example: {@code RotationSpectra.power(layout, coefficients)[2]}.
 */
public final class RotationSpectra {
  private RotationSpectra() {}

  /**
   * ∫ f k* = Σ (2l+1) tr(f̂ k̂*).
   *
   * @param layout the layout of both
   * @param f complex coefficients
   * @param k complex coefficients
   * @return the real and the imaginary part
   * @throws InvalidInput for a wrong length
   */
  public static double[] innerProduct(RotationLayout layout, double[] f, double[] k) {
    double[] spectrum = cross(layout, f, k);
    double re = 0;
    double im = 0;
    for (int b = 0; b < layout.bandLimit(); b++) {
      re += spectrum[2 * b];
      im += spectrum[2 * b + 1];
    }
    return new double[] {re, im};
  }

  /**
   * The share (2l+1) ‖f̂^l‖² of each degree in ∫|f|².
   *
   * @param layout the layout
   * @param f complex coefficients
   * @return one number a degree
   * @throws InvalidInput for a wrong length
   */
  public static double[] power(RotationLayout layout, double[] f) {
    double[] cross = cross(layout, f, f);
    double[] power = new double[layout.bandLimit()];
    for (int b = 0; b < power.length; b++) {
      power[b] = cross[2 * b];
    }
    return power;
  }

  /**
   * The share (2l+1) tr(f̂^l k̂^l*) of each degree in ∫ f k*.
   *
   * @param layout the layout of both
   * @param f complex coefficients
   * @param k complex coefficients
   * @return one complex number a degree
   * @throws InvalidInput for a wrong length
   */
  public static double[] cross(RotationLayout layout, double[] f, double[] k) {
    layout.requireComplex("coefficients of f", f);
    layout.requireComplex("coefficients of k", k);
    double[] cross = new double[2 * layout.bandLimit()];
    for (int b = 0; b < layout.bandLimit(); b++) {
      double re = 0;
      double im = 0;
      int at = 2 * layout.offset(b);
      int end = at + 2 * layout.rows(b) * layout.columns(b);
      for (int i = at; i < end; i += 2) {
        re += f[i] * k[i] + f[i + 1] * k[i + 1];
        im += f[i + 1] * k[i] - f[i] * k[i + 1];
      }
      cross[2 * b] = layout.columns(b) * re;
      cross[2 * b + 1] = layout.columns(b) * im;
    }
    return cross;
  }

  /**
   * The matrix f̂^l f̂^l*, which no left translation changes.
   *
   * @param layout the layout
   * @param f complex coefficients
   * @param block the degree l, or j − ½ for halves
   * @return a Hermitian matrix over the orders n, row-major, complex
   * @throws InvalidInput for a wrong length or block
   */
  public static double[] powerMatrix(RotationLayout layout, double[] f, int block) {
    layout.requireComplex("coefficients", f);
    PlanarMatrix a = PlanarMatrix.block(layout, f, block);
    double[] out = new double[2 * a.rows() * a.rows()];
    a.multiply(a.adjoint()).store(out, 0);
    return out;
  }

  /**
   * The part B^{l₁l₂l} of the bispectrum, which no left translation changes.
   *
   * @param layout a layout of integer degrees
   * @param f complex coefficients
   * @param l1 the first degree, below the band limit
   * @param l2 the second degree
   * @param l the third degree, |l₁ − l₂| … l₁ + l₂
   * @return B_{n₁n₂n}, n running fastest, complex
   * @throws InvalidInput for a wrong length, a degree outside its range, or a layout of halves
   */
  public static double[] bispectrum(RotationLayout layout, double[] f, int l1, int l2, int l) {
    requireDegrees(layout, f, l1, l2, l);
    PlanarMatrix a = PlanarMatrix.block(layout, f, l1);
    PlanarMatrix b = PlanarMatrix.block(layout, f, l2);
    PlanarMatrix adjoint = PlanarMatrix.block(layout, f, l).adjoint();
    double[] coupling = coupling(l1, l2, l);
    PlanarMatrix product = new PlanarMatrix(a.rows() * b.rows(), 2 * l + 1);
    for (int n1 = 0; n1 < a.rows(); n1++) {
      Interruption.check();
      for (int n2 = 0; n2 < b.rows(); n2++) {
        couple(a, n1, b, n2, coupling, product, n1 * b.rows() + n2, l1 + l2 - l);
      }
    }
    double[] out = new double[2 * product.rows() * adjoint.columns()];
    product.multiply(adjoint).store(out, 0);
    return out;
  }

  private static void requireDegrees(RotationLayout layout, double[] f, int l1, int l2, int l) {
    layout.requireComplex("coefficients", f);
    boolean inside =
        l1 >= 0
            && l2 >= 0
            && Math.max(l, Math.max(l1, l2)) < layout.bandLimit()
            && l >= Math.abs(l1 - l2)
            && l <= l1 + l2;
    if (layout.isHalf() || !inside) {
      throw new InvalidInput(
          "degrees of a bispectrum",
          l1 + ", " + l2 + ", " + l + " in a " + layout,
          "integers below the band limit with |l₁ − l₂| ≤ l ≤ l₁ + l₂",
          "");
    }
  }

  /** ⟨l₁m₁ l₂m₂|l m₁+m₂⟩ for all m₁ and m₂. */
  private static double[] coupling(int l1, int l2, int l) {
    double[] table = new double[(2 * l1 + 1) * (2 * l2 + 1)];
    for (int m1 = -l1; m1 <= l1; m1++) {
      for (int m2 = Math.max(-l2, -l - m1); m2 <= Math.min(l2, l - m1); m2++) {
        table[(m1 + l1) * (2 * l2 + 1) + m2 + l2] =
            ClebschGordan.coefficient(2 * l1, 2 * m1, 2 * l2, 2 * m2, 2 * l, 2 * (m1 + m2))
                .doubleValue();
      }
    }
    return table;
  }

  /** One row: the product of a row of each factor, summed over m₁ + m₂ = m. */
  private static void couple(
      PlanarMatrix a,
      int n1,
      PlanarMatrix b,
      int n2,
      double[] coupling,
      PlanarMatrix out,
      int row,
      int shift) {
    for (int i = 0; i < a.columns(); i++) {
      int from = Math.max(0, shift - i);
      int to = Math.min(b.columns(), out.columns() + shift - i);
      for (int k = from; k < to; k++) {
        double c = coupling[i * b.columns() + k];
        double re = a.re(n1, i) * b.re(n2, k) - a.im(n1, i) * b.im(n2, k);
        double im = a.re(n1, i) * b.im(n2, k) + a.im(n1, i) * b.re(n2, k);
        int m = i + k - shift;
        out.set(row, m, out.re(row, m) + c * re, out.im(row, m) + c * im);
      }
    }
  }
}
