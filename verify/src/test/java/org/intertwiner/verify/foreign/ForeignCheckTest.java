package org.intertwiner.verify.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.Layers;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignCheckTest {
  private static final ForeignOptions FEW = ForeignOptions.DEFAULT.withSamples(30);
  private static final double[] BLUR = {1, 2, 1, 2, 4, 2, 1, 2, 1};
  private static final double[] RIGHT = {-1, 0, 1, -2, 0, 2, -1, 0, 1};

  private static ForeignCheck<?> check(
      ForeignModel model, String group, String in, String out, ForeignOptions options) {
    return ForeignCheck.of(
        model,
        GroupNotation.parse(group),
        List.of(in.split("; ")),
        List.of(out.split("; ")),
        options);
  }

  private static ForeignModel images(String name, String shape, UnaryOperator<NumericArray> f) {
    return Functions.model(name, shape, x -> Functions.images(x, f));
  }

  /** The claims that were refuted. */
  private static Set<String> refuted(Report report) {
    Set<String> out = new TreeSet<>();
    for (Check check : report.checks()) {
      if (check.verdict() instanceof Verdict.Refuted) {
        out.add(check.of().replaceAll(":.*", ""));
      }
    }
    return out;
  }

  private static String explanations(Report report) {
    return report.checks().stream()
        .map(c -> c.verdict().explanation())
        .collect(Collectors.joining("\n"));
  }

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

  @Test
  void elementsThatInterpolateAreReportedApart() {
    ForeignModel model = images("m", "x=1x1x9x9:float64", Functions::mean);
    Report report = check(model, "C8", "image(trivial)", "invariant", FEW).check();
    assertThat(report.verdict().word()).as(report.toText()).isEqualTo("INCONCLUSIVE");
    assertThat(report.exitCode()).isEqualTo(3);
    assertThat(report.checks().stream().filter(c -> c.of().startsWith("4 exact elements of C8:")))
        .isNotEmpty()
        .allMatch(c -> c.verdict().holds());
    assertThat(report.notes())
        .anyMatch(n -> n.contains("that interpolate decide nothing: declare a tolerance"));
    Report declared =
        check(model, "C8", "image(trivial)", "invariant", FEW.withTolerance(2, "the grid's own"))
            .check();
    assertThat(declared.verdict().word()).as(declared.toText()).isEqualTo("TESTED");
  }

  @Test
  void quarterTurnsAreTheExactPartOfTheCircle() {
    ForeignModel right = images("r", "x=1x1x6x6:float64", a -> Functions.convolved(a, BLUR));
    Report report = check(right, "SO2", "image(trivial)", "image(trivial)", FEW).check();
    assertThat(report.verdict().word()).as(report.toText()).isEqualTo("INCONCLUSIVE");
    assertThat(report.group()).startsWith("4 exact elements of SO2");
    ForeignModel wrong = images("w", "x=1x1x6x6:float64", a -> Functions.convolved(a, RIGHT));
    Report bad = check(wrong, "SO2", "image(trivial)", "image(trivial)", FEW).check();
    assertThat(refuted(bad)).containsExactly("4 exact elements of SO2");
  }

  @Test
  void aGroupWithoutExactElementsSaysSo() {
    ForeignModel model = images("m", "x=1x1x9x9:float64", Functions::mean);
    Report report = check(model, "C3", "image(trivial)", "invariant", FEW).check();
    assertThat(report.verdict().word()).isEqualTo("INCONCLUSIVE");
    assertThat(report.notes()).anyMatch(n -> n.contains("only the identity acts exactly"));
  }

  @Test
  void openLengthsAreChosenBothWaysAndNoted() {
    ForeignModel model =
        images("p", "x=batchx1xhxw:float64", a -> Functions.mean(Functions.pooled(a)));
    Report report = check(model, "D4", "image(trivial)", "invariant", FEW).check();
    assertThat(refuted(report)).as(report.toText()).containsExactly("D4 at size 9");
    assertThat(report.notes())
        .anyMatch(n -> n.contains("batch = 2"))
        .anyMatch(n -> n.contains("[h, w] were tried at 8 and at 9"));
    ForeignOptions even = FEW.withSize("h", 6).withSize("w", 6).withSize("batch", 3);
    Report fixed = check(model, "D4", "image(trivial)", "invariant", even).check();
    assertThat(fixed.verdict().word()).as(fixed.toText()).isEqualTo("TESTED");
    Report shaped =
        check(model, "D4", "image(trivial)", "invariant", FEW.withShape("x", List.of(2, 1, 7, 7)))
            .check();
    assertThat(shaped.verdict().word()).isEqualTo("REFUTED");
  }

  @Test
  void sizesAtWhichTheModelDoesNotRunAreLeftOut() {
    ForeignModel picky =
        images(
            "even",
            "x=1x1xnxn:float64",
            a -> {
              if (a.shape().get(2) % 2 != 0 || a.shape().get(2) < 16) {
                throw new IllegalArgumentException("size " + a.shape().get(2) + " is odd or small");
              }
              return Functions.mean(a);
            });
    Report report = check(picky, "C4", "image(trivial)", "invariant", FEW).check();
    assertThat(report.verdict().word()).isEqualTo("TESTED");
    assertThat(report.notes())
        .anyMatch(n -> n.contains("tried at 16") && n.contains("size 8 is odd or small"));
    ForeignModel never =
        images(
            "never",
            "x=1x1xnxn",
            a -> {
              throw new IllegalStateException("no weights");
            });
    assertThatThrownBy(() -> check(never, "C4", "image(trivial)", "invariant", FEW))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no weights")
        .hasMessageContaining("--size n=12");
  }

  @Test
  void nodesOfOpenNumberAreChosen() {
    ForeignModel model = Functions.model("s", "x=nx3:float64", x -> Functions.pooledSet(x, false));
    Report report = check(model, "C1", "nodes(3*trivial)", "invariant", FEW).check();
    assertThat(report.group()).isEqualTo("permutations of 6 nodes");
    assertThat(report.verdict().holds()).isTrue();
    assertThatThrownBy(
            () -> check(model, "C1", "nodes(3*trivial)", "invariant", FEW.withPermutations(false)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one element");
  }

  @Test
  void openChannelsAreAsManyAsTheRepresentationHas() {
    ForeignModel model = Functions.model("id", "x=nxc:float64", x -> Functions.one("y", x.at("x")));
    Report report =
        check(model, "O3", "nodes(trivial + vector)", "nodes(trivial + vector)", FEW).check();
    assertThat(report.verdict().word()).isEqualTo("TESTED");
    assertThat(report.notes()).anyMatch(n -> n.contains("n = 6, c = 4"));
    Report lorentz =
        ForeignCheck.of(
                model,
                LieGroups.properOrthochronous(1, 3),
                List.of("nodes(vector + trivial)"),
                List.of("nodes(vector + trivial)"),
                FEW)
            .check();
    assertThat(lorentz.verdict().word()).isEqualTo("TESTED");
    assertThat(lorentz.notes()).anyMatch(n -> n.contains("c = 5"));
  }

  @Test
  void pairsAndEdgesOfOpenNumberFollowTheNodes() {
    ForeignModel model =
        Functions.model(
            "graph",
            "h=nx1:float64 a=nxn:float64 edges=2xE:int64 scale=k:float64",
            ForeignCheckTest::smoothed);
    String in = "nodes(trivial); adjacency; edges; invariant";
    Report report = check(model, "C1", in, "nodes(trivial)", FEW).check();
    assertThat(report.verdict().word()).as(report.toText()).isEqualTo("TESTED");
    assertThat(report.notes()).anyMatch(n -> n.contains("n = 6, E = 12, k = 2"));
  }

  /** A·h plus the number of edges into every node. */
  private static ArrayTuple smoothed(ArrayTuple t) {
    int n = t.at("h").size();
    double[] y = new double[n];
    for (int k = 0; k < n * n; k++) {
      y[k / n] += t.at("a").at(k) * t.at("h").at(k % n) * t.at("scale").at(0);
    }
    NumericArray edges = t.at("edges");
    for (int e = edges.size() / 2; e < edges.size(); e++) {
      y[(int) edges.at(e)] += 1;
    }
    return Functions.one("y", t.at("h").with(y));
  }

  @Test
  void modelsThatAreDeclaredRandomAreComparedInDistribution() {
    Random noise = new Random(5);
    ForeignModel model =
        images(
            "noisy",
            "x=1x1x4x4:float64",
            a -> Functions.array(List.of(1, 1), Functions.mean(a).at(0) + noise.nextGaussian()));
    ForeignOptions random = FEW.withSamples(200).withRandom(true);
    Report report = check(model, "C4", "image(trivial)", "invariant", random).check();
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Compared.class);
  }

  @Test
  void positionsOfDifferentDimensionsAreRefused() {
    ForeignModel model =
        Functions.model("two", "x=4x3:float64 z=4x2:float64", x -> Functions.one("y", x.at("x")));
    assertThatThrownBy(
            () ->
                check(
                    model,
                    "C1",
                    "positions(3*trivial); positions(2*trivial)",
                    "positions(3*trivial)",
                    FEW))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 coordinates");
  }

  @Test
  void aBatchOfOneClaimsNothingOfItsComposition() {
    ForeignModel one = images("b", "x=1x1x4x4:float64", Functions::mean);
    Report report = check(one, "C4", "image(trivial)", "invariant", FEW).check();
    assertThat(report.group()).isEqualTo("C4");
    assertThat(report.notes()).anyMatch(n -> n.contains("no batch of several items"));
    ForeignModel two = images("b", "x=2x1x4x4:float64", Functions::mean);
    assertThat(check(two, "C4", "image(trivial)", "invariant", FEW).check().group())
        .isEqualTo("C4, order of the batch, batch composition");
    assertThat(
            check(two, "C4", "image(trivial)", "invariant", FEW.withBatch(false)).check().group())
        .isEqualTo("C4");
  }

  @Test
  void outputsThatAreNotFiniteAreInconclusive() {
    ForeignModel model =
        images(
            "nan",
            "x=1x1x4x4:float64",
            a -> {
              double[] y = Functions.mean(a).values();
              y[0] = Math.sqrt(-1 - y[0] * y[0]);
              return Functions.array(List.of(1, 1), y);
            });
    Report report = check(model, "C4", "image(trivial)", "invariant", FEW).check();
    assertThat(report.verdict().word()).isEqualTo("INCONCLUSIVE");
    assertThat(explanations(report)).contains("30 of 30 samples gave outputs that are not finite");
  }

  @Test
  void modelsThatAreNotDeterministicAreInconclusiveWithTheirNoise() {
    AtomicInteger calls = new AtomicInteger();
    ForeignModel model =
        images(
            "dropout",
            "x=1x1x4x4:float64",
            a -> {
              double[] y = Functions.mean(a).values();
              y[0] += 0.1 * Math.sin(calls.incrementAndGet());
              return Functions.array(List.of(1, 1), y);
            });
    Report report = check(model, "C4", "image(trivial)", "invariant", FEW).check();
    assertThat(report.verdict().word()).isEqualTo("INCONCLUSIVE");
    assertThat(explanations(report)).contains("not deterministic");
  }

  @Test
  void classesAsIntegersAreCompared() {
    ForeignModel argmax =
        Functions.model("argmax", "x=2x8:float64", t -> Functions.one("class", classes(t.at("x"))));
    Report report = check(argmax, "C8", "features(regular)", "invariant", FEW).check();
    assertThat(refuted(report)).as(report.toText()).containsExactly("C8");
  }

  private static NumericArray classes(NumericArray x) {
    double[] best = new double[2];
    for (int b = 0; b < 2; b++) {
      for (int k = 0; k < 8; k++) {
        best[b] = x.at(8 * b + k) > x.at(8 * b + (int) best[b]) ? k : best[b];
      }
    }
    return NumericArray.of(ElementType.INT64, List.of(2), best);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D4 | image(trivial); nodes(trivial) | invariant | number 2",
        "D4 | z=image(trivial) | invariant | did you mean x?",
        "D4 | x=image(trivial); x=invariant | invariant | two for 'x'",
        "D4 | image(2*trivial) | invariant | the dimension of 2*trivial",
        "D4 | image(trivial) | other=invariant | one of [y]",
        "D4 | image(trivial) | image(trivial) | got [2, 1]",
        "D4 | picture(trivial) | invariant | action",
        "SO3 | image(trivial) | invariant | R2",
        "D4 | edges | invariant | integers",
      })
  void whatDoesNotFitIsRefused(String group, String in, String out, String message) {
    ForeignModel model = images("m", "x=2x1x5x5:float64", Functions::mean);
    assertThatThrownBy(() -> check(model, group, in, out, FEW))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  @Test
  void aModelThatDoesNotRunIsRefusedInItsOwnWords() {
    InvalidInput own = new InvalidInput("weights", "nothing", "numbers", "train it");
    for (String spec : List.of("x=2x1x5x5", "x=Bx1x5x5")) {
      ForeignModel model =
          images(
              "m",
              spec,
              a -> {
                throw own;
              });
      assertThatThrownBy(() -> check(model, "D4", "image(trivial)", "invariant", FEW))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("weights: got nothing")
          .hasMessageNotContaining("org.intertwiner");
    }
  }

  @Test
  void everyArrayNeedsAnAction() {
    ForeignModel model =
        Functions.model("two", "x=5x3:float64 t=1:float64", x -> Functions.one("y", x.at("x")));
    assertThatThrownBy(() -> check(model, "O3", "x=positions(vector)", "invariant", FEW))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("none for [t]")
        .hasMessageContaining("t=invariant");
    assertThat(
            check(model, "O3", "t=invariant; x=positions(vector)", "positions(vector)", FEW)
                .check()
                .verdict()
                .word())
        .isEqualTo("TESTED");
  }

  @Test
  void sizesThatDoNotExistAreRefused() {
    ForeignModel model = images("m", "x=Bx1x5x5:float64", Functions::mean);
    for (ForeignOptions wrong :
        List.of(
            FEW.withSize("N", 3),
            FEW.withShape("z", List.of(1)),
            FEW.withShape("x", List.of(2, 1, 5, 6)),
            FEW.withShape("x", List.of(2, 1, 5, 5)).withSize("B", 3))) {
      assertThatThrownBy(() -> check(model, "D4", "image(trivial)", "invariant", wrong))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void enormousSizesAreRefusedBeforeAnythingIsMade() {
    ForeignModel model = images("m", "x=Bx1xhxh:float64", Functions::mean);
    ForeignOptions enormous = FEW.withSize("h", 100_000).withSize("B", 100_000);
    assertThatThrownBy(() -> check(model, "D4", "image(trivial)", "invariant", enormous))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("67108864 numbers");
  }

  @Test
  void reportsDependOnTheRequestAlone() {
    ForeignModel model = images("m", "x=2x1x5x5:float64", Functions::mean);
    String first = check(model, "D4", "image(trivial)", "invariant", FEW).check().toJson();
    assertThat(check(model, "D4", "image(trivial)", "invariant", FEW).check().toJson())
        .isEqualTo(first);
    assertThat(
            check(model, "D4", "image(trivial)", "invariant", FEW.withThreads(4)).check().toJson())
        .isEqualTo(first);
    assertThat(check(model, "D4", "image(trivial)", "invariant", FEW.withSeed(1)).check().toJson())
        .isNotEqualTo(first);
  }

  @Test
  void shardsMergeToTheWhole() {
    ForeignModel model = images("m", "x=2x1x5x5:float64", a -> Functions.convolved(a, RIGHT));
    Report whole = check(model, "D4", "image(trivial)", "image(trivial)", FEW).check();
    List<Report> parts =
        Stream.of(0, 1, 2)
            .map(i -> FEW.withShard(i, 3))
            .map(o -> check(model, "D4", "image(trivial)", "image(trivial)", o).check())
            .toList();
    assertThat(Report.merge(parts).toJson()).isEqualTo(whole.toJson());
    assertThat(Report.merge(List.of(parts.get(2), parts.get(0), parts.get(1))).toJson())
        .isEqualTo(whole.toJson());
  }

  @Test
  void shardsOfAWrongModelWithNotesMergeToTheWhole() {
    ForeignModel model = images("m", "x=Bx1x5x5:float64", a -> Functions.convolved(a, RIGHT));
    Report whole = check(model, "D4", "image(trivial)", "image(trivial)", FEW).check();
    List<Report> parts =
        Stream.of(0, 1)
            .map(i -> FEW.withShard(i, 2))
            .map(o -> check(model, "D4", "image(trivial)", "image(trivial)", o).check())
            .toList();
    assertThat(whole.notes()).hasSizeGreaterThan(1);
    assertThat(Report.merge(parts).notes()).isEqualTo(whole.notes());
  }

  @Test
  void everyPartOfTheRequestThatChangesASampleChangesTheSeed() {
    ForeignRequest base = new ForeignRequest("m", "D4", List.of("a"), List.of("b"), FEW);
    assertThat(
            Stream.of(
                    base,
                    new ForeignRequest("n", "D4", List.of("a"), List.of("b"), FEW),
                    new ForeignRequest("m", "C4", List.of("a"), List.of("b"), FEW),
                    new ForeignRequest("m", "D4", List.of("a", "b"), List.of(), FEW),
                    new ForeignRequest("m", "D4", List.of(), List.of("a", "b"), FEW),
                    new ForeignRequest("m", "D4", List.of("a"), List.of("b"), FEW.withSeed(1)),
                    new ForeignRequest("m", "D4", List.of("a"), List.of("b"), FEW.withSize("n", 4)))
                .map(ForeignRequest::seed))
        .doesNotHaveDuplicates();
    assertThat(
            new ForeignRequest(
                    "m", "D4", List.of("a"), List.of("b"), FEW.withSamples(9).withThreads(3))
                .seed())
        .isEqualTo(base.seed());
  }

  @Test
  void theMapOfTheGroupIsThereForOtherQuestions() {
    ForeignModel model = images("m", "x=2x1x5x5:float64", Functions::mean);
    ForeignCheck<?> check = check(model, "D4", "image(trivial)", "invariant", FEW);
    assertThat(check.inputActions().keySet()).containsExactly("x");
    assertThat(check.outputActions().keySet()).containsExactly("y");
    assertThat(check.claims()).hasSize(3);
    assertThat(check.map().name()).isEqualTo("m");
    assertThat(check.options()).isEqualTo(FEW);
  }
}
