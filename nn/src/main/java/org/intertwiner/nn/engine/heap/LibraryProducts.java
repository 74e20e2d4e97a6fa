package org.intertwiner.nn.engine.heap;

import java.nio.FloatBuffer;
import java.util.List;
import org.intertwiner.nn.engine.sparse.Mixing;

/**
 * The products by a library: rows of a part are copied to native memory, where they are one matrix
 * (terms, dimension·samples). Worth it because every number copied is multiplied once for each
 * copy.
 */
final class LibraryProducts implements BlockProducts, AutoCloseable {
  private final NativeProducts library;
  private final FloatBuffer memory;
  private final List<Mixing.Part> parts;
  private final int[] rows;
  private final int[] channels;
  private final FloatBuffer[] weights;
  private final FloatBuffer[] sums;
  private final FloatBuffer pairs;
  private final FloatBuffer mixed;

  /** Without sums if {@code summing} is false. */
  LibraryProducts(
      NativeProducts library, Mixing mixing, List<float[]> matrices, boolean summing, int block) {
    this.library = library;
    this.parts = mixing.parts();
    this.rows = new int[parts.size()];
    this.channels = new int[parts.size()];
    int row = 0;
    int channel = 0;
    int mostRows = 0;
    int mostChannels = 0;
    int numbers = 0;
    for (int c = 0; c < parts.size(); c++) {
      Mixing.Part part = parts.get(c);
      rows[c] = row;
      channels[c] = channel;
      row += part.rows();
      channel += part.channels();
      mostRows = Math.max(mostRows, part.rows());
      mostChannels = Math.max(mostChannels, part.channels());
      numbers += part.terms() * part.copies();
    }
    int blocks = (mostRows + mostChannels) * block;
    this.memory = library.take(Math.addExact(blocks, (summing ? 2 : 1) * numbers));
    this.pairs = memory.slice(0, mostRows * block);
    this.mixed = memory.slice(mostRows * block, mostChannels * block);
    this.weights = new FloatBuffer[parts.size()];
    this.sums = new FloatBuffer[summing ? parts.size() : 0];
    int at = blocks;
    for (int c = 0; c < parts.size(); c++) {
      float[] matrix = matrices.get(c);
      weights[c] = memory.slice(at, matrix.length);
      weights[c].put(0, matrix);
      at += matrix.length;
      if (summing) {
        sums[c] = memory.slice(at, matrix.length);
        sums[c].put(0, new float[matrix.length]);
        at += matrix.length;
      }
    }
  }

  private static void load(float[][] from, int first, int rows, int count, FloatBuffer to) {
    for (int r = 0; r < rows; r++) {
      to.put(r * count, from[first + r], 0, count);
    }
  }

  private static void store(FloatBuffer from, int rows, int count, float[][] to, int first) {
    for (int r = 0; r < rows; r++) {
      from.get(r * count, to[first + r], 0, count);
    }
  }

  @Override
  public void mix(int part, float[][] pairs, float[][] z, int count) {
    Mixing.Part own = parts.get(part);
    load(pairs, rows[part], own.rows(), count, this.pairs);
    var sizes = new NativeProducts.Sizes(own.copies(), own.dimension() * count, own.terms());
    library.routine().multiply(true, false, sizes, weights[part], this.pairs, 0, mixed);
    store(mixed, own.channels(), count, z, channels[part]);
  }

  @Override
  public void adjoin(int part, float[][] pairs, float[][] z, float[][] toPairs, int count) {
    Mixing.Part own = parts.get(part);
    int columns = own.dimension() * count;
    load(z, channels[part], own.channels(), count, mixed);
    if (sums.length > 0) {
      load(pairs, rows[part], own.rows(), count, this.pairs);
      var sizes = new NativeProducts.Sizes(own.terms(), own.copies(), columns);
      library.routine().multiply(false, true, sizes, this.pairs, mixed, 1, sums[part]);
    }
    var sizes = new NativeProducts.Sizes(own.terms(), columns, own.copies());
    library.routine().multiply(false, false, sizes, weights[part], mixed, 0, this.pairs);
    store(this.pairs, own.rows(), count, toPairs, rows[part]);
  }

  @Override
  public float[] sums(int part) {
    float[] total = new float[sums[part].capacity()];
    sums[part].get(0, total);
    return total;
  }

  /** Gives the memory back. */
  @Override
  public void close() {
    library.giveBack(memory);
  }
}
