package org.intertwiner.nn.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/** Numbers, graphs, group elements and derivatives for the tests of message passing. */
public final class MessageLab {
  public static final Engine ENGINE = Engines.named("java");

  private MessageLab() {}

  public static NamedGroup<?> group(String name) {
    return GroupNotation.parse(name);
  }

  public static <G> FieldType<G> type(NamedGroup<G> group, String irreps) {
    return FieldType.of(group.action(), RepresentationNotation.parse(irreps, group));
  }

  public static Tensor tensor(DType type, int rows, double... values) {
    return Tensors.from(ENGINE, type, Shape.of(rows, values.length / rows), values);
  }

  public static Tensor random(DType type, int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
    }
    return Tensors.from(ENGINE, type, Shape.of(rows, columns), values);
  }

  public static Scope scope(Parametrised of, DType type) {
    return Weights.initial(of, ENGINE, type, 7).scope(false, new SplittableRandom(3));
  }

  /** Every node joined to the next few, both ways, so that degrees vary; the last one is alone. */
  public static Graph graph(int dimension, int nodes) {
    List<Integer> sources = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    for (int i = 0; i < nodes - 1; i++) {
      for (int j = i + 1; j < Math.min(nodes - 1, i + 2 + i % 3); j++) {
        sources.addAll(List.of(i, j));
        targets.addAll(List.of(j, i));
      }
    }
    return Graph.of(dimension, nodes, ints(sources), ints(targets));
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  public static Incidence incidence(Graph graph, DType type) {
    return Incidence.of(graph, ENGINE, type);
  }

  /** An embedding that reaches all nodes of the random graphs. */
  public static <G> EdgeEmbedding<G> embedding(NamedGroup<G> group, int degree) {
    return EdgeEmbedding.of(group.action(), degree, 4, 6.0);
  }

  /**
   * The largest departure from f(Rx + t, ρ_in h) = ρ_out f(x, h) over random elements, shifts and
   * orders of nodes.
   */
  public static <G> double departure(GraphModel model, NamedGroup<G> group, DType type) {
    int n = 7;
    SplittableRandom random = new SplittableRandom(5);
    Graph graph = graph(group.action().dimension(), n);
    Scope scope = scope(model, type);
    FieldType<G> in = FieldType.of(group.action(), group.action()).alike(model.input());
    FieldType<G> out = in.alike(model.output());
    Tensor x = random(type, n, group.action().dimension(), 1);
    Tensor h = random(type, n, in.channels(), 2);
    Tensor y = model.bind(scope).apply(new GraphInput(incidence(graph, type), x, h));
    double worst = 0;
    for (int sample = 0; sample < 4; sample++) {
      G g = group.group().random(random);
      int[] order = order(n, random);
      Tensor index = Tensors.indices(ENGINE, Shape.of(n), order);
      Tensor shift = random(type, 1, group.action().dimension(), 8);
      Tensor moved = turned(group.action().from(g), x).add(shift).gather(0, index);
      Tensor carried = turned(in.representation().from(g), h).gather(0, index);
      Incidence relabelled = incidence(relabelled(graph, order), type);
      Tensor there = model.bind(scope).apply(new GraphInput(relabelled, moved, carried));
      Tensor expected = turned(out.representation().from(g), y);
      expected = model.level() == Level.NODES ? expected.gather(0, index) : expected;
      worst = Math.max(worst, difference(there, expected));
    }
    return worst;
  }

  private static int[] order(int n, SplittableRandom random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** Node i of the new graph is node order[i] of the old one. */
  private static Graph relabelled(Graph graph, int... order) {
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    int[] sources = graph.sources();
    int[] targets = graph.targets();
    for (int k = 0; k < sources.length; k++) {
      sources[k] = place[sources[k]];
      targets[k] = place[targets[k]];
    }
    return Graph.of(graph.dimension(), order.length, sources, targets);
  }

  /** First and second derivatives of a model in positions, features and weights. */
  public static void assertDerivatives(GraphModel model) {
    int n = 5;
    int d = model.input().dimension();
    Incidence incidence = incidence(graph(d, n), DType.FLOAT64);
    Weights weights = Weights.initial(model, ENGINE, DType.FLOAT64, 7);
    Parameter x = Parameter.of("positions", random(DType.FLOAT64, n, d, 3));
    Parameter h = Parameter.of("nodes", random(DType.FLOAT64, n, model.input().channels(), 4));
    List<Parameter> all = new ArrayList<>(List.of(x, h));
    all.addAll(weights.learned());
    assertDerivatives(
        () -> {
          Scope scope = weights.scope(true, new SplittableRandom(5));
          GraphInput input = new GraphInput(incidence, x.value(), h.value());
          return weighted(model.bind(scope).apply(input), 1);
        },
        all);
  }

  /** ρ(g) on every row. */
  public static Tensor turned(double[][] matrix, Tensor rows) {
    int n = matrix.length;
    double[] flat = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      flat[i] = matrix[i / n][i % n];
    }
    return rows.matmul(false, Tensors.from(ENGINE, rows.type(), Shape.of(n, n), flat), true);
  }

  /** max |a − b| over max |b|, at least 1. */
  public static double difference(Tensor a, Tensor b) {
    assertThat(a.shape()).isEqualTo(b.shape());
    double[] x = a.toDoubles();
    double[] y = b.toDoubles();
    double worst = 0;
    double scale = 1;
    for (int i = 0; i < x.length; i++) {
      worst = Math.max(worst, Math.abs(x[i] - y[i]));
      scale = Math.max(scale, Math.abs(y[i]));
      assertThat(x[i]).isFinite();
    }
    return worst / scale;
  }

  /** A number made of all entries with weights of their own. */
  public static Tensor weighted(Tensor y, int seed) {
    double[] w = new double[y.size()];
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.sin(1.7 * (i + 1) + seed) + 0.3;
    }
    return y.multiply(Tensors.from(y.engine(), y.type(), y.shape(), w)).sum();
  }

  /** First and second derivatives against central differences. */
  public static void assertDerivatives(Supplier<Tensor> scalar, List<Parameter> all) {
    List<Tensor> values = all.stream().map(Parameter::value).toList();
    assertFirst(scalar, all, 1e-6);
    assertFirst(
        () -> {
          List<Tensor> gradients = Tape.differentiableGradients(scalar.get(), values);
          Tensor total = weighted(gradients.get(0), 2);
          for (int i = 1; i < gradients.size(); i++) {
            total = total.add(weighted(gradients.get(i), 2 + i));
          }
          return total;
        },
        all,
        1e-5);
  }

  private static void assertFirst(Supplier<Tensor> f, List<Parameter> all, double tolerance) {
    List<Tensor> gradients = Tape.gradients(f.get(), all.stream().map(Parameter::value).toList());
    for (int k = 0; k < all.size(); k++) {
      Parameter moved = all.get(k);
      int size = moved.value().size();
      double[] direction = random(DType.FLOAT64, 1, size, 31 + k).toDoubles();
      double[] g = gradients.get(k).toDoubles();
      double exact = 0;
      double scale = 1;
      for (int i = 0; i < g.length; i++) {
        exact += g[i] * direction[i];
        scale += Math.abs(g[i] * direction[i]);
      }
      double h = 1e-6;
      double difference = (at(f, moved, direction, h) - at(f, moved, direction, -h)) / (2 * h);
      assertThat(Math.abs(exact - difference) / scale)
          .as("derivative by %s", moved.name())
          .isLessThan(tolerance);
    }
  }

  private static double at(Supplier<Tensor> f, Parameter moved, double[] direction, double h) {
    double[] before = moved.value().toDoubles();
    double[] after = before.clone();
    for (int i = 0; i < after.length; i++) {
      after[i] += h * direction[i];
    }
    Shape shape = moved.value().shape();
    moved.assign(Tensors.from(ENGINE, DType.FLOAT64, shape, after));
    double value = f.get().item();
    moved.assign(Tensors.from(ENGINE, DType.FLOAT64, shape, before));
    return value;
  }
}
