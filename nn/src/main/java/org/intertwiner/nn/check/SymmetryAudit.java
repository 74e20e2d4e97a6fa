package org.intertwiner.nn.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Structure;
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
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;

/**
 * The table of all networks on graphs, each in a small size with first values, checked in both
 * kinds of numbers under its group, translations and permutations; two controls must be refuted.
 *
 * <p><i>Accuracy</i>: what {@link GraphCheck} says; errors are relative. An error that is rounding
 * grows by about 2²⁹ from float64 to float32. <i>Complexity</i>: seconds.
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
   */
  public record Row(
      String network,
      String group,
      boolean control,
      String precise,
      double preciseError,
      String single,
      double singleError) {
    /**
     * How much larger errors are in float32.
     *
     * @return about 2²⁹ for rounding, about 1 for a broken symmetry
     */
    public double ratio() {
      return singleError / Math.max(preciseError, Double.MIN_NORMAL);
    }
  }

  private record Subject(
      GraphModel model, String group, boolean control, double[] features, Structure points) {
    String name() {
      return model instanceof Potential potential
          ? "potential of " + potential.network().kind()
          : model.kind();
    }
  }

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
    Structure points = Structure.of(3, x);
    List<Subject> subjects = new ArrayList<>();
    addModels(GroupNotation.parse("O3"), points, subjects);
    addPotentials(GroupNotation.parse("O3"), points, subjects);
    addLifted(GroupNotation.parse("point:C3"), points, subjects);
    addControls(GroupNotation.parse("SO3"), points, subjects);
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      listener.accept(subject.name());
      Report precise = report(subject, engine, DType.FLOAT64, samples, seed);
      Report single = report(subject, engine, DType.FLOAT32, samples, seed);
      rows.add(
          new Row(
              subject.name(),
              subject.group,
              subject.control,
              verdict(precise),
              largest(precise),
              verdict(single),
              largest(single)));
    }
    return List.copyOf(rows);
  }

  private static Report report(Subject subject, Engine engine, DType type, int samples, long seed) {
    Function<Structure, Graph> rule =
        subject.model instanceof Potential potential
            ? potential::graph
            : s -> Graph.complete(3, s.nodes());
    Weights weights = Weights.initial(subject.model, engine, type, seed);
    GraphCheck check =
        GraphCheck.of(subject.model, weights, subject.points, rule)
            .samples(samples)
            .adversarial(0)
            .seed(seed);
    return (subject.features.length == 0 ? check : check.features(subject.features)).check();
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

  private static <G> void addModels(NamedGroup<G> group, Structure points, List<Subject> all) {
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
      all.add(new Subject(model, group.group().name(), false, new double[0], points));
    }
  }

  private static <G> void addPotentials(NamedGroup<G> group, Structure points, List<Subject> all) {
    FieldType<G> hidden = fields(group, "4x0e+4x1o");
    EdgeEmbedding<G> edges = EdgeEmbedding.of(group.action(3), 1, 4, RADIUS);
    double[] ones = new double[points.nodes()];
    java.util.Arrays.fill(ones, 1);
    for (Potential model :
        List.of(
            Potential.of(TensorConvolutionNetwork.of(edges, hidden, 1, 2, 4, WIDTH), 0),
            Potential.of(ClusterExpansionNetwork.of(edges, hidden, 1, 1, 3, 4, WIDTH), 0))) {
      all.add(new Subject(model, group.group().name(), false, ones, points));
    }
  }

  private static <G> void addLifted(NamedGroup<G> group, Structure points, List<Subject> all) {
    GraphModel model = LieConvolutionNetwork.of(vectors(group), vectors(group), 4, 1);
    all.add(new Subject(model, group.group().name(), false, new double[0], points));
  }

  private static <G> void addControls(NamedGroup<G> group, Structure points, List<Subject> all) {
    FieldType<G> v = vectors(group);
    for (GraphModel model :
        List.of(
            PlainGraphNetwork.of(v, v, WIDTH, 1), LieConvolutionNetwork.sampled(v, v, 2, 4, 1))) {
      all.add(new Subject(model, group.group().name(), true, new double[0], points));
    }
  }
}
