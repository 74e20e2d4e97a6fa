package org.intertwiner.nn.engine.heap;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.heap.SparseKernel.Numbers;
import org.intertwiner.nn.engine.heap.SparseKernel.Target;
import org.intertwiner.nn.engine.sparse.Mixing;
import org.intertwiner.nn.engine.sparse.SparseProduct;

/**
 * Mixings of float32 and their adjoints: for a block of samples the pairs stay in the cache between
 * the sparse product and the matrix product; for the adjoints they are computed again.
 *
 * <p>The batch is cut into a fixed number of ranges whose sums are added in order: results are the
 * same bits for any number of threads.
 */
public final class MixingKernel {
  private static final int CACHED = 190_000;
  private static final int MOST = 128;
  private static final int LEAST = 32;
  private static final int RANGES = 16;

  private final Mixing mixing;
  private final int samples;
  private final int block;
  private final Numbers left;
  private final Numbers right;
  private final List<float[]> weights;
  private final Workers workers;

  private MixingKernel(
      Mixing mixing,
      int samples,
      Numbers left,
      Numbers right,
      List<float[]> weights,
      Workers workers) {
    this.mixing = mixing;
    this.samples = samples;
    this.left = left;
    this.right = right;
    this.weights = List.copyOf(weights);
    this.workers = workers;
    int fitting = CACHED / (mixing.pairs().result().channels() + mixing.channels());
    this.block = Math.max(LEAST, Math.min(MOST, fitting)) & -LEAST;
  }

  /**
   * Prepares a mixing.
   *
   * @param mixing the map
   * @param samples the batch, positive
   * @param left the left factor
   * @param right the right factor
   * @param weights one matrix for each part
   * @param workers threads that share the samples
   * @return the computation
   */
  public static MixingKernel of(
      Mixing mixing,
      int samples,
      Numbers left,
      Numbers right,
      List<float[]> weights,
      Workers workers) {
    return new MixingKernel(mixing, samples, left, right, weights, workers);
  }

  /** What one thread works with. */
  private final class Bench {
    private final float[][] x = new float[mixing.pairs().factors().get(0).channels()][block];
    private final float[][] y = new float[mixing.pairs().factors().get(1).channels()][block];
    private final float[][] pairs = new float[mixing.pairs().result().channels()][block];
    private final float[][] z = new float[mixing.channels()][block];
    private final float[] staging =
        new float[Math.max(Math.max(x.length, y.length), z.length) * block];
    private final SparseRows rows = rows(mixing.pairs());

    private void load(Numbers from, int first, int count, float[][] to) {
      from.read(first * to.length, staging, 0, count * to.length);
      Turning.toChannels(staging, to.length, count, to);
    }

    private void store(float[][] from, int first, int count, Target to) {
      Turning.toSamples(from, from.length, count, staging);
      to.write(staging, 0, first * from.length, count * from.length);
    }

    /** Loads the factors of a block and multiplies pairs. */
    void multiply(int first, int count) {
      load(left, first, count, x);
      load(right, first, count, y);
      float[][][] factors = {x, y};
      for (int r = 0; r < pairs.length; r++) {
        rows.row(r, factors, pairs[r], count);
      }
    }
  }

  private static SparseRows rows(SparseProduct product) {
    double[] exact = product.coefficients();
    float[] rounded = new float[exact.length];
    for (int e = 0; e < exact.length; e++) {
      rounded[e] = (float) exact[e];
    }
    return new SparseRows(product, rounded, new int[][] {product.indices(0), product.indices(1)});
  }

  private interface Blocks {
    void run(int range, int first, int count);
  }

  private int ranges() {
    return Math.min(RANGES, (samples + block - 1) / block);
  }

  private void blocks(int range, Blocks body) {
    int blocks = (samples + block - 1) / block;
    int from = (int) ((long) blocks * range / ranges());
    int to = (int) ((long) blocks * (range + 1) / ranges());
    for (int b = from; b < to; b++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("mixing interrupted");
      }
      body.run(range, b * block, Math.min(block, samples - b * block));
    }
  }

  /**
   * Computes the result.
   *
   * @param out where it goes
   */
  public void mix(Target out) {
    workers.run(
        ranges(),
        range -> {
          Bench bench = new Bench();
          blocks(
              range,
              (r, first, count) -> {
                bench.multiply(first, count);
                int row = 0;
                int channel = 0;
                for (int c = 0; c < mixing.parts().size(); c++) {
                  mix(c, bench, row, channel, count);
                  row += mixing.parts().get(c).rows();
                  channel += mixing.parts().get(c).channels();
                }
                bench.store(bench.z, first, count, out);
              });
        });
  }

  private void mix(int c, Bench bench, int row, int channel, int count) {
    Mixing.Part part = mixing.parts().get(c);
    int d = part.dimension();
    for (int k = 0; k < d; k++) {
      int own = k;
      new RowProducts(every(bench.pairs, row + k, d, part.terms()), part.terms(), count)
          .run(
              weights.get(c),
              0,
              1,
              part.copies(),
              0,
              part.copies(),
              (w, values) -> System.arraycopy(values, 0, bench.z[channel + w * d + own], 0, count));
    }
  }

  private static float[][] every(float[][] rows, int first, int step, int count) {
    float[][] chosen = new float[count][];
    for (int i = 0; i < count; i++) {
      chosen[i] = rows[first + i * step];
    }
    return chosen;
  }

  /**
   * Computes the adjoints.
   *
   * @param gradient shaped as the result
   * @param toLeft where the gradient in the left factor goes, if it is wanted
   * @param toRight where the gradient in the right factor goes, if it is wanted
   * @param toWeights where those in the weights go; empty if they are not wanted
   */
  public void gradients(
      Numbers gradient, Optional<Target> toLeft, Optional<Target> toRight, List<Target> toWeights) {
    float[][][] sums = new float[ranges()][mixing.parts().size()][];
    workers.run(
        ranges(),
        range -> {
          Adjoint adjoint = new Adjoint(!toWeights.isEmpty());
          blocks(
              range,
              (r, first, count) -> {
                adjoint.run(gradient, first, count);
                toLeft.ifPresent(to -> adjoint.left(first, count, to));
                toRight.ifPresent(to -> adjoint.right(first, count, to));
              });
          sums[range] = adjoint.sums;
        });
    for (int c = 0; c < toWeights.size(); c++) {
      float[] total = sums[0][c];
      for (int range = 1; range < sums.length; range++) {
        for (int i = 0; i < total.length; i++) {
          total[i] += sums[range][c][i];
        }
      }
      Mixing.Part part = mixing.parts().get(c);
      float[] turned = new float[total.length];
      for (int t = 0; t < part.terms(); t++) {
        for (int w = 0; w < part.copies(); w++) {
          turned[t * part.copies() + w] = total[w * part.terms() + t];
        }
      }
      toWeights.get(c).write(turned, 0, 0, turned.length);
    }
  }

  /** Adjoints by one thread; sums over samples are kept as (copies, terms). */
  private final class Adjoint {
    private final Bench bench = new Bench();
    private final boolean summing;
    private final float[][] toPairs = new float[bench.pairs.length][block];
    private final float[] flat = new float[mixing.channels() * block];
    private final SparseRows toLeft = rows(mixing.pairs().exchanged(0));
    private final SparseRows toRight = rows(mixing.pairs().exchanged(1));
    private final float[][] sums = new float[mixing.parts().size()][];
    private final float[] widest;
    private final float[][] byTerm;

    Adjoint(boolean summing) {
      this.summing = summing;
      int most = 0;
      for (int c = 0; c < sums.length; c++) {
        Mixing.Part part = mixing.parts().get(c);
        sums[c] = new float[summing ? part.terms() * part.copies() : 0];
        most = Math.max(most, part.terms());
      }
      this.widest = new float[most * block];
      this.byTerm = new float[block][most];
    }

    void run(Numbers gradient, int first, int count) {
      if (summing) {
        bench.multiply(first, count);
      } else {
        bench.load(left, first, count, bench.x);
        bench.load(right, first, count, bench.y);
      }
      int channels = mixing.channels();
      gradient.read(first * channels, flat, 0, count * channels);
      Turning.toChannels(flat, channels, count, bench.z);
      int row = 0;
      int channel = 0;
      for (int c = 0; c < sums.length; c++) {
        Mixing.Part part = mixing.parts().get(c);
        for (int k = 0; k < part.dimension(); k++) {
          pairs(c, row + k, channel + k, count);
          if (summing) {
            add(c, row + k, channel + k, count);
          }
        }
        row += part.rows();
        channel += part.channels();
      }
    }

    /** W times the gradient, the gradient in the pairs. */
    private void pairs(int c, int row, int channel, int count) {
      Mixing.Part part = mixing.parts().get(c);
      int d = part.dimension();
      new RowProducts(every(bench.z, channel, d, part.copies()), part.copies(), count)
          .run(
              weights.get(c),
              0,
              part.copies(),
              1,
              0,
              part.terms(),
              (t, values) -> System.arraycopy(values, 0, toPairs[row + t * d], 0, count));
    }

    /** The gradient times the pairs, summed over the samples of a block. */
    private void add(int c, int row, int channel, int count) {
      Mixing.Part part = mixing.parts().get(c);
      int terms = part.terms();
      int d = part.dimension();
      Turning.toSamples(every(bench.pairs, row, d, terms), terms, count, widest);
      for (int z = 0; z < count; z++) {
        System.arraycopy(widest, z * terms, byTerm[z], 0, terms);
      }
      float[] sum = sums[c];
      new RowProducts(byTerm, count, terms)
          .run(
              flat,
              channel,
              d,
              mixing.channels(),
              0,
              part.copies(),
              (w, values) -> {
                int at = w * terms;
                for (int t = 0; t < terms; t++) {
                  sum[at + t] += values[t];
                }
              });
    }

    void left(int first, int count, Target to) {
      float[][][] factors = {toPairs, bench.y};
      float[][] own = new float[bench.x.length][block];
      for (int r = 0; r < own.length; r++) {
        toLeft.row(r, factors, own[r], count);
      }
      bench.store(own, first, count, to);
    }

    void right(int first, int count, Target to) {
      float[][][] factors = {bench.x, toPairs};
      float[][] own = new float[bench.y.length][block];
      for (int r = 0; r < own.length; r++) {
        toRight.row(r, factors, own[r], count);
      }
      bench.store(own, first, count, to);
    }
  }
}
