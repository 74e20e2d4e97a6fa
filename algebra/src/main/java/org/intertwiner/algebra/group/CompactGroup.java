package org.intertwiner.algebra.group;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A compact group with finitely many topological generators and a Haar sampler; finite groups are
 * compact.
 *
 * @param <G> the elements
 */
public interface CompactGroup<G> extends Group<G> {

  /**
   * A short name.
   *
   * @return for example {@code D8} or {@code SO2}
   */
  String name();

  /**
   * Elements and Lie algebra elements that generate a dense subgroup; an equation that is linear in
   * the representation holds on the group if it holds on these.
   *
   * @return the generators in a fixed order
   */
  List<Generator<G>> topologicalGenerators();

  /**
   * A random element.
   *
   * @param random the source of randomness
   * @return an element with Haar (uniform) distribution
   */
  G random(RandomGenerator random);

  /**
   * Elements worth testing first: the identity, the generators, involutions.
   *
   * @return distinct elements, the identity first
   */
  List<G> special();
}
