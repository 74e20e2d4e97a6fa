package org.intertwiner.reptheory.notation;

import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * A representation of a subgroup that was read from text: what a field over the cosets has at every
 * point.
 *
 * @param <G> the group elements
 * @param group G
 * @param subgroup H
 * @param representation a representation of H
 * @param text how it was written, in a standard spelling
 */
public record Fibre<G>(
    FiniteGroup<G> group, Subgroup subgroup, FiniteRepresentation<G> representation, String text) {

  @Override
  public String toString() {
    return text;
  }
}
