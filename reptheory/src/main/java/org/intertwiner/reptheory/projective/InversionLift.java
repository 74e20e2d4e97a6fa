package org.intertwiner.reptheory.projective;

/** How the inversion x ↦ −x of space is lifted to spin; both lifts commute with all rotations. */
public enum InversionLift {
  /**
   * The square of a lift is 1, that of a mirror is Ē: the group SU(2) × {1, I} = Pin(0, 3). This is
   * what electrons in crystals use.
   */
  SQUARE_ONE,
  /** The square of a lift is Ē, that of a mirror is 1: the group Pin(3, 0). */
  SQUARE_MINUS_ONE
}
