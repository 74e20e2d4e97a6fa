package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.exact.ExactEquivariance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a check costs over the evaluations of the map, and proofs of sparse exact maps. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class VerifyBench {
  private static final int SIZE = 1000;
  private static final int SAMPLES = 4603;

  /** For JMH. */
  public VerifyBench() {}

  /** A trivial map of a thousand numbers. */
  @State(Scope.Benchmark)
  public static class Trivial {
    private final DataAction<PlaneRotation, double[]> action =
        Actions.matrices(Representations.plane(SO2.group()));

    /** For JMH. */
    public Trivial() {}

    private Equivariance<PlaneRotation, double[], double[]> check() {
      return Equivariance.of(NumericMap.of("identity", action, action, (double[] x) -> x))
          .under(SO2.group())
          .inputs(Inputs.normal(SIZE))
          .samples(SAMPLES)
          .adversarial(0, 0);
    }
  }

  /** A sparse map of a thousand dimensions that commutes with S8. */
  @State(Scope.Benchmark)
  public static class Sparse {
    private final FiniteGroup<Permutation> group = Groups.symmetric(8);
    private final Representation<Permutation> rep =
        Representations.permutation(group).times(SIZE / 8);
    private final SparseMatrix<Cyclotomic> map = layer();

    /** For JMH. */
    public Sparse() {}

    private static SparseMatrix<Cyclotomic> layer() {
      List<Map<Integer, Cyclotomic>> columns = new ArrayList<>();
      for (int j = 0; j < SIZE; j++) {
        Map<Integer, Cyclotomic> column = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
          column.put(j / 8 * 8 + i, Cyclotomic.of(i == j % 8 ? 5 : 2));
          column.put((j / 8 + 3) % (SIZE / 8) * 8 + i, Cyclotomic.of(i == j % 8 ? -1 : 3));
        }
        columns.add(column);
      }
      return SparseMatrix.ofEntries(Cyclotomics.FIELD, SIZE, columns);
    }
  }

  /**
   * A whole check of 4603 samples; divide by their number.
   *
   * @param state the map
   * @return the report
   */
  @Benchmark
  public Report check(Trivial state) {
    return state.check().check();
  }

  /**
   * The same on two threads.
   *
   * @param state the map
   * @return the report
   */
  @Benchmark
  public Report checkOnTwoThreads(Trivial state) {
    return state.check().parallel(2).check();
  }

  /**
   * The plain alternative: a loop over random elements and inputs with one fixed tolerance, without
   * noise floor, statistics or counter-example.
   *
   * @param state the map
   * @return whether all differences were small
   */
  @Benchmark
  public boolean plainLoop(Trivial state) {
    var random = java.util.random.RandomGenerator.of("L64X128MixRandom");
    var inputs = Inputs.normal(SIZE);
    boolean fine = true;
    for (int k = 0; k < SAMPLES; k++) {
      PlaneRotation g = SO2.group().random(random);
      double[] x = inputs.sample(random);
      double[] left = state.action.act(g, x.clone()).clone();
      double[] right = state.action.act(g, x.clone());
      for (int i = 0; i < SIZE; i++) {
        fine &= Math.abs(left[i] - right[i]) < 1e-6;
      }
    }
    return fine;
  }

  /**
   * PROVED for a sparse exact map ℚ¹⁰⁰⁰ → ℚ¹⁰⁰⁰ under S₈.
   *
   * @param state the map
   * @return the check
   */
  @Benchmark
  public Check proved(Sparse state) {
    return ExactEquivariance.linear("layer", state.map, state.rep, state.rep);
  }
}
