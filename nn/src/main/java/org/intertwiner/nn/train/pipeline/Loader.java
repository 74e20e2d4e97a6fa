package org.intertwiner.nn.train.pipeline;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.Batches;
import org.intertwiner.nn.train.loss.Targets;
import org.jspecify.annotations.Nullable;

/**
 * The batches of a run one after the other, made ahead of time by threads of its own.
 *
 * <p>Batch n is a function of samples, order and n: the threads change when it is made, never what
 * it holds. At most {@code ahead} batches wait. For use by one thread.
 */
public final class Loader implements AutoCloseable {
  private static final long EPOCH_STREAM = 0x9e3779b97f4a7c15L;
  private static final long SAMPLE_STREAM = 0xbf58476d1ce4e5b9L;

  private final Samples samples;
  private final Batches batches;
  private final Optional<GroupAugmentation.Bound> augmentation;
  private final long last;
  private final int ahead;
  private final @Nullable ExecutorService threads;
  private final Deque<Future<Batch>> waiting = new ArrayDeque<>();
  private long made;
  private volatile Order order = new Order(-1, new int[0]);

  @SuppressWarnings("ArrayRecordComponent") // never leaves this class
  private record Order(int epoch, int[] indices) {}

  /**
   * Starts making batches.
   *
   * @param samples what from
   * @param batches sizes and order
   * @param augmentation what is done to each sample, if anything
   * @param from number of the first batch, counted over all epochs
   * @param to one past the number of the last batch
   * @param workers threads besides the caller; 0 to make each batch when it is asked for
   * @throws InvalidInput if there are fewer than 0 or more than 64 workers
   */
  public Loader(
      Samples samples,
      Batches batches,
      Optional<GroupAugmentation.Bound> augmentation,
      long from,
      long to,
      int workers) {
    if (workers < 0 || workers > 64) {
      throw new InvalidInput("loading threads", Integer.toString(workers), "0 … 64", "1 is usual");
    }
    this.samples = samples;
    this.batches = batches;
    this.augmentation = augmentation;
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
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws InvalidInput whatever the data threw while the batch was made
   * @throws CancellationException if there is no further batch
   */
  public Batch next() throws InterruptedException {
    if (threads == null && made < last) {
      return make(made++);
    }
    Future<Batch> first = waiting.poll();
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

  private Batch make(long number) {
    int epoch = (int) (number / batches.perEpoch());
    int at = (int) (number % batches.perEpoch()) * batches.size();
    int[] indices = Arrays.copyOfRange(order(epoch), at, at + batches.size());
    return augmentation.isEmpty()
        ? samples.batch(indices)
        : augmented(augmentation.get(), epoch, indices);
  }

  private int[] order(int epoch) {
    Order known = order;
    if (known.epoch != epoch) {
      known = new Order(epoch, batches.epoch(epoch));
      order = known;
    }
    return known.indices;
  }

  private Batch augmented(GroupAugmentation.Bound bound, int epoch, int... indices) {
    int size = samples.shape().size();
    Batch all = samples.batch(indices);
    for (int i = 0; i < indices.length; i++) {
      Batch one = samples.batch(indices[i]);
      bound.apply(one, stream(epoch, indices[i]));
      System.arraycopy(one.fields(), 0, all.fields(), i * size, size);
      if (one.targets() instanceof Targets.Values from
          && all.targets() instanceof Targets.Values into) {
        int length = from.numbers().length;
        System.arraycopy(from.numbers(), 0, into.numbers(), i * length, length);
      }
    }
    return all;
  }

  /** The randomness of one sample in one epoch. */
  private SplittableRandom stream(int epoch, int sample) {
    long base = batches.seed() + EPOCH_STREAM * (epoch + 1L);
    return new SplittableRandom(
        new SplittableRandom(base).nextLong() ^ (SAMPLE_STREAM * (sample + 1L)));
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
