package org.intertwiner.reptheory.clebschgordan;

/**
 * What has been proved of a coupling tensor, exactly, from its entries alone.
 *
 * <p>{@code infinitesimal} says A₃T = T(A₁⊗1 + 1⊗A₂) for generators A of the Lie algebra, which are
 * written down from their action on functions and not from the coefficients; {@code reflections}
 * says S₃T = T(S₁⊗S₂) for one element of every other component; {@code orthonormal} says TTᵀ = 1.
 * <em>Accuracy:</em> exact, as identities between sums of square roots.
 *
 * @param infinitesimal T commutes with the Lie algebra
 * @param reflections T commutes with the other components of the group
 * @param orthonormal the rows of T are orthonormal
 */
public record CouplingCertificate(boolean infinitesimal, boolean reflections, boolean orthonormal) {
  /**
   * Whether everything holds.
   *
   * @return true if the tensor is proved
   */
  public boolean proved() {
    return infinitesimal && reflections && orthonormal;
  }
}
