package org.intertwiner.cli.quickstart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.report.HtmlPage;
import org.intertwiner.cli.report.KernelGallery;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.cli.report.ReportFolder;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.SampledElement;
import org.intertwiner.nn.model.QuickstartReport;
import org.intertwiner.verify.EquivarianceError;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.exact.ExactEquivariance;

/** The report folder: the page, the pictures by themselves, and the numbers. */
final class ReportFiles {
  private static final String PAGE = "index.html";
  private static final String NUMBERS = "report.json";
  private static final List<String> CHECKPOINTS =
      List.of("steerable.safetensors", "plain.safetensors");
  private static final int PANELS = 24;
  private static final int PANELS_IN_A_ROW = 6;

  /** Kernels scaled to 1 that differ by less look the same. */
  private static final double ALIKE = 1e-6;

  private ReportFiles() {}

  /** Refuses early what would overwrite: a report, or checkpoints that are not to be resumed. */
  static void claim(ReportFolder folder, boolean resume, boolean force) {
    folder.claim(PAGE, force || resume);
    folder.claim(NUMBERS, force || resume);
    CHECKPOINTS.forEach(name -> folder.claim(name, force || resume));
  }

  /** The certificate of the solver and the second proof that does not use the solver. */
  static String verdict(KernelSpace space) {
    Verdict again = ExactEquivariance.kernelSpace(space).verdict();
    boolean proved = space.certificate().isProved() && again.holds();
    return (proved ? "PROVED" : "REFUTED")
        + ": constraint residual "
        + space.certificate().constraintResidual()
        + " on the generators, "
        + (space.certificate().independent() ? "independent" : "dependent")
        + (space.certificate().complete() ? ", complete" : ", incomplete")
        + "; checked again without the solver: "
        + again.word();
  }

  static Path write(ReportFolder folder, String group, QuickstartReport report, String data) {
    byte[] kernels = gallery(report.basis()).toPng();
    byte[] curves = accuracy(report).toPng();
    byte[] losses = losses(report).toPng();
    byte[] errors = errors(report).toPng();
    folder.write("kernels.png", kernels);
    folder.write("accuracy.png", curves);
    folder.write("loss.png", losses);
    folder.write("equivariance.png", errors);
    folder.write(
        NUMBERS,
        Json.pretty(
                json -> {
                  json.writeStartObject();
                  json.writeNumberField("schema", Json.SCHEMA);
                  json.writeStringField("data", data);
                  ReportJson.write(json, group, report);
                  json.writeEndObject();
                })
            + "\n");
    return folder.write(PAGE, page(group, report, data, kernels, curves, losses, errors).toHtml());
  }

  private static HtmlPage page(
      String group,
      QuickstartReport report,
      String data,
      byte[] kernels,
      byte[] curves,
      byte[] losses,
      byte[] errors) {
    KernelSpace space = report.kernels();
    return HtmlPage.titled(group + ": from a group to a network that commutes with it")
        .withHeading("The kernels")
        .withParagraph(
            Wording.text(
                "Every convolution kernel from %s to %s that commutes with %s is a combination of"
                    + " %d basis elements up to harmonic degree %d, times radial profiles.",
                space.in().name(), space.out().name(), group, space.dimension(), space.maxDegree()))
        .withParagraph(verdict(space) + ".")
        .withTable(List.of("harmonic degree", "dimension"), dimensions(space))
        .withPicture(
            kernels,
            "Some of the sampled kernels: one entry of each matrix, red positive, "
                + "blue negative, l the harmonic degree, r the ring.")
        .withHeading("Two networks of equal size")
        .withParagraph(
            Wording.text(
                "Both learned %d upright pictures (%s) in %d epochs and were judged by %d others, "
                    + "once upright and once each turned by a random angle.",
                report.plan().training(), data, report.plan().epochs(), report.plan().test()))
        .withTable(
            List.of("network", "weights", "upright", "rotated", "training", "quarter turns"),
            List.of(row(report.steerable()), row(report.plain())))
        .withPicture(curves, "Accuracy on part of the test pictures after each epoch.")
        .withPicture(losses, "Training loss, mean of 20 steps.")
        .withHeading("Equivariance")
        .withParagraph(
            Wording.text(
                "Largest relative change of the outputs when the picture is moved by a group"
                    + " element, over 64 test pictures. Quarter turns move cells onto cells, so"
                    + " nothing but rounding is left there; steerable network: %s. Other rotations"
                    + " must interpolate the picture and sample the kernels on a square grid; that"
                    + " error (%s) is of the discretisation, and the plain network's (%s) is not.",
                Wording.quarterTurns(
                    report.steerable().quarterTurns(), report.steerable().equivariance()),
                Wording.otherElements(report.steerable().equivariance()),
                Wording.otherElements(report.plain().equivariance())))
        .withPicture(errors, "Equivariance error over the group, by the angle of the rotation.")
        .withParagraph(
            "Negative control, the same weights on shuffled bases: "
                + Wording.quarterTurns(
                    report.control().quarterTurns(), report.control().equivariance())
                + ".")
        .withHeading("The networks in full")
        .withTable(List.of("network", "layers"), layers(report));
  }

  private static List<List<String>> layers(QuickstartReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (QuickstartReport.Trained t : List.of(report.steerable(), report.plain())) {
      t.summary().lines().forEach(line -> rows.add(List.of(t.name(), line.strip())));
    }
    return rows;
  }

  private static List<List<String>> dimensions(KernelSpace space) {
    List<Integer> counts = space.dimensionsByDegree();
    return IntStream.range(0, counts.size())
        .mapToObj(l -> List.of("" + l, "" + counts.get(l)))
        .toList();
  }

  private static List<String> row(QuickstartReport.Trained t) {
    return List.of(
        t.name(),
        "" + t.parameters(),
        Wording.text("%.1f %%", 100 * t.upright()),
        Wording.text("%.1f %%", 100 * t.rotated()),
        Wording.text("%.0f s", t.seconds()),
        Wording.quarterTurns(t.quarterTurns(), t.equivariance()));
  }

  /** Kernels that look different: of those that agree up to scale only the first is shown. */
  private static KernelGallery gallery(SampledBasis basis) {
    int points = basis.points().count();
    int rows = (int) Math.round(Math.sqrt(points));
    List<KernelGallery.Panel> panels = new ArrayList<>();
    for (int index = 0; index < basis.size() && panels.size() < PANELS; index++) {
      SampledElement element = basis.element(index);
      List<Double> values = scaled(basis.toArray(index), points);
      if (panels.stream().noneMatch(panel -> alike(panel.values(), values))) {
        String caption = "l=" + element.degree() + "  r=" + element.ring();
        panels.add(new KernelGallery.Panel(caption, rows, values));
      }
    }
    return new KernelGallery(panels, PANELS_IN_A_ROW);
  }

  /** The largest entry of a matrix of kernels, with its largest value scaled to ±1. */
  private static List<Double> scaled(double[] all, int points) {
    int entry = largest(all, points);
    double most = 0;
    for (int k = entry * points; k < (entry + 1) * points; k++) {
      most = Math.max(most, Math.abs(all[k]));
    }
    double scale = most > 0 ? 1 / most : 1;
    return IntStream.range(entry * points, (entry + 1) * points)
        .mapToObj(k -> all[k] * scale)
        .toList();
  }

  private static boolean alike(List<Double> a, List<Double> b) {
    double same = 0;
    double opposite = 0;
    for (int k = 0; k < a.size(); k++) {
      same = Math.max(same, Math.abs(a.get(k) - b.get(k)));
      opposite = Math.max(opposite, Math.abs(a.get(k) + b.get(k)));
    }
    return Math.min(same, opposite) < ALIKE;
  }

  /** The matrix entry with the largest sum of squares. */
  private static int largest(double[] all, int points) {
    int best = 0;
    double most = -1;
    for (int entry = 0; entry < all.length / points; entry++) {
      double sum = 0;
      for (int k = entry * points; k < (entry + 1) * points; k++) {
        sum += all[k] * all[k];
      }
      if (sum > most) {
        most = sum;
        best = entry;
      }
    }
    return best;
  }

  private static LineChart accuracy(QuickstartReport report) {
    List<LineChart.Curve> curves = new ArrayList<>();
    for (QuickstartReport.Trained t : List.of(report.steerable(), report.plain())) {
      List<Double> epochs = t.curve().stream().map(s -> (double) s.epoch()).toList();
      curves.add(
          new LineChart.Curve(
              t.name() + ", upright", epochs, t.curve().stream().map(s -> s.upright()).toList()));
      curves.add(
          new LineChart.Curve(
              t.name() + ", rotated", epochs, t.curve().stream().map(s -> s.rotated()).toList()));
    }
    return new LineChart("Accuracy", "epoch", "fraction told right", false, curves);
  }

  private static LineChart losses(QuickstartReport report) {
    return new LineChart(
        "Training loss",
        "step",
        "cross-entropy, nats",
        false,
        List.of(smoothed(report.steerable()), smoothed(report.plain())));
  }

  private static LineChart.Curve smoothed(QuickstartReport.Trained t) {
    int window = Math.max(1, Math.min(20, t.losses().size() / 4));
    List<Double> steps = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    for (int from = 0; from + window <= t.losses().size(); from += window) {
      steps.add((double) from + window);
      means.add(
          t.losses().subList(from, from + window).stream()
              .mapToDouble(Double::doubleValue)
              .average()
              .orElse(0));
    }
    return new LineChart.Curve(t.name(), steps, means);
  }

  private static LineChart errors(QuickstartReport report) {
    return new LineChart(
        "Equivariance error",
        "angle of the rotation, degrees",
        "relative error of the outputs, r.m.s.",
        true,
        List.of(
            errors(report.steerable().name(), report.steerable().equivariance()),
            errors(report.plain().name(), report.plain().equivariance()),
            errors("steerable, shuffled bases", report.control().equivariance())));
  }

  /** Rotations only, by angle; zero errors are drawn at the noise floor's scale, 1e-8. */
  private static LineChart.Curve errors(String name, EquivarianceError.Table table) {
    List<EquivarianceError.ElementError> rotations =
        table.elements().stream()
            .filter(e -> !e.reflection())
            .sorted(java.util.Comparator.comparingDouble(EquivarianceError.ElementError::degrees))
            .toList();
    return new LineChart.Curve(
        name,
        rotations.stream().map(EquivarianceError.ElementError::degrees).toList(),
        rotations.stream().map(e -> Math.max(1e-8, e.errors().rms())).toList());
  }
}
