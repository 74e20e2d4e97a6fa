package org.intertwiner.cli.request;

/**
 * A question with all its options, typed and checked; whoever asks, the answer is the same.
 *
 * <p>The sub-commands make requests from options, the batch protocol makes them from JSON.
 */
@FunctionalInterface
public interface Request {
  /**
   * Answers.
   *
   * @return the answer
   * @throws org.intertwiner.algebra.InvalidInput where the question has no meaning
   * @throws org.intertwiner.algebra.LimitExceeded where the answer lies beyond a limit
   */
  Result run();
}
