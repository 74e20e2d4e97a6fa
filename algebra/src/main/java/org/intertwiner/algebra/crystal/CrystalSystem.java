package org.intertwiner.algebra.crystal;

/**
 * The seven crystal systems, by the rotation axes that a point group has with or without inversion.
 *
 * <p><em>Source:</em> International Tables for Crystallography A, section 2.1.
 */
public enum CrystalSystem {
  /** No axes. */
  TRICLINIC,
  /** One axis of order 2. */
  MONOCLINIC,
  /** Three axes of order 2. */
  ORTHORHOMBIC,
  /** One axis of order 4. */
  TETRAGONAL,
  /** One axis of order 3. */
  TRIGONAL,
  /** One axis of order 6. */
  HEXAGONAL,
  /** Four axes of order 3. */
  CUBIC
}
