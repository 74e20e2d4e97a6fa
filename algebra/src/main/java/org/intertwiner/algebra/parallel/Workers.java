package org.intertwiner.algebra.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.intertwiner.algebra.LimitExceeded;
import org.jspecify.annotations.Nullable;

/**
 * A small team of threads that shares loops cut at fixed positions.
 *
 * <p>The calling thread works too and takes over any part that no other thread has begun, so a busy
 * machine slows a loop down but never stops it. Which thread runs a part does not matter to the
 * result. A loop started inside a part, or while another thread uses the team, runs on its own
 * thread alone. Threads without work for some seconds end, and start again with the next loop, so
 * that a team which is no longer used leaves nothing behind.
 */
public final class Workers {
  /** The largest team. */
  public static final int MAX_COUNT = 1 << 12;

  private static final long SPIN_NANOS = 30_000;

  private static final long REST_NANOS = 2_000_000_000;

  private final int count;
  private final ReentrantLock lock = new ReentrantLock();
  private final long restNanos;
  private final @Nullable Helper[] helpers;
  private volatile @Nullable Job job;

  /**
   * Creates a team; its threads are daemons and start with the first shared loop.
   *
   * @param count threads including the caller, at least 1
   * @throws LimitExceeded for more than {@link #MAX_COUNT}
   */
  public Workers(int count) {
    this(count, REST_NANOS);
  }

  /** A team whose threads end when they were without work for a time. */
  Workers(int count, long restNanos) {
    if (count > MAX_COUNT) {
      throw new LimitExceeded(
          "threads of a team", "" + count, "at most " + MAX_COUNT, "more than cores do not help");
    }
    this.count = Math.max(1, count);
    this.restNanos = restNanos;
    this.helpers = new Helper[this.count - 1];
  }

  /**
   * Returns the size of the team.
   *
   * @return threads including the caller
   */
  public int count() {
    return count;
  }

  /** Part of a loop. */
  @FunctionalInterface
  public interface Range {
    /**
     * Runs the loop from one index to another.
     *
     * @param from first index
     * @param to one past the last
     */
    void run(int from, int to);
  }

  /**
   * Cuts a loop into at most {@link #count()} ranges of at least {@code grain} and runs them.
   *
   * @param n length of the loop
   * @param grain smallest range worth sharing
   * @param body the loop
   */
  public void split(int n, int grain, Range body) {
    int parts = Math.min(count, n / Math.max(1, grain));
    if (parts <= 1) {
      if (n > 0) {
        body.run(0, n);
      }
      return;
    }
    run(parts, p -> body.run(cut(n, p, parts), cut(n, p + 1, parts)));
  }

  /** Where part p of a loop begins: multiples of 16, so that vectors are not split. */
  private static int cut(int n, int p, int parts) {
    if (p == parts) {
      return n;
    }
    int at = (int) ((long) n * p / parts);
    return n >= 64 * parts ? at & ~15 : at;
  }

  /**
   * Runs the parts 0 … parts − 1 and returns when all are done.
   *
   * @param parts how many
   * @param body what to do for each
   */
  public void run(int parts, IntConsumer body) {
    boolean alone = parts <= 1 || count == 1 || Thread.currentThread() instanceof Helper;
    if (alone || lock.isHeldByCurrentThread() || !lock.tryLock()) {
      for (int p = 0; p < parts; p++) {
        body.accept(p);
      }
      return;
    }
    try {
      share(new Job(parts, body, Thread.currentThread()));
    } finally {
      job = null;
      lock.unlock();
    }
  }

  private void share(Job work) {
    job = work;
    for (int i = 0; i < helpers.length && i < work.parts - 1; i++) {
      Helper helper = helpers[i];
      if (helper == null || helper.ended) {
        helper = new Helper();
        helpers[i] = helper;
        helper.start();
      } else if (helper.parked) {
        LockSupport.unpark(helper);
      }
    }
    work.help();
    long start = System.nanoTime();
    while (!work.isDone()) {
      if (System.nanoTime() - start < SPIN_NANOS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(work, 1_000_000);
      }
    }
    Throwable failure = work.failure;
    if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
  }

  private static final class Job {
    private final int parts;
    private final IntConsumer body;
    private final Thread caller;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private volatile @Nullable Throwable failure;

    Job(int parts, IntConsumer body, Thread caller) {
      this.parts = parts;
      this.body = body;
      this.caller = caller;
    }

    boolean isDone() {
      return finished.get() == parts;
    }

    boolean isTaken() {
      return next.get() >= parts;
    }

    void help() {
      while (true) {
        int p = next.getAndIncrement();
        if (p >= parts) {
          return;
        }
        try {
          body.accept(p);
        } catch (RuntimeException | Error e) {
          failure = e;
        }
        if (finished.incrementAndGet() == parts && Thread.currentThread() != caller) {
          LockSupport.unpark(caller);
        }
      }
    }
  }

  private final class Helper extends Thread {
    private volatile boolean parked;
    private volatile boolean ended;

    Helper() {
      super("intertwiner-worker");
      setDaemon(true);
    }

    @Override
    public void run() {
      long idle = System.nanoTime();
      while (!ended) {
        Job work = job;
        if (work != null && !work.isTaken()) {
          work.help();
          idle = System.nanoTime();
        } else if (System.nanoTime() - idle < SPIN_NANOS) {
          Thread.onSpinWait();
        } else {
          sleepUntilWork();
          idle = System.nanoTime();
        }
      }
    }

    private void sleepUntilWork() {
      parked = true;
      long start = System.nanoTime();
      if (isIdle()) {
        LockSupport.parkNanos(this, restNanos);
      }
      // a loop that begins just now is done by the caller, and the next one has a new thread
      ended = isIdle() && System.nanoTime() - start >= restNanos;
      parked = false;
    }

    private boolean isIdle() {
      Job work = job;
      return work == null || work.isTaken();
    }
  }
}
