package org.intertwiner.harmonic.fourier.finite;

import java.util.List;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.parallel.Workers;

/**
 * One way to apply the matrix of all entries of unitary irreducible representations.
 *
 * <p>Functions are read at positions 0 … |G| − 1, an order of the elements of the engine's own
 * choice. {@link #transform} computes E(ρ) = Σ_g x(g) ρ(g), one row-major d × d block after the
 * other; {@link #adjoint} computes x(g) = Σ_ρ Σ_ij conj(ρ_ij(g)) E(ρ)_ij. Neither has a factor.
 */
sealed interface Engine permits AbelianEngine, ChainEngine, YoungEngine {
  /** The number |G| of positions. */
  int order();

  /** The element at each position, in the numbering of the group. */
  int[] elements();

  /** The degrees of the representations, in the order of their blocks. */
  int[] degrees();

  /** Whether all matrices are real. */
  boolean isReal();

  /** How often the numbers change the array: what is odd ends in the second array. */
  int passes();

  /**
   * E from x, in the places offset … offset + |G| − 1.
   *
   * @param a where x stands; overwritten
   * @param b room; holds the result if {@link #passes} is odd
   */
  void transform(Parts a, Parts b, int offset, Workers workers);

  /**
   * x from E by the adjoint matrix, in the same places.
   *
   * @param a where E stands; overwritten
   * @param b room; holds the result if {@link #passes} is odd
   */
  void adjoint(Parts a, Parts b, int offset, Workers workers);

  /** The matrix ρ(g) of a representation at a position. */
  ComplexMatrix matrix(int irrep, int position);

  /**
   * The average of ρ(h) X σ(h)* over the group: the projection of X to the maps that commute.
   *
   * @param rho another representation of the same elements, by element number
   * @param irrep σ, one of this engine's
   */
  ComplexMatrix average(ComplexMatrix x, Outer rho, int irrep);

  /**
   * The parts of a representation of a larger group: isometries T with ρ(h) T = T σ(h), together a
   * unitary matrix.
   *
   * @param rho a representation of the same elements
   * @param dimension its dimension
   * @param multiplicities how often each σ occurs
   */
  List<Copy> restrict(Outer rho, int dimension, int... multiplicities);

  /** An isometry T, d_ρ × d_σ, and the number of σ. */
  record Copy(int irrep, ComplexMatrix columns) {}

  /** Real multiplications of one transform of a real function. */
  long multiplications();

  /** How the transform is done, for people. */
  String description();

  /** A representation of a larger group, by the numbers of the elements of the engine's group. */
  @FunctionalInterface
  interface Outer {
    /** The matrix of an element, numbered as in {@link #elements()}. */
    ComplexMatrix at(int element);
  }

  /** The places of the blocks. */
  static int[] offsets(int... degrees) {
    int[] offsets = new int[degrees.length + 1];
    for (int i = 0; i < degrees.length; i++) {
      offsets[i + 1] = offsets[i] + degrees[i] * degrees[i];
    }
    return offsets;
  }
}
