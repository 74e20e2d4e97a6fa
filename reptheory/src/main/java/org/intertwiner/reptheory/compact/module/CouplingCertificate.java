package org.intertwiner.reptheory.compact.module;

/**
 * What was proved exactly of a decomposition V_a ⊗ V_b = ⊕ V_c.
 *
 * <p>Example: {@code coupling.certificate().holds()}.
 *
 * @param equivariant every map V_c → V_a ⊗ V_b commutes with all Eᵢ and Fᵢ
 * @param orthogonal the images are orthogonal to each other, and each map is an isometry up to its
 *     norm
 * @param complete the dimensions add up to dim V_a · dim V_b, and the parts are those that the
 *     product formula of Brauer and Klimyk counts
 */
public record CouplingCertificate(boolean equivariant, boolean orthogonal, boolean complete) {

  /** {@return whether everything holds} */
  public boolean holds() {
    return equivariant && orthogonal && complete;
  }
}
