package org.intertwiner.nn.train.pipeline;

import org.intertwiner.algebra.InvalidInput;

/**
 * Examples to learn from or to be judged by: an immutable list on the host, read by many threads.
 *
 * @param <B> some of them side by side
 */
public interface Examples<B> {
  /**
   * The number of examples.
   *
   * @return how many
   */
  int count();

  /**
   * Some examples side by side.
   *
   * @param indices which, each from 0
   * @return the batch
   */
  B batch(int... indices);

  /**
   * Reads everything once.
   *
   * @return a check sum of all inputs and targets
   * @throws InvalidInput if some number is not finite; says which
   */
  long checkSum();
}
