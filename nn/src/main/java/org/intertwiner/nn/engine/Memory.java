package org.intertwiner.nn.engine;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one engine: hands out storages by size class and takes them back when a {@link
 * Step} closes.
 *
 * <p>Inside a step every array comes from the pool and returns to it at the end. Outside of steps
 * arrays are left to the garbage collector and never pooled. Size classes grow by quarters of a
 * power of two, so at most a fifth of a buffer is unused. Safe for use by many threads; a step
 * belongs to the thread that opened it.
 */
public final class Memory {
  private static final int SMALLEST = 64;

  private final BiFunction<DType, Integer, Storage> allocator;
  private final Map<DType, Map<Integer, ArrayDeque<Storage>>> pool = new EnumMap<>(DType.class);

  // One stack of steps per engine and thread.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Step> current = new ThreadLocal<>();

  private long freshAllocations;
  private long freshBytes;
  private long reuses;
  private long liveBuffers;
  private long liveBytes;
  private long pooledBytes;

  /**
   * Creates an empty memory.
   *
   * @param allocator asks the machine for a storage of a kind and capacity
   */
  public Memory(BiFunction<DType, Integer, Storage> allocator) {
    this.allocator = allocator;
    for (DType type : DType.values()) {
      pool.put(type, new HashMap<>());
    }
  }

  /**
   * Makes an array whose numbers are undefined until they are written.
   *
   * @param type the kind of number
   * @param shape the shape
   * @return an array that belongs to the innermost open step of this thread, if there is one
   */
  public Array array(DType type, Shape shape) {
    Step step = current.get();
    if (step == null) {
      return loose(type, shape);
    }
    Storage storage = take(type, sizeClass(shape.size()));
    Array.Lease lease = new Array.Lease(type, storage, step);
    step.own(lease);
    return new Array(lease, shape);
  }

  /**
   * Makes an array that belongs to no step: parameters and optimiser state.
   *
   * @param type the kind of number
   * @param shape the shape
   * @return an array that lives as long as it is referred to
   */
  public Array loose(DType type, Shape shape) {
    synchronized (this) {
      freshAllocations++;
      freshBytes += (long) shape.size() * type.bytes();
    }
    return new Array(new Array.Lease(type, allocator.apply(type, shape.size()), null), shape);
  }

  /**
   * Opens a step on this thread, inside the one that is open, if any.
   *
   * @return the step, to be closed by the same thread
   */
  public Step open() {
    Step step = new Step(this, current.get());
    current.set(step);
    return step;
  }

  /**
   * Returns what happened so far.
   *
   * @return a snapshot
   */
  public synchronized MemoryStatistics statistics() {
    return new MemoryStatistics(
        freshAllocations, freshBytes, reuses, liveBuffers, liveBytes, pooledBytes);
  }

  /** Gives all pooled buffers back to the machine. */
  public synchronized void trim() {
    pool.values().forEach(Map::clear);
    pooledBytes = 0;
  }

  /**
   * Returns an array's buffer to the pool before its step closes; the array and all its views
   * become closed. Does nothing to arrays that belong to no step or are closed already.
   *
   * @param array an array that nothing needs any more
   */
  public void release(Array array) {
    Array.Lease lease = array.lease();
    Step owner = lease.owner;
    if (owner != null && lease.storage != null) {
      owner.disown(lease);
      giveBack(lease);
    }
  }

  void closed(Step step, @Nullable Step outer) {
    if (current.get() == step) {
      if (outer == null) {
        current.remove();
      } else {
        current.set(outer);
      }
    }
  }

  boolean isInnermost(Step step) {
    return current.get() == step;
  }

  synchronized void giveBack(Array.Lease lease) {
    Storage storage = lease.storage;
    if (storage == null) {
      return;
    }
    lease.storage = null;
    lease.owner = null;
    long bytes = bytes(storage);
    liveBuffers--;
    liveBytes -= bytes;
    pooledBytes += bytes;
    classes(storage.type())
        .computeIfAbsent(storage.capacity(), k -> new ArrayDeque<>())
        .addLast(storage);
  }

  synchronized void letGo(Array.Lease lease) {
    Storage storage = lease.storage;
    if (storage != null) {
      liveBuffers--;
      liveBytes -= bytes(storage);
      lease.owner = null;
    }
  }

  private synchronized Storage take(DType type, int capacity) {
    ArrayDeque<Storage> waiting = classes(type).get(capacity);
    Storage storage = waiting == null ? null : waiting.pollLast();
    if (storage == null) {
      storage = allocator.apply(type, capacity);
      freshAllocations++;
      freshBytes += bytes(storage);
    } else {
      reuses++;
      pooledBytes -= bytes(storage);
    }
    liveBuffers++;
    liveBytes += bytes(storage);
    return storage;
  }

  private Map<Integer, ArrayDeque<Storage>> classes(DType type) {
    return pool.computeIfAbsent(type, k -> new HashMap<>());
  }

  private static long bytes(Storage storage) {
    return (long) storage.capacity() * storage.type().bytes();
  }

  /** Rounds a size up to k·2ʲ with k in {4, 5, 6, 7}. */
  static int sizeClass(int size) {
    if (size <= SMALLEST) {
      return SMALLEST;
    }
    int unit = Integer.highestOneBit(size - 1) >> 2;
    long rounded = ((long) size + unit - 1) / unit * unit;
    return rounded > Integer.MAX_VALUE - 8 ? size : (int) rounded;
  }
}
