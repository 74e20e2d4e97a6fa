package org.intertwiner.nn.engine.heap;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;

/**
 * Sparse products of float32: blocks of samples are brought into a cache with each coordinate
 * contiguous; every entry is then one loop over the samples of a block, which the machine's vectors
 * run through.
 *
 * <p>Blocks do not depend on the number of threads, and sums over samples add the blocks in order:
 * results are the same bits for any number of threads.
 */
public final class SparseKernel {
  private static final int CACHED = 1 << 16;
  private static final int MOST = 256;
  private static final int LEAST = 32;

  private final SparseProduct product;
  private final List<Source> factors;
  private final Target out;
  private final int samples;
  private final boolean summed;
  private final int block;
  private final float[] coefficients;
  private final int[][] moving;
  private final int[] numbers;

  /** Numbers that a block is read from. */
  @FunctionalInterface
  public interface Numbers {
    /**
     * Copies a stretch.
     *
     * @param from first number
     * @param to where they go
     * @param offset first index there
     * @param count how many
     */
    void read(int from, float[] to, int offset, int count);
  }

  /**
   * A factor.
   *
   * @param numbers row-major
   * @param samples how many samples it has; 1 repeats
   */
  public record Source(Numbers numbers, int samples) {}

  /** Where results go. */
  @FunctionalInterface
  public interface Target {
    /**
     * Copies a stretch.
     *
     * @param from numbers
     * @param offset the first of them
     * @param to index where they go
     * @param count how many
     */
    void write(float[] from, int offset, int to, int count);
  }

  private SparseKernel(SparseProduct product, List<Source> factors, int results, Target out) {
    this.product = product;
    this.factors = factors;
    this.out = out;
    int most = results;
    for (Source factor : factors) {
      most = Math.max(most, factor.samples);
    }
    this.samples = most;
    this.summed = results == 1 && most > 1;
    int count = 0;
    int rows = product.result().channelsFirst() ? 1 : product.result().channels();
    int[] which = new int[factors.size()];
    for (int n = 0; n < which.length; n++) {
      if (factors.get(n).samples > 1 || samples == 1) {
        which[count++] = n;
        rows += product.factors().get(n).channels();
      }
    }
    this.numbers = Arrays.copyOf(which, count);
    this.moving = new int[count][];
    for (int v = 0; v < count; v++) {
      moving[v] = product.indices(numbers[v]);
    }
    this.coefficients = coefficients();
    int fitting = Math.max(LEAST, Math.min(MOST, CACHED / Math.max(1, rows)));
    this.block = Math.min(samples, fitting & -LEAST);
  }

  /**
   * Computes a product.
   *
   * @param product the map
   * @param factors one for each of its factors
   * @param results samples of the result: those of the factors, or 1 for their sum
   * @param out where the result goes
   * @param workers threads that share the blocks
   */
  public static void run(
      SparseProduct product, List<Source> factors, int results, Target out, Workers workers) {
    SparseKernel kernel = new SparseKernel(product, factors, results, out);
    int blocks = (kernel.samples + kernel.block - 1) / kernel.block;
    float[][] sums = new float[kernel.summed ? blocks : 0][];
    long work = Math.max(1, (long) kernel.block * (product.size() + product.result().channels()));
    workers.split(
        blocks, (int) (1 + (1 << 14) / work), (from, to) -> kernel.blocks(from, to, sums));
    if (kernel.summed) {
      kernel.finish(sums);
    }
  }

  /** Coefficients times the factors that are the same for all samples. */
  private float[] coefficients() {
    double[] exact = product.coefficients();
    for (int n = 0; n < factors.size(); n++) {
      if (factors.get(n).samples == 1 && samples > 1) {
        float[] x = new float[product.factors().get(n).channels()];
        factors.get(n).numbers.read(0, x, 0, x.length);
        int[] index = product.indices(n);
        for (int e = 0; e < exact.length; e++) {
          exact[e] *= x[index[e]];
        }
      }
    }
    float[] rounded = new float[exact.length];
    for (int e = 0; e < rounded.length; e++) {
      rounded[e] = (float) exact[e];
    }
    return rounded;
  }

  private void finish(float[][] sums) {
    float[] total = sums[0];
    for (int b = 1; b < sums.length; b++) {
      for (int r = 0; r < total.length; r++) {
        total[r] += sums[b][r];
      }
    }
    out.write(total, 0, 0, total.length);
  }

  private void blocks(int from, int to, float[][] sums) {
    int rows = product.result().channels();
    float[][][] x = new float[numbers.length][][];
    int widest = 0;
    for (int v = 0; v < x.length; v++) {
      Operand operand = product.factors().get(numbers[v]);
      x[v] = new float[operand.channels()][block];
      widest = Math.max(widest, operand.channelsFirst() ? 0 : operand.channels() * block);
    }
    boolean whole = !summed && !product.result().channelsFirst();
    float[][] y = new float[whole ? rows : 1][block];
    float[] staging = new float[Math.max(widest, whole ? rows * block : 0)];
    SparseRows map = new SparseRows(product, coefficients, moving);
    for (int b = from; b < to; b++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("sparse product interrupted");
      }
      int first = b * block;
      int count = Math.min(block, samples - first);
      for (int v = 0; v < x.length; v++) {
        load(numbers[v], first, count, x[v], staging);
      }
      if (summed) {
        sums[b] = sums(map, x, y[0], count);
      } else if (whole) {
        for (int r = 0; r < rows; r++) {
          map.row(r, x, y[r], count);
        }
        Turning.toSamples(y, rows, count, staging);
        out.write(staging, 0, first * rows, count * rows);
      } else {
        for (int r = 0; r < rows; r++) {
          map.row(r, x, y[0], count);
          out.write(y[0], 0, r * samples + first, count);
        }
      }
    }
  }

  private float[] sums(SparseRows map, float[][][] x, float[] y, int count) {
    float[] sums = new float[product.result().channels()];
    for (int r = 0; r < sums.length; r++) {
      map.row(r, x, y, count);
      sums[r] = sum(y, count);
    }
    return sums;
  }

  private static float sum(float[] y, int count) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      a += y[i];
      b += y[i + 1];
      c += y[i + 2];
      d += y[i + 3];
    }
    for (; i < count; i++) {
      a += y[i];
    }
    return (a + b) + (c + d);
  }

  /** Samples first … first + count − 1, coordinate by coordinate. */
  private void load(int factor, int first, int count, float[][] x, float[] staging) {
    Operand operand = product.factors().get(factor);
    Source source = factors.get(factor);
    int channels = operand.channels();
    if (operand.channelsFirst()) {
      for (int c = 0; c < channels; c++) {
        source.numbers.read(c * source.samples + first, x[c], 0, count);
      }
    } else {
      source.numbers.read(first * channels, staging, 0, count * channels);
      Turning.toChannels(staging, channels, count, x);
    }
  }
}
