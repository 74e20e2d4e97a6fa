package org.intertwiner.verify.basis;

import java.util.Optional;

/**
 * The document of a basis of differential operators with constant coefficients, by their symbols:
 * D(gξ) = ρ_out(g) D(ξ) ρ_in(g)⁻¹, all forms of each order.
 *
 * @param basis the basis
 * @param digest the digest that the document carried when it was read
 */
public record OperatorDocument(PolynomialBasis basis, Optional<String> digest)
    implements PolynomialDocument {

  /**
   * A document that has not been read from anywhere.
   *
   * @param basis the basis
   */
  public OperatorDocument(PolynomialBasis basis) {
    this(basis, Optional.empty());
  }

  @Override
  public String kind() {
    return "operators";
  }

  @Override
  public boolean isHarmonic() {
    return false;
  }
}
