package org.intertwiner.algebra.group;

/**
 * How the elements of a group are told from, and turned into, permutations of a faithful action.
 *
 * @param <G> the elements
 */
interface Correspondence<G> {

  /** The group's own operations. */
  Group<G> structure();

  /** The element with an index. */
  G element(PermutationStore store, int index);

  /** The index of an element, or −1 when it is not in the group. */
  int indexOf(PermutationStore store, G element);
}
