package org.intertwiner.verify.basis;

/** A document whose elements are equivariant matrices of polynomials on ℝⁿ. */
public sealed interface PolynomialDocument extends BasisDocument
    permits KernelDocument, OperatorDocument {

  /**
   * The basis.
   *
   * @return group, representations and elements
   */
  PolynomialBasis basis();

  /**
   * Whether the elements are matrices of harmonic forms, or of all forms.
   *
   * @return true for kernels, false for symbols of operators
   */
  boolean isHarmonic();
}
