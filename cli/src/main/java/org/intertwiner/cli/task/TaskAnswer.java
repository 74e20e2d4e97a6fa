package org.intertwiner.cli.task;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.cli.report.ReportFolder;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Result;

/** The findings of a task, as files in its folder and as an answer. */
final class TaskAnswer implements Result {
  private final String task;
  private final Findings findings;
  private final Path folder;

  /** Writes {@code table.md}, {@code results.json} and the pictures. */
  TaskAnswer(String task, Findings findings, Path folder, ReportFolder target) {
    this.task = task;
    this.findings = findings;
    this.folder = folder;
    target.write("table.md", markdown());
    target.write(
        "results.json",
        Json.pretty(
                json -> {
                  json.writeStartObject();
                  json.writeNumberField("schema", Json.SCHEMA);
                  writeFields(json);
                  json.writeEndObject();
                })
            + "\n");
    findings.charts().forEach((name, chart) -> draw(name, chart, target));
  }

  /** A loss that never was finite leaves a curve without points, which cannot be drawn. */
  private static void draw(String name, LineChart chart, ReportFolder target) {
    List<LineChart.Curve> drawn = chart.curves().stream().filter(c -> !c.x().isEmpty()).toList();
    if (!drawn.isEmpty()) {
      LineChart some =
          new LineChart(chart.title(), chart.xLabel(), chart.yLabel(), chart.logarithmic(), drawn);
      target.write(name + ".png", some.toPng());
    }
  }

  private String markdown() {
    return String.join("\n\n", findings.lines()) + "\n\n" + findings.table().toMarkdown();
  }

  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("folder", folder.toString());
    json.writeStringField("task", task);
    findings.json().writeTo(json);
  }

  @Override
  public void writeText(StringBuilder text) {
    findings.lines().forEach(line -> text.append(line).append('\n'));
    text.append('\n');
    findings.table().appendTo(text, "");
    text.append('\n').append("files in ").append(folder).append('\n');
  }

  @Override
  public Optional<String> rendered(Format format) {
    return switch (format) {
      case MARKDOWN -> Optional.of(markdown());
      case LATEX -> Optional.of(findings.table().toLatex());
      default -> Optional.empty();
    };
  }
}
