package org.intertwiner.nn.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.tensor.RandomStreams;

/**
 * The order in which a training run visits its samples: a pure function of a seed.
 *
 * <p>Epoch e visits every sample at most once in the order of a uniformly random permutation drawn
 * from (seed, e), cut into full batches; the {@code samples mod size} last ones of the permutation
 * sit that epoch out. Because nothing is remembered between steps, a resumed run continues exactly.
 *
 * @param samples number of samples
 * @param size samples in a batch
 * @param seed seed of all epochs
 */
public record Batches(int samples, int size, long seed) {

  /**
   * Checks the sizes.
   *
   * @param samples number of samples
   * @param size samples in a batch
   * @param seed seed of all epochs
   * @throws InvalidInput if no full batch fits
   */
  public Batches {
    if (size < 1 || samples < size) {
      throw new InvalidInput(
          "batch of " + size + " from " + samples + " samples",
          "no full batch",
          "1 ≤ batch size ≤ number of samples",
          "choose a smaller batch");
    }
  }

  /**
   * The number of batches in an epoch.
   *
   * @return ⌊samples/size⌋
   */
  public int perEpoch() {
    return samples / size;
  }

  /**
   * The order of one epoch.
   *
   * @param epoch number of the epoch, from 0
   * @return {@code perEpoch()·size} distinct sample indices; batch b is entries b·size …
   *     (b+1)·size−1
   */
  public int[] epoch(int epoch) {
    RandomGenerator random = RandomStreams.of(seed, epoch);
    return Arrays.copyOf(shuffled(samples, random), perEpoch() * size);
  }

  /**
   * A uniformly random order of 0 … n−1 (Fisher and Yates).
   *
   * @param n how many
   * @param random source
   * @return the permutation
   */
  public static int[] shuffled(int n, RandomGenerator random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
