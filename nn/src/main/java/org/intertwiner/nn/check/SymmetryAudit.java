package org.intertwiner.nn.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.model.graph.Egnn;
import org.intertwiner.nn.model.graph.LieConvolutionNetwork;
import org.intertwiner.nn.model.graph.PlainGraphNetwork;
import org.intertwiner.nn.model.graph.ScalarisationNetwork;
import org.intertwiner.nn.model.graph.Se3Transformer;
import org.intertwiner.nn.model.graph.TensorFieldNetwork;
import org.intertwiner.nn.potential.ClusterExpansionNetwork;
import org.intertwiner.nn.potential.Potential;
import org.intertwiner.nn.potential.TensorConvolutionNetwork;
import org.intertwiner.nn.sphere.ClebschGordanNet;
import org.intertwiner.nn.sphere.SphereFields;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;

/**
 * The table of all networks off the grid, each in a small size with first values, checked in both
 * kinds of numbers under its group, translations and permutations; two controls must be refuted.
 * The linear maps of features inside are certified one by one.
 *
 * <p>The spherical network with the rectifier, {@link org.intertwiner.nn.sphere.SphericalCnn}, is
 * left out: the rectifier aliases on every grid, so that the network commutes with rotations only
 * approximately; {@link org.intertwiner.nn.sphere.RotationNonlinearity#error} measures how far.
 *
 * <p><i>Accuracy</i>: what {@link GraphCheck} and {@link LayerCheck} say; errors are relative. An
 * error that is rounding grows by about 2²⁹ from float64 to float32. <i>Complexity</i>: seconds.
 *
 * <p>Example: {@code SymmetryAudit.run(Engines.best(), 59, 1, name -> {})}.
 */
public final class SymmetryAudit {
  private static final double RADIUS = 6;
  private static final int WIDTH = 8;
  private static final int POINTS = 5;

  private SymmetryAudit() {}

  /**
   * A network.
   *
   * @param network its kind
   * @param group under which it is equivariant
   * @param control whether it is expected to fail
   * @param precise verdict in float64, as text
   * @param preciseError largest error seen in float64
   * @param single verdict in float32, as text
   * @param singleError largest error seen in float32
   * @param linear how many linear maps of features are inside
   * @param certified how many of them are certified, for all inputs and elements, in both kinds
   */
  public record Row(
      String network,
      String group,
      boolean control,
      String precise,
      double preciseError,
      String single,
      double singleError,
      int linear,
      int certified) {
    /**
     * How much larger errors are in float32.
     *
     * @return about 2²⁹ for rounding, about 1 for a broken symmetry
     */
    public double ratio() {
      return singleError / Math.max(preciseError, Double.MIN_NORMAL);
    }
  }

  /** How many samples of which symmetry, on what. */
  private record Setting(Engine engine, int samples, long seed, Structure points) {
    Report of(GraphModel model, DType type, double... features) {
      Function<Structure, Graph> rule =
          model instanceof Potential potential
              ? potential::graph
              : s -> Graph.complete(3, s.nodes());
      GraphCheck check =
          GraphCheck.of(model, Weights.initial(model, engine, type, seed), points, rule)
              .samples(samples)
              .adversarial(0)
              .seed(seed);
      return (features.length == 0 ? check : check.features(features)).check();
    }

    Report of(Network network, DType type) {
      return LayerCheck.of(network, Weights.initial(network, engine, type, seed))
          .samples(samples)
          .seed(seed)
          .check();
    }

    /** Whether a linear map is certified in both kinds of numbers. */
    boolean certifies(Layer map) {
      return Stream.of(DType.FLOAT64, DType.FLOAT32)
          .allMatch(
              type ->
                  LayerCheck.of(map, Weights.initial(map, engine, type, seed))
                          .declaredLinear()
                          .seed(seed)
                          .check()
                          .verdict()
                      instanceof Verdict.Certified);
    }
  }

  private record Subject(
      String name,
      String group,
      boolean control,
      List<Layer> linear,
      Function<DType, Report> check) {}

  /**
   * Checks every network.
   *
   * @param engine where to compute
   * @param samples of each symmetry, at least 1
   * @param seed of first values, points and symmetries
   * @param listener told the kind of each network before it is checked
   * @return one row for each, controls last
   * @throws org.intertwiner.algebra.InvalidInput if there is no sample
   */
  public static List<Row> run(Engine engine, int samples, long seed, Consumer<String> listener) {
    double[] x = new SplittableRandom(seed).doubles(3L * POINTS, -2, 2).toArray();
    Setting setting = new Setting(engine, samples, seed, Structure.of(3, x));
    List<Subject> subjects = new ArrayList<>();
    addModels(GroupNotation.parse("O3"), setting, subjects);
    addPotentials(GroupNotation.parse("O3"), setting, subjects);
    addLifted(GroupNotation.parse("point:C3"), setting, subjects);
    Network products = ClebschGordanNet.network(SphereFields.standard(), 3, 2);
    subjects.add(
        new Subject(
            "clebsch-gordan-net",
            "SO3",
            false,
            products.linearParts(),
            type -> setting.of(products, type)));
    addControls(GroupNotation.parse("SO3"), setting, subjects);
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      listener.accept(subject.name);
      Report precise = subject.check.apply(DType.FLOAT64);
      Report single = subject.check.apply(DType.FLOAT32);
      rows.add(
          new Row(
              subject.name,
              subject.group,
              subject.control,
              verdict(precise),
              largest(precise),
              verdict(single),
              largest(single),
              subject.linear.size(),
              (int) subject.linear.stream().filter(setting::certifies).count()));
    }
    return List.copyOf(rows);
  }

  private static String verdict(Report report) {
    return report.verdict().getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  private static double largest(Report report) {
    return report.checks().stream().map(Check::errors).mapToDouble(e -> e.max()).max().orElse(0);
  }

  private static <G> FieldType<G> fields(NamedGroup<G> group, String text) {
    return FieldType.of(group.action(3), RepresentationNotation.parse(text, group));
  }

  private static <G> FieldType<G> vectors(NamedGroup<G> group) {
    return FieldType.of(group.action(3), group.action(3), 1);
  }

  private static <G> void addModels(NamedGroup<G> group, Setting setting, List<Subject> all) {
    FieldType<G> in = fields(group, "1x0e+1x1o");
    FieldType<G> out = fields(group, "1x1o");
    FieldType<G> hidden = fields(group, "4x0e+2x1o+2x1e");
    EdgeEmbedding<G> edges = EdgeEmbedding.of(group.action(3), 2, 4, RADIUS);
    for (GraphModel model :
        List.of(
            Egnn.of(in, out, WIDTH, 2),
            ScalarisationNetwork.of(in, out, WIDTH, 2, 2),
            TensorFieldNetwork.of(edges, in, hidden, out, 2),
            Se3Transformer.of(edges, in, hidden, out, 1, 2))) {
      all.add(subject(model, group, false, setting));
    }
  }

  private static Subject subject(
      GraphModel model, NamedGroup<?> group, boolean control, Setting setting) {
    return new Subject(
        model.kind(),
        group.group().name(),
        control,
        model.linearParts(),
        type -> setting.of(model, type));
  }

  private static <G> void addPotentials(NamedGroup<G> group, Setting setting, List<Subject> all) {
    FieldType<G> hidden = fields(group, "4x0e+4x1o");
    EdgeEmbedding<G> edges = EdgeEmbedding.of(group.action(3), 1, 4, RADIUS);
    double[] ones = new double[POINTS];
    Arrays.fill(ones, 1);
    for (Potential model :
        List.of(
            Potential.of(TensorConvolutionNetwork.of(edges, hidden, 1, 2, 4, WIDTH), 0),
            Potential.of(ClusterExpansionNetwork.of(edges, hidden, 1, 1, 3, 4, WIDTH), 0))) {
      all.add(
          new Subject(
              "potential of " + model.network().kind(),
              group.group().name(),
              false,
              model.linearParts(),
              type -> setting.of(model, type, ones)));
    }
  }

  private static <G> void addLifted(NamedGroup<G> group, Setting setting, List<Subject> all) {
    GraphModel model = LieConvolutionNetwork.of(vectors(group), vectors(group), 4, 1);
    all.add(subject(model, group, false, setting));
  }

  private static <G> void addControls(NamedGroup<G> group, Setting setting, List<Subject> all) {
    FieldType<G> v = vectors(group);
    for (GraphModel model :
        List.of(
            PlainGraphNetwork.of(v, v, WIDTH, 1), LieConvolutionNetwork.sampled(v, v, 2, 4, 1))) {
      all.add(subject(model, group, true, setting));
    }
  }
}
