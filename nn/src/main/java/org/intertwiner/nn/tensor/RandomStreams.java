package org.intertwiner.nn.tensor;

import java.util.SplittableRandom;

/**
 * Independent sources of random numbers from one seed.
 *
 * <p>A {@link SplittableRandom} made from s + γ, with the γ by which its own state moves, gives the
 * numbers of the one made from s, one place later. Seeds that are counted up in steps are therefore
 * no seeds of independent sources; here the pair of seed and number is mixed first.
 *
 * <p><i>Source</i>: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
 * generators" (2014), section 3.
 *
 * <p>Example: {@code RandomStreams.of(seed, sample).nextGaussian()}.
 */
public final class RandomStreams {
  private static final long FACTOR = 0xbf58476d1ce4e5b9L;

  private RandomStreams() {}

  /**
   * One of many sources.
   *
   * @param seed the seed of all
   * @param number which one
   * @return a source that is a function of both
   */
  public static SplittableRandom of(long seed, long number) {
    long mixed = new SplittableRandom(seed).nextLong() ^ (FACTOR * (number + 1));
    return new SplittableRandom(new SplittableRandom(mixed).nextLong());
  }
}
