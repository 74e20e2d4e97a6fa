package org.intertwiner.verify.laws;

import java.util.concurrent.CancellationException;

/** Lets a long check be stopped. */
final class Interruption {
  private Interruption() {}

  static void check() {
    if (Thread.interrupted()) {
      throw new CancellationException("the laws were stopped");
    }
  }
}
