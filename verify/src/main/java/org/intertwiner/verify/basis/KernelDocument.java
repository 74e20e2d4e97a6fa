package org.intertwiner.verify.basis;

import java.util.Optional;

/**
 * The document of a basis of kernels: K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹ with harmonic entries, by
 * degree.
 *
 * @param basis the basis
 * @param digest the digest that the document carried when it was read
 */
public record KernelDocument(PolynomialBasis basis, Optional<String> digest)
    implements PolynomialDocument {

  /**
   * A document that has not been read from anywhere.
   *
   * @param basis the basis
   */
  public KernelDocument(PolynomialBasis basis) {
    this(basis, Optional.empty());
  }

  @Override
  public String kind() {
    return "kernels";
  }

  @Override
  public boolean isHarmonic() {
    return true;
  }
}
