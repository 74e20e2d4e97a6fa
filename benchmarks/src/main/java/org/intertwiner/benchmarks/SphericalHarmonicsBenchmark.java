package org.intertwiner.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
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
 * All real spherical harmonics up to a degree at 10⁵ points in float64, on one thread.
 *
 * <p>Floor. Numbers written: 65, 231, 871 MB for l ≤ 8, 16, 32, each written once. Operations: 4
 * for P̄_lm and 2 products for each pair ±m, 27, 92, 337 million, in vectors of eight a tenth of
 * that in cycles. So the floor is the writing: 2, 8, 27 ms when an array of that size is filled.
 * Rows of points need a transposition, a load and a store of eight bytes for each number; {@link
 * #byDegree} does without. The plain alternative, {@link #pointByPoint}, is the textbook's
 * three-term recursion, one point after the other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class SphericalHarmonicsBenchmark {
  private static final int POINTS = 100_000;

  /** The highest degree. */
  @Param({"8", "16", "32"})
  private int maxDegree;

  private SphericalHarmonics harmonics;
  private Workers workers;
  private double[] points;
  private float[] singlePoints;
  private double[] out;
  private float[] single;

  /** For JMH. */
  public SphericalHarmonicsBenchmark() {}

  /** Draws points on the sphere. */
  @Setup(Level.Trial)
  public void setUp() {
    SplittableRandom random = new SplittableRandom(1);
    harmonics = SphericalHarmonics.of(maxDegree);
    workers = new Workers(1);
    points = new double[3 * POINTS];
    singlePoints = new float[3 * POINTS];
    for (int i = 0; i < POINTS; i++) {
      double z = random.nextDouble(-1, 1);
      double azimuth = random.nextDouble(2 * Math.PI);
      points[3 * i] = Math.sqrt(1 - z * z) * Math.cos(azimuth);
      points[3 * i + 1] = Math.sqrt(1 - z * z) * Math.sin(azimuth);
      points[3 * i + 2] = z;
    }
    for (int j = 0; j < points.length; j++) {
      singlePoints[j] = (float) points[j];
    }
    out = new double[POINTS * harmonics.size()];
    single = new float[POINTS * harmonics.size()];
  }

  /**
   * Rows of points.
   *
   * @return the values
   */
  @Benchmark
  public double[] byPoint() {
    harmonics.values(points, out, workers);
    return out;
  }

  /**
   * Rows of harmonics.
   *
   * @return the values
   */
  @Benchmark
  public double[] byDegree() {
    harmonics.valuesByDegree(points, out, workers);
    return out;
  }

  /**
   * Rows of points in float32.
   *
   * @return the values
   */
  @Benchmark
  public float[] inSinglePrecision() {
    harmonics.values(singlePoints, single, workers);
    return single;
  }

  /**
   * Writing as many numbers and doing nothing else: the floor.
   *
   * @return the numbers
   */
  @Benchmark
  public double[] writing() {
    Arrays.fill(out, points[0]);
    return out;
  }

  /**
   * The plain alternative.
   *
   * @return the values
   */
  @Benchmark
  public double[] pointByPoint() {
    for (int i = 0; i < POINTS; i++) {
      atPoint(points[3 * i], points[3 * i + 1], points[3 * i + 2], i * harmonics.size());
    }
    return out;
  }

  private void atPoint(double x, double y, double z, int at) {
    double diagonal = Math.sqrt(1 / (4 * Math.PI));
    double re = 1;
    double im = 0;
    for (int m = 0; m <= maxDegree; m++) {
      if (m > 0) {
        double next = re * x - im * y;
        im = re * y + im * x;
        re = next;
        diagonal *= Math.sqrt((2.0 * m + 1) / (2.0 * m)) * (m == 1 ? Math.sqrt(2) : 1);
      }
      double before = 0;
      double value = diagonal;
      for (int l = m; l <= maxDegree; l++) {
        int middle = at + l * l + l;
        out[middle + m] = value * re;
        if (m > 0) {
          out[middle - m] = value * im;
        }
        double square = (l + 1.0) * (l + 1.0) - m * m;
        double a = Math.sqrt((4.0 * (l + 1) * (l + 1) - 1) / square);
        double b = Math.sqrt(((2.0 * l + 3) * (l * l - m * m)) / ((2.0 * l - 1) * square));
        double next = a * z * value - (l > m ? b * before : 0);
        before = value;
        value = next;
      }
    }
  }
}
