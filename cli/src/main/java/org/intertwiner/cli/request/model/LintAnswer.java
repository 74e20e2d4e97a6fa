package org.intertwiner.cli.request.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.intertwiner.cli.request.Result;
import org.intertwiner.verify.lint.Finding;
import org.intertwiner.verify.lint.LintReport;
import org.intertwiner.verify.lint.SizeVerdict;

/**
 * What lint found in a model.
 *
 * @param report the findings
 * @param sizes every size that was looked at
 */
record LintAnswer(LintReport report, List<SizeVerdict> sizes) implements Result {
  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("subject", report.subject());
    json.writeStringField("group", report.group());
    json.writeBooleanField("clean", report.isClean());
    if (report.sizes().isPresent()) {
      json.writeStringField("exactSizes", report.sizes().get().toString());
    }
    json.writeArrayFieldStart("sizes");
    for (SizeVerdict size : sizes) {
      json.writeStartObject();
      json.writeNumberField("size", size.size());
      json.writeStringField("verdict", size.kind().name());
      if (size.reason().isPresent()) {
        json.writeStringField("node", size.reason().get().where());
        json.writeStringField("reason", size.reason().get().what());
        json.writeStringField("remedy", size.reason().get().remedy());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
      json.writeStartObject();
      json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      json.writeStringField("where", finding.where());
      json.writeStringField("what", finding.what());
      json.writeStringField("remedy", finding.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void writeText(StringBuilder text) {
    text.append(report.toText().stripTrailing()).append('\n');
  }

  @Override
  public int exitCode() {
    return report.exitCode();
  }
}
