package org.intertwiner.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.clifford.DenseClifford;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Products of a million pairs of float64 multivectors of Cl(4, 1) on one thread, beside a loop of
 * as many multiply-adds and beside the plain product by a table of signs.
 *
 * <p>A pair costs 4⁵ = 1024 multiply-adds, the million 1.024·10⁹; read and written are 3 · 2⁵ · 8
 * bytes a pair, 768 MB in all.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class CliffordBenchmark {
  private static final int COUNT = 1_000_000;
  private static final int SIZE = 32;

  /** For JMH. */
  public CliffordBenchmark() {}

  /** The factors and the product. */
  @State(Scope.Benchmark)
  public static class Batch {
    private final DenseClifford algebra = DenseClifford.of(4, 1, 0);
    private final double[] a = new double[COUNT * SIZE];
    private final double[] b = new double[COUNT * SIZE];
    private final double[] product = new double[COUNT * SIZE];
    private final int[] places = new int[SIZE * SIZE];
    private final double[] signs = new double[SIZE * SIZE];

    /** For JMH. */
    public Batch() {}

    /** Fills the batch and the table. */
    @Setup
    public void fill() {
      SplittableRandom random = new SplittableRandom(1);
      for (int i = 0; i < a.length; i++) {
        a[i] = random.nextDouble(-1, 1);
        b[i] = random.nextDouble(-1, 1);
      }
      int[] blades = algebra.blades();
      int[] place = new int[SIZE];
      for (int k = 0; k < SIZE; k++) {
        place[blades[k]] = k;
      }
      for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
          places[i * SIZE + j] = place[blades[i] ^ blades[j]];
          signs[i * SIZE + j] = algebra.sign(blades[i], blades[j]);
        }
      }
    }
  }

  /**
   * The product, blade by blade in memory.
   *
   * @param batch the data
   * @return the products
   */
  @Benchmark
  public double[] planar(Batch batch) {
    batch.algebra.multiplyPlanar(batch.a, batch.b, batch.product, COUNT);
    return batch.product;
  }

  /**
   * The product, multivector by multivector in memory.
   *
   * @param batch the data
   * @return the products
   */
  @Benchmark
  public double[] interleaved(Batch batch) {
    batch.algebra.multiplyInterleaved(batch.a, batch.b, batch.product, COUNT);
    return batch.product;
  }

  /**
   * The floor: 1024 multiply-adds a pair in the plainest loop, on rows that stay in the cache.
   *
   * @param batch the data
   * @return a row
   */
  @Benchmark
  public double[] multiplyAdds(Batch batch) {
    double[] x = java.util.Arrays.copyOf(batch.a, SIZE * SIZE);
    double[] y = java.util.Arrays.copyOf(batch.b, SIZE * SIZE);
    double[] z = new double[SIZE * SIZE];
    for (int n = 0; n < COUNT; n++) {
      multiplyAdd(x, y, z);
    }
    return z;
  }

  private static void multiplyAdd(double[] x, double[] y, double[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] += x[i] * y[i];
    }
  }

  /**
   * The plain alternative: two loops over blades with tables of places and signs.
   *
   * @param batch the data
   * @return the products
   */
  @Benchmark
  public double[] byTable(Batch batch) {
    double[] row = new double[SIZE];
    for (int n = 0; n < COUNT; n++) {
      int at = n * SIZE;
      java.util.Arrays.fill(row, 0);
      for (int i = 0; i < SIZE; i++) {
        double left = batch.a[at + i];
        for (int j = 0; j < SIZE; j++) {
          int k = i * SIZE + j;
          row[batch.places[k]] += batch.signs[k] * left * batch.b[at + j];
        }
      }
      System.arraycopy(row, 0, batch.product, at, SIZE);
    }
    return batch.product;
  }
}
