package org.intertwiner.harmonic.kernel.eckart;

import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * A kernel of a Wigner–Eckart basis with its name.
 *
 * @param label the name
 * @param matrix dim V_out × dim V_in exact forms of degree {@code label.degree()}
 */
public record EckartElement(EckartLabel label, PolynomialMatrix matrix) {

  /**
   * The kernel as LaTeX.
   *
   * @return a {@code pmatrix} of polynomials
   */
  public String toLatex() {
    return matrix.toLatex();
  }

  @Override
  public String toString() {
    return label + ": " + matrix;
  }
}
