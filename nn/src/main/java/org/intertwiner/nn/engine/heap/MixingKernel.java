package org.intertwiner.nn.engine.heap;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
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
  private final Optional<NativeProducts> library;
  private final Workers workers;
  private final ConcurrentLinkedQueue<Bench> idle = new ConcurrentLinkedQueue<>();

  private MixingKernel(
      Mixing mixing,
      int samples,
      Numbers left,
      Numbers right,
      List<float[]> weights,
      Optional<NativeProducts> library,
      Workers workers) {
    this.mixing = mixing;
    this.library = library;
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
   * @param library what multiplies matrices; otherwise Java's loops do
   * @param workers threads that share the samples
   * @return the computation
   */
  public static MixingKernel of(
      Mixing mixing,
      int samples,
      Numbers left,
      Numbers right,
      List<float[]> weights,
      Optional<NativeProducts> library,
      Workers workers) {
    return new MixingKernel(mixing, samples, left, right, weights, library, workers);
  }

  private Bench bench() {
    Bench known = idle.poll();
    return known == null ? new Bench() : known;
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
    private float[][] toX = {};
    private float[][] toY = {};
    private float[][] toPairs = {};

    /** Where adjoints go, made when they are first wanted. */
    float[][] toX() {
      toX = toX.length > 0 ? toX : new float[x.length][block];
      return toX;
    }

    float[][] toY() {
      toY = toY.length > 0 ? toY : new float[y.length][block];
      return toY;
    }

    float[][] toPairs() {
      toPairs = toPairs.length > 0 ? toPairs : new float[pairs.length][block];
      return toPairs;
    }

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
    void run(int first, int count);
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
      body.run(b * block, Math.min(block, samples - b * block));
    }
  }

  /** Runs a body with the products of one thread. */
  private void multiplying(boolean summing, Consumer<BlockProducts> body) {
    if (library.isEmpty()) {
      body.accept(new LoopProducts(mixing, weights, summing, block));
      return;
    }
    try (LibraryProducts own =
        new LibraryProducts(library.get(), mixing, weights, summing, block)) {
      body.accept(own);
    }
  }

  /**
   * Computes the result.
   *
   * @param out where it goes
   */
  public void mix(Target out) {
    workers.run(ranges(), range -> multiplying(false, products -> mix(range, products, out)));
  }

  private void mix(int range, BlockProducts products, Target out) {
    Bench bench = bench();
    blocks(
        range,
        (first, count) -> {
          bench.multiply(first, count);
          for (int c = 0; c < mixing.parts().size(); c++) {
            products.mix(c, bench.pairs, bench.z, count);
          }
          bench.store(bench.z, first, count, out);
        });
    idle.add(bench);
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
    float[][][] sums = new float[ranges()][toWeights.size()][];
    workers.run(
        ranges(),
        range ->
            multiplying(
                !toWeights.isEmpty(),
                products -> {
                  Bench bench = bench();
                  Adjoint adjoint = new Adjoint(products, !toWeights.isEmpty(), bench);
                  blocks(
                      range,
                      (first, count) -> {
                        adjoint.run(gradient, first, count);
                        toLeft.ifPresent(to -> adjoint.left(first, count, to));
                        toRight.ifPresent(to -> adjoint.right(first, count, to));
                      });
                  for (int c = 0; c < toWeights.size(); c++) {
                    sums[range][c] = products.sums(c);
                  }
                  idle.add(bench);
                }));
    for (int c = 0; c < toWeights.size(); c++) {
      float[] total = sums[0][c];
      for (int range = 1; range < sums.length; range++) {
        for (int i = 0; i < total.length; i++) {
          total[i] += sums[range][c][i];
        }
      }
      toWeights.get(c).write(total, 0, 0, total.length);
    }
  }

  /** Adjoints by one thread. */
  private final class Adjoint {
    private final BlockProducts products;
    private final boolean summing;
    private final Bench bench;
    private final SparseRows toLeft = rows(mixing.pairs().exchanged(0));
    private final SparseRows toRight = rows(mixing.pairs().exchanged(1));

    Adjoint(BlockProducts products, boolean summing, Bench bench) {
      this.products = products;
      this.summing = summing;
      this.bench = bench;
    }

    void run(Numbers gradient, int first, int count) {
      if (summing) {
        bench.multiply(first, count);
      } else {
        bench.load(left, first, count, bench.x);
        bench.load(right, first, count, bench.y);
      }
      bench.load(gradient, first, count, bench.z);
      for (int c = 0; c < mixing.parts().size(); c++) {
        products.adjoin(c, bench.pairs, bench.z, bench.toPairs(), count);
      }
    }

    void left(int first, int count, Target to) {
      float[][][] factors = {bench.toPairs(), bench.y};
      float[][] own = bench.toX();
      for (int r = 0; r < own.length; r++) {
        toLeft.row(r, factors, own[r], count);
      }
      bench.store(own, first, count, to);
    }

    void right(int first, int count, Target to) {
      float[][][] factors = {bench.x, bench.toPairs()};
      float[][] own = bench.toY();
      for (int r = 0; r < own.length; r++) {
        toRight.row(r, factors, own[r], count);
      }
      bench.store(own, first, count, to);
    }
  }
}
