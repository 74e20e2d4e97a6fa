package org.intertwiner.reptheory.lorentz;

/**
 * What was proved exactly of matrices of a Lorentz group.
 *
 * <p>Example: {@code spinor.certificate().holds()}.
 *
 * @param brackets the matrices on the basis of the algebra keep all brackets
 * @param components the matrices on the reflections are involutions, commute with each other and
 *     carry every element of the algebra as the reflections themselves do
 * @param form the invariant form is kept by all matrices and is not degenerate
 * @param dimension the dimension is that of the closed formula
 */
public record LorentzCertificate(
    boolean brackets, boolean components, boolean form, boolean dimension) {

  /** {@return whether everything holds} */
  public boolean holds() {
    return brackets && components && form && dimension;
  }
}
