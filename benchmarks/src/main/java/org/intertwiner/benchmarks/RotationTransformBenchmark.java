package org.intertwiner.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.Dft;
import org.intertwiner.harmonic.fourier.rotation.RotationFourier;
import org.intertwiner.harmonic.fourier.rotation.RotationLayout;
import org.intertwiner.harmonic.fourier.rotation.RotationLimits;
import org.intertwiner.harmonic.fourier.rotation.RotationSampling;
import org.intertwiner.harmonic.wigner.WignerRecursion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fourier transforms on SO(3), all orders (L = N), beside a plain one: the same Fourier sums over
 * the outer angles, then one table of d and one dot product for each pair of orders.
 *
 * <p>With K nodes β and 2L angles α and γ, the floor of the angles is 5 · K (2L)² · 2 log₂ 2L
 * operations, that of the sums 16 K L³/6 multiply-adds and 5 K L³/6 operations for d. Band limit 64
 * on the equiangular grid (K = 128): 147 million, 89 million multiply-adds and 28 million; its
 * bytes are 34 MB of samples, 33 MB of planes that are written and read, and 6 MB of coefficients.
 * Gauss–Legendre nodes (K = L) halve all but the coefficients; a real function halves it again.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class RotationTransformBenchmark {
  /** L. */
  @Param({"32", "64"})
  private int bandLimit;

  /** The grid. */
  @Param({"equiangular", "gauss"})
  private String grid;

  /** The size of the team. */
  @Param({"1", "2"})
  private int threads;

  private RotationFourier plan;
  private double[] samples;
  private double[] realSamples;
  private double[] coefficients;
  private double[] out;

  /** For JMH. */
  public RotationTransformBenchmark() {}

  /** Plans and draws coefficients. */
  @Setup(Level.Trial)
  public void setUp() {
    RotationSampling sampling =
        grid.startsWith("equi")
            ? RotationSampling.driscollHealy(bandLimit)
            : RotationSampling.gaussLegendre(2 * bandLimit, bandLimit, 2 * bandLimit);
    RotationLayout layout = RotationLayout.of(bandLimit);
    plan = RotationFourier.of(sampling, layout, new Workers(threads), RotationLimits.DEFAULT);
    coefficients = new SplittableRandom(1).doubles(2L * layout.size(), -1, 1).toArray();
    out = new double[coefficients.length];
    samples = plan.inverse(coefficients);
    realSamples = new double[samples.length / 2];
    plan.inverseReal(coefficients, realSamples);
  }

  /**
   * Samples to coefficients.
   *
   * @return the coefficients
   */
  @Benchmark
  public double[] forward() {
    plan.forward(samples, out);
    return out;
  }

  /**
   * Coefficients to samples.
   *
   * @return the samples
   */
  @Benchmark
  public double[] inverse() {
    plan.inverse(coefficients, samples);
    return samples;
  }

  /**
   * Real samples to coefficients.
   *
   * @return the coefficients
   */
  @Benchmark
  public double[] forwardReal() {
    plan.forwardReal(realSamples, out);
    return out;
  }

  /**
   * The plain alternative to {@link #forward}, on one thread.
   *
   * @return the coefficients
   */
  @Benchmark
  public double[] forwardPlain() {
    RotationSampling g = plan.sampling();
    int width = 2 * bandLimit;
    double[] planes = samples.clone();
    Dft dft = Dft.of(width);
    double[] line = new double[2 * width];
    for (int k = 0; k < g.betas(); k++) {
      for (int i = 0; i < width; i++) {
        dft.backward(planes, 2 * g.index(i, k, 0));
      }
      for (int j = 0; j < width; j++) {
        for (int i = 0; i < width; i++) {
          line[2 * i] = planes[2 * g.index(i, k, j)];
          line[2 * i + 1] = planes[2 * g.index(i, k, j) + 1];
        }
        dft.backward(line, 0);
        for (int i = 0; i < width; i++) {
          planes[2 * g.index(i, k, j)] = line[2 * i];
          planes[2 * g.index(i, k, j) + 1] = line[2 * i + 1];
        }
      }
    }
    plainSums(g, planes);
    return out;
  }

  private void plainSums(RotationSampling g, double[] planes) {
    int nodes = g.betas();
    double[] betas = new double[nodes];
    for (int k = 0; k < nodes; k++) {
      betas[k] = g.beta(k);
    }
    WignerRecursion recursion = WignerRecursion.of(bandLimit - 1, betas);
    double[] table = new double[bandLimit * nodes];
    double scale = 1.0 / (g.alphas() * g.gammas());
    for (int m = 1 - bandLimit; m < bandLimit; m++) {
      for (int n = 1 - bandLimit; n < bandLimit; n++) {
        recursion.values(m, n, 0, nodes, table, 0);
        int first = Math.max(Math.abs(m), Math.abs(n));
        for (int l = first; l < bandLimit; l++) {
          double re = 0;
          double im = 0;
          for (int k = 0; k < nodes; k++) {
            int at = 2 * g.index(Math.floorMod(m, g.alphas()), k, Math.floorMod(n, g.gammas()));
            double d = g.weight(k) * scale * table[(l - first) * nodes + k];
            re += d * planes[at];
            im += d * planes[at + 1];
          }
          int to = 2 * plan.layout().index(l, n, m);
          out[to] = re;
          out[to + 1] = im;
        }
      }
    }
  }
}
