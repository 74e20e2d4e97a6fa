package org.intertwiner.verify.basis;

import java.util.Optional;

/**
 * The document of a basis of kernels of finite range between fields on the sites of a crystal:
 * K(gu, gs) = ρ_out(g, u) K(u, s) ρ_in(g, s)⁻¹, by shells of squared length.
 *
 * @param basis the basis
 * @param digest the digest that the document carried when it was read
 */
public record LatticeDocument(PairBasis basis, Optional<String> digest) implements BasisDocument {

  /**
   * A document that has not been read from anywhere.
   *
   * @param basis the basis
   */
  public LatticeDocument(PairBasis basis) {
    this(basis, Optional.empty());
  }

  @Override
  public String kind() {
    return "lattice";
  }
}
