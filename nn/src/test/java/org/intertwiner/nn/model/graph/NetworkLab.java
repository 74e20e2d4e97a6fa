package org.intertwiner.nn.model.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.action.Symmetry;

/** What the tests of all networks on graphs need. */
final class NetworkLab {
  static final Engine ENGINE = Engines.named("java");

  private NetworkLab() {}

  /** A group with its action on space, from which types are read. */
  record Fields<G>(NamedGroup<G> group, int dimension) {
    FieldType<G> type(String text) {
      return FieldType.of(group.action(dimension), RepresentationNotation.parse(text, group));
    }

    FieldType<G> scalars(int copies) {
      return FieldType.trivial(group.action(dimension), copies);
    }

    FieldType<G> vectors(int copies) {
      return FieldType.of(group.action(dimension), group.action(dimension), copies);
    }

    List<G> elements(int count) {
      Symmetry<G> haar = Symmetry.haar(group.action(dimension).group());
      SplittableRandom random = new SplittableRandom(3);
      List<G> all = new ArrayList<>();
      while (all.size() < count) {
        all.add(haar.random(random));
      }
      return all;
    }
  }

  static Fields<?> fields(String group, int dimension) {
    return new Fields<>(GroupNotation.parse(group), dimension);
  }

  /** Points and what they carry, on the host. */
  record Sample(Graph graph, double[][] positions, double[][] nodes, int channels) {
    Sample moved(double[][] space, double[][] features, double... shift) {
      double[][] x = multiplied(positions, space);
      for (double[] row : x) {
        for (int k = 0; k < shift.length; k++) {
          row[k] += shift[k];
        }
      }
      return new Sample(graph, x, multiplied(nodes, features), channels);
    }

    Sample permuted(int... order) {
      double[][] x = Arrays.stream(order).mapToObj(i -> positions[i]).toArray(double[][]::new);
      double[][] h = Arrays.stream(order).mapToObj(i -> nodes[i]).toArray(double[][]::new);
      return new Sample(graph.reordered(order), x, h, channels);
    }

    GraphInput on(DType type) {
      return new GraphInput(
          Incidence.of(graph, ENGINE, type),
          tensor(type, positions, graph.dimension()),
          tensor(type, nodes, channels()));
    }
  }

  static double[][] multiplied(double[][] rows, double[][] matrix) {
    double[][] y = new double[rows.length][matrix.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        for (int k = 0; k < rows[i].length; k++) {
          y[i][j] += matrix[j][k] * rows[i][k];
        }
      }
    }
    return y;
  }

  static Tensor tensor(DType type, double[][] rows, int columns) {
    double[] flat = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    return Tensors.from(ENGINE, type, Shape.of(rows.length, columns), flat);
  }

  /** Two complete graphs of 4 and 3 nodes and one node alone, with random contents. */
  static Sample sample(FieldType<?> input, long seed) {
    int d = input.dimension();
    Graph graph =
        Graph.join(List.of(Graph.complete(d, 4), Graph.complete(d, 1), Graph.complete(d, 3)));
    return sample(input, graph, seed);
  }

  static Sample sample(FieldType<?> input, Graph graph, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = rows(graph.nodes(), input.dimension(), random);
    int channels = input.channels();
    for (double[] row : x) {
      Arrays.setAll(row, i -> 0.7 * row[i]);
    }
    return new Sample(graph, x, rows(graph.nodes(), channels, random), channels);
  }

  private static double[][] rows(int rows, int columns, SplittableRandom random) {
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      Arrays.setAll(row, i -> random.nextGaussian());
    }
    return values;
  }

  /** Weights with random values everywhere, also where networks start with constants. */
  static Weights weights(GraphModel model, DType type, long seed) {
    Weights weights = Weights.initial(model, ENGINE, type, seed);
    SplittableRandom random = new SplittableRandom(seed + 1);
    for (Parameter p : weights.all()) {
      double[] values = p.value().toDoubles();
      for (int i = 0; i < values.length; i++) {
        values[i] += 0.02 * random.nextGaussian();
      }
      p.assign(Tensors.from(ENGINE, type, p.value().shape(), values));
    }
    return weights;
  }

  static double[][] apply(GraphModel model, Weights weights, Sample sample) {
    GraphInput input = sample.on(weights.type());
    Tensor y =
        Tape.withoutGradients(
            () -> model.bind(weights.scope(false, new SplittableRandom(1))).apply(input));
    double[] flat = y.toDoubles();
    double[][] rows = new double[y.shape().at(0)][];
    for (int i = 0; i < rows.length; i++) {
      int columns = y.shape().at(1);
      rows[i] = Arrays.copyOfRange(flat, i * columns, (i + 1) * columns);
    }
    return rows;
  }

  /** max |f(g·x) − g·f(x)| over elements and shifts, over max |f(x)|. */
  static <G> double motionError(Fields<G> fields, GraphModel model, DType type) {
    Weights weights = weights(model, type, 11);
    FieldType<G> input = fields.scalars(1).alike(model.input());
    Sample sample = sample(input, 5);
    double[][] before = apply(model, weights, sample);
    double worst = 0;
    for (G g : fields.elements(6)) {
      double[][] space = input.action().from(g);
      double[] shift = IntStream.range(0, input.dimension()).mapToDouble(k -> 1.5 - k).toArray();
      double[][] after = apply(model, weights, sample.moved(space, matrix(input, g), shift));
      double[][] expected = multiplied(before, matrix(input.alike(model.output()), g));
      worst = Math.max(worst, distance(after, expected));
    }
    return worst / Math.max(1e-3, size(before));
  }

  private static <G> double[][] matrix(FieldType<G> type, G g) {
    Representation<G> representation = type.representation();
    return representation.from(g);
  }

  /** max |f(p·x) − p·f(x)| for permutations of nodes within their graphs. */
  static double permutationError(GraphModel model) {
    Weights weights = weights(model, DType.FLOAT64, 11);
    Sample sample = sample(model.input(), 6);
    double[][] before = apply(model, weights, sample);
    int[] order = {2, 0, 3, 1, 4, 7, 5, 6};
    double[][] after = apply(model, weights, sample.permuted(order));
    double[][] expected =
        model.level() == Level.GRAPHS
            ? before
            : Arrays.stream(order).mapToObj(i -> before[i]).toArray(double[][]::new);
    return distance(after, expected) / size(before);
  }

  static double distance(double[][] a, double[][] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        double difference = Math.abs(a[i][j] - b[i][j]);
        worst = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(worst, difference);
      }
    }
    return worst;
  }

  static double size(double[][] rows) {
    return distance(
        rows, Arrays.stream(rows).map(r -> new double[r.length]).toArray(double[][]::new));
  }

  /** Largest relative error of derivatives along random directions, of weights and positions. */
  static double gradientError(GraphModel model, long seed) {
    Weights weights = weights(model, DType.FLOAT64, seed);
    GraphInput input = sample(model.input(), seed + 2).on(DType.FLOAT64);
    Parameter x = Parameter.of("positions", input.positions());
    Parameter h = Parameter.of("nodes", input.nodes());
    List<Parameter> all = new ArrayList<>(weights.learned());
    all.add(x);
    all.add(h);
    Tensor loss = loss(model, weights, input.incidence(), x, h);
    List<Tensor> gradients = Tape.gradients(loss, all.stream().map(Parameter::value).toList());
    SplittableRandom random = new SplittableRandom(seed);
    double worst = 0;
    for (int i = 0; i < all.size(); i++) {
      Parameter p = all.get(i);
      double[] first = p.value().toDoubles();
      double[] direction = random.doubles(first.length, -1, 1).toArray();
      double[] gradient = gradients.get(i).toDoubles();
      double exact = 0;
      double scale = 1e-5;
      for (int k = 0; k < first.length; k++) {
        exact += gradient[k] * direction[k];
        scale += Math.abs(gradient[k] * direction[k]);
      }
      double[] ends = new double[2];
      for (int side = 0; side < 2; side++) {
        double step = side == 0 ? 1e-6 : -1e-6;
        double[] there = first.clone();
        Arrays.setAll(there, k -> first[k] + step * direction[k]);
        p.assign(Tensors.from(ENGINE, DType.FLOAT64, p.value().shape(), there));
        ends[side] =
            Tape.withoutGradients(() -> loss(model, weights, input.incidence(), x, h)).item();
      }
      p.assign(Tensors.from(ENGINE, DType.FLOAT64, p.value().shape(), first));
      worst = Math.max(worst, Math.abs(exact - (ends[0] - ends[1]) / 2e-6) / scale);
    }
    return worst;
  }

  private static Tensor loss(
      GraphModel model, Weights weights, Incidence incidence, Parameter x, Parameter h) {
    Tensor y =
        model
            .bind(weights.scope(true, new SplittableRandom(1)))
            .apply(new GraphInput(incidence, x.value(), h.value()));
    return y.scale(0.01).sin().sum();
  }
}
