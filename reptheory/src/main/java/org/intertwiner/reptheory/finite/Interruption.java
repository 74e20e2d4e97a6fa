package org.intertwiner.reptheory.finite;

import java.util.concurrent.CancellationException;

/** Lets a caller stop long work by interrupting its thread. */
final class Interruption {
  private Interruption() {}

  /** Throws a {@link CancellationException} if the current thread has been interrupted. */
  static void check() {
    if (Thread.interrupted()) {
      throw new CancellationException("the computation was interrupted");
    }
  }
}
