package org.intertwiner.nn.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.message.MessageLab;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The maps between nodes, edges and graphs against loops, and their derivatives. */
class IncidenceTest {
  private static final Engine JAVA = Engines.named("java");

  static Stream<Engine> engines() {
    return Engines.statuses().stream()
        .filter(EngineStatus::available)
        .map(s -> Engines.named(s.name()));
  }

  /** Three graphs, the second without nodes; edges in no order, node 3 alone. */
  private static Graph ragged() {
    int[] sources = {4, 0, 1, 2, 4, 0, 2, 5};
    int[] targets = {2, 1, 0, 1, 1, 2, 2, 4};
    double[] shifts = new double[16];
    shifts[12] = 2;
    shifts[15] = -1;
    Graph first = Graph.of(2, 6, sources, targets, shifts);
    Graph none = Graph.of(2, 0, new int[0], new int[0]);
    Graph second = Graph.of(2, 3, new int[] {0, 1}, new int[] {2, 2});
    return Graph.join(List.of(first, none, second));
  }

  private static Tensor rows(Engine engine, DType type, int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
    }
    return Tensors.from(engine, type, Shape.of(rows, columns), values);
  }

  private static double[] summed(double[] rows, int columns, int[] ownerOf, int owners) {
    double[] sums = new double[owners * columns];
    for (int i = 0; i < rows.length; i++) {
      sums[ownerOf[i / columns] * columns + i % columns] += rows[i];
    }
    return sums;
  }

  private static double[] read(double[] rows, int columns, int[] index) {
    double[] result = new double[index.length * columns];
    for (int i = 0; i < result.length; i++) {
      result[i] = rows[index[i / columns] * columns + i % columns];
    }
    return result;
  }

  private static void close(Tensor got, double... expected) {
    double tolerance = got.type() == DType.FLOAT32 ? 1e-6 : 1e-14;
    assertThat(got.toDoubles()).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(got.toDoubles()[i]).isCloseTo(expected[i], Offset.offset(tolerance * 8));
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void agreesWithLoopsOnEveryEngine(Engine engine) {
    Graph graph = ragged();
    for (DType type : List.of(DType.FLOAT32, DType.FLOAT64)) {
      Incidence incidence = Incidence.of(graph, engine, type);
      Tensor nodes = rows(engine, type, 9, 3, 1);
      Tensor edges = rows(engine, type, 10, 3, 2);
      double[] n = nodes.toDoubles();
      double[] e = edges.toDoubles();
      close(incidence.atSources(nodes), read(n, 3, graph.sources()));
      close(incidence.atTargets(nodes), read(n, 3, graph.targets()));
      close(incidence.sumAtTargets(edges), summed(e, 3, graph.targets(), 9));
      close(incidence.sumAtSources(edges), summed(e, 3, graph.sources(), 9));
      close(incidence.sumByGraph(nodes), summed(n, 3, graph.graphOf(), 3));
      double[] softmax = incidence.softmaxAtTargets(edges).toDoubles();
      double[] ones = summed(softmax, 3, graph.targets(), 9);
      int[] degrees = graph.degrees();
      for (int i = 0; i < ones.length; i++) {
        double expected = degrees[i / 3] > 0 ? 1 : 0;
        assertThat(ones[i]).isCloseTo(expected, Offset.offset(1e-6));
      }
    }
  }

  @Test
  void meansOfNothingAreZero() {
    Incidence incidence = Incidence.of(ragged(), JAVA, DType.FLOAT64);
    Tensor edges = Tensors.full(JAVA, DType.FLOAT64, Shape.of(10, 2, 2), 3);
    double[] means = incidence.meanAtTargets(edges).toDoubles();
    close(incidence.degrees(), 1, 3, 3, 0, 1, 0, 0, 0, 2);
    close(incidence.sizes(), 6, 0, 3);
    for (int i = 0; i < means.length; i++) {
      assertThat(means[i]).isEqualTo(List.of(3, 5, 6, 7).contains(i / 4) ? 0 : 3);
    }
    Tensor nodes = Tensors.full(JAVA, DType.FLOAT64, Shape.of(9, 1), 3);
    close(incidence.meanByGraph(nodes), 3, 0, 3);
    close(incidence.sumEdgesByGraph(edges.reshape(10, 4).slice(1, 0, 1)), 24, 0, 6);
  }

  @Test
  void vectorsRunFromTheCentreToTheNeighbour() {
    Incidence incidence = Incidence.of(ragged(), JAVA, DType.FLOAT64);
    Tensor x = rows(JAVA, DType.FLOAT64, 9, 2, 5);
    double[] p = x.toDoubles();
    double[] v = incidence.vectors(x).toDoubles();
    assertThat(v[0]).isEqualTo(p[8] - p[4]);
    assertThat(v[12]).as("from an image of the node itself").isEqualTo(2);
    assertThat(v[15]).isEqualTo(p[11] - p[9] - 1);
    assertThat(v[18]).isEqualTo(p[14] - p[16]);
    close(
        incidence.graphsAtEdges(Tensors.from(JAVA, DType.FLOAT64, Shape.of(3, 1), 1, 2, 3)),
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        3,
        3);
    close(
        incidence.graphsAtNodes(Tensors.from(JAVA, DType.FLOAT64, Shape.of(3, 1), 1, 2, 3)),
        1,
        1,
        1,
        1,
        1,
        1,
        3,
        3,
        3);
  }

  @Test
  void softmaxIsStableForAnyLogits() {
    for (DType type : List.of(DType.FLOAT32, DType.FLOAT64)) {
      Incidence incidence = Incidence.of(ragged(), JAVA, type);
      double[] logits = {1e30, -1e30, 5e4, -1e30, -1e30, 1e30, -1e30, -7e4, 1, 1};
      Tensor x = Tensors.from(JAVA, type, Shape.of(10, 1), logits);
      close(incidence.softmaxAtTargets(x), 0.5, 1 / 3.0, 1, 1 / 3.0, 1 / 3.0, 0.5, 0, 1, 0.5, 0.5);
      close(incidence.maxAtTargets(x).scale(1e-4).slice(0, 4, 9), -7, 0, 0, 0, 1e-4);
    }
  }

  @Test
  void theLargestOfManyIsFound() {
    SplittableRandom random = new SplittableRandom(3);
    int edges = 2000;
    int[] sources = new int[edges];
    int[] targets = random.ints(edges, 0, 37).map(i -> i * i % 37).toArray();
    Incidence incidence = Incidence.of(Graph.of(3, 40, sources, targets), JAVA, DType.FLOAT64);
    Tensor x = rows(JAVA, DType.FLOAT64, edges, 2, 8).affine(1, -10);
    double[] values = x.toDoubles();
    double[] expected = new double[80];
    for (int i = 0; i < values.length; i++) {
      int at = targets[i / 2] * 2 + i % 2;
      expected[at] = expected[at] == 0 ? values[i] : Math.max(expected[at], values[i]);
    }
    assertThat(incidence.maxAtTargets(x).toDoubles()).containsExactly(expected);
  }

  @Test
  void firstAndSecondDerivativesAgreeWithDifferences() {
    Incidence incidence = Incidence.of(ragged(), JAVA, DType.FLOAT64);
    List<Function<Tensor, Tensor>> ofNodes =
        List.of(
            incidence::atSources,
            incidence::atTargets,
            incidence::sumByGraph,
            incidence::meanByGraph,
            x -> incidence.vectors(x));
    List<Function<Tensor, Tensor>> ofEdges =
        List.of(
            incidence::sumAtTargets,
            incidence::sumAtSources,
            incidence::meanAtTargets,
            incidence::softmaxAtTargets,
            incidence::sumEdgesByGraph);
    List<Function<Tensor, Tensor>> ofGraphs =
        List.of(incidence::graphsAtEdges, incidence::graphsAtNodes);
    derivatives(ofNodes, 9);
    derivatives(ofEdges, 10);
    derivatives(ofGraphs, 3);
  }

  private static void derivatives(List<Function<Tensor, Tensor>> maps, int extent) {
    for (Function<Tensor, Tensor> map : maps) {
      Parameter x = Parameter.of("x", rows(JAVA, DType.FLOAT64, extent, 2, 11));
      MessageLab.assertDerivatives(
          () -> MessageLab.weighted(map.apply(x.value()).sin(), 4), List.of(x));
    }
  }

  @Test
  void graphsWithoutEdgesOrNodesGiveNothing() {
    Graph none = Graph.join(List.of(Graph.complete(3, 0), Graph.complete(3, 1)));
    Incidence incidence = Incidence.of(none, JAVA, DType.FLOAT32);
    Tensor edges = Tensors.zeros(JAVA, DType.FLOAT32, Shape.of(0, 4));
    assertThat(incidence.softmaxAtTargets(edges).shape()).isEqualTo(Shape.of(0, 4));
    assertThat(incidence.sumAtTargets(edges).toFloats()).containsExactly(0, 0, 0, 0);
    assertThat(incidence.meanAtTargets(edges).toFloats()).containsExactly(0, 0, 0, 0);
    Tensor x = Tensors.full(JAVA, DType.FLOAT32, Shape.of(1, 3), 2);
    assertThat(incidence.vectors(x).shape()).isEqualTo(Shape.of(0, 3));
    assertThat(incidence.meanByGraph(x).toFloats()).containsExactly(0, 0, 0, 2, 2, 2);
    assertThat(incidence.shifts().shape()).isEqualTo(Shape.of(0, 3));
  }

  @Test
  void refusesTensorsOfOtherExtents() {
    Incidence incidence = Incidence.of(ragged(), JAVA, DType.FLOAT64);
    Tensor ten = rows(JAVA, DType.FLOAT64, 10, 3, 1);
    List<Runnable> wrong = new ArrayList<>();
    wrong.add(() -> incidence.atSources(ten));
    wrong.add(() -> incidence.sumByGraph(ten));
    wrong.add(() -> incidence.graphsAtNodes(ten));
    wrong.add(() -> incidence.sumAtTargets(rows(JAVA, DType.FLOAT64, 9, 3, 1)));
    wrong.add(() -> incidence.vectors(rows(JAVA, DType.FLOAT64, 9, 3, 1)));
    wrong.add(() -> incidence.atSources(ten.sum()));
    wrong.add(() -> Incidence.of(ragged(), JAVA, DType.INT32));
    for (Runnable call : wrong) {
      assertThatThrownBy(call::run).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> incidence.atSources(ten)).hasMessageContaining("9 nodes");
    for (DType type : new DType[] {DType.FLOAT16, DType.BFLOAT16}) {
      assertThatThrownBy(() -> Incidence.of(ragged(), JAVA, type))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("incidence");
    }
  }
}
