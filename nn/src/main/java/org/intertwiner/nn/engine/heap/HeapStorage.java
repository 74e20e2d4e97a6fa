package org.intertwiner.nn.engine.heap;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Storage;

/** A Java array of one of the three kinds. */
record HeapStorage(DType type, Object data, int capacity) implements Storage {

  static HeapStorage allocate(DType type, int capacity) {
    Object data =
        switch (type) {
          case FLOAT32 -> new float[capacity];
          case FLOAT64 -> new double[capacity];
          case INT32 -> new int[capacity];
          case FLOAT16, BFLOAT16 ->
              throw new InvalidInput(
                  "kind of number",
                  type + " on an engine over Java arrays",
                  "FLOAT32, FLOAT64 or INT32",
                  "the engine torch holds half precision");
        };
    return new HeapStorage(type, data, capacity);
  }

  static Object data(Array array) {
    return ((HeapStorage) array.storage()).data;
  }

  static float[] floats(Array array) {
    return (float[]) data(array);
  }

  static double[] doubles(Array array) {
    return (double[]) data(array);
  }

  static int[] ints(Array array) {
    return (int[]) data(array);
  }
}
