package org.intertwiner.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns the end of the process (Ctrl-C, a termination signal) into an interrupt of the working
 * thread, and keeps the process alive until that thread has put its state away.
 */
public final class Interruption implements AutoCloseable {
  /** How long the process waits for the state to be written, in seconds. */
  private static final long PATIENCE = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Thread worker) {
    hook = new Thread(() -> stop(worker), "stop-with-checkpoint");
  }

  /**
   * Starts to listen on behalf of the calling thread.
   *
   * @return to be closed when the work is put away
   */
  public static Interruption ofThisThread() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void stop(Thread worker) {
    worker.interrupt();
    try {
      if (!done.await(PATIENCE, TimeUnit.SECONDS)) {
        System.err.println("intertwiner: stopped before the checkpoint was written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already, which is what the hook waits for
      done.countDown();
    }
  }
}
