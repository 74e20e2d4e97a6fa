package org.intertwiner.verify.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;

/**
 * Reports of several models or claims in one document, as one run of a build makes them.
 *
 * <p>The JSON is an object {@code schema} ({@value #SCHEMA}), {@code verdict} (the weakest), {@code
 * reports} (objects as {@link ReportFormat} documents them).
 *
 * <p>Example: {@code ReportSet.of(List.of(encoder, decoder)).exitCode()}.
 *
 * @param reports the reports in their order; at least one
 */
public record ReportSet(List<Report> reports) {
  /** The name and version of the schema. */
  public static final String SCHEMA = "intertwiner/verify-report-set/1";

  /**
   * Copies the list.
   *
   * @param reports the reports in their order; at least one
   * @throws InvalidInput if there is no report
   */
  public ReportSet {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new InvalidInput("reports", "none", "at least one", "nothing was checked");
    }
  }

  /**
   * Several reports.
   *
   * @param reports the reports in their order; at least one
   * @return the set
   * @throws InvalidInput if there is no report
   */
  public static ReportSet of(List<Report> reports) {
    return new ReportSet(reports);
  }

  /**
   * One report alone.
   *
   * @param report the report
   * @return a set of one
   */
  public static ReportSet of(Report report) {
    return new ReportSet(List.of(report));
  }

  /**
   * Reads a set, or a single report as a set of one.
   *
   * @param json what {@link #toJson()} or {@link Report#toJson()} wrote
   * @return the set
   * @throws InvalidInput if it is neither, with the place of the first fault
   * @throws org.intertwiner.algebra.LimitExceeded if it is past {@link ReportLimits#DEFAULT}
   */
  public static ReportSet parse(String json) {
    return parse(json, ReportLimits.DEFAULT);
  }

  /**
   * Reads a set, or a single report as a set of one, within limits.
   *
   * @param json what {@link #toJson()} or {@link Report#toJson()} wrote
   * @param limits how much the document may hold
   * @return the set
   * @throws InvalidInput if it is neither, with the place of the first fault
   * @throws org.intertwiner.algebra.LimitExceeded if it is past the limits
   */
  public static ReportSet parse(String json, ReportLimits limits) {
    JsonValue value = JsonValue.parse(json, "report", limits);
    if (!value.has("reports")) {
      return of(ReportReader.report(value));
    }
    ReportReader.requireSchema(value, SCHEMA);
    value.object(Set.of("schema", "verdict", "reports"), Set.of());
    List<Report> reports = value.field("reports").list(ReportReader::report);
    if (reports.isEmpty()) {
      throw value.field("reports").refused("at least one report");
    }
    ReportSet set = new ReportSet(reports);
    if (!value.field("verdict").text().equals(set.verdict().word())) {
      throw value.field("verdict").refused(set.verdict().word() + ", the weakest of the reports");
    }
    return set;
  }

  /**
   * What all reports say together: the weakest of their verdicts.
   *
   * @return the verdict of the set
   */
  public Verdict verdict() {
    return Verdict.weakest(reports.stream().map(Report::verdict).toList());
  }

  /**
   * The exit code that a command should return for this set.
   *
   * @return 0 if all claims hold, 1 if one is refuted, 3 if none is but one is inconclusive
   */
  public int exitCode() {
    Set<Integer> codes = reports.stream().map(Report::exitCode).collect(Collectors.toSet());
    return codes.contains(1) ? 1 : codes.contains(3) ? 3 : 0;
  }

  /**
   * The set as JSON text.
   *
   * @return one JSON object, without a line break at the end
   */
  public String toJson() {
    ObjectNode root = ReportJson.object();
    root.put("schema", SCHEMA);
    root.put("verdict", verdict().word());
    ArrayNode list = root.putArray("reports");
    reports.forEach(report -> list.add(ReportJson.report(report)));
    return ReportJson.text(root);
  }

  /**
   * The reports for people, one after the other with an empty line between.
   *
   * @return lines of text, without a line break at the end
   */
  public String toText() {
    return reports.stream().map(ReportFormat::text).collect(Collectors.joining("\n\n"));
  }
}
