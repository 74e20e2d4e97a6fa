package org.intertwiner.nn.engine.nd4j;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One stretch of native memory that grows to the largest size asked for and is then kept. */
final class Staging {
  private @Nullable DataBuffer data;
  private FloatBuffer view = FloatBuffer.allocate(0);
  private int capacity;

  /**
   * Makes room.
   *
   * @return true if the memory moved, so that arrays over it are stale
   */
  boolean reserve(int size) {
    if (size <= capacity) {
      return false;
    }
    int grown = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(1024L, size + size / 8L));
    DataBuffer fresh = Nd4j.createBuffer(DataType.FLOAT, grown, false);
    view = new FloatPointer(fresh.pointer()).capacity(grown).asBuffer();
    data = fresh;
    capacity = grown;
    return true;
  }

  /** A dense array over the beginning of the memory. */
  INDArray array(long... shape) {
    DataBuffer own = data;
    if (own == null) {
      throw new IllegalStateException("no memory reserved");
    }
    long[] strides = new long[shape.length];
    long step = 1;
    for (int i = shape.length - 1; i >= 0; i--) {
      strides[i] = step;
      step *= shape[i];
    }
    return Nd4j.create(own, shape, strides, 0, 'c');
  }

  void write(int at, float[] source, int offset, int count) {
    view.put(at, source, offset, count);
  }

  void read(int at, float[] target, int offset, int count) {
    view.get(at, target, offset, count);
  }
}
