package org.intertwiner.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.verify.Report;

class ReportReaderProperties {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SchemaCheck SCHEMA = schema();

  private static SchemaCheck schema() {
    try {
      return new SchemaCheck(MAPPER.readTree(ReportFormat.schema()));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  Arbitrary<Report> reports() {
    return Reports.any();
  }

  @Property
  void whatIsWrittenIsReadBackTheSame(@ForAll("reports") Report report) {
    assertThat(ReportReader.parse(report.toJson())).isEqualTo(report);
    assertThat(ReportReader.parse(report.toJson()).toJson()).isEqualTo(report.toJson());
  }

  @Property
  void setsAreReadBackTheSame(
      @ForAll @Size(min = 1, max = 3) List<@net.jqwik.api.From("reports") Report> reports) {
    ReportSet set = ReportSet.of(reports);
    assertThat(ReportSet.parse(set.toJson())).isEqualTo(set);
  }

  @Property
  void everyReportHasItsSchema(@ForAll("reports") Report report) throws Exception {
    JsonNode json = MAPPER.readTree(report.toJson());
    assertThat(SCHEMA.faults(json)).isEmpty();
    JsonNode set = MAPPER.readTree(ReportSet.of(List.of(report, report)).toJson());
    assertThat(SCHEMA.faults(set)).isEmpty();
  }

  @Property
  void noLineIsWide(@ForAll("reports") Report report) {
    assertThat(report.toText().lines().filter(line -> line.codePointCount(0, line.length()) > 100))
        .isEmpty();
  }

  /** A cut document is refused, and never with anything but a refusal. */
  @Property
  void aPartIsRefused(@ForAll("reports") Report report, @ForAll int where) {
    String json = report.toJson();
    String part = json.substring(0, Math.floorMod(where, json.length()));
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> ReportReader.parse(part)))
        .isInstanceOf(Refusal.class);
  }
}
