package org.intertwiner.verify.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.verify.foreign.ForeignChecks.FEW;
import static org.intertwiner.verify.foreign.ForeignChecks.RIGHT;
import static org.intertwiner.verify.foreign.ForeignChecks.check;
import static org.intertwiner.verify.foreign.ForeignChecks.explanations;
import static org.intertwiner.verify.foreign.ForeignChecks.images;
import static org.intertwiner.verify.foreign.ForeignChecks.refuted;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.report.HtmlReport;
import org.intertwiner.verify.report.ReportSet;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of unusual models and questions, and how parts of a check fit together. */
class ForeignOutcomesTest {
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
    assertThat(explanations(report)).contains("all samples gave outputs that are not finite");
    assertThat(report.notes())
        .filteredOn(note -> note.contains("not finite"))
        .singleElement()
        .asString()
        .matches(
            "(\\d+) of \\1 samples gave outputs that are not finite: neither .* \\(replay .*\\)");
    assertThat(report.toText().split("gave outputs that are not finite", -1)).hasSize(3);
    assertThat(report.toText()).doesNotContain("  elements  ", "0.0e+00");
    assertThat(HtmlReport.of(ReportSet.of(report))).doesNotContain("Errors over the group");
    Matcher token = Pattern.compile("replay (v1:\\S+)\\)").matcher(report.toText());
    assertThat(token.find()).isTrue();
    Report again =
        check(model, "C4", "image(trivial)", "invariant", FEW)
            .replay(ReplayToken.parse(token.group(1)));
    assertThat(explanations(again)).isEqualTo("the output is not finite");
  }

  @Test
  void theDistributionStandsWithTheClaimsThatSpeakOfElements() {
    ForeignModel model = images("d", "x=2x1x5x5:float64", Functions::mean);
    Report report = check(model, "SO2", "image(trivial)", "invariant", FEW).check();
    String table = report.toText();
    assertThat(table)
        .containsPattern(
            "4 exact elements of SO2: independent samples\n.*\n +group elements: uniform over");
    assertThat(table).containsPattern("batch composition: independent samples .*\n  TESTED");
    assertThat(table).containsPattern("order of the batch: independent samples .*\n  TESTED");
    assertThat(explanations(report)).doesNotContain("normal with", "elements: uniform\n");
  }

  @Test
  void aReplayedSampleIsTheOneFoundAndTheCounterExampleTheShrunkOne() {
    ForeignModel model =
        images("w", "x=1x1x6x6:float64", a -> Functions.convolved(a, ForeignChecks.RIGHT));
    ForeignCheck<?> check = check(model, "D4", "image(trivial)", "image(trivial)", FEW);
    Report replayed = check.replay(check.check().witness().orElseThrow().replay().orElseThrow());
    assertThat(replayed.subject()).isEqualTo("equivariance of 'w' under D4");
    assertThat(replayed.witness().orElseThrow().shrinkSteps()).isPositive();
    assertThat(replayed.notes()).anyMatch(n -> n.contains("shrunk") && n.contains("as found"));
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
