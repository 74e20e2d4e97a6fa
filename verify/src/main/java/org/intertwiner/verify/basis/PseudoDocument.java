package org.intertwiner.verify.basis;

import java.util.Optional;
import org.intertwiner.verify.basis.pseudo.PseudoBasis;

/**
 * The document of a basis of operators on a space with an indefinite metric: D(g⁻ᵀξ) ρ_in(g) =
 * ρ_out(g) D(ξ).
 *
 * @param basis the basis
 * @param digest the digest that the document carried when it was read
 */
record PseudoDocument(PseudoBasis basis, Optional<String> digest) implements BasisDocument {
  @Override
  public String kind() {
    return "pseudo";
  }
}
