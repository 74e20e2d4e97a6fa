package org.intertwiner.verify.basis;

import java.util.Optional;

/**
 * The document of a basis of kernels between fields over finite sets with a group acting: k(gx₂,
 * gx₁) = ρ₂(g, x₂) k(x₂, x₁) ρ₁(g, x₁)⁻¹.
 *
 * @param basis the basis
 * @param digest the digest that the document carried when it was read
 */
public record SectionDocument(PairBasis basis, Optional<String> digest) implements BasisDocument {

  /**
   * A document that has not been read from anywhere.
   *
   * @param basis the basis
   */
  public SectionDocument(PairBasis basis) {
    this(basis, Optional.empty());
  }

  @Override
  public String kind() {
    return "sections";
  }
}
