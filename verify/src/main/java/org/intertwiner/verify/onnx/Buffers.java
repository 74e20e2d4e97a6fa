package org.intertwiner.verify.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;

/** Memory outside the heap for the inputs of one run, kept by the thread for its next run. */
final class Buffers {
  private static final int KEPT = 1 << 20;
  private static final ThreadLocal<ByteBuffer> SPARE =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(1 << 12));

  private final ByteBuffer memory;
  private int at;

  private Buffers(ByteBuffer memory) {
    this.memory = memory;
  }

  /** Memory for these arrays; another call in the same thread ends the use of it. */
  static Buffers of(Collection<NumericArray> arrays) {
    long bytes = arrays.stream().mapToLong(Buffers::room).sum();
    if (bytes > Integer.MAX_VALUE) {
      throw new InvalidInput("inputs of a run", bytes + " bytes", "less than 2³¹", "");
    }
    ByteBuffer memory = SPARE.get();
    if (memory.capacity() < bytes) {
      memory = ByteBuffer.allocateDirect((int) bytes);
      if (bytes <= KEPT) {
        SPARE.set(memory);
      }
    }
    return new Buffers(memory);
  }

  /** Every array starts where any number may start. */
  private static long room(NumericArray array) {
    return ((long) array.size() * array.type().bytes() + 63) / 64 * 64;
  }

  /** The numbers of the next array in its own format. */
  ByteBuffer next(NumericArray array) {
    ByteBuffer part =
        memory.slice(at, array.size() * array.type().bytes()).order(ByteOrder.nativeOrder());
    at += (int) room(array);
    fill(array, part);
    return part.rewind();
  }

  private static void fill(NumericArray array, ByteBuffer out) {
    int size = array.size();
    switch (array.type()) {
      case FLOAT32 -> {
        for (int i = 0; i < size; i++) {
          out.putFloat((float) array.at(i));
        }
      }
      case FLOAT64 -> out.asDoubleBuffer().put(array.values());
      case FLOAT16 -> {
        for (int i = 0; i < size; i++) {
          out.putShort(ShortFloat.BINARY16.toBits(array.at(i)));
        }
      }
      case BFLOAT16 -> {
        for (int i = 0; i < size; i++) {
          out.putShort(ShortFloat.BFLOAT16.toBits(array.at(i)));
        }
      }
      default -> {
        for (int i = 0; i < size; i++) {
          put(array.type(), array.at(i), out);
        }
      }
    }
  }

  private static void put(ElementType type, double value, ByteBuffer out) {
    switch (type) {
      case INT64 -> out.putLong(whole(value, type, -0x1p63, 0x1p63));
      case INT32 -> out.putInt((int) whole(value, type, -0x1p31, 0x1p31));
      case INT16 -> out.putShort((short) whole(value, type, -0x1p15, 0x1p15));
      case INT8 -> out.put((byte) whole(value, type, -128, 128));
      case UINT8 -> out.put((byte) whole(value, type, 0, 256));
      default -> out.put((byte) whole(value, type, 0, 2));
    }
  }

  private static long whole(double value, ElementType type, double low, double end) {
    if (value != Math.rint(value) || value < low || value >= end) {
      throw new InvalidInput("number of an input", value + "", "one of " + type, "");
    }
    return (long) value;
  }
}
