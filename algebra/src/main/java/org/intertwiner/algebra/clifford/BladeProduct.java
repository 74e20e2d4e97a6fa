package org.intertwiner.algebra.clifford;

/**
 * Which pairs of blades a bilinear product keeps: each is the geometric product restricted to some
 * grades of the result.
 *
 * <p>For blades e_A, e_B the geometric product is a multiple of e_{A△B}, so that the choice is made
 * by comparing index sets. Source: L. Dorst, "The inner products of geometric algebra" (2002).
 */
public enum BladeProduct {
  /** ab, all pairs. */
  GEOMETRIC,
  /** a ∧ b, grade r + s: A and B disjoint. */
  OUTER,
  /** a ⌋ b, grade s − r: A within B. */
  LEFT_CONTRACTION,
  /** a ⌊ b, grade r − s: B within A. */
  RIGHT_CONTRACTION,
  /** ⟨ab⟩₀, grade 0: A = B. */
  SCALAR;

  /**
   * Whether a pair contributes.
   *
   * @param a mask of the left blade
   * @param b mask of the right blade
   * @return whether the product of the two is kept
   */
  public boolean keeps(int a, int b) {
    return switch (this) {
      case GEOMETRIC -> true;
      case OUTER -> (a & b) == 0;
      case LEFT_CONTRACTION -> (a & ~b) == 0;
      case RIGHT_CONTRACTION -> (b & ~a) == 0;
      case SCALAR -> a == b;
    };
  }
}
