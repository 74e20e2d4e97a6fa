package org.intertwiner.cli.request.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.cli.request.ReportAnswer;
import org.intertwiner.cli.request.Result;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.discover.SubgroupSearch.Found;

/**
 * The largest subgroup that a model commutes with.
 *
 * @param found the subgroup
 * @param report the tests it rests on
 */
record SubgroupAnswer(Found<?> found, Report report) implements Result {
  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("subgroup");
    json.writeStringField("name", found.name());
    json.writeNumberField("order", found.subgroup().order());
    json.writeNumberField("of", found.group().order());
    json.writeArrayFieldStart("generators");
    for (String generator : generators()) {
      json.writeString(generator);
    }
    json.writeEndArray();
    json.writeNumberField("undecided", found.undecided());
    json.writeNumberField("tests", found.tests().size());
    json.writeEndObject();
    new ReportAnswer(report).writeFields(json);
  }

  private List<String> generators() {
    return Arrays.stream(found.subgroup().generators()).mapToObj(found.group()::wordText).toList();
  }

  @Override
  public void writeText(StringBuilder text) {
    text.append(found.name())
        .append(", of order ")
        .append(found.subgroup().order())
        .append(" in ")
        .append(found.group().name())
        .append(" of order ")
        .append(found.group().order())
        .append('\n');
    new ReportAnswer(report).writeText(text);
  }

  @Override
  public int exitCode() {
    return report.exitCode();
  }
}
