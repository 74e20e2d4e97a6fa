package org.intertwiner.nn.engine;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one engine: hands out storages by size class and takes them back when a {@link
 * Step} closes.
 *
 * <p>Inside a step every array comes from the pool and returns to it at the end. Outside of steps
 * arrays are left to the garbage collector and never pooled. Size classes grow by quarters of a
 * power of two, so at most a fifth of a buffer is unused. Safe for use by many threads; a step
 * belongs to the thread that opened it.
 *
 * <p>A request beyond the {@linkplain #limit() limit}, or beyond what the machine has, is refused
 * after the pool has been given back; nothing is changed by it. The limit is that of the system
 * property {@value #PROPERTY}, a number of bytes that may end in k, m or g, or else that of the
 * machine.
 */
public final class Memory {
  /** The system property that limits the memory of every engine. */
  public static final String PROPERTY = "intertwiner.memory";

  /** What to do about too little memory. */
  public static final String REMEDY =
      "take smaller batches, checkpoint parts of the network, or allow more (java -Xmx, "
          + PROPERTY
          + ")";

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
  private long peakBytes;
  private long pooledBytes;
  private long limit;

  /**
   * Creates an empty memory without a limit of its own.
   *
   * @param allocator asks the machine for a storage of a kind and capacity; throws {@link
   *     OutOfMemoryError} if there is none
   * @throws InvalidInput if the system property {@value #PROPERTY} is set to something else than a
   *     size
   */
  public Memory(BiFunction<DType, Integer, Storage> allocator) {
    this(allocator, Long.MAX_VALUE);
  }

  /**
   * Creates an empty memory.
   *
   * @param allocator asks the machine for a storage of a kind and capacity; throws {@link
   *     OutOfMemoryError} if there is none
   * @param available the limit unless the system property {@value #PROPERTY} sets another
   * @throws InvalidInput if that property is set to something else than a size
   */
  public Memory(BiFunction<DType, Integer, Storage> allocator, long available) {
    this.allocator = allocator;
    String text = System.getProperty(PROPERTY, "");
    this.limit = text.isEmpty() ? available : parse(text);
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
   * @throws LimitExceeded if there is no memory for it
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
   * @throws LimitExceeded if there is no memory for it
   */
  public Array loose(DType type, Shape shape) {
    return new Array(new Array.Lease(type, fresh(type, shape.size()), null), shape);
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
        freshAllocations, freshBytes, reuses, liveBuffers, liveBytes, peakBytes, pooledBytes);
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
      storage = fresh(type, capacity);
    } else {
      reuses++;
      pooledBytes -= bytes(storage);
    }
    liveBuffers++;
    liveBytes += bytes(storage);
    peakBytes = Math.max(peakBytes, liveBytes);
    return storage;
  }

  private static long parse(String text) {
    int unit = "kmg".indexOf(Character.toLowerCase(text.charAt(text.length() - 1)));
    String digits = unit < 0 ? text : text.substring(0, text.length() - 1);
    if (!digits.matches(unit < 0 ? "[0-9]{1,18}" : "[0-9]{1,9}")) {
      throw new InvalidInput(
          "system property " + PROPERTY, text, "bytes, or a number followed by k, m or g", "");
    }
    return Long.parseLong(digits) << (10 * (unit + 1));
  }

  /**
   * Returns how many bytes open steps may hold together.
   *
   * @return the limit; {@link Long#MAX_VALUE} if there is none
   */
  public synchronized long limit() {
    return limit;
  }

  /**
   * Changes how many bytes open steps may hold together; the pool counts too, but is given back
   * before something is refused.
   *
   * @param bytes the limit, not negative
   * @throws InvalidInput if it is negative
   */
  public synchronized void limit(long bytes) {
    if (bytes < 0) {
      throw new InvalidInput("limit of memory", bytes + " bytes", "at least 0", "");
    }
    limit = bytes;
  }

  /**
   * Refuses, before any work is done, what would not fit beside what open steps hold now.
   *
   * @param what the work, for the message
   * @param bytes what it needs at once
   * @throws LimitExceeded if that is more than the limit leaves
   */
  public synchronized void require(String what, long bytes) {
    if (bytes > limit - liveBytes) {
      throw refused(what, bytes);
    }
  }

  /** Forgets the largest use so far, to measure that of what follows. */
  public synchronized void restartPeak() {
    peakBytes = liveBytes;
  }

  private LimitExceeded refused(String what, long bytes) {
    String bound = limit == Long.MAX_VALUE ? "what the machine has left" : mebibytes(limit);
    return new LimitExceeded(
        what, mebibytes(bytes) + " beside " + mebibytes(liveBytes) + " in use", bound, REMEDY);
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
  }

  /** Asks the machine; gives the pool back first if that is needed. */
  private synchronized Storage fresh(DType type, int capacity) {
    long bytes = (long) capacity * type.bytes();
    if (bytes > limit - liveBytes - pooledBytes) {
      trim();
      require("memory for " + capacity + " numbers " + type, bytes);
    }
    Storage storage = attempt(type, capacity);
    if (storage == null) {
      trim();
      storage = attempt(type, capacity);
    }
    if (storage == null) {
      throw refused("memory for " + capacity + " numbers " + type, bytes);
    }
    freshAllocations++;
    freshBytes += bytes;
    return storage;
  }

  private @Nullable Storage attempt(DType type, int capacity) {
    try {
      return allocator.apply(type, capacity);
    } catch (OutOfMemoryError e) {
      return null;
    }
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
