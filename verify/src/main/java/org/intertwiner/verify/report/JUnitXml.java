package org.intertwiner.verify.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;

/**
 * Reports as JUnit XML, for build servers.
 *
 * <p>One {@code testsuite} for each report, one {@code testcase} for each check. What is refuted is
 * a {@code failure}, with the report for people as its text. What is inconclusive is an {@code
 * error}: it was not shown, so it must not pass, and {@code skipped} would. Group, seed, verdict,
 * replay token and the noise floor of every check stand in the suite's {@code properties}; the
 * figures of a check in its {@code system-out}. Times are 0 and there is no time stamp, so that the
 * same report gives the same text.
 *
 * <p>Control characters, which XML cannot hold, are written as {@code \\u0001}. Elements and
 * attributes keep to what the common readers (Ant, Surefire, Jenkins, GitLab) agree on; texts past
 * {@value #MAX_TEXT} characters are cut.
 *
 * <p>Example: {@code JUnitXml.of(ReportSet.of(report))}.
 */
public final class JUnitXml {
  /** The longest text of a failure, in characters. */
  public static final int MAX_TEXT = 100_000;

  private static final int MAX_MESSAGE = 1_000;

  private JUnitXml() {}

  /**
   * Reports as one XML document.
   *
   * @param set the reports
   * @return the document, without a line break at the end
   */
  public static String of(ReportSet set) {
    List<String> lines = new ArrayList<>();
    List<Check> all = set.reports().stream().flatMap(r -> r.checks().stream()).toList();
    lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    lines.add("<testsuites name=\"intertwiner verify\"" + counts(all) + " time=\"0\">");
    set.reports().forEach(report -> suite(report, lines));
    lines.add("</testsuites>");
    return String.join("\n", lines);
  }

  private static String counts(List<Check> checks) {
    return String.format(
        Locale.ROOT,
        " tests=\"%d\" failures=\"%d\" errors=\"%d\"",
        checks.size(),
        checks.stream().filter(c -> c.verdict() instanceof Verdict.Refuted).count(),
        checks.stream().filter(c -> c.verdict() instanceof Verdict.Inconclusive).count());
  }

  private static void suite(Report report, List<String> lines) {
    lines.add(
        "  <testsuite name="
            + quoted(report.subject())
            + counts(report.checks())
            + " skipped=\"0\" time=\"0\">");
    lines.add("    <properties>");
    property(lines, "group", report.group());
    property(lines, "verdict", report.verdict().word());
    property(lines, "seed", Long.toHexString(report.seed()));
    report.tolerance().ifPresent(declared -> property(lines, "tolerance", declared.inWords()));
    report
        .witness()
        .flatMap(Witness::replay)
        .map(ReplayToken::toString)
        .ifPresent(token -> property(lines, "replay", token));
    report
        .exhibits()
        .firstOffender()
        .ifPresent(
            first ->
                property(
                    lines,
                    "firstOffender",
                    first.node() + " (" + first.op() + "), " + first.tensor()));
    for (int i = 0; i < report.checks().size(); i++) {
      Check check = report.checks().get(i);
      property(lines, "check." + (i + 1) + ".noiseFloor", "" + check.noiseFloor().relative());
    }
    for (int i = 0; i < report.notes().size(); i++) {
      property(lines, "note." + (i + 1), report.notes().get(i));
    }
    lines.add("    </properties>");
    report.checks().forEach(check -> testCase(report, check, lines));
    lines.add("  </testsuite>");
  }

  private static void property(List<String> lines, String name, String value) {
    lines.add("      <property name=" + quoted(name) + " value=" + quoted(value) + "/>");
  }

  private static void testCase(Report report, Check check, List<String> lines) {
    lines.add(
        "    <testcase name="
            + quoted(check.of())
            + " classname="
            + quoted(report.subject())
            + " time=\"0\">");
    String message = check.verdict().explanation();
    if (check.verdict() instanceof Verdict.Refuted) {
      lines.add(fault("failure", "REFUTED", message, report.toText()));
    } else if (check.verdict() instanceof Verdict.Inconclusive) {
      lines.add(fault("error", "INCONCLUSIVE", message, message));
    }
    lines.add("      <system-out>" + text(figures(check)) + "</system-out>");
    lines.add("    </testcase>");
  }

  private static String fault(String tag, String type, String message, String text) {
    return String.format(
        "      <%s type=\"%s\" message=%s>%s</%s>", tag, type, quoted(message), text(text), tag);
  }

  private static String figures(Check check) {
    return String.format(
        Locale.ROOT,
        "%s: %s\n%s: max %s, rms %s, median %s, q90 %s, q99 %s (%d evaluated); noise floor %s (%s)",
        check.verdict().word(),
        check.verdict().explanation(),
        check.metric(),
        check.errors().max(),
        check.errors().rms(),
        check.errors().median(),
        check.errors().q90(),
        check.errors().q99(),
        check.errors().count(),
        check.noiseFloor().relative(),
        check.noiseFloor().precision());
  }

  private static String quoted(String text) {
    return '"' + XmlText.escape(cut(text, MAX_MESSAGE)) + '"';
  }

  private static String text(String text) {
    // line breaks of element content need no escape, and people read them
    return XmlText.escape(cut(text, MAX_TEXT)).replace("&#10;", "\n");
  }

  private static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
