package org.intertwiner.algebra.crystal;

/**
 * The Bravais types of lattices: 5 in the plane, 14 in space.
 *
 * <p><em>Source:</em> A. Bravais, J. École Polytech. 19 (1850); International Tables for
 * Crystallography A, table 3.1.2.2 (Pearson's symbols).
 */
public enum BravaisType {
  /** Oblique. */
  OBLIQUE("mp"),
  /** Rectangular. */
  RECTANGULAR("op"),
  /** Rectangular centred, or rhombic. */
  RECTANGULAR_CENTRED("oc"),
  /** Square. */
  SQUARE("tp"),
  /** Hexagonal in the plane. */
  HEXAGONAL_PLANE("hp"),
  /** Triclinic. */
  TRICLINIC("aP"),
  /** Monoclinic primitive. */
  MONOCLINIC("mP"),
  /** Monoclinic, one face centred. */
  MONOCLINIC_CENTRED("mC"),
  /** Orthorhombic primitive. */
  ORTHORHOMBIC("oP"),
  /** Orthorhombic, one face centred. */
  ORTHORHOMBIC_BASE_CENTRED("oC"),
  /** Orthorhombic body-centred. */
  ORTHORHOMBIC_BODY_CENTRED("oI"),
  /** Orthorhombic, all faces centred. */
  ORTHORHOMBIC_FACE_CENTRED("oF"),
  /** Tetragonal primitive. */
  TETRAGONAL("tP"),
  /** Tetragonal body-centred. */
  TETRAGONAL_BODY_CENTRED("tI"),
  /** Rhombohedral. */
  RHOMBOHEDRAL("hR"),
  /** Hexagonal. */
  HEXAGONAL("hP"),
  /** Cubic primitive. */
  CUBIC("cP"),
  /** Cubic body-centred. */
  CUBIC_BODY_CENTRED("cI"),
  /** Cubic face-centred. */
  CUBIC_FACE_CENTRED("cF");

  private final String symbol;

  BravaisType(String symbol) {
    this.symbol = symbol;
  }

  /** {@return Pearson's symbol, for example {@code cF}} */
  public String symbol() {
    return symbol;
  }

  /** {@return 2 or 3} */
  public int dimension() {
    return Character.isLowerCase(symbol.charAt(1)) ? 2 : 3;
  }
}
