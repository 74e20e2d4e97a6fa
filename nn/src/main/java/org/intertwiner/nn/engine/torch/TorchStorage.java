package org.intertwiner.nn.engine.torch;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Storage;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of LibTorch's memory, with the views through which arrays saw it last: the pool hands
 * the same storage to the same operation of the next step, which then makes no view.
 *
 * <p>The memory is freed when the storage, and every view with it, is no longer referred to.
 */
final class TorchStorage implements Storage {
  private static final int VIEWS = 12;

  private final DType type;
  private final int capacity;
  private final Tensor flat;
  private final boolean onHost;
  private @Nullable FloatBuffer floats;
  private @Nullable DoubleBuffer doubles;
  private @Nullable LongBuffer longs;

  /** Where a part begins, and how many numbers it has. */
  private record Stretch(int first, int size) {}

  private final Map<Stretch, TorchStorage> parts = new Latest<>();

  /** What a view shows: a shape, or for a matrix that of its transpose. */
  private record Look(Shape shape, boolean transposed) {}

  private final Map<Look, Tensor> views = new Latest<>();

  /** What was asked for last. */
  private static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    Latest() {
      super(4, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      // not closed: another thread may be reading through it
      return size() > VIEWS;
    }
  }

  /**
   * Wraps memory.
   *
   * @param type what arrays believe it holds; indices are kept as 64-bit integers
   * @param capacity numbers that fit
   * @param flat the memory, of rank 1
   * @param onHost whether the processor can address it
   */
  TorchStorage(DType type, int capacity, Tensor flat, boolean onHost) {
    this.type = type;
    this.capacity = capacity;
    this.flat = flat;
    this.onHost = onHost;
  }

  @Override
  public DType type() {
    return type;
  }

  @Override
  public int capacity() {
    return capacity;
  }

  /** Whether the processor can address the memory. */
  boolean onHost() {
    return onHost;
  }

  static TorchStorage storage(Array array) {
    return (TorchStorage) array.storage();
  }

  /** The tensor that an array is. */
  static Tensor tensor(Array array) {
    return storage(array).view(array.shape());
  }

  /** The beginning of the memory, dense and row-major in the given shape. */
  Tensor view(Shape shape) {
    return view(new Look(shape, false));
  }

  /** The transpose of the matrix that {@link #view} shows. */
  Tensor transposed(Shape matrix) {
    return view(new Look(matrix, true));
  }

  private Tensor view(Look look) {
    synchronized (views) {
      Tensor known = views.get(look);
      if (known == null) {
        long[] extents = longs(look.shape.toArray());
        long[] strides = longs(look.shape.strides());
        known =
            look.transposed
                ? flat.as_strided(
                    new long[] {extents[1], extents[0]}, new long[] {strides[1], strides[0]})
                : flat.as_strided(extents, strides);
        views.put(look, known);
      }
      return known;
    }
  }

  /** The same memory from one of its numbers on. */
  TorchStorage part(int first, int size) {
    synchronized (parts) {
      return parts.computeIfAbsent(
          new Stretch(first, size),
          s -> new TorchStorage(type, s.size, flat.narrow(0, s.first, s.size), onHost));
    }
  }

  /** The number of entries of LibTorch's block of memory before the first one here. */
  long offset() {
    return flat.storage_offset();
  }

  /** The numbers of a FLOAT32 storage on the host. */
  synchronized FloatBuffer floats() {
    if (floats == null) {
      floats = flat.data_ptr_float().capacity(capacity).asBuffer();
    }
    return floats;
  }

  /** The numbers of a FLOAT64 storage on the host. */
  synchronized DoubleBuffer doubles() {
    if (doubles == null) {
      doubles = flat.data_ptr_double().capacity(capacity).asBuffer();
    }
    return doubles;
  }

  /** The indices of an INT32 storage on the host. */
  synchronized LongBuffer longs() {
    if (longs == null) {
      longs = flat.data_ptr_long().capacity(capacity).asBuffer();
    }
    return longs;
  }

  static long[] longs(int... values) {
    long[] wide = new long[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
