package org.intertwiner.reptheory.compact.module;

/**
 * What was proved exactly of matrices on the basis of the algebra of a compact group.
 *
 * <p>Example: {@code matrices.certificate().holds()}.
 *
 * @param brackets ρ([X, Y]) = [ρ(X), ρ(Y)] for every X of a generating set and every Y of the basis
 * @param invariantForm the diagonal form is positive, and every ρ(X) anti-Hermitian for it
 */
public record MatricesCertificate(boolean brackets, boolean invariantForm) {

  /** {@return whether everything holds} */
  public boolean holds() {
    return brackets && invariantForm;
  }
}
