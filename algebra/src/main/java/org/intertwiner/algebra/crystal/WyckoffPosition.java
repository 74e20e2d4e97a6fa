package org.intertwiner.algebra.crystal;

import java.util.List;

/**
 * A Wyckoff position: the points of a space group whose site-symmetry groups are conjugate in it.
 *
 * <p>Letters run by growing multiplicity, then by the number of free parameters, then by the
 * representative; those with equal multiplicity may follow in another order in the International
 * Tables.
 *
 * @param letter a, b, …, z, A, B, …
 * @param multiplicity the number of equivalent points in the cell
 * @param parameters the number of free parameters, from 0 to the dimension
 * @param representative one family of points, for example {@code x,1/4,z}
 * @param siteSymmetry the operations that fix the representative
 * @param orbit all families of points in the cell, the representative first
 */
public record WyckoffPosition(
    String letter,
    int multiplicity,
    int parameters,
    AffineOperation representative,
    SiteSymmetry siteSymmetry,
    List<AffineOperation> orbit) {

  /**
   * Keeps the fields.
   *
   * @param letter a, b, …, z, A, B, …
   * @param multiplicity the number of equivalent points in the cell
   * @param parameters the number of free parameters, from 0 to the dimension
   * @param representative one family of points, for example {@code x,1/4,z}
   * @param siteSymmetry the operations that fix the representative
   * @param orbit all families of points in the cell, the representative first
   */
  public WyckoffPosition {
    orbit = List.copyOf(orbit);
  }

  /**
   * {@return for example {@code 2a -1 0,0,0}; in more than three dimensions the order of the site
   * symmetry stands for its symbol}
   */
  @Override
  public String toString() {
    String symmetry =
        representative.dimension() <= 3
            ? siteSymmetry.pointGroup().hermannMauguin()
            : "order " + siteSymmetry.operations().size();
    return multiplicity + letter + " " + symmetry + " " + representative;
  }
}
