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
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.cli.request.InputFiles;
import org.intertwiner.cli.request.TextTable;
import org.intertwiner.nn.data.Idx;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.sphere.digits.SphericalDigits;
import org.intertwiner.nn.sphere.digits.SphericalDigitsListener;
import org.intertwiner.nn.sphere.digits.SphericalDigitsPlan;
import org.intertwiner.nn.sphere.digits.SphericalDigitsReport;
import org.intertwiner.nn.task.TaskListener;
import org.intertwiner.nn.task.Workbench;
import org.intertwiner.nn.train.TrainingProgress;

/** The task {@code spherical-digits}. */
final class SphereQuestion {
  private static final Set<String> FIELDS =
      Set.of("images", "labels", "train", "test", "bandLimit", "epochs", "batch", "seed");
  private static final int CLASSES = 10;
  private static final int MOST = 1_000_000;

  /** Losses of this many steps make one point of a curve. */
  private static final int SMOOTHED = 25;

  private SphereQuestion() {}

  static Function<Workbench, Findings> of(ObjectNode config) {
    Fields f = Task.fields(config, "spherical-digits", FIELDS);
    SphericalDigitsPlan usual = SphericalDigitsPlan.usual();
    SphericalDigitsPlan plan =
        usual
            .withSizes(
                f.has("train") ? f.integer("train", 1, MOST) : usual.signals().training(),
                f.has("test") ? f.integer("test", 1, MOST) : usual.signals().test())
            .withBatch(f.has("batch") ? f.integer("batch", 1, MOST) : usual.pace().batch())
            .withBandLimit(
                f.has("bandLimit") ? f.integer("bandLimit", 2, 32) : usual.signals().bandLimit())
            .withEpochs(f.has("epochs") ? f.integer("epochs", 1, MOST) : usual.pace().epochs())
            .withSeed(f.has("seed") ? f.longInteger("seed") : usual.seed());
    LabelledImages digits = digits(f, plan);
    return bench -> findings(run(digits, plan, bench));
  }

  private static LabelledImages digits(Fields f, SphericalDigitsPlan plan) {
    if (f.has("images") != f.has("labels")) {
      throw new InvalidInput(
          "task 'spherical-digits'",
          "only one of 'images' and 'labels'",
          "both files or neither",
          "without them digits are generated");
    }
    return f.has("images")
        ? Idx.read(InputFiles.data(f.text("images")), InputFiles.data(f.text("labels")), CLASSES)
        : SphericalDigits.generatedDigits(plan);
  }

  private static SphericalDigitsReport run(
      LabelledImages digits, SphericalDigitsPlan plan, Workbench bench) {
    SphericalDigitsPlan kept =
        bench
            .checkpoints()
            .map(folder -> plan.withCheckpoints(folder, bench.resume()))
            .orElse(plan);
    return SphericalDigits.of(digits, kept, bench.engine()).run(relay(bench.listener()));
  }

  private static SphericalDigitsListener relay(TaskListener listener) {
    return new SphericalDigitsListener() {
      @Override
      public void onStep(Training training, TrainingProgress progress) {
        listener.onStep(training.name(), progress);
      }

      @Override
      public void onTraining(Training training, String description) {
        listener.onStage(training.name(), description);
      }
    };
  }

  private static Findings findings(SphericalDigitsReport report) {
    List<List<String>> rows = new ArrayList<>();
    List<LineChart.Curve> curves = new ArrayList<>();
    for (SphericalDigitsReport.Result r : report.results()) {
      String name = r.contestant().name().toLowerCase(Locale.ROOT).replace('_', '-');
      rows.add(
          List.of(
              name,
              Integer.toString(r.parameters()),
              percent(r.uprightUpright()),
              percent(r.uprightRotated()),
              percent(r.rotatedRotated()),
              String.format(Locale.ROOT, "%.1e", r.change()),
              String.format(Locale.ROOT, "%.0f", r.seconds())));
      curves.add(curve(name + ", upright", r.uprightLosses()));
      curves.add(curve(name + ", rotated", r.rotatedLosses()));
    }
    String line =
        String.format(
            Locale.ROOT,
            "%d digits on the sphere to learn from, %d to judge by, band limit %d; accuracy in %%,"
                + " learned / judged: NR as projected, R turned by rotations of SO(3); change of"
                + " the outputs of the network learned on NR, between both test sets, relative",
            report.plan().signals().training(),
            report.plan().signals().test(),
            report.plan().signals().bandLimit());
    return new Findings(
        List.of(line),
        new TextTable(
            List.of("network", "learned", "NR/NR", "NR/R", "R/R", "change", "seconds"), rows),
        json -> write(report, json),
        Map.of(
            "curves",
            new LineChart("digits on the sphere", "step", "cross-entropy", true, curves)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  private static LineChart.Curve curve(String name, List<Double> losses) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    int each = Math.min(SMOOTHED, losses.size());
    for (int i = 0; i + each <= losses.size(); i += each) {
      double mean =
          losses.subList(i, i + each).stream().mapToDouble(v -> v).average().orElseThrow();
      if (mean > 0) {
        x.add(i + each / 2.0);
        y.add(mean);
      }
    }
    return new LineChart.Curve(name, x, y);
  }

  private static void write(SphericalDigitsReport report, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("networks");
    for (SphericalDigitsReport.Result r : report.results()) {
      json.writeStartObject();
      json.writeStringField(
          "network", r.contestant().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.writeNumberField("learned", r.parameters());
      json.writeNumberField("uprightUpright", r.uprightUpright());
      json.writeNumberField("uprightRotated", r.uprightRotated());
      json.writeNumberField("rotatedRotated", r.rotatedRotated());
      json.writeNumberField("change", r.change());
      json.writeNumberField("seconds", r.seconds());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
