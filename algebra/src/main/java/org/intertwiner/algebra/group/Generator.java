package org.intertwiner.algebra.group;

/**
 * One topological generator: a group element or a basis element of the Lie algebra.
 *
 * @param <G> the elements of the group
 */
public sealed interface Generator<G> {

  /**
   * A short name.
   *
   * @return for example {@code r}, {@code s} or {@code J}
   */
  String name();

  /**
   * A group element.
   *
   * @param <G> the elements of the group
   * @param name a short name
   * @param element the element
   */
  record Element<G>(String name, G element) implements Generator<G> {}

  /**
   * A basis element of the Lie algebra; its one-parameter group lies in the group.
   *
   * @param <G> the elements of the group
   * @param name a short name
   * @param index which basis element, from 0
   */
  record Infinitesimal<G>(String name, int index) implements Generator<G> {}
}
