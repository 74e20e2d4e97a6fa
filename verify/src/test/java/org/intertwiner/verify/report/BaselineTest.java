package org.intertwiner.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.report.BaselineComparison.Change;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  private static final Verdict TESTED = new Verdict.Tested(299, 0.01, 0.05);
  private static final Verdict REFUTED = Reports.pooling().verdict();
  private static final Verdict OPEN = new Verdict.Inconclusive("noise");

  private static ReportSet set(Check... checks) {
    return ReportSet.of(Reports.report("net", checks));
  }

  private static Check check(String of, Verdict verdict, double... errors) {
    return Reports.check(of, verdict, errors);
  }

  /** So many errors with a heavy tail around a size, in noise floors. */
  private static Check drawn(Verdict verdict, double size, int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] errors =
        DoubleStream.generate(
                () -> size * Reports.FLOOR.relative() / Math.sqrt(random.nextDouble()))
            .limit(n)
            .toArray();
    return check("samples", verdict, errors);
  }

  private static BaselineComparison compare(ReportSet before, ReportSet after) {
    return Baseline.parse(Baseline.of(before).toJson()).compare(after);
  }

  private static Change change(Check before, Check after) {
    return compare(set(before), set(after)).findings().get(0).change();
  }

  @Test
  void aRunMeetsItsOwnBaseline() {
    ReportSet set =
        ReportSet.of(List.of(Reports.pooling(), Reports.report("n", drawn(TESTED, 3, 299, 1))));
    BaselineComparison same = compare(set, set);
    assertThat(same.findings()).allMatch(f -> f.change() == Change.SAME);
    assertThat(same.exitCode()).isZero(); // although a check is REFUTED: it is as bad as it was
    assertThat(same.ratchet()).isEqualTo(Baseline.of(set));
    assertThat(same.toText()).isEqualTo("NO REGRESSION  3 same");
  }

  @Test
  void aWeakerVerdictIsWorse() {
    assertThat(change(check("c", TESTED), check("c", REFUTED))).isEqualTo(Change.WORSE);
    assertThat(compare(set(check("c", TESTED)), set(check("c", REFUTED))).exitCode()).isEqualTo(1);
    assertThat(compare(set(check("c", TESTED)), set(check("c", OPEN))).exitCode()).isEqualTo(3);
    assertThat(
            compare(set(check("c", new Verdict.Proved("p"))), set(check("c", TESTED))).exitCode())
        .isEqualTo(3);
    assertThat(change(check("c", OPEN), check("c", TESTED))).isEqualTo(Change.BETTER);
    assertThat(compare(set(check("c", OPEN)), set(check("c", OPEN))).exitCode()).isZero();
  }

  @Test
  void aClaimFromFewerSamplesIsWorse() {
    Check few = check("c", new Verdict.Tested(30, 0.1, 0.05));
    assertThat(change(check("c", TESTED), few)).isEqualTo(Change.WORSE);
    assertThat(change(few, check("c", TESTED))).isEqualTo(Change.BETTER);
    assertThat(compare(set(check("c", TESTED)), set(few)).toText())
        .contains("a weaker claim: ε 1.0e-01, δ 5e-02, were 1.0e-02, 5e-02");
    Check chosen = check("c", new Verdict.Tested(30, 1, 0.05));
    Check drawn = check("c", new Verdict.Tested(3, 0.7, 0.05));
    assertThat(change(drawn, chosen)).isEqualTo(Change.WORSE);
    Check tight = check("c", new Verdict.Certified(1e-12, "s"));
    Check loose = check("c", new Verdict.Certified(1e-9, "s"));
    assertThat(change(tight, loose)).isEqualTo(Change.WORSE);
    assertThat(change(loose, tight)).isEqualTo(Change.BETTER);
  }

  /** Errors that grow by well more than the factor are seen in 299 samples. */
  @Test
  void growthIsSeenInTheWholeDistribution() {
    for (int seed = 0; seed < 20; seed++) {
      Check before = drawn(REFUTED, 1000, 299, seed);
      Check after = drawn(REFUTED, 3500, 299, 100 + seed);
      assertThat(change(before, after)).isEqualTo(Change.WORSE);
      assertThat(change(after, before)).isEqualTo(Change.BETTER);
    }
  }

  /** Half of the errors are large: the median jumps by itself from run to run. */
  @Test
  void aMedianInAGapTellsNothing() {
    double[] few = new double[299];
    double[] many = new double[299];
    for (int i = 0; i < 299; i++) {
      few[i] = i < 155 ? 1e-5 : 0.5;
      many[i] = i < 145 ? 1e-5 : 0.5;
    }
    assertThat(change(check("c", REFUTED, few), check("c", REFUTED, many))).isEqualTo(Change.SAME);
  }

  /** Runs with other seeds of an unchanged model: heavy tails make maxima jump, quantiles not. */
  @Test
  void anUnchangedModelIsTheSame() {
    int maximaThatJump = 0;
    for (int seed = 0; seed < 400; seed++) {
      Check before = drawn(REFUTED, 1000, 299, seed);
      Check after = drawn(REFUTED, 1000, 299, 10_000 + seed);
      assertThat(change(before, after)).isEqualTo(Change.SAME);
      maximaThatJump += after.errors().max() > 2 * before.errors().max() ? 1 : 0;
    }
    assertThat(maximaThatJump).isGreaterThan(40);
  }

  @Test
  void errorsInsideTheNoiseAreNotToldApart() {
    assertThat(change(drawn(TESTED, 0.1, 299, 1), drawn(TESTED, 1.5, 299, 2)))
        .isEqualTo(Change.SAME);
  }

  @Test
  void fewSamplesAreComparedByTheirMaxima() {
    Check before = check("special elements", REFUTED, 1e-4, 2e-4);
    assertThat(change(before, check("special elements", REFUTED, 1e-4, 3.9e-4)))
        .isEqualTo(Change.SAME);
    assertThat(change(before, check("special elements", REFUTED, 1e-4, 5e-4)))
        .isEqualTo(Change.WORSE);
    assertThat(change(before, check("special elements", REFUTED, Double.NaN)))
        .isEqualTo(Change.WORSE);
    assertThat(change(check("s", REFUTED, Double.NaN), check("s", REFUTED, Double.NaN)))
        .isEqualTo(Change.SAME);
    assertThat(change(check("s", REFUTED, 1e-3), check("s", REFUTED, Double.POSITIVE_INFINITY)))
        .isEqualTo(Change.WORSE);
  }

  @Test
  void aLargerNoiseFloorExplainsLargerErrors() {
    Check before = check("c", REFUTED, 1e-4);
    NoiseFloor coarse = new NoiseFloor(1.8e-4, 1e-4, 32, Precision.FLOAT32);
    Check after = new Check("c", REFUTED, "relative L2 error", ErrorSummary.of(1e-1), coarse);
    assertThat(change(before, after)).isEqualTo(Change.SAME);
  }

  @Test
  void newAndMissingChecksAreTold() {
    BaselineComparison missing =
        compare(set(check("a", TESTED), check("b", TESTED)), set(check("a", TESTED)));
    assertThat(missing.exitCode()).isEqualTo(3);
    assertThat(missing.toText())
        .isEqualTo(
            """
            REGRESSION  1 missing, 1 same
              MISSING   net: b
                        in the baseline, but not checked\
            """);
    assertThat(missing.ratchet().size()).isEqualTo(2);
    BaselineComparison good =
        compare(set(check("a", TESTED)), set(check("a", TESTED), check("b", TESTED)));
    assertThat(good.exitCode()).isZero();
    assertThat(good.ratchet().size()).isEqualTo(2);
    BaselineComparison bad =
        compare(set(check("a", TESTED)), set(check("a", TESTED), check("b", REFUTED)));
    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.ratchet().size()).isEqualTo(1);
    BaselineComparison open =
        compare(set(check("a", TESTED)), set(check("a", TESTED), check("b", OPEN)));
    assertThat(open.exitCode()).isEqualTo(3);
  }

  @Test
  void theRatchetTightensAndNeverLoosens() {
    ReportSet bad = set(drawn(REFUTED, 6000, 299, 1), check("v", OPEN));
    ReportSet good = set(drawn(REFUTED, 1000, 299, 2), check("v", TESTED));
    Baseline tightened = Baseline.of(bad).compare(good).ratchet();
    assertThat(tightened).isEqualTo(Baseline.of(good));
    assertThat(tightened.compare(bad).exitCode()).isEqualTo(1);
    assertThat(tightened.compare(bad).ratchet()).isEqualTo(tightened);
  }

  @Test
  void checksOfOneNameAreKeptApart() {
    ReportSet set = set(check("c", TESTED), check("c", REFUTED), check("c (2)", OPEN));
    assertThat(Baseline.of(set).size()).isEqualTo(3);
    assertThat(compare(set, set).exitCode()).isZero();
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    Report a = Reports.report("a", check("c", TESTED));
    Report b = Reports.report("b", check("c", REFUTED));
    assertThat(Baseline.of(ReportSet.of(List.of(a, b))).toJson())
        .isEqualTo(Baseline.of(ReportSet.of(List.of(b, a))).toJson());
  }

  @Test
  void filesAreNotReplacedUnasked(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("baseline.json");
    Baseline baseline = Baseline.of(set(check("c", TESTED, 1e-8)));
    baseline.write(file, false);
    assertThat(Baseline.read(file)).isEqualTo(baseline).hasSameHashCodeAs(baseline);
    assertThat(baseline).hasToString("baseline of 1 checks");
    assertThatThrownBy(() -> baseline.write(file, false)).isInstanceOf(InvalidInput.class);
    baseline.write(file, true);
  }

  @Test
  void foreignDocumentsAreRefused() {
    String json = Baseline.of(set(check("c", TESTED))).toJson();
    assertThatThrownBy(() -> Baseline.parse(json.replace("baseline/1", "baseline/9")))
        .hasMessageContaining("schema of the baseline")
        .hasMessageContaining("baseline/9");
    assertThatThrownBy(() -> Baseline.parse(json.replace("TESTED", "FINE")))
        .hasMessageContaining("baseline.entries[0].verdict");
    assertThatThrownBy(() -> Baseline.parse(json.replace("1.8E-7", "-1")))
        .hasMessageContaining("noiseFloor");
    assertThatThrownBy(() -> new Baseline.Rules(0.5, 20, 0.01)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Baseline.Rules(2, 20, 1)).isInstanceOf(InvalidInput.class);
  }
}
