package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.intertwiner.cli.json.Json;
import org.intertwiner.verify.Report;

/**
 * A report of checks as an answer.
 *
 * @param report the report
 */
public record ReportAnswer(Report report) implements Result {
  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    for (Map.Entry<String, JsonNode> field : Json.parse(report.toJson(), "report").properties()) {
      // the answer has a schema of its own
      String name = field.getKey().equals("schema") ? "reportSchema" : field.getKey();
      json.writeFieldName(name);
      json.writeTree(field.getValue());
    }
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
