package org.intertwiner.harmonic.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;

/** Writes the values of an array, little-endian, and counts them. */
final class ValueStream implements NamedArray.Sink {
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final NamedArray array;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
  private long written;

  private ValueStream(OutputStream out, NamedArray array) {
    this.out = out;
    this.array = array;
  }

  static void write(NamedArray array, OutputStream out) throws IOException {
    ValueStream stream = new ValueStream(out, array);
    array.content().writeTo(stream);
    stream.drain();
    if (stream.written != array.count()) {
      throw new IllegalStateException(array + " handed out " + stream.written + " values");
    }
  }

  @Override
  public void put(double... values) throws IOException {
    written += values.length;
    for (double value : values) {
      if (buffer.remaining() < Double.BYTES) {
        drain();
      }
      switch (array.type()) {
        case FLOAT32 -> buffer.putFloat(single(value));
        case FLOAT64 -> buffer.putDouble(value);
        case INT32 -> buffer.putInt((int) value);
      }
    }
  }

  private float single(double value) {
    float rounded = (float) value;
    if (Float.isInfinite(rounded) && !Double.isInfinite(value)) {
      throw new InvalidInput(
          "value of '" + array.name() + "'",
          "" + value,
          "a value that a float32 can hold",
          "write float64");
    }
    return rounded;
  }

  private void drain() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("writing an array was interrupted");
    }
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
