package org.intertwiner.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.tolerance.Tolerance;
import org.junit.jupiter.api.Test;

/** A tolerance that somebody declared stands in every form of the report, with its reason. */
class DeclaredToleranceTest {
  private static final Tolerance.Declared GRID = new Tolerance.Declared(0.9, "a coarse grid & so");
  private static final Report MEASURED = Reports.pooling();
  private static final Report DECLARED = MEASURED.withTolerance(GRID);

  @Test
  void everyFormNamesItWithItsReason() {
    assertThat(DECLARED.toText()).contains("\n  tolerance 0.9 relative: a coarse grid & so\n");
    assertThat(HtmlReport.of(ReportSet.of(DECLARED)))
        .contains("declared tolerance 0.9 relative: a coarse grid &amp; so");
    assertThat(JUnitXml.of(ReportSet.of(DECLARED)))
        .contains("name=\"tolerance\" value=\"0.9 relative: a coarse grid &amp; so\"");
    for (Report plain : List.of(MEASURED, MEASURED.withTolerance(Tolerance.fromNoise()))) {
      assertThat(plain.toText() + plain.toJson()).doesNotContain("tolerance");
    }
  }

  @Test
  void jsonKeepsItAndEarlierReportsAreRead() throws Exception {
    ObjectNode json = (ObjectNode) new ObjectMapper().readTree(DECLARED.toJson());
    assertThat(json.get("tolerance").get("declared").asDouble()).isEqualTo(0.9);
    assertThat(json.get("tolerance").get("reason").asText()).isEqualTo("a coarse grid & so");
    assertThat(ReportReader.parse(DECLARED.toJson())).isEqualTo(DECLARED);
    json.remove("tolerance");
    assertThat(ReportReader.parse(json.toString())).isEqualTo(MEASURED);
    json.putObject("tolerance").put("declared", 0.9).put("reason", " ");
    assertThatThrownBy(() -> ReportReader.parse(json.toString()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("tolerance");
  }

  @Test
  void copiesKeepItAndPartsMustAgree() {
    assertThat(DECLARED.withNotes(List.of("n")).tolerance()).contains(GRID);
    assertThat(DECLARED.withCause("c").tolerance()).contains(GRID);
    assertThat(DECLARED.withExhibits(MEASURED.exhibits()).tolerance()).contains(GRID);
    assertThat(Report.joined("s", "g", List.of(DECLARED, DECLARED)).tolerance()).contains(GRID);
    Report mixed = Report.joined("s", "g", List.of(MEASURED, DECLARED));
    assertThat(mixed.tolerance()).isEqualTo(Optional.empty());
    assertThat(mixed.notes()).contains("C4: declared tolerance 0.9 relative: a coarse grid & so");
    assertThatThrownBy(() -> Report.merge(List.of(MEASURED, DECLARED)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("tolerance of shards");
  }
}
