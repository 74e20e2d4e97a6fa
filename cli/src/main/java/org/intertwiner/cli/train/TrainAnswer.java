package org.intertwiner.cli.train;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.cli.report.ReportFolder;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Result;

/** What {@code train} answers: the table over all runs; the same and the curves as files. */
final class TrainAnswer implements Result {
  private static final String SEED = "training.seed";

  /** More curves than colours are not told apart. */
  private static final int MOST_CURVES = 12;

  private final List<Outcome> outcomes;
  private final Path folder;

  /** Writes {@code table.md}, {@code results.json} and a picture of curves for each test set. */
  TrainAnswer(List<Outcome> outcomes, Path folder, ReportFolder target) {
    this.outcomes = outcomes;
    this.folder = folder;
    target.write("table.md", OutcomeTable.of(outcomes).toMarkdown());
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
    charts().forEach((test, chart) -> target.write("curves-" + test + ".png", chart.toPng()));
  }

  private Map<String, LineChart> charts() {
    Map<String, Map<SortedMap<String, String>, List<List<Curve.Point>>>> byTest =
        new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      SortedMap<String, String> key = new TreeMap<>(outcome.choices());
      key.remove(SEED);
      List<Curve.Point> points =
          RunFolder.at(folder.resolve("runs").resolve(outcome.name())).points();
      if (!points.isEmpty()) {
        for (String test : outcome.accuracy().keySet()) {
          byTest
              .computeIfAbsent(test, t -> new LinkedHashMap<>())
              .computeIfAbsent(key, k -> new ArrayList<>())
              .add(points);
        }
      }
    }
    Map<String, LineChart> charts = new LinkedHashMap<>();
    byTest.forEach(
        (test, groups) ->
            charts.put(
                test,
                new LineChart(
                    "accuracy on samples that stand " + test + ", mean over seeds",
                    "epoch",
                    "accuracy in %",
                    false,
                    curves(test, groups))));
    return charts;
  }

  private static List<LineChart.Curve> curves(
      String test, Map<SortedMap<String, String>, List<List<Curve.Point>>> groups) {
    List<LineChart.Curve> curves = new ArrayList<>();
    groups.forEach(
        (key, runs) -> {
          if (curves.size() < MOST_CURVES) {
            String name = key.isEmpty() ? "all" : String.join(", ", key.values());
            curves.add(mean(name, test, runs));
          }
        });
    return curves;
  }

  private static LineChart.Curve mean(String name, String test, List<List<Curve.Point>> runs) {
    int epochs = runs.stream().mapToInt(List::size).min().orElse(0);
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int i = 0; i < epochs; i++) {
      int at = i;
      x.add((double) runs.get(0).get(i).epoch());
      y.add(
          100
              * runs.stream()
                  .mapToDouble(points -> points.get(at).accuracy().getOrDefault(test, 0.0))
                  .average()
                  .orElse(0));
    }
    return new LineChart.Curve(name, x, y);
  }

  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("folder", folder.toString());
    json.writeArrayFieldStart("runs");
    for (Outcome outcome : outcomes) {
      json.writeStartObject();
      outcome.writeFields(json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void writeText(StringBuilder text) {
    OutcomeTable.of(outcomes).appendTo(text, "");
    text.append('\n').append("files in ").append(folder).append('\n');
    outcomes.stream()
        .findFirst()
        .map(outcome -> folder.resolve("runs").resolve(outcome.name()))
        .ifPresent(
            run ->
                text.append(outcomes.size() > 1 ? "next, with any of the runs:\n" : "next:\n")
                    .append("  intertwiner eval ")
                    .append(run)
                    .append("\n  intertwiner export ")
                    .append(run)
                    .append(" --onnx model.onnx\n"));
  }

  @Override
  public Optional<String> rendered(Format format) {
    return switch (format) {
      case MARKDOWN -> Optional.of(OutcomeTable.of(outcomes).toMarkdown());
      case LATEX -> Optional.of(OutcomeTable.of(outcomes).toLatex());
      default -> Optional.empty();
    };
  }
}
