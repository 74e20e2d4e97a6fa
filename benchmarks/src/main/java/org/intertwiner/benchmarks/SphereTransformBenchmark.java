package org.intertwiner.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereTransform;
import org.intertwiner.harmonic.fourier.sphere.SpinTransform;
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
 * Real functions on the Gauss–Legendre grid of L × 2L samples.
 *
 * <p>Floor of one transform: L²(L + 1)/4 Legendre values on the northern rings (0.53 million for L
 * = 128, 4.2 million for 256, of which the sums leave out 7 and 13 % near the poles), each two
 * fused multiply-and-adds for its own recursion and two for the real and imaginary part: 4.3 and 34
 * million floating-point operations, 0.04 and 0.3 ms at two vectors of eight a cycle of 3.5 GHz.
 * The rings add L real transforms of 2L samples (2.5 · 2L log₂ 2L operations each): 0.65 and 3
 * million. Bytes: samples, coefficients and sums once each, 0.9 and 3.7 MB. A table of the Legendre
 * values would be 4.2 and 34 MB, which the memory delivers more slowly than the recursion makes
 * them for L = 256. The plain alternative has such a table, and no fast Fourier transform.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SphereTransformBenchmark {
  /** L. */
  @Param({"128", "256"})
  private int bandLimit;

  private SphereTransform one;
  private SphereTransform two;
  private SpinTransform spin;
  private double[] coefficients;
  private double[] samples;
  private double[] spinCoefficients;
  private double[] spinSamples;
  private double[][] table;
  private double[] cosines;

  /** For JMH. */
  public SphereTransformBenchmark() {}

  /** Plans the transforms and the table of the plain one. */
  @Setup(Level.Trial)
  public void setUp() {
    RingGrid grid = RingGrid.gaussLegendre(bandLimit);
    one = SphereTransform.of(grid, bandLimit);
    two = one.withWorkers(new Workers(2));
    spin = SpinTransform.of(grid, bandLimit, 2);
    SplittableRandom random = new SplittableRandom(1);
    coefficients = random.doubles((long) bandLimit * bandLimit, -1, 1).toArray();
    samples = one.synthesis(coefficients);
    spinCoefficients = random.doubles(2L * bandLimit * bandLimit, -1, 1).toArray();
    spinSamples = new double[2 * samples.length];
    double[] theta = new double[bandLimit];
    for (int r = 0; r < bandLimit; r++) {
      theta[r] = grid.colatitude(r);
    }
    WignerRecursion recursion = WignerRecursion.of(bandLimit - 1, theta);
    table = new double[bandLimit][];
    for (int m = 0; m < bandLimit; m++) {
      table[m] = new double[(bandLimit - m) * bandLimit];
      recursion.values(m, 0, 0, bandLimit, table[m], 0);
    }
    int around = 2 * bandLimit;
    cosines = new double[around];
    for (int j = 0; j < around; j++) {
      cosines[j] = Math.cos(2 * Math.PI * j / around);
    }
  }

  /**
   * The plain way: for each order a product with its table, on each ring the sum over orders for
   * each sample.
   *
   * @return the samples
   */
  @Benchmark
  public double[] plainSynthesis() {
    int rings = bandLimit;
    int around = 2 * bandLimit;
    double[] result = new double[rings * around];
    double[] re = new double[rings];
    double[] im = new double[rings];
    for (int m = 0; m < bandLimit; m++) {
      java.util.Arrays.fill(re, 0);
      java.util.Arrays.fill(im, 0);
      double sign = (m % 2 == 0 ? 1 : -1) * (m == 0 ? 1 : Math.sqrt(2));
      for (int l = m; l < bandLimit; l++) {
        double norm = sign * Math.sqrt((2 * l + 1) / (4 * Math.PI));
        double x = norm * coefficients[l * l + l + m];
        double y = norm * coefficients[l * l + l - m];
        int at = (l - m) * rings;
        for (int r = 0; r < rings; r++) {
          re[r] += x * table[m][at + r];
          im[r] += y * table[m][at + r];
        }
      }
      for (int r = 0; r < rings; r++) {
        for (int j = 0; j < around; j++) {
          double c = cosines[m * j % around];
          double s = m == 0 ? 0 : cosines[(m * j + 3 * (around / 4)) % around];
          result[r * around + j] += re[r] * c + im[r] * s;
        }
      }
    }
    return result;
  }

  /**
   * Coefficients to samples on one thread.
   *
   * @return the samples
   */
  @Benchmark
  public double[] synthesis() {
    one.synthesis(coefficients, samples);
    return samples;
  }

  /**
   * Samples to coefficients on one thread.
   *
   * @return the coefficients
   */
  @Benchmark
  public double[] analysis() {
    one.analysis(samples, coefficients);
    return coefficients;
  }

  /**
   * Coefficients to samples on two threads.
   *
   * @return the samples
   */
  @Benchmark
  public double[] synthesisOnTwoThreads() {
    two.synthesis(coefficients, samples);
    return samples;
  }

  /**
   * Samples to coefficients on two threads.
   *
   * @return the coefficients
   */
  @Benchmark
  public double[] analysisOnTwoThreads() {
    two.analysis(samples, coefficients);
    return coefficients;
  }

  /**
   * Complex functions of spin weight 2: eight times the sums of a real function without spin.
   *
   * @return the samples
   */
  @Benchmark
  public double[] spinSynthesis() {
    spin.synthesis(spinCoefficients, spinSamples);
    return spinSamples;
  }
}
