package org.intertwiner.cli.task;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.cli.request.TextTable;
import org.intertwiner.nn.data.particle.EquivarianceFloor;
import org.intertwiner.nn.data.particle.ForceLimit;
import org.intertwiner.nn.task.BodyModel;
import org.intertwiner.nn.task.ChargedMotion;
import org.intertwiner.nn.task.ChargedMotionPlan;
import org.intertwiner.nn.task.ChargedMotionReport;
import org.intertwiner.nn.task.Workbench;
import org.intertwiner.nn.train.EpochMetrics;

/** The task {@code charged-bodies}. */
final class ChargedQuestion {
  private static final Set<String> FIELDS =
      Set.of(
          "models",
          "limit",
          "train",
          "validation",
          "test",
          "width",
          "hidden",
          "layers",
          "seeds",
          "floorStates",
          "dataSeed",
          "training");
  private static final int MOST = 1_000_000;
  private static final int MOST_SEEDS = 100;

  private ChargedQuestion() {}

  static Function<Workbench, Findings> of(ObjectNode config) {
    Fields f = Task.fields(config, "charged-bodies", FIELDS);
    ChargedMotionPlan usual = ChargedMotionPlan.published();
    ChargedMotionPlan plan =
        usual
            .withBodies(usual.bodies().limitedBy(limit(f)))
            .withRecipe(Recipes.of(f, usual.recipe()))
            .withSamples(
                f.has("train") ? f.integer("train", 1, MOST) : usual.samples().training(),
                f.has("validation")
                    ? f.integer("validation", 1, MOST)
                    : usual.samples().validation(),
                f.has("test") ? f.integer("test", 1, MOST) : usual.samples().test())
            .withSizes(
                f.has("width") ? f.integer("width", 1, 4096) : usual.sizes().width(),
                f.optionalText("hidden").orElse(usual.sizes().hidden()),
                f.has("layers") ? f.integer("layers", 1, 100) : usual.sizes().layers())
            .withFloor(f.has("floorStates") ? f.integer("floorStates", 0, MOST) : 0)
            .withDataSeed(f.has("dataSeed") ? f.longInteger("dataSeed") : usual.samples().seed());
    if (f.has("models")) {
      plan = plan.withModels(models(f.value("models")));
    }
    if (f.has("seeds")) {
      plan =
          plan.withSeeds(
              f.numbers("seeds", MOST_SEEDS).stream()
                  .map(ChargedQuestion::seed)
                  .toArray(Long[]::new));
    }
    ChargedMotionPlan whole = plan;
    return bench -> findings(ChargedMotion.run(whole, bench));
  }

  private static ForceLimit limit(Fields f) {
    return f.word("limit", List.of("norm", "component")).equals("norm")
        ? ForceLimit.BY_NORM
        : ForceLimit.BY_COMPONENT;
  }

  private static BodyModel[] models(JsonNode list) {
    Map<String, BodyModel> known = new LinkedHashMap<>();
    Arrays.stream(BodyModel.values()).forEach(model -> known.put(model.label(), model));
    List<BodyModel> models = new ArrayList<>();
    for (JsonNode entry : list.isArray() ? list : List.of(list)) {
      BodyModel model = known.get(entry.asText());
      if (model == null) {
        throw new InvalidInput(
            "field 'models' of 'charged-bodies'",
            Json.quote(entry.toString()),
            "a list of " + String.join(", ", known.keySet()),
            "");
      }
      models.add(model);
    }
    return models.toArray(BodyModel[]::new);
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new InvalidInput(
          "field 'seeds' of 'charged-bodies'", Json.quote(text), "integers of 64 bits", "");
    }
  }

  private static Findings findings(ChargedMotionReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "mean square error of coordinates on %d test samples; no motion: %.4f; a force was"
                + " above the bound in %.0f %% of them",
            report.plan().samples().test(), report.still(), 100 * report.limited()));
    report
        .floor()
        .ifPresent(
            floor ->
                lines.add(
                    text(
                        "least error of any equivariant model: %.4f ± %.4f",
                        floor.value(), floor.standardError())));
    List<List<String>> rows = new ArrayList<>();
    List<LineChart.Curve> curves = new ArrayList<>();
    for (ChargedMotionReport.Row row : report.rows()) {
      rows.add(
          List.of(
              row.model().label(),
              Long.toString(row.learned()),
              Integer.toString(row.runs().size()),
              text("%.4f ± %.4f", row.mean(), row.deviation()),
              text("%.0f", row.runs().stream().mapToDouble(r -> r.seconds()).average().orElse(0))));
      curves.add(Recipes.curve(row.model().label(), row.runs().get(0).curve()));
    }
    LineChart chart =
        new LineChart("charged bodies, first seed", "epoch", "validation error", true, curves);
    return new Findings(
        lines,
        new TextTable(List.of("model", "learned", "seeds", "test error", "seconds a run"), rows),
        json -> write(report, json),
        Map.of("curves", chart));
  }

  private static void write(ChargedMotionReport report, JsonGenerator json) throws IOException {
    json.writeNumberField("still", report.still());
    json.writeNumberField("limited", report.limited());
    json.writeNumberField("dataSeed", report.plan().samples().seed());
    if (report.floor().isPresent()) {
      writeFloor(report.floor().get(), json);
    }
    json.writeArrayFieldStart("models");
    for (ChargedMotionReport.Row row : report.rows()) {
      json.writeStartObject();
      json.writeStringField("model", row.model().label());
      json.writeNumberField("learned", row.learned());
      json.writeNumberField("mean", row.mean());
      json.writeNumberField("deviation", row.deviation());
      json.writeArrayFieldStart("runs");
      for (ChargedMotionReport.Run run : row.runs()) {
        writeRun(run, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeRun(ChargedMotionReport.Run run, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("seed", run.seed());
    json.writeNumberField("error", run.error());
    json.writeNumberField("bestEpoch", run.bestEpoch());
    json.writeNumberField("seconds", run.seconds());
    json.writeArrayFieldStart("validation");
    for (EpochMetrics epoch : run.curve()) {
      json.writeNumber(epoch.validationLoss().orElse(epoch.loss()));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFloor(EquivarianceFloor floor, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("floor");
    json.writeNumberField("value", floor.value());
    json.writeNumberField("standardError", floor.standardError());
    json.writeNumberField("limited", floor.limited());
    json.writeNumberField("states", floor.states());
    json.writeNumberField("rotations", floor.rotations());
    json.writeEndObject();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
