package org.intertwiner.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.GridShape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A quarter turn of a batch of images, 64 × 3 × 32 × 32, against loops written by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DataActionBench {
  private static final int BATCH = 64;
  private static final int CHANNELS = 3;
  private static final int SIDE = 32;

  /** For JMH. */
  public DataActionBench() {}

  /** A batch, an action and elements. */
  @State(Scope.Benchmark)
  public static class Images {
    /** What the channels carry. */
    @Param({"3*trivial", "trivial + vector"})
    public String channels = "3*trivial";

    private final FiniteGroup<Permutation> group = Groups.dihedral(4);
    private final double[] batch = new Random(1).doubles(BATCH * CHANNELS * SIDE * SIDE).toArray();
    private final Permutation quarter = group.generators().get(0);

    /** For JMH. */
    public Images() {}

    private DataAction<Permutation, double[]> action() {
      Representation<Permutation> plane = Representations.plane(group);
      Representation<Permutation> one = Representations.trivial(group);
      GridShape shape = new GridShape(BATCH, CHANNELS, List.of(SIDE, SIDE));
      return Actions.grids(
          shape, plane, channels.equals("3*trivial") ? one.times(3) : one.directSum(plane), 2);
    }
  }

  /** The action, ready to use. */
  @State(Scope.Benchmark)
  public static class Prepared {
    private DataAction<Permutation, double[]> action = new Images().action();

    /** For JMH. */
    public Prepared() {}

    /**
     * Takes the channels that are measured.
     *
     * @param images the data
     */
    @org.openjdk.jmh.annotations.Setup
    public void prepare(Images images) {
      action = images.action();
    }
  }

  /**
   * The quarter turn by the library.
   *
   * @param images the data
   * @param prepared the action
   * @return the turned batch
   */
  @Benchmark
  public double[] library(Images images, Prepared prepared) {
    return prepared.action.act(images.quarter, images.batch);
  }

  /**
   * The quarter turn of plain channels by hand.
   *
   * @param images the data
   * @return the turned batch
   */
  @Benchmark
  public double[] plainLoops(Images images) {
    double[] out = new double[images.batch.length];
    for (int plane = 0; plane < BATCH * CHANNELS; plane++) {
      int at = plane * SIDE * SIDE;
      for (int i = 0; i < SIDE; i++) {
        for (int j = 0; j < SIDE; j++) {
          out[at + i * SIDE + j] = images.batch[at + j * SIDE + SIDE - 1 - i];
        }
      }
    }
    return out;
  }

  /**
   * A copy of the batch, the speed of memory.
   *
   * @param images the data
   * @return the copy
   */
  @Benchmark
  public double[] copy(Images images) {
    return images.batch.clone();
  }
}
