package org.intertwiner.reptheory;

import org.intertwiner.algebra.InvalidInput;

/**
 * The type of an irreducible character over the real numbers (Frobenius and Schur 1906).
 *
 * <p><em>Formula:</em> ν(χ) = (1/|G|) Σ_g χ(g²) is 1, 0 or −1.
 */
public enum SchurType {
  /** ν = 1: afforded by real matrices; they commute with the multiples of the identity only. */
  REAL(1, 1),
  /** ν = 0: not real-valued; χ + χ* is afforded by real matrices that commute with a copy of ℂ. */
  COMPLEX(0, 2),
  /**
   * ν = −1: real-valued, but only 2χ is afforded by real matrices; they commute with a copy of ℍ.
   */
  QUATERNIONIC(-1, 4);

  private final int indicator;
  private final int endomorphisms;

  SchurType(int indicator, int endomorphisms) {
    this.indicator = indicator;
    this.endomorphisms = endomorphisms;
  }

  /**
   * The type with this Frobenius–Schur indicator.
   *
   * @param indicator 1, 0 or −1
   * @return the type
   * @throws InvalidInput if the number is none of the three
   */
  public static SchurType of(long indicator) {
    for (SchurType type : values()) {
      if (type.indicator == indicator) {
        return type;
      }
    }
    throw new InvalidInput(
        "Frobenius–Schur indicator",
        Long.toString(indicator),
        "1, 0 or −1",
        "the indicator of a reducible character is the sum of those of its parts");
  }

  /**
   * The Frobenius–Schur indicator.
   *
   * @return 1, 0 or −1
   */
  public int indicator() {
    return indicator;
  }

  /**
   * The real dimension of the algebra of matrices that commute with the real irreducible
   * representation.
   *
   * @return 1, 2 or 4
   */
  public int endomorphismDimension() {
    return endomorphisms;
  }

  /**
   * The degree of the real irreducible representation over that of the complex one.
   *
   * @return 1 for real type, otherwise 2
   */
  public int realFactor() {
    return this == REAL ? 1 : 2;
  }
}
