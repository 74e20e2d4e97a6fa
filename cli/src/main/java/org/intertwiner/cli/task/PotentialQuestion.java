package org.intertwiner.cli.task;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.cli.request.TextTable;
import org.intertwiner.nn.potential.EnergyDrift;
import org.intertwiner.nn.task.PairInteraction;
import org.intertwiner.nn.task.PotentialFit;
import org.intertwiner.nn.task.PotentialFitPlan;
import org.intertwiner.nn.task.PotentialFitReport;
import org.intertwiner.nn.task.PotentialModel;
import org.intertwiner.nn.task.Workbench;

/** The task {@code potential}. */
final class PotentialQuestion {
  private static final Set<String> FIELDS =
      Set.of(
          "interaction",
          "model",
          "hidden",
          "degree",
          "layers",
          "train",
          "validation",
          "test",
          "steps",
          "timeStep",
          "temperature",
          "training");
  private static final int MOST = 1_000_000;

  private PotentialQuestion() {}

  static Function<Workbench, Findings> of(ObjectNode config) {
    Fields f = Task.fields(config, "potential", FIELDS);
    PotentialFitPlan usual = PotentialFitPlan.lennardJones();
    PotentialFitPlan plan =
        usual
            .withInteraction(
                PairInteraction.valueOf(constant(f, "interaction", "lennard-jones", "morse")))
            .withModel(
                PotentialModel.valueOf(constant(f, "model", "convolution", "cluster-expansion")),
                f.optionalText("hidden").orElse(usual.network().hidden()),
                f.has("degree") ? f.integer("degree", 1, 6) : usual.network().degree(),
                f.has("layers") ? f.integer("layers", 1, 20) : usual.network().layers())
            .withStructures(
                f.has("train") ? f.integer("train", 1, MOST) : usual.atoms().training(),
                f.has("validation") ? f.integer("validation", 1, MOST) : usual.atoms().validation(),
                f.has("test") ? f.integer("test", 1, MOST) : usual.atoms().test())
            .withRecipe(Recipes.of(f, usual.recipe()))
            .withMotion(
                f.has("steps") ? f.integer("steps", 0, 100 * MOST) : usual.motion().steps(),
                f.has("timeStep") ? f.real("timeStep", 1e-9, 1) : usual.motion().timeStep(),
                f.has("temperature")
                    ? f.real("temperature", 0, 100)
                    : usual.motion().temperature());
    return bench -> findings(PotentialFit.run(plan, bench));
  }

  private static String constant(Fields f, String name, String... words) {
    return f.word(name, List.of(words)).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static Findings findings(PotentialFitReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%d learned numbers, best epoch %d; energies in units of the depth of one bond,"
                + " forces of depth over length, in float64 on %d test structures",
            report.learned(), report.bestEpoch(), report.errors().structures()));
    report
        .motion()
        .ifPresent(
            m ->
                lines.add(
                    text(
                        "motion of %d atoms, %d steps of %s, kinetic energy %.3g at first: on the"
                            + " learned surface the energy drifts by %.1e of it",
                        m.atoms(),
                        m.learned().steps(),
                        report.plan().motion().timeStep(),
                        m.kinetic(),
                        m.relativeDrift())));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            "energy of an atom",
            report.errors().energyMean(),
            report.errors().energyRoot(),
            report.energies()));
    rows.add(
        row(
            "coordinate of a force",
            report.errors().forceMean(),
            report.errors().forceRoot(),
            report.forces()));
    LineChart chart =
        new LineChart(
            "errors of energies and forces in units of their spread",
            "epoch",
            "validation loss",
            true,
            List.of(Recipes.curve("validation", report.curve())));
    return new Findings(
        lines,
        new TextTable(
            List.of("quantity", "mean error", "root mean square", "spread of the exact ones"),
            rows),
        json -> write(report, json),
        Map.of("curves", chart));
  }

  private static List<String> row(String name, double mean, double root, double spread) {
    return List.of(name, text("%.3g", mean), text("%.3g", root), text("%.3g", spread));
  }

  private static void write(PotentialFitReport report, JsonGenerator json) throws IOException {
    json.writeNumberField("learned", report.learned());
    json.writeNumberField("bestEpoch", report.bestEpoch());
    json.writeNumberField("energyMeanError", report.errors().energyMean());
    json.writeNumberField("energyRootError", report.errors().energyRoot());
    json.writeNumberField("forceMeanError", report.errors().forceMean());
    json.writeNumberField("forceRootError", report.errors().forceRoot());
    json.writeNumberField("energySpread", report.energies());
    json.writeNumberField("forceSpread", report.forces());
    json.writeNumberField("seconds", report.seconds());
    Optional<PotentialFitReport.Motion> motion = report.motion();
    if (motion.isPresent()) {
      json.writeObjectFieldStart("motion");
      json.writeNumberField("atoms", motion.get().atoms());
      json.writeNumberField("kinetic", motion.get().kinetic());
      write("learned", motion.get().learned(), json);
      write("exact", motion.get().exact(), json);
      json.writeEndObject();
    }
  }

  private static void write(String name, EnergyDrift drift, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("steps", drift.steps());
    json.writeNumberField("first", drift.first());
    json.writeNumberField("last", drift.last());
    json.writeNumberField("perTime", drift.perTime());
    json.writeNumberField("deviation", drift.deviation());
    json.writeNumberField("largest", drift.largest());
    json.writeEndObject();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
