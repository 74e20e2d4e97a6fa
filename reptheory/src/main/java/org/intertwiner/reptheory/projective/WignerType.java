package org.intertwiner.reptheory.projective;

/**
 * How an irreducible representation Δ of the unitary subgroup grows when antiunitary operators are
 * added. <em>Source:</em> E. Wigner, Group Theory (1959), chapter 26.
 */
public enum WignerType {
  /** Δ itself extends: no new degeneracy; the matrices that commute form ℝ. */
  A,
  /** Δ occurs twice; the matrices that commute form ℍ. */
  B,
  /** Δ is joined with the inequivalent Δ(a⁻¹ha)*; the matrices that commute form ℂ. */
  C
}
