package org.intertwiner.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.NeighbourList;
import org.intertwiner.nn.graph.Structure;
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
 * Neighbour lists of random points at a tenth of a point in each unit of volume, and rows of 128
 * numbers moved between 20 000 nodes and 200 000 edges: in order of the target, in no order, and a
 * plain copy of as many numbers beside them.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class GraphBenchmark {
  private static final double DENSITY = 0.1;

  /** For JMH. */
  public GraphBenchmark() {}

  /** Points in a periodic cube and alone in space. */
  @State(Scope.Benchmark)
  public static class Points {
    /** How many. */
    @Param({"1000", "100000", "1000000"})
    public int count;

    private Structure cube;
    private Structure alone;

    /** For JMH. */
    public Points() {}

    /** Draws the points. */
    @Setup(Level.Trial)
    public void prepare() {
      double edge = Math.cbrt(count / DENSITY);
      double[] positions = new SplittableRandom(1).doubles(3L * count, 0, edge).toArray();
      alone = Structure.of(3, positions);
      cube = alone.withCell(Cell.cubic(edge));
    }
  }

  /** Rows on an engine. */
  @State(Scope.Benchmark)
  public static class Rows {
    private static final int NODES = 20_000;
    private static final int EDGES = 200_000;
    private static final int CHANNELS = 128;

    /** The engine. */
    @Param({"nd4j", "torch", "java"})
    public String engineName;

    private Engine engine;
    private Array nodes;
    private Array edges;
    private Array copied;
    private Array inOrder;
    private Array inNoOrder;

    /** For JMH. */
    public Rows() {}

    /** Fills the operands. */
    @Setup(Level.Trial)
    public void prepare() {
      engine = Engines.named(engineName);
      SplittableRandom random = new SplittableRandom(2);
      int[] index = random.ints(EDGES, 0, NODES).toArray();
      inNoOrder = indices(index);
      Arrays.sort(index);
      inOrder = indices(index);
      nodes = rows(NODES);
      edges = rows(EDGES);
      copied = rows(EDGES);
    }

    private Array indices(int[] values) {
      Array array = engine.memory().array(DType.INT32, Shape.of(values.length));
      engine.write(values, 0, array);
      return array;
    }

    private Array rows(int count) {
      Array array = engine.memory().array(DType.FLOAT32, Shape.of(count, CHANNELS));
      engine.fill(array, 1);
      return array;
    }
  }

  /**
   * Within 5 (about 52 neighbours), periodic; for a million points within 3 (about 11).
   *
   * @param points the points
   * @return the graph
   */
  @Benchmark
  public Graph periodic(Points points) {
    return NeighbourList.within(points.count > 500_000 ? 3 : 5).of(points.cube);
  }

  /**
   * The same without a lattice.
   *
   * @param points the points
   * @return the graph
   */
  @Benchmark
  public Graph alone(Points points) {
    return NeighbourList.within(points.count > 500_000 ? 3 : 5).of(points.alone);
  }

  /**
   * The twelve nearest.
   *
   * @param points the points
   * @return the graph
   */
  @Benchmark
  public Graph nearest(Points points) {
    return NeighbourList.nearest(12).of(points.cube);
  }

  /**
   * Rows of nodes read at the edges.
   *
   * @param rows the operands
   */
  @Benchmark
  public void gather(Rows rows) {
    rows.engine.gather(rows.nodes, 0, rows.inNoOrder, rows.edges);
  }

  /**
   * Rows of edges added up at nodes, in order of the target.
   *
   * @param rows the operands
   */
  @Benchmark
  public void sumInOrder(Rows rows) {
    rows.engine.scatterAdd(rows.edges, 0, rows.inOrder, rows.nodes);
  }

  /**
   * Rows of edges added up at nodes, in no order.
   *
   * @param rows the operands
   */
  @Benchmark
  public void sumInNoOrder(Rows rows) {
    rows.engine.scatterAdd(rows.edges, 0, rows.inNoOrder, rows.nodes);
  }

  /**
   * As many numbers copied: the speed of memory.
   *
   * @param rows the operands
   */
  @Benchmark
  public void copy(Rows rows) {
    rows.engine.copy(rows.edges, rows.copied);
  }
}
