package org.intertwiner.nn.engine.heap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A library's products of float32 matrices outside the heap, and memory for them that is used
 * again.
 *
 * <p>Example: {@code new NativeProducts(routine)}, where the routine calls {@code cblas_sgemm}, is
 * what {@link MixingKernel} takes in place of Java's loops.
 */
public final class NativeProducts {
  private final Routine routine;
  private final ConcurrentLinkedQueue<FloatBuffer> idle = new ConcurrentLinkedQueue<>();

  /**
   * Products by a routine.
   *
   * @param routine may be called by several threads at once, each of which it serves alone
   */
  public NativeProducts(Routine routine) {
    this.routine = routine;
  }

  /** c ← op(a)·op(b) + β·c for dense row-major matrices. */
  @FunctionalInterface
  public interface Routine {
    /**
     * Multiplies.
     *
     * @param turnA whether a is given as (k, m)
     * @param turnB whether b is given as (n, k)
     * @param sizes m, n and k
     * @param a (m, k)
     * @param b (k, n)
     * @param beta 0 or 1
     * @param c (m, n)
     */
    void multiply(
        boolean turnA,
        boolean turnB,
        Sizes sizes,
        FloatBuffer a,
        FloatBuffer b,
        float beta,
        FloatBuffer c);
  }

  /**
   * Extents of a product.
   *
   * @param m rows
   * @param n columns
   * @param k terms of each entry
   */
  public record Sizes(int m, int n, int k) {}

  Routine routine() {
    return routine;
  }

  /** Memory for at least so many numbers, direct and of native order. */
  FloatBuffer take(int numbers) {
    FloatBuffer known = idle.poll();
    if (known != null && known.capacity() >= numbers) {
      return known;
    }
    return ByteBuffer.allocateDirect(4 * numbers).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  void giveBack(FloatBuffer memory) {
    idle.add(memory);
  }
}
