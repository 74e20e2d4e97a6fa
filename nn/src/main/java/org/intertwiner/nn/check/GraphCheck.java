package org.intertwiner.nn.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * The check that a model on graphs with its numbers keeps the symmetries of space, as evaluated:
 * under its group (rotations, reflections), translations, permutations of the points, and with a
 * lattice under translations of single points by it, other choices of the cell, and supercells.
 *
 * <p>Inputs are the points of a structure moved at random, with random or given features; the graph
 * is made anew of each. Tolerance from the noise floor of the kind of number of the weights.
 * Several inputs are evaluated as one ragged batch, so that parts of a batch must not depend on
 * each other.
 *
 * <pre>{@code
 * Report report =
 *     GraphCheck.of(model, weights, molecule, NeighbourList.within(5)::of).check();
 * report.verdict();   // TESTED, or REFUTED with an element and an input
 * }</pre>
 */
public final class GraphCheck {
  private static final int SAMPLES = 59;
  private static final int BATCH = 8;
  private static final double SPREAD = 0.1;
  private static final int CLIMBS = 4;
  private static final int TRIALS = 100;
  private static final int STEPS = 25;

  private final GraphModel model;
  private final Weights weights;
  private final Structure like;
  private final Function<Structure, Graph> rule;
  private final PointArrays arrays;
  private final Choices choices;

  /** What a caller may choose. */
  private record Choices(
      String name,
      double[] features,
      double spread,
      int samples,
      long seed,
      boolean extensive,
      Optional<Tolerance> tolerance,
      int climbs) {}

  private GraphCheck(
      GraphModel model,
      Weights weights,
      Structure like,
      Function<Structure, Graph> rule,
      Choices choices) {
    this.model = model;
    this.weights = weights;
    this.like = like;
    this.rule = rule;
    this.choices = choices;
    List<Integer> repeated =
        IntStream.range(0, like.dimension())
            .filter(i -> like.cell().isPresent() && like.isPeriodic(i))
            .boxed()
            .toList();
    this.arrays =
        new PointArrays(like.nodes(), like.dimension(), model.input().channels(), repeated);
  }

  /**
   * The check of a model.
   *
   * @param model any model on graphs
   * @param weights its numbers, on any engine; they decide the kind of number
   * @param like points as the model expects them, with or without a cell; at least one
   * @param rule which points are joined
   * @return a check of 59 samples of each symmetry (with no failure, the claim fails for less than
   *     5 % of elements and inputs at confidence 95 %), features standard normal, points moved by
   *     0.1 in each direction
   * @throws InvalidInput if there is no point, or the dimension is not that of the model's action
   */
  public static GraphCheck of(
      GraphModel model, Weights weights, Structure like, Function<Structure, Graph> rule) {
    if (like.nodes() == 0 || like.dimension() != model.input().dimension()) {
      throw new InvalidInput(
          "structure of a graph check",
          like.toString(),
          "points in dimension " + model.input().dimension(),
          "");
    }
    Choices choices =
        new Choices(
            model.kind(), new double[0], SPREAD, SAMPLES, 0, false, Optional.empty(), CLIMBS);
    return new GraphCheck(model, weights, like, rule, choices);
  }

  private GraphCheck with(Choices other) {
    return new GraphCheck(model, weights, like, rule, other);
  }

  /**
   * What reports call the model.
   *
   * @param name the name
   * @return a copy
   */
  public GraphCheck named(String name) {
    Choices c = choices;
    return with(
        new Choices(
            name, c.features, c.spread, c.samples, c.seed, c.extensive, c.tolerance, c.climbs));
  }

  /**
   * Features that all inputs have, for example which species points are, in place of random ones.
   *
   * @param features as many for each point as the model has input channels
   * @return a copy
   * @throws InvalidInput if the number differs
   */
  public GraphCheck features(double... features) {
    Choices c = choices;
    if (features.length != arrays.nodes() * arrays.channels()) {
      throw new InvalidInput(
          "features of a graph check",
          features.length + " numbers",
          arrays.channels() + " for each of " + arrays.nodes() + " points",
          "");
    }
    return with(
        new Choices(
            c.name,
            features.clone(),
            c.spread,
            c.samples,
            c.seed,
            c.extensive,
            c.tolerance,
            c.climbs));
  }

  /**
   * How far points are moved at random.
   *
   * @param deviation standard deviation in each direction, in units of the structure
   * @return a copy
   * @throws InvalidInput if it is negative or not finite
   */
  public GraphCheck spread(double deviation) {
    if (!(deviation >= 0) || Double.isInfinite(deviation)) {
      throw new InvalidInput("spread of points", "" + deviation, "a number ≥ 0", "");
    }
    Choices c = choices;
    return with(
        new Choices(
            c.name, c.features, deviation, c.samples, c.seed, c.extensive, c.tolerance, c.climbs));
  }

  /**
   * How many random samples of each symmetry.
   *
   * @param count at least 1
   * @return a copy
   */
  public GraphCheck samples(int count) {
    Choices c = choices;
    return with(
        new Choices(
            c.name, c.features, c.spread, count, c.seed, c.extensive, c.tolerance, c.climbs));
  }

  /**
   * Another seed.
   *
   * @param seed of elements and inputs
   * @return a copy
   */
  public GraphCheck seed(long seed) {
    Choices c = choices;
    return with(
        new Choices(
            c.name, c.features, c.spread, c.samples, seed, c.extensive, c.tolerance, c.climbs));
  }

  /**
   * A tolerance in place of the noise floor.
   *
   * @param declared the largest error, with its reason
   * @return a copy
   */
  public GraphCheck tolerance(Tolerance declared) {
    Choices c = choices;
    return with(
        new Choices(
            c.name,
            c.features,
            c.spread,
            c.samples,
            c.seed,
            c.extensive,
            Optional.of(declared),
            c.climbs));
  }

  /**
   * How often to climb towards larger errors, beyond the random samples, for each symmetry. A climb
   * over choices of the cell goes on to ever more skew ones; the noise floor there is that of their
   * own numbers.
   *
   * @param climbs at least 0, by default 4; of 25 steps each
   * @return a copy
   */
  public GraphCheck adversarial(int climbs) {
    Choices c = choices;
    return with(
        new Choices(
            c.name, c.features, c.spread, c.samples, c.seed, c.extensive, c.tolerance, climbs));
  }

  /**
   * Claims that a number for the graph grows with it, as an energy does: that of a supercell is
   * that of the cell times the cells. Numbers of nodes are claimed to be those of the cell anyway.
   *
   * @return a copy that checks supercells of periodic structures for numbers of graphs too
   */
  public GraphCheck extensive() {
    Choices c = choices;
    return with(
        new Choices(c.name, c.features, c.spread, c.samples, c.seed, true, c.tolerance, c.climbs));
  }

  /**
   * Looks.
   *
   * @return tested on random elements and inputs of each symmetry, or refuted with a shrunk
   *     counter-example
   * @throws InvalidInput if the model cannot be applied to such inputs, or the rule refuses all of
   *     them
   */
  public Report check() {
    return weights.type() == DType.FLOAT32 ? check(Spaces.floats()) : check(Spaces.doubles());
  }

  /**
   * Looks, and fails if a symmetry is refuted.
   *
   * @return the report
   * @throws AssertionError if the model does not keep a symmetry
   */
  public Report assertHolds() {
    return check().orElseThrow();
  }

  private <X> Report check(Space<X> numbers) {
    List<Report> parts = new ArrayList<>();
    parts.add(turned(numbers, model.input()));
    int d = arrays.dimension();
    parts.add(ask(numbers, Symmetries.translations(d, 1), arrays.translated(), invariant(), false));
    if (arrays.nodes() > 1) {
      DataAction<Permutation, double[]> source =
          PointArrays.permuted(arrays.rows(), (g, i) -> g.at(i));
      DataAction<Permutation, double[]> target =
          model.level() == Level.GRAPHS
              ? invariant()
              : PointArrays.permuted(
                  List.of(new int[] {0, arrays.nodes(), model.output().channels()}),
                  (g, i) -> g.at(i));
      parts.add(ask(numbers, Symmetries.permutations(arrays.nodes()), source, target, false));
    }
    parts.addAll(periodic(numbers));
    return Report.joined(
        "symmetries of '" + choices.name + "'", model.input().group().name(), parts);
  }

  private <G, X> Report turned(Space<X> numbers, FieldType<G> input) {
    FieldType<G> output = input.alike(model.output());
    return ask(
        numbers,
        Symmetry.haar(input.group()),
        arrays.turned(input),
        Actions.matrices(output.representation()),
        false);
  }

  private <X> List<Report> periodic(Space<X> numbers) {
    List<Report> parts = new ArrayList<>();
    if (arrays.repeated().isEmpty()) {
      return parts;
    }
    int steps = arrays.nodes() * arrays.repeated().size();
    parts.add(ask(numbers, Symmetries.lattice(steps, 1), arrays.shifted(), invariant(), false));
    parts.add(
        ask(
            numbers,
            new Unimodular(arrays.dimension(), arrays.repeated()),
            arrays.combined(),
            invariant(),
            false));
    if (model.level() == Level.NODES || choices.extensive) {
      parts.add(
          ask(
              numbers,
              Symmetries.permutations(2, "exchange with a supercell"),
              arrays.<Permutation>enlarged((g, i) -> g.at(i)),
              invariant(),
              true));
    }
    return parts;
  }

  private static <G> DataAction<G, double[]> invariant() {
    return Actions.trivial(Spaces.doubles());
  }

  private <G, X> Report ask(
      Space<X> numbers,
      Symmetry<G> symmetry,
      DataAction<G, double[]> source,
      DataAction<G, double[]> target,
      boolean enlarged) {
    LongAdder refused = new LongAdder();
    NumericMap<G, X, X> map =
        NumericMap.of(
                choices.name,
                arrays.on(numbers, source),
                Actions.on(numbers, target),
                (X x) -> apply(numbers, List.of(x), enlarged, refused).get(0))
            .batched(xs -> apply(numbers, xs, enlarged, refused), BATCH);
    Equivariance<G, X, X> question =
        Equivariance.of(map)
            .under(symmetry)
            .inputs(sampler(numbers))
            .samples(choices.samples)
            .adversarial(choices.climbs, STEPS)
            .seed(choices.seed);
    Report report = choices.tolerance.map(question::tolerance).orElse(question).check();
    return refused.sum() == 0
        ? report
        : report.withNotes(
            List.of(
                symmetry.name()
                    + ": "
                    + refused.sum()
                    + " evaluations at points that the rule refuses, taken as 0 on both sides"));
  }

  /**
   * The values at several inputs as one batch; with supercells, as many rows for either. Inputs
   * that the rule refuses, such as points at one place, lie outside the domain of the claim, with
   * all that the symmetry makes of them: they have the value 0.
   */
  private <X> List<X> apply(Space<X> numbers, List<X> xs, boolean enlarged, LongAdder refused) {
    List<Graph> graphs = new ArrayList<>();
    List<double[]> positions = new ArrayList<>();
    List<double[]> features = new ArrayList<>();
    int[] times = new int[xs.size()];
    for (int i = 0; i < times.length; i++) {
      double[] x = numbers.coordinates(xs.get(i));
      boolean large = enlarged && arrays.isLarge(x);
      Structure structure = arrays.structure(x, like);
      structure = large ? arrays.doubled(structure) : structure;
      Optional<Graph> graph = graph(structure);
      if (graph.isEmpty()) {
        refused.increment();
        continue;
      }
      times[i] = large ? 2 : 1;
      graphs.add(graph.get());
      positions.add(structure.positions());
      for (int copy = 0; copy < times[i]; copy++) {
        features.add(arrays.features(x));
      }
    }
    double[] values =
        graphs.isEmpty()
            ? new double[0]
            : evaluate(Graph.join(graphs), joined(positions), joined(features));
    List<X> results = new ArrayList<>();
    int one = model.output().channels() * (model.level() == Level.NODES ? arrays.nodes() : 1);
    int at = 0;
    for (int factor : times) {
      int own = model.level() == Level.NODES ? factor * one : Math.min(factor, 1) * one;
      double[] result = factor == 0 ? new double[one] : Arrays.copyOfRange(values, at, at + own);
      at += own;
      results.add(FlatNumbers.read(numbers, enlarged ? perCell(result, factor) : result));
    }
    return results;
  }

  /** Which points are joined; empty where the rule refuses them. */
  private Optional<Graph> graph(Structure structure) {
    try {
      return Optional.of(rule.apply(structure));
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }

  /** Two cells' worth of numbers. */
  private double[] perCell(double[] values, int factor) {
    if (model.level() == Level.GRAPHS) {
      return factor == 2 ? values : Arrays.stream(values).map(v -> 2 * v).toArray();
    }
    if (factor == 2) {
      return values;
    }
    return joined(List.of(values, values));
  }

  private static double[] joined(List<double[]> parts) {
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private double[] evaluate(Graph graph, double[] positions, double[] features) {
    Engine engine = weights.engine();
    Step step = engine.step();
    try {
      DType type = weights.type();
      int n = graph.nodes();
      GraphInput input =
          new GraphInput(
              Incidence.of(graph, engine, type),
              Tensors.from(engine, type, Shape.of(n, arrays.dimension()), positions),
              Tensors.from(engine, type, Shape.of(n, arrays.channels()), features));
      Tensor out =
          Tape.withoutGradients(
              () ->
                  model
                      .bind(weights.scope(false, new SplittableRandom(choices.seed)))
                      .apply(input));
      int rows = model.level() == Level.NODES ? n : graph.graphs();
      Shape expected = Shape.of(rows, model.output().channels());
      if (!out.shape().equals(expected)) {
        throw new InvalidInput(
            "output of the model " + choices.name, "shape " + out.shape(), "" + expected, "");
      }
      return out.toDoubles();
    } finally {
      step.close();
    }
  }

  /** Points that the rule accepts. */
  private double[] accepted(SplittableRandom random) {
    for (int i = 0; i < TRIALS; i++) {
      double[] x = arrays.near(like, choices.features, choices.spread, random);
      if (graph(arrays.structure(x, like)).isPresent()) {
        return x;
      }
    }
    throw new InvalidInput(
        "points of the check of '" + choices.name + "'",
        TRIALS + " refused by the rule one after the other",
        "points that the rule accepts",
        "begin with another structure, or move its points less");
  }

  private <X> Sampler<X> sampler(Space<X> numbers) {
    return Sampler.of(
        random -> {
          return FlatNumbers.read(numbers, accepted(new SplittableRandom(random.nextLong())));
        },
        x ->
            choices.features.length > 0
                ? List.of()
                : FlatNumbers.halves(numbers, x, arrays.features(), arrays.cell()));
  }
}
