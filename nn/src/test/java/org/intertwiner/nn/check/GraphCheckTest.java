package org.intertwiner.nn.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.NeighbourList;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;

/** Right models pass every symmetry; each fault is refuted by the symmetry it breaks. */
class GraphCheckTest {
  private static final Engine JAVA = Engines.named("java");

  private static final NamedGroup<?> SPACE = GroupNotation.parse("O3");

  private static final Structure MOLECULE =
      Structure.of(3, new double[] {0, 0, 0, 1, 0, 0, 0, 1.2, 0, 0, 0, 1.4, 1, 1, 1});

  private static final Structure CRYSTAL =
      Structure.of(3, new double[] {0, 0, 0, 1, 1.1, 0.9})
          .withCell(Cell.from(2, 2.1, 2.2, 1.4, 1.5, 1.7));

  private static <G> FieldType<G> vector(NamedGroup<G> group) {
    return FieldType.of(group.action(3), group.action(3));
  }

  /** A model without weights, by a formula. */
  private record Formula(
      FieldType<?> input, FieldType<?> output, Level level, Function<GraphInput, Tensor> function)
      implements GraphModel {
    @Override
    public String kind() {
      return "formula";
    }

    @Override
    public List<Weight> weights() {
      return List.of();
    }

    @Override
    public Function<GraphInput, Tensor> bind(Scope scope) {
      return function;
    }
  }

  private static FieldType<?> type(String irreps) {
    return typeOf(SPACE, irreps);
  }

  private static <G> FieldType<G> typeOf(NamedGroup<G> group, String irreps) {
    return FieldType.of(group.action(3), RepresentationNotation.parse(irreps, group));
  }

  /** Smooth weights of edges that vanish at distance 3: (1 − |v|²/9)² inside. */
  private static Tensor decay(Tensor vectors) {
    return vectors.square().sumKeep(1).affine(-1 / 9.0, 1).relu().square();
  }

  /** Σ q_j w(|r|) r: an electric field. */
  private static Tensor field(GraphInput in) {
    Tensor v = in.incidence().vectors(in.positions());
    Tensor q = in.incidence().atSources(in.nodes().slice(1, 0, 1));
    return in.incidence().sumAtTargets(v.multiply(decay(v)).multiply(q));
  }

  /** Σ w(|r|) q_i q_j: an energy. */
  private static Tensor energy(GraphInput in) {
    Tensor v = in.incidence().vectors(in.positions());
    Tensor q = in.nodes().slice(1, 0, 1);
    Tensor pairs = decay(v).multiply(in.incidence().atSources(q));
    return in.incidence().sumByGraph(in.incidence().sumAtTargets(pairs).multiply(q));
  }

  private static GraphCheck vectors(
      DType type, Structure like, Function<GraphInput, Tensor> function) {
    return check(type, like, vector(SPACE), Level.NODES, function);
  }

  private static GraphCheck energies(
      DType type, Structure like, Function<GraphInput, Tensor> function) {
    return check(type, like, type("1x0e"), Level.GRAPHS, function);
  }

  private static GraphCheck check(
      DType type,
      Structure like,
      FieldType<?> output,
      Level level,
      Function<GraphInput, Tensor> function) {
    Formula model = new Formula(type("1x0e+1x1o"), output, level, function);
    Weights weights = Weights.initial(model, JAVA, type, 1);
    return GraphCheck.of(model, weights, like, rule()).samples(6).adversarial(0);
  }

  private static Function<Structure, Graph> rule() {
    return NeighbourList.within(3).on(new Workers(1))::of;
  }

  private static double worst(Report report) {
    return report.checks().stream().mapToDouble(c -> c.errors().max()).max().orElse(0);
  }

  @Test
  void rightModelsHoldInBothKindsOfNumbers() {
    for (Structure like : List.of(MOLECULE, CRYSTAL)) {
      Report single = vectors(DType.FLOAT32, like, GraphCheckTest::field).assertHolds();
      Report exact = vectors(DType.FLOAT64, like, GraphCheckTest::field).assertHolds();
      assertThat(worst(single)).isLessThan(1e-4);
      assertThat(worst(exact)).isLessThan(1e-12).isLessThan(1e-6 * worst(single));
      energies(DType.FLOAT64, like, GraphCheckTest::energy).extensive().assertHolds();
      assertThat(single.checks().size()).isGreaterThanOrEqualTo(like == CRYSTAL ? 6 : 3);
    }
  }

  @Test
  void modelsOfTwoDimensionsAndPartialLattices() {
    NamedGroup<?> group = GroupNotation.parse("O2");
    FieldType<?> scalar = FieldType.trivial(group.action(2), 1);
    Structure strip =
        Structure.of(2, new double[] {0, 0, 1, 0.5})
            .withCell(Cell.of(new double[] {2, 0.3}, new double[] {0, 9}), true, false);
    Formula model = new Formula(scalar, scalar, Level.GRAPHS, GraphCheckTest::energy);
    Weights weights = Weights.initial(model, JAVA, DType.FLOAT64, 1);
    GraphCheck.of(model, weights, strip, rule())
        .named("strip")
        .samples(4)
        .adversarial(1)
        .seed(3)
        .spread(0.05)
        .extensive()
        .assertHolds();
  }

  @Test
  void givenFeaturesStayAndCompleteGraphsServe() {
    Formula model = new Formula(type("1x0e"), vector(SPACE), Level.NODES, GraphCheckTest::field);
    Weights weights = Weights.initial(model, JAVA, DType.FLOAT64, 1);
    GraphCheck check =
        GraphCheck.of(model, weights, MOLECULE, s -> Graph.complete(3, s.nodes()))
            .samples(4)
            .adversarial(0);
    check.features(1, 2, 3, 4, 5).adversarial(1).assertHolds();
    assertThatThrownBy(() -> check.features(1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> check.spread(-1)).isInstanceOf(InvalidInput.class);
  }

  private static void refuted(GraphCheck check, String by) {
    Report report = check.check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(
            report.checks().stream()
                .filter(c -> c.verdict() instanceof Verdict.Refuted)
                .map(c -> c.of()))
        .as(report.toString())
        .allMatch(name -> name.startsWith(by))
        .isNotEmpty();
    assertThatThrownBy(check::assertHolds).isInstanceOf(AssertionError.class);
  }

  private static Tensor column(Tensor x, double... factors) {
    return Tensors.from(x.engine(), x.type(), Shape.of(1, 3), factors);
  }

  @Test
  void aPreferredDirectionIsRefuted() {
    refuted(
        vectors(
            DType.FLOAT64, MOLECULE, in -> field(in).multiply(column(in.positions(), 1, 1, 1.01))),
        "O");
  }

  @Test
  void aReflectionThatIsForgottenIsRefuted() {
    Formula model = new Formula(type("1x0e"), type("1x0o"), Level.GRAPHS, GraphCheckTest::energy);
    Weights weights = Weights.initial(model, JAVA, DType.FLOAT64, 1);
    refuted(GraphCheck.of(model, weights, MOLECULE, rule()).samples(6).adversarial(0), "O");
  }

  @Test
  void anOriginIsRefuted() {
    refuted(
        vectors(DType.FLOAT64, MOLECULE, in -> field(in).add(in.positions().scale(1e-3))),
        "translations");
  }

  @Test
  void theOrderOfPointsIsRefuted() {
    refuted(
        vectors(
            DType.FLOAT64,
            MOLECULE,
            in -> {
              double[] factors = new double[in.incidence().nodes()];
              for (int i = 0; i < factors.length; i++) {
                factors[i] = 1 + 1e-3 * (i % 5);
              }
              Tensor x = in.positions();
              return field(in)
                  .multiply(
                      Tensors.from(x.engine(), x.type(), Shape.of(factors.length, 1), factors));
            }),
        "permutations");
  }

  @Test
  void forgottenTranslationsOfTheLatticeAreRefuted() {
    Report report =
        vectors(
                DType.FLOAT64,
                CRYSTAL,
                in -> {
                  Tensor v = in.incidence().vectors(in.positions());
                  Tensor bare = v.subtract(in.incidence().shifts());
                  return field(in).add(in.incidence().sumAtTargets(bare.multiply(decay(v))));
                })
            .check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.witness()).isPresent();
    assertThat(
            report.checks().stream()
                .filter(c -> c.verdict() instanceof Verdict.Refuted)
                .map(c -> c.of()))
        .anyMatch(name -> name.startsWith("translations by whole steps"));
  }

  /**
   * A climb ends at skew cells, whose long vectors cancel: that noise is in the floor there. A
   * fault of the same size at cells as they are usually chosen is none of it.
   */
  @Test
  void climbingToSkewCellsFindsNoRoundingButFaults() {
    GraphCheck right = vectors(DType.FLOAT32, CRYSTAL, GraphCheckTest::field);
    for (int seed = 0; seed < (Boolean.getBoolean("thorough") ? 3 : 1); seed++) {
      right.adversarial(6).seed(seed).assertHolds();
    }
    refuted(
        vectors(
                DType.FLOAT32,
                CRYSTAL,
                in -> {
                  Tensor v = in.incidence().vectors(in.positions());
                  Tensor shifted = in.incidence().shifts().multiply(decay(v)).scale(1e-2);
                  return field(in).add(in.incidence().sumAtTargets(shifted));
                })
            .adversarial(6),
        "");
  }

  @Test
  void aMeanIsNotExtensive() {
    refuted(
        energies(DType.FLOAT64, CRYSTAL, in -> energy(in).divide(in.incidence().sizes()))
            .extensive(),
        "exchange");
  }

  @Test
  void refusesWhatItCannotCheck() {
    Formula model = new Formula(type("1x0e"), type("1x1o"), Level.NODES, GraphCheckTest::energy);
    Weights weights = Weights.initial(model, JAVA, DType.FLOAT64, 1);
    Function<Structure, Graph> rule = rule();
    Structure none = Structure.of(3, new double[0]);
    Structure flat = Structure.of(2, new double[2]);
    assertThatThrownBy(() -> GraphCheck.of(model, weights, none, rule))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GraphCheck.of(model, weights, flat, rule))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GraphCheck.of(model, weights, MOLECULE, rule).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("shape");
  }

  @Test
  void pointsThatTheRuleRefusesAreOutsideOfTheClaim() {
    Formula model = new Formula(type("1x0e"), vector(SPACE), Level.NODES, GraphCheckTest::field);
    Weights weights = Weights.initial(model, JAVA, DType.FLOAT64, 1);
    NeighbourList apart = NeighbourList.within(3).on(new Workers(1)).apart(0.3);
    GraphCheck check = GraphCheck.of(model, weights, CRYSTAL, apart::of).samples(4);
    check.adversarial(1).assertHolds();
    Structure together = CRYSTAL.withPositions(0, 0, 0, 0, 0, 0.01);
    assertThatThrownBy(() -> GraphCheck.of(model, weights, together, apart::of).spread(0).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("refused");
  }

  @Test
  void linearLayersAreCertified() {
    Intertwiner<?> linear = intertwiner(SPACE);
    for (DType type : List.of(DType.FLOAT32, DType.FLOAT64)) {
      Weights weights = Weights.initial(linear, JAVA, type, 3);
      Report report = LayerCheck.of(linear, weights).declaredLinear().check();
      assertThat(report.verdict()).isInstanceOf(Verdict.Certified.class);
    }
  }

  private static <G> Intertwiner<G> intertwiner(NamedGroup<G> group) {
    return Intertwiner.from(typeOf(group, "3x0e+2x1o+1x2e")).to(typeOf(group, "2x0e+1x1o+2x2e"));
  }
}
