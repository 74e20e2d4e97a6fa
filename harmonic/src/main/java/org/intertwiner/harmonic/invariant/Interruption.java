package org.intertwiner.harmonic.invariant;

import java.util.concurrent.CancellationException;

/** Lets long searches be stopped by interrupting their thread. */
final class Interruption {
  private Interruption() {}

  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the search for invariants was interrupted");
    }
  }
}
