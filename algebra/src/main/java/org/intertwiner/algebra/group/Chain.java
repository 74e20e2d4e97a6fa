package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** What is known of a permutation group without listing it. */
sealed interface Chain permits StabilizerChain, RegularChain, GiantChain {

  /** The number of elements. */
  BigInteger order();

  /** Points that only the identity fixes all. */
  int[] base();

  /** Whether a permutation of the right degree belongs to the group. */
  boolean contains(int[] g);

  /** A uniformly random element. */
  int[] random(RandomGenerator random);

  /** The same group as a base with transversals. */
  StabilizerChain toStabilizerChain();
}
