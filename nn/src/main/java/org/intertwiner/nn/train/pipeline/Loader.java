package org.intertwiner.nn.train.pipeline;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.Batches;
import org.jspecify.annotations.Nullable;

/**
 * The batches of a run one after the other, made ahead of time by threads of its own.
 *
 * <p>Batch n is a function of source, order and n: the threads change when it is made, never what
 * it holds. At most {@code ahead} batches wait. For use by one thread.
 *
 * @param <B> a batch
 */
public final class Loader<B> implements AutoCloseable {
  private final Source<B> source;
  private final Batches batches;
  private final long last;
  private final int ahead;
  private final @Nullable ExecutorService threads;
  private final Deque<Future<B>> waiting = new ArrayDeque<>();
  private long made;
  private volatile Order order = new Order(-1, new int[0]);

  /**
   * Makes batches, called by many threads.
   *
   * @param <B> a batch
   */
  @FunctionalInterface
  public interface Source<B> {
    /**
     * One batch.
     *
     * @param epoch from 0
     * @param indices which examples
     * @return a function of epoch and indices
     */
    B make(int epoch, int... indices);
  }

  @SuppressWarnings("ArrayRecordComponent") // never leaves this class
  private record Order(int epoch, int[] indices) {}

  /**
   * Starts making batches.
   *
   * @param source what from
   * @param batches sizes and order
   * @param from number of the first batch, counted over all epochs
   * @param to one past the number of the last batch
   * @param workers threads besides the caller; 0 to make each batch when it is asked for
   * @throws InvalidInput if there are fewer than 0 or more than 64 workers
   */
  public Loader(Source<B> source, Batches batches, long from, long to, int workers) {
    if (workers < 0 || workers > 64) {
      throw new InvalidInput("loading threads", Integer.toString(workers), "0 … 64", "1 is usual");
    }
    this.source = source;
    this.batches = batches;
    this.made = from;
    this.last = to;
    this.ahead = workers + 1;
    this.threads = workers == 0 ? null : Executors.newFixedThreadPool(workers, Loader::thread);
    fill();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "intertwiner-loader");
    thread.setDaemon(true);
    return thread;
  }

  private void fill() {
    if (threads == null) {
      return;
    }
    while (waiting.size() < ahead && made < last) {
      long number = made++;
      waiting.add(threads.submit(() -> make(number)));
    }
  }

  /**
   * The next batch.
   *
   * @return the batch, whose arrays are the caller's
   * @throws InterruptedException if the thread is interrupted, before or while it waits
   * @throws InvalidInput whatever the data threw while the batch was made
   * @throws CancellationException if there is no further batch
   */
  public B next() throws InterruptedException {
    // what is waiting already would be handed out without a look at the thread
    if (Thread.interrupted()) {
      throw new InterruptedException("no batch for an interrupted thread");
    }
    if (threads == null && made < last) {
      return make(made++);
    }
    Future<B> first = waiting.poll();
    if (first == null) {
      throw new CancellationException("no batch is left");
    }
    fill();
    try {
      return first.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      } else if (cause instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(cause);
    }
  }

  private B make(long number) {
    int epoch = (int) (number / batches.perEpoch());
    int at = (int) (number % batches.perEpoch()) * batches.size();
    int[] indices = Arrays.copyOfRange(order(epoch), at, at + batches.size());
    return source.make(epoch, indices);
  }

  private int[] order(int epoch) {
    Order known = order;
    if (known.epoch != epoch) {
      known = new Order(epoch, batches.epoch(epoch));
      order = known;
    }
    return known.indices;
  }

  /** Ends the threads. */
  @Override
  public void close() {
    waiting.clear();
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
