package org.intertwiner.verify.onnx;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Ends runs that take too long or whose thread is interrupted: one thread looks after all of them,
 * and only while there are any.
 */
final class Watchdog {
  private static final Watchdog SHARED = new Watchdog();
  private static final long STEP_MILLIS = 20;

  private final Set<Run> runs = new HashSet<>();
  private boolean started;

  /**
   * Whether there was nothing to look after, so that the thread is to be woken for the next run.
   */
  private boolean resting;

  private Watchdog() {}

  /** Why a run was ended. */
  enum Cause {
    NONE,
    TIMEOUT,
    INTERRUPTION
  }

  /** A run that is looked after until it is closed; its {@code stop} is not called after that. */
  static final class Run implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final long start = System.nanoTime();
    private final long nanos;
    private final Runnable stop;
    private Cause cause = Cause.NONE;
    private boolean closed;

    private Run(Duration timeout, Runnable stop) {
      nanos = Math.max(1, timeout.compareTo(Duration.ofDays(1)) > 0 ? DAY : timeout.toNanos());
      this.stop = stop;
    }

    synchronized Cause cause() {
      return cause;
    }

    private synchronized void look() {
      if (!closed && cause == Cause.NONE) {
        cause =
            thread.isInterrupted()
                ? Cause.INTERRUPTION
                : System.nanoTime() - start > nanos ? Cause.TIMEOUT : Cause.NONE;
        if (cause != Cause.NONE) {
          stop.run();
        }
      }
    }

    @Override
    public void close() {
      synchronized (this) {
        closed = true;
      }
      SHARED.remove(this);
    }
  }

  private static final long DAY = Duration.ofDays(1).toNanos();

  /** Looks after a run of the current thread. */
  static Run over(Duration timeout, Runnable stop) {
    Run run = new Run(timeout, stop);
    SHARED.add(run);
    return run;
  }

  private synchronized void add(Run run) {
    runs.add(run);
    if (!started) {
      started = true;
      Thread thread = new Thread(this::watch, "onnx-watchdog");
      thread.setDaemon(true);
      thread.start();
    } else if (resting) {
      notifyAll();
    }
  }

  private synchronized void remove(Run run) {
    runs.remove(run);
  }

  private void watch() {
    try {
      while (true) {
        Set<Run> now;
        synchronized (this) {
          while (runs.isEmpty()) {
            resting = true;
            wait();
          }
          resting = false;
          wait(STEP_MILLIS);
          now = Set.copyOf(runs);
        }
        now.forEach(Run::look);
      }
    } catch (InterruptedException e) {
      synchronized (this) {
        started = false;
        resting = false;
      }
    }
  }
}
