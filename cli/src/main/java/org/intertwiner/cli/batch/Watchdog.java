package org.intertwiner.cli.batch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Interrupts the thread that started it once a time has passed, unless it was stopped before. */
final class Watchdog {
  private final Thread watched = Thread.currentThread();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread timer;
  private boolean fired;
  private boolean over;

  private Watchdog(Duration limit) {
    timer = new Thread(() -> await(limit), "time-limit");
    timer.setDaemon(true);
  }

  /**
   * Starts to count.
   *
   * @param limit the time
   * @return the running watchdog
   */
  static Watchdog start(Duration limit) {
    Watchdog watchdog = new Watchdog(limit);
    watchdog.timer.start();
    return watchdog;
  }

  /**
   * Stops; afterwards the thread is not interrupted by this watchdog any more.
   *
   * @return whether the time had passed
   */
  synchronized boolean stop() {
    over = true;
    stopped.countDown();
    if (fired) {
      // what was sent belongs to the request that is over; the flag must not reach the next one
      boolean unused = Thread.interrupted();
    }
    return fired;
  }

  private void await(Duration limit) {
    try {
      if (!stopped.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        fire();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void fire() {
    if (!over) {
      fired = true;
      watched.interrupt();
    }
  }
}
