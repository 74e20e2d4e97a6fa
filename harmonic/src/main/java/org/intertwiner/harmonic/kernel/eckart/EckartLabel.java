package org.intertwiner.harmonic.kernel.eckart;

/**
 * The name of a kernel by the Wigner–Eckart theorem: x ↦ B_J,c · e · P_s (Y_j,a(x) ⊗ Q_i,b ·).
 *
 * <p><i>Convention:</i> copies, paths and endomorphisms count from 0; endomorphism 0 is the
 * identity.
 *
 * @param degree the degree l of the harmonic forms
 * @param harmonic the irreducible V_j of the harmonic forms
 * @param harmonicCopy the copy a of V_j in H_l
 * @param input the irreducible V_i of V_in
 * @param inputCopy the copy b of V_i in V_in
 * @param output the irreducible V_J of V_out
 * @param outputCopy the copy c of V_J in V_out
 * @param path the coupling s, one of the copies of V_J in V_j ⊗ V_i
 * @param endomorphism the endomorphism e of V_J
 */
public record EckartLabel(
    int degree,
    String harmonic,
    int harmonicCopy,
    String input,
    int inputCopy,
    String output,
    int outputCopy,
    int path,
    int endomorphism) {

  /**
   * The name for people.
   *
   * @return for example {@code l=2: spin:2[0] ⊗ spin:1[0] → spin:1[0], path 0, endomorphism 0}
   */
  @Override
  public String toString() {
    return "l="
        + degree
        + ": "
        + harmonic
        + "["
        + harmonicCopy
        + "] ⊗ "
        + input
        + "["
        + inputCopy
        + "] → "
        + output
        + "["
        + outputCopy
        + "], path "
        + path
        + ", endomorphism "
        + endomorphism;
  }
}
