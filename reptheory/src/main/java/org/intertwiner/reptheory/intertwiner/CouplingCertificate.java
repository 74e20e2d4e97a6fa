package org.intertwiner.reptheory.intertwiner;

/**
 * What has been proved of the coupling of two representations.
 *
 * <p><em>Accuracy:</em> exact. Equivariance is an identity between integral numbers of bounded
 * size, checked under all embeddings modulo enough primes; by Schur's lemma the products of maps
 * are known from their first columns, which are multiplied out exactly. Nothing of the derivation
 * enters. <em>Complexity:</em> the products on generators for each prime and embedding, and m²
 * products of vectors for each block.
 *
 * @param equivariant c(s)P_μ = P_μ(a(s) ⊗ b(s)) for every map and every generator, without residual
 * @param orthogonal tr(P_μ (F_a ⊗ F_b)⁻¹ P_ν* F_c) = δ_μν N_μ d_c with N_μ &gt; 0 in every block,
 *     and the forms F_a and F_b are invariant under the generators
 * @param complete every block has as many maps as copies times endomorphisms, and Σ m_c d_c is the
 *     dimension of the product
 */
public record CouplingCertificate(boolean equivariant, boolean orthogonal, boolean complete) {

  /**
   * Checks a coupling.
   *
   * @param coupling maps with the forms of both factors
   * @return what holds
   */
  public static CouplingCertificate check(Coupling<?> coupling) {
    return CouplingProof.of(coupling);
  }

  /**
   * Whether everything holds.
   *
   * @return true if the coupling is proved to be a unitary change of basis for the forms
   */
  public boolean proved() {
    return equivariant && orthogonal && complete;
  }
}
