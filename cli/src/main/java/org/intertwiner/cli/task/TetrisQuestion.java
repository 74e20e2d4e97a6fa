package org.intertwiner.cli.task;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.cli.request.TextTable;
import org.intertwiner.nn.data.particle.TetrisBlock;
import org.intertwiner.nn.task.TetrisPlan;
import org.intertwiner.nn.task.TetrisReport;
import org.intertwiner.nn.task.TetrisTask;
import org.intertwiner.nn.task.Workbench;

/** The task {@code tetris}. */
final class TetrisQuestion {
  private static final Set<String> FIELDS =
      Set.of("rotations", "degree", "layers", "copies", "seed", "training");

  private TetrisQuestion() {}

  static Function<Workbench, Findings> of(ObjectNode config) {
    Fields f = Task.fields(config, "tetris", FIELDS);
    TetrisPlan usual = TetrisPlan.usual();
    TetrisPlan plan =
        new TetrisPlan(
            f.has("rotations") ? f.integer("rotations", 1, 100_000) : usual.rotations(),
            Recipes.of(f, usual.recipe()),
            f.has("degree") ? f.integer("degree", 1, 6) : usual.degree(),
            f.has("layers") ? f.integer("layers", 2, 20) : usual.layers(),
            f.has("copies") ? f.integer("copies", 1, 1000) : usual.copies(),
            f.has("seed") ? f.longInteger("seed") : usual.seed());
    return bench -> findings(TetrisTask.run(plan, bench));
  }

  private static Findings findings(TetrisReport report) {
    List<TetrisReport.Result> results = List.of(report.proper(), report.blind());
    List<String> header = new ArrayList<>(List.of("shape"));
    results.forEach(r -> header.add(r.group() + ", right of " + report.plan().rotations()));
    List<List<String>> rows = new ArrayList<>();
    List<TetrisBlock> blocks = List.of(TetrisBlock.values());
    for (int b = 0; b < blocks.size(); b++) {
      int i = b;
      List<String> row = new ArrayList<>(List.of(blocks.get(b).name().toLowerCase(Locale.ROOT)));
      results.forEach(r -> row.add(Integer.toString(r.confusion().get(i).get(i))));
      rows.add(row);
    }
    List<String> lines = results.stream().map(TetrisQuestion::line).toList();
    List<LineChart.Curve> curves =
        results.stream().map(r -> Recipes.curve(r.group(), r.curve())).toList();
    LineChart chart =
        new LineChart("eight shapes, each seen once", "epoch", "cross-entropy", true, curves);
    return new Findings(
        lines,
        new TextTable(header, rows),
        json -> {
          json.writeArrayFieldStart("models");
          for (TetrisReport.Result result : results) {
            write(result, json);
          }
          json.writeEndArray();
        },
        Map.of("curves", chart));
  }

  private static String line(TetrisReport.Result r) {
    return String.format(
        Locale.ROOT,
        "invariant under %s: %d of %d right, %d of the two screws; %d learned numbers; outputs"
            + " change by %.1e at most under the test rotations",
        r.group(),
        r.right(),
        r.count(),
        r.screwsRight(),
        r.learned(),
        r.spread());
  }

  private static void write(TetrisReport.Result r, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("group", r.group());
    json.writeNumberField("learned", r.learned());
    json.writeNumberField("right", r.right());
    json.writeNumberField("count", r.count());
    json.writeNumberField("screwsRight", r.screwsRight());
    json.writeNumberField("spread", r.spread());
    json.writeArrayFieldStart("confusion");
    for (List<Integer> row : r.confusion()) {
      json.writeStartArray();
      for (int count : row) {
        json.writeNumber(count);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
