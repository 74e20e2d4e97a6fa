package org.intertwiner.harmonic.lattice;

import java.util.List;
import org.intertwiner.algebra.ring.Rational;

/**
 * A target site u and a source site s of a crystal, up to a common translation: what a kernel that
 * commutes with translations is a function of.
 *
 * <p><i>Formula:</i> u is the target's site of its cell at the origin, s the source's site moved by
 * {@code cell}; {@code offset} is s − u. <i>Units:</i> fractions of the primitive basis; lengths in
 * those of the metric. <i>Accuracy:</i> exact.
 *
 * <p>Example: on the triangular lattice the offset (1, 1) is one of the six shortest.
 *
 * @param target the number of u among the target's sites in the cell
 * @param source the number of s among the source's sites in the cell
 * @param cell the lattice translation of s
 * @param offset s − u
 * @param squaredLength the square of the distance
 */
public record SitePair(
    int target, int source, List<Integer> cell, List<Rational> offset, Rational squaredLength) {

  /**
   * Keeps copies of the lists.
   *
   * @param target the number of u among the target's sites in the cell
   * @param source the number of s among the source's sites in the cell
   * @param cell the lattice translation of s
   * @param offset s − u
   * @param squaredLength the square of the distance
   */
  public SitePair {
    cell = List.copyOf(cell);
    offset = List.copyOf(offset);
  }

  @Override
  public String toString() {
    return target + " ← " + source + " " + offset;
  }
}
