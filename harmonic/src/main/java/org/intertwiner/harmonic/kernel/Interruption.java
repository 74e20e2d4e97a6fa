package org.intertwiner.harmonic.kernel;

import java.util.concurrent.CancellationException;

/** Lets long solves be stopped by interrupting their thread. */
final class Interruption {
  private Interruption() {}

  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the kernel solver was interrupted");
    }
  }
}
