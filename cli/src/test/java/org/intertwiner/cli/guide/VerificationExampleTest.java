package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.EquivarianceAt;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.discover.SubgroupSearch;
import org.intertwiner.verify.discover.SymmetryAlgebra;
import org.intertwiner.verify.discover.VectorField;
import org.intertwiner.verify.lint.Layer;
import org.intertwiner.verify.lint.Lint;
import org.intertwiner.verify.lint.Stack;
import org.intertwiner.verify.metrics.Invariance;
import org.intertwiner.verify.metrics.InvarianceReport;
import org.intertwiner.verify.metrics.Saliency;
import org.intertwiner.verify.onnx.Onnx;
import org.intertwiner.verify.onnx.OnnxModel;
import org.intertwiner.verify.tolerance.Tolerance;
import org.junit.jupiter.api.Test;

/**
 * The Java examples of the page about verification, run; {@link GuideTest} holds that it is the
 * same text.
 */
class VerificationExampleTest {
  private static double[] scaled(double[] x) {
    double factor = Math.tanh(Math.hypot(x[0], x[1]));
    return new double[] {factor * x[0], factor * x[1]};
  }

  @Test
  void aFunction() {
    PlaneRotation turn = SO2.group().random(new Random(1));
    double[] point = {0.3, -1.2};
    DataAction<PlaneRotation, double[]> plane =
        Actions.matrices(Representations.plane(SO2.group()));
    var f = NumericMap.of("radial", plane, plane, x -> scaled(x));
    Report report = Equivariance.of(f).under(SO2.group()).inputs(Inputs.normal(2)).check();
    report.verdict();
    report.toText();
    EquivarianceAt.of(f, turn).at(point).assertHolds();
    assertThat(report.verdict()).isInstanceOf(Verdict.Tested.class);
    Report declared =
        Equivariance.of(f)
            .under(SO2.group())
            .inputs(Inputs.normal(2))
            .tolerance(new Tolerance.Declared(1e-3, "resampled"))
            .check();
    assertThat(declared.verdict().holds()).isTrue();
  }

  @Test
  void aModel() {
    Path file = Path.of("../docs/guide/models/pool-8.onnx");
    assumeThat(Files.exists(file)).isTrue();
    try (OnnxModel model = Onnx.model(file)) {
      model.as("D4", "image(trivial)", "invariant").check().orElseThrow();
    }
  }

  @Test
  void symmetries() {
    FiniteGroup<Permutation> square = Groups.dihedral(4);
    DataAction<Permutation, double[]> plane = Actions.matrices(Representations.plane(square));
    UnaryOperator<double[]> f = x -> new double[] {x[0] * x[0] * x[1] * x[1]};
    var map =
        NumericMap.of("quartic", plane, Actions.<Permutation, double[]>trivial(plane.space()), f);
    var check = Equivariance.of(map).under(square).inputs(Inputs.normal(2));
    var subgroup = SubgroupSearch.of(square, g -> check.at(g, 8));
    subgroup.name();
    var algebra =
        SymmetryAlgebra.of(
            x -> radius(x), VectorField.linearInvariants(2), Inputs.normal(2), 40, 1);
    algebra.generators();
    assertThat(subgroup.name()).isEqualTo("D4");
    assertThat(algebra.generators()).containsExactly("E12 − E21");
  }

  private static double[] radius(double[] x) {
    return new double[] {Math.exp(-x[0] * x[0] - x[1] * x[1])};
  }

  @Test
  void lint() {
    var d4 = GroupNotation.parse("D4");
    Lint lint = lint(d4);
    assertThat(lint.pattern().orElseThrow().toString()).isEqualTo("n ≡ 0 mod 2");
  }

  private static <G> Lint lint(org.intertwiner.reptheory.notation.NamedGroup<G> d4) {
    var stack =
        Stack.over(d4)
            .input(Representations.trivial(d4.group()))
            .then("conv", Layer.convolution(3, 1, 1))
            .then("pool", Layer.maxPooling(2, 2, 0));
    var report = Lint.of(stack).report(4, 64);
    assertThat(report.sizes()).isPresent();
    return Lint.of(stack);
  }

  @Test
  void learnedInvariance() {
    FiniteGroup<Permutation> turns = Groups.cyclic(4);
    DataAction<Permutation, double[]> action = Actions.matrices(Representations.plane(turns));
    List<double[]> data = new ArrayList<>();
    Random random = new Random(2);
    for (int k = 0; k < 20; k++) {
      data.add(new double[] {random.nextGaussian(), random.nextGaussian()});
    }
    InvarianceReport figures =
        Invariance.of("net", action, (List<double[]> batch) -> logits(batch))
            .with(Saliency.finiteDifferences())
            .over(turns, data);
    figures.toText();
    assertThat(figures.toText()).contains("PDI").contains("SIS");
  }

  private static List<double[]> logits(List<double[]> batch) {
    return batch.stream().map(x -> new double[] {x[0] * x[0] + x[1] * x[1], 0.1 * x[0]}).toList();
  }
}
