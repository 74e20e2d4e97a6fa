package org.intertwiner.verify.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Exhibits;
import org.intertwiner.verify.Exhibits.ElementResidual;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;

/**
 * Reports as one self-contained page: opens from disk, asks the network for nothing, runs no
 * script.
 *
 * <p>Each report has the counter-example and the line that replays it, its checks, and heat maps of
 * the errors over group elements (on rings by angle where the names tell angles), over the cells of
 * the output, and over layers with the first offender marked. Every picture has a text alternative
 * and a table beside it; colours run from light to dark, so that they survive grey print. The page
 * adapts to light and dark settings, narrow screens and paper. Pictures and tables are bounded:
 * past {@value #MAX_ROWS} rows a table keeps the largest errors and says how many it left out, past
 * {@value #MAX_REPORTS} reports the page keeps those that do not hold and then the first ones.
 *
 * <p><b>Complexity</b>: linear in the reports; the page is a few hundred kilobytes at most for
 * each.
 *
 * <p>Example: {@code HtmlReport.of(ReportSet.of(report))}.
 */
public final class HtmlReport {
  /** The longest table. */
  public static final int MAX_ROWS = 200;

  /** How many reports a page shows in full. */
  public static final int MAX_REPORTS = 100;

  private static final int LINES_SHOWN = 2000;

  private final StringBuilder out = new StringBuilder();
  private int pictures;

  private HtmlReport() {}

  /**
   * Reports as a page.
   *
   * @param set the reports
   * @return an HTML document, without a line break at the end
   */
  public static String of(ReportSet set) {
    return new HtmlReport().page(set);
  }

  private String page(ReportSet set) {
    List<Report> shown = shown(set.reports());
    String title = set.verdict().word() + " " + set.reports().get(0).subject();
    if (set.reports().size() > 1) {
      title += " and " + (set.reports().size() - 1) + " more";
    }
    out.append(HtmlStyle.head(XmlText.escape(ReportText.clipped(title, 120))));
    out.append("<h1>Equivariance report</h1>\n");
    if (set.reports().size() > 1) {
      index(set.reports(), shown);
    }
    for (int i = 0; i < shown.size(); i++) {
      report(shown.get(i), i + 1);
    }
    return out.append("</main></body></html>").toString();
  }

  private static List<Report> shown(List<Report> all) {
    if (all.size() <= MAX_REPORTS) {
      return all;
    }
    List<Report> kept = new ArrayList<>();
    all.stream().filter(r -> !r.verdict().holds()).limit(MAX_REPORTS).forEach(kept::add);
    all.stream()
        .filter(r -> r.verdict().holds())
        .limit(MAX_REPORTS - (long) kept.size())
        .forEach(kept::add);
    return kept;
  }

  private void index(List<Report> all, List<Report> shown) {
    out.append("<nav aria-label=\"reports\"><p>");
    String counts =
        all.stream()
            .collect(Collectors.groupingBy(r -> r.verdict().word(), Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    out.append(all.size()).append(" reports: ").append(counts).append("</p><ol>");
    for (int i = 0; i < shown.size(); i++) {
      Report report = shown.get(i);
      out.append("<li>").append(badge(report.verdict()));
      out.append(" <a href=\"#r").append(i + 1).append("\">").append(text(report.subject()));
      out.append("</a></li>");
    }
    out.append("</ol>");
    if (shown.size() < all.size()) {
      out.append("<p>").append(all.size() - shown.size()).append(" more are left out.</p>");
    }
    out.append("</nav>\n");
  }

  private void report(Report report, int number) {
    out.append("<section id=\"r").append(number).append("\"><h2>").append(badge(report.verdict()));
    out.append(' ').append(text(report.subject())).append("</h2>\n<p class=\"about\">group ");
    out.append(text(report.group())).append(" · seed <code>");
    out.append(Long.toHexString(report.seed())).append("</code>");
    report
        .tolerance()
        .ifPresent(t -> out.append(" · declared tolerance ").append(text(t.inWords())));
    out.append("</p>\n");
    report.witness().ifPresent(witness -> witness(witness, report.exhibits()));
    checks(report.checks());
    HeatScale scale = HeatScale.above(floor(report));
    elements(report, scale);
    report.exhibits().cells().ifPresent(cells -> cells(cells, scale));
    layers(report.exhibits(), scale);
    if (!report.notes().isEmpty()) {
      out.append("<h3>Notes</h3><ul>");
      List<String> notes = report.notes();
      notes.stream()
          .limit(MAX_ROWS)
          .forEach(note -> out.append("<li>").append(text(note)).append("</li>"));
      out.append("</ul>").append(leftOut(notes.size() - MAX_ROWS, "notes"));
    }
    out.append("</section>\n");
  }

  private static double floor(Report report) {
    return report.checks().stream().mapToDouble(c -> c.noiseFloor().relative()).max().orElse(0);
  }

  private void witness(Witness witness, Exhibits exhibits) {
    out.append("<dl class=\"witness\">");
    item("element", text(witness.element()));
    if (witness.shrinkSteps() > 0) {
      item(
          "shrunk from",
          text(witness.shrunkFrom())
              + " in "
              + witness.shrinkSteps()
              + (witness.shrinkSteps() == 1 ? " step" : " steps"));
    }
    item("input", text(witness.input()));
    if (!Double.isNaN(witness.residual()) || witness.exactResidual().isPresent()) {
      item("residual", text(ReportText.residual(witness)));
    }
    if (!witness.contrasts().isEmpty()) {
      item("sides", text(String.join("; ", ReportText.sides(witness))));
    }
    witness.cause().ifPresent(cause -> item("cause", text(cause)));
    exhibits
        .firstOffender()
        .ifPresent(
            first ->
                item(
                    "first offender",
                    text(first.node())
                        + " ("
                        + text(first.op())
                        + "), value "
                        + text(first.tensor())));
    witness
        .replay()
        .ifPresent(token -> item("replay", "<code>intertwiner verify replay " + token + "</code>"));
    out.append("</dl>\n");
  }

  private void item(String name, String html) {
    out.append("<dt>").append(name).append("</dt><dd>").append(html).append("</dd>");
  }

  private void checks(List<Check> checks) {
    out.append("<h3>Checks</h3>");
    table(
        "what was checked and what came out",
        "check",
        "verdict",
        "what it says",
        "largest error",
        "rms",
        "median",
        "99 %",
        "noise floor",
        "evaluated");
    checks.stream().limit(MAX_ROWS).forEach(this::check);
    out.append("</tbody></table></div>").append(leftOut(checks.size() - MAX_ROWS, "checks"));
  }

  private void check(Check check) {
    boolean any = check.errors().count() > 0;
    row(
        text(check.of()),
        badge(check.verdict()),
        text(check.verdict().explanation()),
        any ? HeatScale.figure(check.errors().max()) : "",
        any ? HeatScale.figure(check.errors().rms()) : "",
        any ? HeatScale.figure(check.errors().median()) : "",
        any ? HeatScale.figure(check.errors().q99()) : "",
        HeatScale.figure(check.noiseFloor().relative()),
        Long.toString(check.errors().count()));
  }

  private void elements(Report report, HeatScale scale) {
    List<ElementResidual> elements = report.exhibits().elements();
    if (elements.stream().allMatch(element -> element.samples() == 0)) {
      return;
    }
    ElementPicture picture = new ElementPicture(elements, report.group(), scale);
    out.append("<h3>Errors over the group</h3><div class=\"split\"><figure>");
    out.append(picture.svg("p" + ++pictures)).append(scale.legend()).append("<figcaption>");
    out.append(
        picture.isRound()
            ? "Outer ring: rotations by their angle; inner ring: reflections, at twice the angle of"
                + " the axis. "
            : "Elements in their order, row by row. ");
    out.append("Each patch has its name and error as a tip.</figcaption></figure>");
    table(
        "errors of single elements, the largest over their samples",
        "element",
        "error",
        "samples",
        "acts");
    List<ElementResidual> rows = elements;
    if (rows.size() > MAX_ROWS) {
      rows =
          rows.stream()
              .sorted((a, b) -> Double.compare(b.residual(), a.residual()))
              .limit(MAX_ROWS)
              .toList();
    }
    for (ElementResidual element : rows) {
      row(
          text(element.element()),
          element.samples() == 0 ? "none measured" : bar(element.residual(), scale),
          Long.toString(element.samples()),
          element.exact() ? "exactly" : "by interpolation");
    }
    out.append("</tbody></table></div></div>");
    out.append(leftOut(elements.size() - rows.size(), "elements with smaller errors")).append('\n');
  }

  private void cells(Exhibits.CellMap cells, HeatScale scale) {
    CellPicture picture = new CellPicture(cells, scale);
    out.append("<h3>Errors over space</h3><div class=\"split\"><figure>");
    out.append(picture.svg("p" + ++pictures)).append(scale.legend());
    out.append("<figcaption>").append(picture.description()).append("</figcaption></figure>");
    table("the worst cells, counted from 0", "row", "column", "error");
    picture.table().forEach(row -> row(row.toArray(String[]::new)));
    out.append("</tbody></table></div></div>\n");
  }

  private void layers(Exhibits exhibits, HeatScale scale) {
    if (exhibits.layers().isEmpty()) {
      return;
    }
    LayerRows rows = new LayerRows(exhibits);
    out.append("<h3>Errors over layers</h3><figure>");
    out.append(rows.svg("p" + ++pictures, scale)).append(scale.legend());
    out.append("<figcaption>").append(rows.description()).append("</figcaption></figure>");
    table(
        "residual of every step, in the order of computation",
        "step",
        "node",
        "does",
        "value",
        "residual",
        "share of the output's error",
        "transforms by");
    rows.shown(MAX_ROWS)
        .forEach(
            row -> {
              out.append(row.first() ? "<tr class=\"first\">" : "<tr>");
              cell(Integer.toString(row.number()));
              cell(text(row.layer().node()) + (row.first() ? " ◀ first offender" : ""));
              cell(text(row.layer().op()));
              cell(text(row.layer().tensor()));
              cell(bar(row.layer().residual(), scale));
              double share = row.layer().share();
              cell(Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share));
              cell(text(row.layer().representation()));
              out.append("</tr>");
            });
    out.append("</tbody></table></div>");
    out.append(leftOut(exhibits.layers().size() - MAX_ROWS, "steps with smaller residuals"));
    out.append('\n');
  }

  private void table(String caption, String... heads) {
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.append(caption).append("\"><table><caption>").append(caption);
    out.append("</caption><thead><tr>");
    for (String head : heads) {
      out.append("<th scope=\"col\">").append(head).append("</th>");
    }
    out.append("</tr></thead><tbody>");
  }

  private void row(String... cells) {
    out.append("<tr>");
    for (String cell : cells) {
      cell(cell);
    }
    out.append("</tr>");
  }

  private void cell(String html) {
    out.append("<td>").append(html).append("</td>");
  }

  private static String bar(double error, HeatScale scale) {
    return String.format(
        Locale.ROOT,
        "<span class=\"bar\" style=\"--w:%.0f%%;--c:%s\"></span>%s",
        100 * scale.height(error),
        scale.colour(error),
        HeatScale.figure(error));
  }

  private static String leftOut(int count, String what) {
    return count > 0 ? "<p>" + count + " more " + what + " are left out.</p>" : "";
  }

  private static String badge(Verdict verdict) {
    String word = verdict.word();
    return "<span class=\"badge " + word.toLowerCase(Locale.ROOT) + "\">" + word + "</span>";
  }

  private static String text(String text) {
    return XmlText.escape(ReportText.clipped(text, LINES_SHOWN));
  }
}
