package org.intertwiner.cli.request.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.intertwiner.cli.request.ReportAnswer;
import org.intertwiner.cli.request.Result;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.report.BaselineComparison;

/**
 * A report on a model, and how it compares with the baseline.
 *
 * @param report the report
 * @param comparison the comparison, where a baseline was named
 */
record ModelAnswer(Report report, Optional<BaselineComparison> comparison) implements Result {
  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    new ReportAnswer(report).writeFields(json);
    if (comparison.isPresent()) {
      json.writeObjectFieldStart("baseline");
      json.writeBooleanField("regressed", comparison.get().exitCode() != 0);
      json.writeStringField("text", comparison.get().toText());
      json.writeEndObject();
    }
  }

  @Override
  public void writeText(StringBuilder text) {
    new ReportAnswer(report).writeText(text);
    comparison.ifPresent(c -> text.append(c.toText().stripTrailing()).append('\n'));
  }

  /** With a baseline only a regression fails. */
  @Override
  public int exitCode() {
    return comparison.map(BaselineComparison::exitCode).orElseGet(report::exitCode);
  }
}
