package org.intertwiner.verify.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.verify.foreign.ForeignChecks.BLUR;
import static org.intertwiner.verify.foreign.ForeignChecks.FEW;
import static org.intertwiner.verify.foreign.ForeignChecks.RIGHT;
import static org.intertwiner.verify.foreign.ForeignChecks.check;
import static org.intertwiner.verify.foreign.ForeignChecks.explanations;
import static org.intertwiner.verify.foreign.ForeignChecks.images;
import static org.intertwiner.verify.foreign.ForeignChecks.refuted;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.Layers;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Right models pass, wrong ones are refuted for the right reason. */
class ForeignCheckTest {
  private record Row(
      String name,
      String shapes,
      Function<ArrayTuple, ArrayTuple> function,
      String group,
      String in,
      String out,
      Set<String> refuted) {}

  static Stream<Arguments> table() {
    String image = "x=2x1x6x6:float64";
    String graph = "h=5x1:float64 x=5x3:float64 edges=2x8:int64";
    String in = "nodes(trivial); positions(vector); edges";
    String out = "positions=positions(vector); energy=invariant";
    return Stream.of(
            new Row(
                "blur",
                image,
                x -> Functions.images(x, a -> Functions.convolved(a, BLUR)),
                "D4",
                "image(trivial)",
                "image(trivial)",
                Set.of()),
            new Row(
                "gradient",
                image,
                x -> Functions.images(x, a -> Functions.convolved(a, RIGHT)),
                "D4",
                "image(trivial)",
                "image(trivial)",
                Set.of("D4")),
            new Row(
                "mean",
                image,
                x -> Functions.images(x, Functions::mean),
                "D4",
                "image(trivial)",
                "invariant",
                Set.of()),
            new Row(
                "batch mean",
                image,
                ForeignCheckTest::batchNormalised,
                "D4",
                "image(trivial)",
                "image(trivial)",
                Set.of("batch composition")),
            new Row(
                "last item",
                image,
                ForeignCheckTest::lastItemApart,
                "D4",
                "image(trivial)",
                "image(trivial)",
                Set.of("order of the batch")),
            new Row(
                "set",
                "x=6x3:float64",
                x -> Functions.pooledSet(x, false),
                "C1",
                "nodes(3*trivial)",
                "invariant",
                Set.of()),
            new Row(
                "weighted set",
                "x=6x3:float64",
                x -> Functions.pooledSet(x, true),
                "C1",
                "nodes(3*trivial)",
                "invariant",
                Set.of("permutations of 6 nodes")),
            new Row("messages", graph, x -> Functions.messages(x, ""), "O3", in, out, Set.of()),
            new Row(
                "l1 distance",
                graph,
                x -> Functions.messages(x, "l1"),
                "O3",
                in,
                out,
                Set.of("O3")),
            new Row(
                "clipped", graph, x -> Functions.messages(x, "clip"), "O3", in, out, Set.of("O3")),
            new Row(
                "absolute",
                graph,
                x -> Functions.messages(x, "absolute"),
                "O3",
                in,
                out,
                Set.of("O3", "translations")),
            new Row(
                "index",
                graph,
                x -> Functions.messages(x, "index"),
                "O3",
                in,
                out,
                Set.of("permutations of 5 nodes")),
            new Row(
                "jets",
                "p=4x4:float64",
                x -> Functions.jets(x, false),
                "SO3",
                "nodes(trivial + vector)",
                "nodes(trivial)",
                Set.of()),
            new Row(
                "wrong metric",
                "p=4x4:float64",
                x -> Functions.jets(x, true),
                "SO3",
                "nodes(trivial + vector)",
                "nodes(trivial)",
                Set.of("SO3")),
            new Row(
                "circular",
                "x=3x8:float64",
                x -> Functions.sequence(x, true),
                "C8",
                "features(regular)",
                "features(regular)",
                Set.of()),
            new Row(
                "zero padded",
                "x=3x8:float64",
                x -> Functions.sequence(x, false),
                "C8",
                "features(regular)",
                "features(regular)",
                Set.of("C8")))
        .map(row -> Arguments.of(row.name(), row));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void rightModelsPassAndWrongOnesAreRefutedForTheRightReason(String name, Row row) {
    ForeignModel model = Functions.model(name, row.shapes(), row.function());
    Report report = check(model, row.group(), row.in(), row.out(), FEW).check();
    assertThat(refuted(report)).as(report.toText()).isEqualTo(row.refuted());
    assertThat(report.verdict().word())
        .as(report.toText())
        .isEqualTo(row.refuted().isEmpty() ? "TESTED" : "REFUTED");
    assertThat(report.exitCode()).isEqualTo(row.refuted().isEmpty() ? 0 : 1);
  }

  @Test
  void fourVectorsAreCheckedUnderTheLorentzGroup() {
    for (boolean wrong : new boolean[] {false, true}) {
      ForeignModel model = Functions.model("jets", "p=nx4:float64", x -> Functions.jets(x, wrong));
      Report report =
          ForeignCheck.of(
                  model,
                  LieGroups.properOrthochronous(1, 3),
                  List.of("nodes(vector)"),
                  List.of("nodes(trivial)"),
                  FEW)
              .check();
      assertThat(refuted(report)).as(report.toText()).hasSize(wrong ? 1 : 0);
      assertThat(explanations(report).contains("rapid")).isEqualTo(!wrong);
    }
  }

  @Test
  void theStepThatBreaksIsNamed() {
    Layers steps =
        Layers.input("x")
            .then("blur", "Conv", a -> Functions.convolved(a, BLUR))
            .then("edges", "Conv", a -> Functions.convolved(a, RIGHT))
            .then("blur again", "Conv", a -> Functions.convolved(a, BLUR));
    ForeignModel model =
        ForeignModel.of(
            "three layers",
            List.of(TensorSpecs.parse("x=2x1x6x6:float64")),
            List.of(),
            steps::run,
            steps);
    Report report = check(model, "D4", "image(trivial)", "image(trivial)", FEW).check();
    assertThat(report.exhibits().firstOffender().map(FirstOffender::node)).contains("edges");
    assertThat(report.exhibits().layers()).isNotEmpty();
  }

  @Test
  void causesAreNotNamedOfWhatRightModelsDoToo() {
    ForeignModel padded =
        images(
            "padded",
            "x=1x1x6x6:float64",
            a -> Functions.convolved(changed(Functions.convolved(a, RIGHT), Math::exp), RIGHT));
    assertThat(check(padded, "D4", "image(trivial)", "image(trivial)", FEW).check().toText())
        .startsWith("REFUTED")
        .doesNotContain("place in the grid");
    ForeignModel centred = images("centred", "x=4x3:float64", ForeignCheckTest::spread);
    assertThat(
            check(centred, "O3", "nodes(vector)", "nodes(vector)", FEW.withPermutations(false))
                .check()
                .toText())
        .startsWith("REFUTED")
        .doesNotContain("a mean is taken");
  }

  private static NumericArray changed(NumericArray a, DoubleUnaryOperator f) {
    double[] out = IntStream.range(0, a.size()).mapToDouble(a::at).map(f).toArray();
    return NumericArray.of(a.type(), a.shape(), out);
  }

  /** Squares of the components of 4 vectors from their mean. */
  private static NumericArray spread(NumericArray a) {
    double[] out = new double[12];
    for (int i = 0; i < 12; i++) {
      double mean = (a.at(i % 3) + a.at(3 + i % 3) + a.at(6 + i % 3) + a.at(9 + i % 3)) / 4;
      out[i] = (a.at(i) - mean) * (a.at(i) - mean);
    }
    return NumericArray.of(a.type(), a.shape(), out);
  }

  @Test
  void numbersOfATensorMayBeLaidOutAsAMatrix() {
    Layers layers =
        Layers.input("x")
            .then(
                "matrices",
                "Reshape",
                a -> NumericArray.of(a.type(), List.of(3, 3, 3), values(a, p -> true)))
            .then("triangles", "Trilu", ForeignCheckTest::upper);
    ForeignModel model =
        ForeignModel.of(
            "t", List.of(TensorSpecs.parse("x=3x9:float64")), List.of(), layers::run, layers);
    Report report =
        check(model, "SO3", "features(vector*vector)", "invariant", FEW.withBatch(false)).check();
    assertThat(report.exhibits().firstOffender().orElseThrow().node()).isEqualTo("triangles");
  }

  private static NumericArray upper(NumericArray a) {
    return NumericArray.of(a.type(), a.shape(), values(a, p -> p % 9 / 3 <= p % 3));
  }

  private static double[] values(NumericArray a, IntPredicate kept) {
    return IntStream.range(0, 27).mapToDouble(p -> kept.test(p) ? a.at(p) : 0).toArray();
  }

  @Test
  void theStepsOfARightModelAreMeasuredWhereThatIsAskedFor() {
    Layers steps =
        Layers.input("x")
            .then("blur", "Conv", a -> Functions.convolved(a, BLUR))
            .then("mean", "ReduceMean", Functions::mean);
    ForeignModel model =
        ForeignModel.of(
            "two layers",
            List.of(TensorSpecs.parse("x=2x1x6x6:float64")),
            List.of(),
            steps::run,
            steps);
    ForeignCheck<?> check = check(model, "D4", "image(trivial)", "invariant", FEW);
    assertThat(check.check().exhibits().layers()).isEmpty();
    Report report = check.with(FEW.withLayers(true)).check();
    assertThat(report.verdict().word()).isEqualTo("TESTED");
    assertThat(report.exhibits().firstOffender()).isEmpty();
    assertThat(report.exhibits().layers()).extracting("node").containsExactly("blur", "mean");
  }

  /** Items minus the mean of the batch, through a map that is not linear. */
  private static ArrayTuple batchNormalised(ArrayTuple t) {
    NumericArray x = t.at("x");
    double[] y = x.values();
    double mean = Arrays.stream(y).average().orElse(0);
    for (int k = 0; k < y.length; k++) {
      y[k] = Math.tanh(y[k] - mean);
    }
    return Functions.one("y", x.with(y));
  }

  /** The last item is treated in another way: its mates do not matter, its place does. */
  private static ArrayTuple lastItemApart(ArrayTuple t) {
    NumericArray x = t.at("x");
    double[] y = x.values();
    for (int k = 0; k < y.length; k++) {
      y[k] = Math.tanh(2 * k < y.length ? y[k] : 0.5 * y[k]);
    }
    return Functions.one("y", x.with(y));
  }

  @Test
  void aRefutedClaimHasASmallWitnessAndATokenThatReplaysIt() {
    ForeignModel model = images("g", "x=1x1x5x5:float64", a -> Functions.convolved(a, RIGHT));
    ForeignCheck<?> check = check(model, "D4", "image(trivial)", "image(trivial)", FEW);
    Report report = check.check();
    Witness witness = report.witness().orElseThrow();
    assertThat(witness.input()).contains("one-hot");
    assertThat(witness.contrasts())
        .isNotEmpty()
        .allMatch(c -> c.left() != c.right() && c.place().startsWith("y["));
    assertThat(report.notes()).contains("under D4: x = image(trivial) to y = image(trivial)");
    ReplayToken token = witness.replay().orElseThrow();
    assertThat(check.seeds()).contains(token.seed());
    Report again = check.replay(token);
    assertThat(again.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(again.witness().orElseThrow().residual()).isEqualTo(witness.residual());
    ForeignCheck<?> other = check.with(FEW.withSeed(1));
    assertThatThrownBy(() -> other.replay(token))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("replay token");
  }
}
