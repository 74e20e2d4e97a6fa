package org.intertwiner.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.spin.SphereAngles;
import org.intertwiner.harmonic.spin.SpinHarmonics;
import org.intertwiner.harmonic.wigner.CoefficientRotation;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerGradient;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.harmonic.wigner.WignerRecursion;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.WignerSmallD;
import org.intertwiner.reptheory.rotation.ZyzAngles;
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
 * Wigner's matrices on one thread.
 *
 * <ul>
 *   <li>{@link #matrices}: l ≤ 8, 1000 rotations, 969 000 real entries. Floor: 7.8 MB to write,
 *       about 0.4 ms at 20 GB/s, and 5 operations an entry, 0.1 ms in vectors of eight. Plain
 *       alternative: {@link #matricesOneByOne}, complex, a recursion an entry.
 *   <li>{@link #adjoints}: the gradient from 969 000 derivatives: 16 MB to read, 4 operations an
 *       entry and axis.
 *   <li>{@link #rotateThousand}: band limit 1000. Floor: L³/3 values of d at about 5 operations and
 *       twice 2 for the product, 3·10⁹ operations, 0.07 s at two vectors of eight a cycle. Beside
 *       it {@link #rotateHundred} and its plain alternative {@link #rotateHundredByMatrices}.
 *   <li>{@link #recursion}: all d^l_{m′m} with m′ ≥ |m| at 128 angles, l ≤ 63: 11 million values of
 *       five operations.
 *   <li>{@link #spinWeighted}: ₂Y_lm to l = 32 at 1000 points: 1.1 million complex values.
 * </ul>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WignerBenchmark {
  private static final int ROTATIONS = 1000;
  private static final int DEGREE = 8;
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;

  private final Workers one = new Workers(1);
  private final WignerMatrices plan = WignerMatrices.of(DEGREE);
  private final WignerGradient gradient = WignerGradient.of(DEGREE);
  private RotationBatch rotations;
  private double[] entries;
  private double[] cotangents;
  private double[] gradients;
  private UnitQuaternion rotation;
  private double[] hundred;
  private double[] thousand;
  private WignerRecursion.Cursor cursor;
  private SphereAngles points;

  /** For JMH. */
  public WignerBenchmark() {}

  /** Draws rotations, coefficients and points. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(1);
    double[] angles = new double[3 * ROTATIONS];
    double[] theta = new double[ROTATIONS];
    double[] phi = new double[ROTATIONS];
    for (int k = 0; k < ROTATIONS; k++) {
      theta[k] = Math.acos(2 * random.nextDouble() - 1);
      phi[k] = random.nextDouble(2 * Math.PI);
      angles[3 * k] = phi[k];
      angles[3 * k + 1] = theta[k];
      angles[3 * k + 2] = random.nextDouble(2 * Math.PI);
    }
    rotations = RotationBatch.ofAngles(angles);
    points = SphereAngles.of(theta, phi);
    entries = plan.real(rotations);
    cotangents = random.doubles(entries.length, -1, 1).toArray();
    gradients = new double[3 * ROTATIONS];
    rotation = rotations.quaternion(0);
    hundred = random.doubles((long) HUNDRED * HUNDRED, -1, 1).toArray();
    thousand = random.doubles((long) THOUSAND * THOUSAND, -1, 1).toArray();
    double[] rings = new double[128];
    for (int k = 0; k < rings.length; k++) {
      rings[k] = Math.PI * (k + 0.5) / rings.length;
    }
    cursor = WignerRecursion.of(63, rings).cursor(rings.length);
  }

  /**
   * All real matrices.
   *
   * @return the entries
   */
  @Benchmark
  public double[] matrices() {
    plan.real(rotations, entries, one);
    return entries;
  }

  /**
   * Complex matrices, every d by a recursion of its own.
   *
   * @return a sum that depends on every entry
   */
  @Benchmark
  public double matricesOneByOne() {
    double sum = 0;
    for (int k = 0; k < ROTATIONS; k++) {
      ZyzAngles angles = rotations.angles(k);
      for (int l = 0; l <= DEGREE; l++) {
        double[][] d = WignerSmallD.matrix(HalfInteger.of(l), angles.beta());
        for (int i = 0; i <= 2 * l; i++) {
          for (int j = 0; j <= 2 * l; j++) {
            double phase = (l - i) * angles.alpha() + (l - j) * angles.gamma();
            sum += d[i][j] * Math.cos(phase) - d[i][j] * Math.sin(phase);
          }
        }
      }
    }
    return sum;
  }

  /**
   * Gradients of a number by the rotations.
   *
   * @return the gradients
   */
  @Benchmark
  public double[] adjoints() {
    gradient.adjoint(entries, cotangents, gradients, one);
    return gradients;
  }

  /**
   * Coefficients of band limit 1000, turned in place.
   *
   * @return the coefficients
   */
  @Benchmark
  public double[] rotateThousand() {
    CoefficientRotation.of(THOUSAND).real(rotation, thousand);
    return thousand;
  }

  /**
   * Coefficients of band limit 100, turned in place.
   *
   * @return the coefficients
   */
  @Benchmark
  public double[] rotateHundred() {
    CoefficientRotation.of(HUNDRED).real(rotation, hundred);
    return hundred;
  }

  /**
   * Coefficients of band limit 100, by the matrices of all degrees.
   *
   * @return the coefficients
   */
  @Benchmark
  public double[] rotateHundredByMatrices() {
    double[] d = WignerMatrices.of(HUNDRED - 1).real(RotationBatch.of(rotation));
    double[] out = new double[hundred.length];
    for (int l = 0; l < HUNDRED; l++) {
      int n = 2 * l + 1;
      for (int i = 0; i < n; i++) {
        int row = WignerMatrices.blockOffset(l) + i * n;
        double sum = 0;
        for (int j = 0; j < n; j++) {
          sum += d[row + j] * hundred[l * l + j];
        }
        out[l * l + i] = sum;
      }
    }
    return out;
  }

  /**
   * A quarter of all d to degree 63 on 128 rings.
   *
   * @return a sum that depends on them
   */
  @Benchmark
  public double recursion() {
    double sum = 0;
    for (int m = 0; m <= 63; m++) {
      for (int n = -m; n <= m; n++) {
        for (cursor.begin(m, n, 0, 128); ; cursor.next()) {
          sum += cursor.values()[n & 127];
          if (cursor.isLast()) {
            break;
          }
        }
      }
    }
    return sum;
  }

  /**
   * Spin-weighted harmonics to degree 32.
   *
   * @return the values
   */
  @Benchmark
  public double[] spinWeighted() {
    return SpinHarmonics.of(32, 2).values(points);
  }
}
