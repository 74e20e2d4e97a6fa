package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.finite.FiniteTransform;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fourier transforms of real functions on finite groups, beside the sums Σ f(g) ρ(g) over the
 * matrices of all elements.
 *
 * <p><b>Floors.</b> One multiplication with an addition on eight lanes a cycle at 3 GHz is 0.04 ns;
 * a pass over n numbers that do not stay in the first cache is 16n bytes at some 10 GB/s. S7: 221
 * 312 multiplications, 0.01 ms, and 4 passes over 40 KB, 0.03 ms. S8: 2.1 million, 0.09 ms, and 5
 * passes over 323 KB, 0.3 ms. S9: 22.8 million, 0.9 ms, and 6 passes over 2.9 MB, 3.5 ms. C30030:
 * 1.02 million, 0.04 ms, and 6 axes over 480 KB, 0.6 ms. C2^14: 14 · 16384 additions, 0.01 ms; its
 * 14 passes over 128 KB stay in the second cache. D512: 37 892, 0.002 ms, two passes. Sums over all
 * elements: |G|² multiplications and, because no matrix is used twice, 8|G|² bytes: S6 0.5 million,
 * 0.4 ms; S7 25 million, 20 ms; C30030 and S8 would need 7 and 13 GB of matrices and are left out.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FiniteTransformBenchmark {

  /** For JMH. */
  public FiniteTransformBenchmark() {}

  /** A plan with a function. */
  @State(Scope.Benchmark)
  public static class Fast {
    /** A name of a family. */
    @Param({"S6", "S7", "S8", "S9", "C30030", "C2^14", "D512", "A7"})
    private String name;

    /** Threads. */
    @Param({"1", "2"})
    private int threads;

    private Runner<?> current = new Runner<>(Groups.trivial(1), 1);

    /** For JMH. */
    public Fast() {}

    /** Plans the transform. */
    @Setup
    public void plan() {
      current = new Runner<>(FamilyNotation.parse(name).orElseThrow().group(), threads);
    }
  }

  private static final class Runner<G> {
    private final FiniteTransform<G> transform;
    private final FiniteTransform<G>.Workspace room;
    private final double[] function;
    private final double[] back;
    private final double[] spectrum;

    Runner(FiniteGroup<G> group, int threads) {
      transform = FiniteTransform.of(group);
      room = transform.workspace(new Workers(threads));
      int n = transform.order();
      function = new SplittableRandom(1).doubles(n, -1, 1).toArray();
      back = new double[n];
      spectrum = new double[2 * n];
      transform.forwardReal(function, spectrum, room);
    }

    double[] forward() {
      transform.forwardReal(function, spectrum, room);
      return spectrum;
    }

    double[] inverse() {
      transform.inverseReal(spectrum, back, room);
      return back;
    }
  }

  /**
   * The fast transform.
   *
   * @param state the plan
   * @return the spectrum
   */
  @Benchmark
  public double[] forward(Fast state) {
    return state.current.forward();
  }

  /**
   * The fast inverse.
   *
   * @param state the plan
   * @return the function
   */
  @Benchmark
  public double[] inverse(Fast state) {
    return state.current.inverse();
  }

  /** The matrices of all elements, block by block. */
  @State(Scope.Benchmark)
  public static class Dense {
    /** A name of a family. */
    @Param({"S6", "S7", "D512", "A7"})
    private String name;

    private final List<double[][]> real = new ArrayList<>();
    private final List<double[][]> imaginary = new ArrayList<>();
    private double[] function = {};

    /** For JMH. */
    public Dense() {}

    /** Makes the matrices. */
    @Setup
    public void matrices() {
      fill(FiniteTransform.of(FamilyNotation.parse(name).orElseThrow().group()));
    }

    private <G> void fill(FiniteTransform<G> transform) {
      int n = transform.order();
      function = new SplittableRandom(1).doubles(n, -1, 1).toArray();
      for (int row = 0; row < transform.size(); row++) {
        double[][] re = new double[n][];
        double[][] im = new double[n][];
        boolean plain = true;
        for (int g = 0; g < n; g++) {
          ComplexMatrix m = transform.matrix(row, g);
          re[g] = m.toReal();
          im[g] = m.toImaginary();
          plain &= m.isReal();
        }
        real.add(re);
        imaginary.add(plain ? new double[0][] : im);
      }
    }
  }

  /**
   * Σ f(g) ρ(g) over all elements.
   *
   * @param state the matrices
   * @return a number of the spectrum
   */
  @Benchmark
  public double dense(Dense state) {
    double sum = 0;
    for (int row = 0; row < state.real.size(); row++) {
      double[] block = total(state.real.get(row), state.function);
      sum += block[block.length - 1];
      if (state.imaginary.get(row).length > 0) {
        block = total(state.imaginary.get(row), state.function);
        sum += block[block.length - 1];
      }
    }
    return sum;
  }

  private static double[] total(double[][] matrices, double... function) {
    double[] sum = new double[matrices[0].length];
    for (int g = 0; g < matrices.length; g++) {
      double[] m = matrices[g];
      double weight = function[g];
      for (int e = 0; e < sum.length; e++) {
        sum[e] += weight * m[e];
      }
    }
    return sum;
  }
}
