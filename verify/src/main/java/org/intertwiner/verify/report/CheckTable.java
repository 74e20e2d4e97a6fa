package org.intertwiner.verify.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Verdict;

/** The checks of a report as a table, one line each; sentences only where figures do not do. */
final class CheckTable {
  private static final int NAME = 39;
  private static final int SAMPLES = 7;
  private static final String COLUMNS = "%7s%8s%8s%8s%8s%6s";
  private static final long MANY = 1_000_000;
  private static final String INDENT = " ".repeat(16);

  private CheckTable() {}

  static List<String> lines(List<Check> checks) {
    List<String> lines = new ArrayList<>();
    Set<String> metrics = new TreeSet<>();
    for (Check check : checks) {
      if (check.errors().count() > 0) {
        metrics.add(metric(check));
      }
    }
    boolean figures = checks.stream().anyMatch(c -> !figures(c).isBlank());
    if (figures) {
      lines.add(header(metrics));
    }
    boolean refuted = false;
    Set<String> told = new HashSet<>();
    for (Check check : checks) {
      lines.addAll(row(check));
      if (check.verdict() instanceof Verdict.Tested t && claims(t) && t.namesDistribution()) {
        lines.addAll(ReportText.wrapped(INDENT, "group elements: " + t.distribution()));
      }
      if (metrics.size() > 1 && check.errors().count() > 0) {
        lines.addAll(ReportText.wrapped(INDENT, metric(check)));
      }
      boolean above = check.verdict() instanceof Verdict.Refuted && !refuted;
      refuted |= check.verdict() instanceof Verdict.Refuted;
      if (!above && !(check.verdict() instanceof Verdict.Tested)) {
        String why = check.verdict().explanation();
        boolean again = check.verdict() instanceof Verdict.Inconclusive && !told.add(why);
        lines.addAll(again ? List.of() : ReportText.wrapped(INDENT, why));
      }
    }
    return lines;
  }

  /** Whether a share of all pairs is excluded, which depends on how they were drawn. */
  private static boolean claims(Verdict.Tested tested) {
    return tested.epsilon() < 1 && tested.delta() < 1;
  }

  private static String metric(Check check) {
    return check.metric() + ", " + check.noiseFloor().precision();
  }

  /** The metric once, where it is one. */
  private static String header(Set<String> metrics) {
    String metric = metrics.size() == 1 ? metrics.iterator().next() : "";
    String head = "  " + ReportText.clipped("checks" + (metric.isEmpty() ? "" : ": " + metric), 52);
    String columns = format(COLUMNS, "samples", "max", "q99", "floor", "viol. ≤", "δ");
    return head + " ".repeat(INDENT.length() + NAME - ReportText.length(head)) + columns;
  }

  private static List<String> row(Check check) {
    String word = format("  %-12s  ", check.verdict().word());
    String name = ReportText.oneLine(check.of());
    String figures = figures(check);
    int blanks = figures.length() - figures.stripLeading().length();
    int room = NAME + Math.min(blanks, SAMPLES) - ReportText.length(name);
    if (room > 0) {
      String columns = figures.substring(Math.min(blanks, SAMPLES));
      return List.of((word + name + " ".repeat(room) + columns).stripTrailing());
    }
    List<String> lines = new ArrayList<>(ReportText.wrapped(word, name));
    if (!figures.isBlank()) {
      lines.add((INDENT + " ".repeat(NAME) + figures).stripTrailing());
    }
    return lines;
  }

  private static String figures(Check check) {
    long evaluated = check.errors().count();
    boolean tested = check.verdict() instanceof Verdict.Tested;
    long samples = tested ? ((Verdict.Tested) check.verdict()).samples() : evaluated;
    boolean claims = check.verdict() instanceof Verdict.Tested t && claims(t);
    return format(
        COLUMNS,
        samples == 0 ? "" : samples < MANY ? Long.toString(samples) : figure((double) samples),
        evaluated == 0 ? "" : figure(check.errors().max()),
        evaluated == 0 ? "" : figure(check.errors().q99()),
        evaluated == 0 ? "" : figure(check.noiseFloor().relative()),
        claims ? figure(((Verdict.Tested) check.verdict()).epsilon()) : "",
        claims ? format("%.0e", ((Verdict.Tested) check.verdict()).delta()) : "");
  }

  /** Seven characters at most, so that columns stay apart. */
  private static String figure(double value) {
    String figure = format("%.1e", value);
    return figure.length() <= 7 || !Double.isFinite(value)
        ? figure.replace("Infinity", "∞")
        : format("%.0e", value);
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
