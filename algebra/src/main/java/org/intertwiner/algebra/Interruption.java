package org.intertwiner.algebra;

import java.util.concurrent.CancellationException;

/**
 * Lets a caller stop long work by interrupting its thread.
 *
 * <p>Example: {@code Interruption.check()} in the body of a loop.
 */
public final class Interruption {
  private Interruption() {}

  /**
   * Asks whether the work is to be stopped; the interruption is taken note of and cleared.
   *
   * @throws CancellationException if the current thread has been interrupted
   */
  public static void check() {
    if (Thread.interrupted()) {
      throw new CancellationException("the computation was interrupted");
    }
  }
}
