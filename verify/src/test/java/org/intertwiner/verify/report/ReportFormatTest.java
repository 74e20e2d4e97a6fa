package org.intertwiner.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Test;

class ReportFormatTest {
  private static final NoiseFloor FLOOR = new NoiseFloor(1.8e-7, 1e-7, 32, Precision.FLOAT32);

  private static Report pooling() {
    Witness witness =
        new Witness(
                "r = rotation by 90° (order 4)",
                "r³",
                2,
                "one-hot: 1 at channel 0, row 8, column 3",
                0.6,
                Optional.empty(),
                1.8e-7,
                Optional.empty(),
                Optional.of(ReplayToken.parse("v1:L64X128MixRandom:9f3c2ab1:17")),
                List.of(new Witness.Contrast("class 2", 1.25, -0.5)))
            .withCause("(9 + 0 - 2) mod 2 = 1: last row and column are dropped");
    Check iid =
        new Check(
            "independent samples",
            new Verdict.Refuted(witness),
            "relative L2 error",
            ErrorSummary.of(0.6, 0, 0.5),
            FLOOR);
    Check special =
        new Check(
            "special elements",
            new Verdict.Tested(10, 1, 0.05),
            "relative L2 error",
            ErrorSummary.of(1e-8),
            FLOOR);
    return new Report(
        "C4-equivariance of 'p1'", "C4", List.of(iid, special), List.of("a note"), 0x9f3c2ab1L);
  }

  @Test
  void aFailureReadsAsDocumented() {
    assertThat(pooling().toText().lines().limit(6))
        .containsExactly(
            "REFUTED  C4-equivariance of 'p1'",
            "  element   r = rotation by 90° (order 4)          shrunk from r³ in 2 steps",
            "  input     one-hot: 1 at channel 0, row 8, column 3",
            "  residual  6.0e-01 relative, 3.3e+06 × noise floor (1.8e-07)",
            "  sides     f(g·x) = 1.25 and g·f(x) = -0.5 at class 2",
            "  cause     (9 + 0 - 2) mod 2 = 1: last row and column are dropped");
    assertThat(pooling().toText())
        .contains(
            """
              checks: relative L2 error, FLOAT32                   samples     max     q99   floor viol. ≤     δ
              REFUTED       independent samples                          3 6.0e-01 6.0e-01 1.8e-07
              TESTED        special elements                            10 1.0e-08 1.0e-08 1.8e-07
            """)
        .contains("  note      a note")
        .endsWith("  replay    intertwiner verify replay v1:L64X128MixRandom:9f3c2ab1:17");
  }

  @Test
  void bothSidesAreShownWithTheDigitsInWhichTheyDiffer() {
    Witness witness =
        new Witness(
            "r",
            "r",
            0,
            "zero",
            1e-6,
            Optional.empty(),
            1e-8,
            Optional.empty(),
            Optional.empty(),
            List.of(
                new Witness.Contrast("a", 1.2345671, 1.2345689),
                new Witness.Contrast("b", 1e-30, 0),
                new Witness.Contrast("c", Double.POSITIVE_INFINITY, 2)));
    assertThat(ReportText.sides(witness))
        .containsExactly(
            "f(g·x) = 1.2345671 and g·f(x) = 1.2345689 at a",
            "f(g·x) = 1E-30 and g·f(x) = 0 at b",
            "f(g·x) = Infinity and g·f(x) = 2 at c");
  }

  @Test
  void theJsonHasItsSchema() throws Exception {
    JsonNode json = new ObjectMapper().readTree(pooling().toJson());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "schema", "subject", "group", "verdict", "checks", "witness", "notes", "seed",
            "replay");
    assertThat(json.get("schema").asText()).isEqualTo(ReportFormat.SCHEMA);
    assertThat(json.get("verdict").asText()).isEqualTo("REFUTED");
    assertThat(json.get("replay").asText()).isEqualTo("v1:L64X128MixRandom:9f3c2ab1:17");
    assertThat(json.get("seed").asText()).isEqualTo("9f3c2ab1");
    JsonNode special = json.get("checks").get(1);
    assertThat(special.fieldNames())
        .toIterable()
        .containsExactly(
            "of",
            "verdict",
            "explanation",
            "metric",
            "residual",
            "rms",
            "median",
            "q90",
            "q99",
            "evaluated",
            "noiseFloor",
            "noiseRms",
            "perturbations",
            "precision",
            "samples",
            "epsilon",
            "delta",
            "distribution");
    JsonNode witness = json.get("witness");
    assertThat(witness.get("residual").asDouble()).isEqualTo(0.6);
    assertThat(witness.get("shrunkFrom").asText()).isEqualTo("r³");
    assertThat(witness.get("cause").asText()).contains("mod 2");
  }

  @Test
  void infiniteResidualsAreValidJson() throws Exception {
    Witness witness =
        new Witness(
            "r",
            "r",
            0,
            "zero",
            Double.POSITIVE_INFINITY,
            Optional.of("1/2"),
            0,
            Optional.empty(),
            Optional.empty());
    Check check = new Check("x", new Verdict.Refuted(witness), "m", ErrorSummary.EMPTY, FLOOR);
    Report report = new Report("s", "g", List.of(check), List.of(), 0);
    JsonNode json = new ObjectMapper().readTree(report.toJson());
    assertThat(json.get("witness").get("residual").asText()).isEqualTo("Infinity");
    assertThat(json.get("witness").get("exactResidual").asText()).isEqualTo("1/2");
    assertThat(json.has("replay")).isFalse();
    assertThat(report.toText()).contains("  residual  1/2 (exact)").doesNotContain("shrunk");
  }

  @Test
  void theWeakestVerdictCounts() {
    Verdict proved = new Verdict.Proved("p");
    Verdict certified = new Verdict.Certified(1e-9, "c");
    Verdict tested = new Verdict.Tested(299, 0.01, 0.05);
    Verdict open = new Verdict.Inconclusive("i");
    assertThat(Verdict.weakest(List.of(proved, tested, certified))).isEqualTo(tested);
    assertThat(Verdict.weakest(List.of(proved, certified))).isEqualTo(certified);
    assertThat(Verdict.weakest(List.of(open, tested))).isEqualTo(open);
    assertThat(Verdict.weakest(List.of(open, pooling().verdict()))).isEqualTo(pooling().verdict());
    assertThatThrownBy(() -> Verdict.weakest(List.of())).isInstanceOf(InvalidInput.class);
    assertThat(List.of(proved, certified, tested)).allMatch(Verdict::holds);
    assertThat(List.of(open, pooling().verdict())).noneMatch(Verdict::holds);
    assertThat(tested.explanation()).contains("299").contains("1.00e-02").contains("5e-02");
    assertThat(pooling().verdict().explanation()).contains("rotation by 90°");
    assertThat(proved.explanation() + certified.explanation() + open.explanation())
        .isEqualTo("pci");
  }

  @Test
  void aReportThatHoldsIsATable() {
    Check drawn =
        Reports.check("C4: independent samples", new Verdict.Tested(299, 0.01, 0.05), 2e-8, 1e-8);
    Check translated =
        Reports.check(
            "translations: independent samples, elements that act exactly",
            new Verdict.Tested(299, 0.01, 0.05, "normal with σ = 1"),
            3e-8);
    Check proved = Reports.check("constants", new Verdict.Proved("exact on generators"));
    assertThat(Reports.report("net", drawn, translated, proved).toText())
        .isEqualTo(
            """
            TESTED  net
              checks: relative L2 error, FLOAT32                   samples     max     q99   floor viol. ≤     δ
              TESTED        C4: independent samples                    299 2.0e-08 2.0e-08 1.8e-07 1.0e-02 5e-02
              TESTED        translations: independent samples, elements that act exactly
                                                                       299 3.0e-08 3.0e-08 1.8e-07 1.0e-02 5e-02
                            group elements: normal with σ = 1
              PROVED        constants
                            exact on generators\
            """);
  }

  @Test
  void severalMetricsAreNamedApart() {
    Check one = Reports.check("a", new Verdict.Tested(2, 1, 0.05), 1e-8);
    Check other =
        new Check("b", new Verdict.Tested(2, 1, 0.05), "distance", ErrorSummary.of(1.0), FLOOR);
    assertThat(Reports.report("net", one, other).toText())
        .contains("\n                distance, FLOAT32")
        .contains("\n                relative L2 error, FLOAT32");
  }

  @Test
  void laterRefutationsSayWhereTheyFail() {
    Check first = new Check("a", pooling().verdict(), "m", ErrorSummary.EMPTY, FLOOR);
    Check second = new Check("b", pooling().verdict(), "m", ErrorSummary.EMPTY, FLOOR);
    assertThat(Reports.report("net", first, second).toText().lines().skip(6))
        .containsExactly(
            "  REFUTED       a",
            "  REFUTED       b",
            "                fails for r = rotation by 90° (order 4)",
            "  replay    intertwiner verify replay v1:L64X128MixRandom:9f3c2ab1:17");
  }

  @Test
  void layersAreShownAroundTheFirstOffender() {
    assertThat(Reports.pooling().toText())
        .contains("  offender  node 'p1' (MaxPool), value 'h2'")
        .contains("  elements  3 apart; the largest errors: r 6.0e-01, r² 4.0e-01")
        .contains(
            "  layers\n"
                + "    c1 (Conv)                                   2.0e-08    0.0%  spatial, 4"
                + " channels by regular\n"
                + "  → p1 (MaxPool)                                6.0e-01   98.0%");
  }
}
