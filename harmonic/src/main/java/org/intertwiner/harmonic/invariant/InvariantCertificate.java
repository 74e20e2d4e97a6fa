package org.intertwiner.harmonic.invariant;

/**
 * What has been proved about generators of invariants or equivariants, from the exact polynomials
 * and the characters, by code that knows nothing of how they were found.
 *
 * @param invariant every polynomial satisfies f∘g = f (F∘g = ρ(g)F) exactly on the generators
 * @param spanning in every degree up to checkedDegree the products of the generators span a space
 *     of the dimension that the characters give; ranks modulo a prime prove it
 * @param minimal no generator is a combination of products of others, as ranks at two different
 *     primes agree
 * @param checkedDegree the last degree in which products were counted
 */
public record InvariantCertificate(
    boolean invariant, boolean spanning, boolean minimal, int checkedDegree) {

  /**
   * Whether everything holds.
   *
   * @return invariant, spanning and minimal
   */
  public boolean isProved() {
    return invariant && spanning && minimal;
  }
}
