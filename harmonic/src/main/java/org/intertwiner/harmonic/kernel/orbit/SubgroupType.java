package org.intertwiner.harmonic.kernel.orbit;

/**
 * A closed group of rotations up to conjugacy.
 *
 * @param shape its kind
 * @param n the order of the main axis of a cyclic or dihedral group, otherwise 0
 */
record SubgroupType(Shape shape, int n) {
  /** The kinds of closed groups of rotations; LINE is O(2) in SO(3). */
  enum Shape {
    CYCLIC,
    DIHEDRAL,
    TETRAHEDRAL,
    OCTAHEDRAL,
    ICOSAHEDRAL,
    CIRCLE,
    LINE,
    ALL
  }

  static SubgroupType cyclic(int n) {
    return new SubgroupType(Shape.CYCLIC, n);
  }

  static SubgroupType dihedral(int n) {
    return n == 1 ? cyclic(2) : new SubgroupType(Shape.DIHEDRAL, n);
  }

  static SubgroupType of(Shape shape) {
    return new SubgroupType(shape, 0);
  }

  boolean isTrivial() {
    return shape == Shape.CYCLIC && n == 1;
  }

  /** The number of elements; 0 where it is infinite. */
  int order() {
    return switch (shape) {
      case CYCLIC -> n;
      case DIHEDRAL -> 2 * n;
      case TETRAHEDRAL -> 12;
      case OCTAHEDRAL -> 24;
      case ICOSAHEDRAL -> 60;
      default -> 0;
    };
  }

  int dimension() {
    return switch (shape) {
      case CIRCLE, LINE -> 1;
      case ALL -> 3;
      default -> 0;
    };
  }

  /** The dimension of the normaliser in SO(3). */
  int normalizerDimension() {
    return switch (shape) {
      case CYCLIC -> n == 1 ? 3 : 1;
      case CIRCLE, LINE -> 1;
      case ALL -> 3;
      default -> 0;
    };
  }

  @Override
  public String toString() {
    return switch (shape) {
      case CYCLIC -> "C" + n;
      case DIHEDRAL -> "D" + n;
      case TETRAHEDRAL -> "T";
      case OCTAHEDRAL -> "O";
      case ICOSAHEDRAL -> "I";
      case CIRCLE -> "SO(2)";
      case LINE -> "O(2)";
      case ALL -> "SO(3)";
    };
  }
}
