package org.intertwiner.cli.quickstart;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.intertwiner.cli.request.Result;
import org.intertwiner.nn.model.QuickstartReport;

/**
 * What the quickstart answers.
 *
 * @param group the group's name
 * @param report what was found
 * @param page the page for people
 */
record QuickstartAnswer(String group, QuickstartReport report, Path page) implements Result {
  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    ReportJson.write(json, group, report);
    json.writeStringField("page", page.toString());
  }

  @Override
  public void writeText(StringBuilder text) {
    var kernels = report.kernels();
    line(
        text,
        "%s: kernels %s -> %s, dimensions by degree %s, at the origin %d",
        group,
        kernels.in().name(),
        kernels.out().name(),
        kernels.dimensionsByDegree(),
        kernels.dimensionAtOrigin());
    line(text, "certificate  %s", ReportFiles.verdict(kernels));
    line(text, "");
    line(
        text,
        "%-12s %9s %9s %9s %8s  %s",
        "network",
        "weights",
        "upright",
        "rotated",
        "seconds",
        "quarter turns");
    trained(text, report.steerable());
    trained(text, report.plain());
    line(
        text,
        "%-12s %48s  %s",
        "shuffled",
        "",
        Wording.quarterTurns(report.control().quarterTurns(), report.control().equivariance()));
    line(text, "");
    line(
        text,
        "other elements, largest error: steerable %s, plain %s; interpolating the picture is part"
            + " of both",
        Wording.otherElements(report.steerable().equivariance()),
        Wording.otherElements(report.plain().equivariance()));
    line(text, "report       %s   (%.0f s)", page, report.seconds());
  }

  private static void trained(StringBuilder text, QuickstartReport.Trained t) {
    line(
        text,
        "%-12s %9d %8.1f%% %8.1f%% %8.1f  %s",
        t.name(),
        t.parameters(),
        100 * t.upright(),
        100 * t.rotated(),
        t.seconds(),
        Wording.quarterTurns(t.quarterTurns(), t.equivariance()));
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(Wording.text(format, values)).append('\n');
  }

  /** 1 where the steerable network was refuted, 3 where its check was inconclusive. */
  @Override
  public int exitCode() {
    return report.steerable().quarterTurns().exitCode();
  }
}
