package org.intertwiner.verify.basis;

import java.util.Optional;

/**
 * The document of a basis of kernels between fields over compact homogeneous spaces: K(h₂gh₁) =
 * σ₂(h₂) K(g) σ₁(h₁).
 *
 * @param basis the basis
 * @param digest the digest that the document carried when it was read
 */
record HomogeneousDocument(HomogeneousBasis basis, Optional<String> digest)
    implements BasisDocument {
  @Override
  public String kind() {
    return "homogeneous";
  }
}
