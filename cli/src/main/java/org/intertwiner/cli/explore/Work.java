package org.intertwiner.cli.explore;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.intertwiner.algebra.LimitExceeded;

/** Computations, a few at a time, each of which can be cancelled. */
final class Work implements AutoCloseable {
  /** So many computations wait for their turn. */
  private static final int WAITING = 32;

  /** As deep as the stack of a main thread, which the same computations have elsewhere. */
  private static final long STACK = 8L << 20;

  /** Computations that wait have longer than the limit of one. */
  private static final int PATIENCE = 4;

  private final ThreadPoolExecutor pool;
  private final Duration longest;
  private final ConcurrentMap<String, Future<?>> running = new ConcurrentHashMap<>();

  /**
   * No computations yet.
   *
   * @param atATime how many run at a time
   * @param limit the limit of one
   */
  Work(int atATime, Duration limit) {
    this.longest = limit.multipliedBy(PATIENCE);
    this.pool =
        new ThreadPoolExecutor(
            atATime,
            atATime,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> daemon(work, "explore-work", STACK));
  }

  static Thread daemon(Runnable work, String name, long stack) {
    Thread thread = new Thread(null, work, name, stack);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Waits for a computation.
   *
   * @param key what it is cancelled by
   * @param work the computation
   * @return what came out
   * @throws CancellationException where it was cancelled
   * @throws RejectedExecutionException where too many wait
   */
  <T> T run(String key, Supplier<T> work) {
    Future<T> future = pool.submit(work::get);
    running.put(key, future);
    try {
      return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new LimitExceeded(
          "time of a request", "no answer yet", "an answer in its turn", "ask for less at a time");
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } finally {
      running.remove(key, future);
    }
  }

  /**
   * Cancels a computation.
   *
   * @param key of which one
   * @return whether there was one
   */
  boolean cancel(String key) {
    Future<?> future = running.get(key);
    return future != null && future.cancel(true);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
