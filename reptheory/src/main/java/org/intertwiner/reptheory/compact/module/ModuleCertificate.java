package org.intertwiner.reptheory.compact.module;

/**
 * What was proved exactly of the matrices of an irreducible representation.
 *
 * <p><em>Accuracy:</em> exact; nothing is sampled or rounded.
 *
 * <p>Example: {@code module.certificate().holds()}.
 *
 * @param weights Hᵢ is diagonal with the labels of the weights, Eᵢ raises every weight by αᵢ and Fᵢ
 *     lowers it: [H, E] and [H, F]
 * @param brackets [Eᵢ, Fⱼ] = δᵢⱼ Hᵢ
 * @param serre ad(Eᵢ)^(1−aⱼᵢ) Eⱼ = 0, and the same for F
 * @param irreducible the highest weight vector is the only one that all Eᵢ annihilate
 * @param multiplicities the weights are those of Freudenthal's formula
 * @param invariantForm the diagonal form is positive and Fᵢ is the adjoint of Eᵢ
 */
public record ModuleCertificate(
    boolean weights,
    boolean brackets,
    boolean serre,
    boolean irreducible,
    boolean multiplicities,
    boolean invariantForm) {

  /** {@return whether everything holds} */
  public boolean holds() {
    return weights && brackets && serre && irreducible && multiplicities && invariantForm;
  }
}
