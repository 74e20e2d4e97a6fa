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
import org.intertwiner.cli.request.TextTable;
import org.intertwiner.nn.check.SymmetryAudit;
import org.intertwiner.nn.task.Workbench;

/** The task {@code symmetry}. */
final class SymmetryQuestion {
  private static final Set<String> FIELDS = Set.of("samples", "seed");

  /** With no failure among so many, less than 5 % fail at confidence 95 %. */
  private static final int SAMPLES = 59;

  private SymmetryQuestion() {}

  static Function<Workbench, Findings> of(ObjectNode config) {
    Fields f = Task.fields(config, "symmetry", FIELDS);
    int samples = f.has("samples") ? f.integer("samples", 1, 100_000) : SAMPLES;
    long seed = f.has("seed") ? f.longInteger("seed") : 1;
    return bench ->
        findings(
            samples,
            SymmetryAudit.run(
                bench.engine(), samples, seed, name -> bench.listener().onNotice(name)));
  }

  private static Findings findings(int samples, List<SymmetryAudit.Row> rows) {
    List<List<String>> cells = new ArrayList<>();
    for (SymmetryAudit.Row row : rows) {
      cells.add(
          List.of(
              row.network() + (row.control() ? " (control)" : ""),
              row.group(),
              row.precise(),
              text(row.preciseError()),
              row.single(),
              text(row.singleError()),
              text(row.ratio()),
              row.linear() == 0 ? "–" : row.certified() + " of " + row.linear()));
    }
    String line =
        samples
            + " samples of each symmetry: rotations, reflections where the group has them,"
            + " translations and permutations of points; largest relative errors";
    return new Findings(
        List.of(line),
        new TextTable(
            List.of(
                "network",
                "group",
                "float64",
                "error",
                "float32",
                "error",
                "ratio",
                "linear parts certified"),
            cells),
        json -> write(rows, json),
        Map.of());
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }

  private static void write(List<SymmetryAudit.Row> rows, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("networks");
    for (SymmetryAudit.Row row : rows) {
      json.writeStartObject();
      json.writeStringField("network", row.network());
      json.writeStringField("group", row.group());
      json.writeBooleanField("control", row.control());
      json.writeStringField("float64", row.precise());
      json.writeNumberField("error64", row.preciseError());
      json.writeStringField("float32", row.single());
      json.writeNumberField("error32", row.singleError());
      json.writeNumberField("linear", row.linear());
      json.writeNumberField("certified", row.certified());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
