package org.intertwiner.verify.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Exhibits;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Tally;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.LayerResidual;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.Precision;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * Reads reports back.
 *
 * <p><b>Law</b>: {@code ReportReader.parse(report.toJson()).equals(report)}, number by number. What
 * a report says twice (its verdict, its witness, its replay token, the tallies of its samples) must
 * agree with its checks, and a field that the schema does not name is refused, so that nothing is
 * lost on the way.
 *
 * <p><b>Complexity</b>: linear in the text, which is bounded by {@link ReportLimits}.
 *
 * <p>Example: {@code ReportReader.parse(Files.readString(file)).exitCode()}.
 */
public final class ReportReader {
  private static final Set<String> REPORT =
      Set.of("schema", "subject", "group", "verdict", "checks", "notes", "seed");
  private static final Set<String> REPORT_OPTIONAL =
      Set.of("witness", "firstOffender", "replay", "exhibits", "tallies", "tolerance");
  private static final Set<String> CHECK =
      Set.of(
          "of",
          "verdict",
          "explanation",
          "metric",
          "residual",
          "rms",
          "median",
          "q90",
          "q99",
          "evaluated",
          "noiseFloor",
          "noiseRms",
          "perturbations",
          "precision",
          "samples");

  private ReportReader() {}

  /**
   * Reads one report.
   *
   * @param json what {@link Report#toJson()} wrote
   * @return the report
   * @throws InvalidInput if it is no report of this version, with the place of the first fault
   * @throws org.intertwiner.algebra.LimitExceeded if it is past {@link ReportLimits#DEFAULT}
   */
  public static Report parse(String json) {
    return parse(json, ReportLimits.DEFAULT);
  }

  /**
   * Reads one report within limits.
   *
   * @param json what {@link Report#toJson()} wrote
   * @param limits how much the document may hold
   * @return the report
   * @throws InvalidInput if it is no report of this version, with the place of the first fault
   * @throws org.intertwiner.algebra.LimitExceeded if it is past the limits
   */
  public static Report parse(String json, ReportLimits limits) {
    return report(JsonValue.parse(json, "report", limits));
  }

  static Report report(JsonValue value) {
    requireSchema(value, ReportFormat.SCHEMA);
    value.object(REPORT, REPORT_OPTIONAL);
    Report report =
        new Report(
            value.field("subject").text(),
            value.field("group").text(),
            value.field("checks").list(ReportReader::check),
            value.field("notes").list(JsonValue::text),
            value.field("seed").parsed(ReportReader::seed, "1 to 16 hexadecimal digits"),
            exhibits(value),
            value.optional("tallies", v -> v.list(TallyJson::read)).orElse(List.of()),
            value.optional("tolerance", ReportReader::tolerance));
    requireSame(value, report);
    return report;
  }

  /** Refuses another schema before anything else is looked at. */
  static void requireSchema(JsonValue value, String schema) {
    String found = value.has("schema") ? value.field("schema").text() : "none";
    if (!found.equals(schema)) {
      throw new InvalidInput(
          "schema of the " + value.place(), found, schema, "it was written by another version");
    }
  }

  private static long seed(String text) {
    if (!text.matches("[0-9a-f]{1,16}")) {
      throw new IllegalArgumentException(text);
    }
    return Long.parseUnsignedLong(text, 16);
  }

  private static void requireSame(JsonValue value, Report report) {
    if (report.checks().isEmpty()) {
      throw value.field("checks").refused("at least one check");
    }
    String verdict = report.verdict().word();
    if (!value.field("verdict").text().equals(verdict)) {
      throw value.field("verdict").refused(verdict + ", the weakest verdict of the checks");
    }
    if (!value.optional("witness", VerdictJson::witness).equals(report.witness())) {
      throw new InvalidInput(
          value.place() + ".witness",
          value.has("witness") ? "another one" : "none",
          "that of the first refuted check",
          "");
    }
    Optional<ReplayToken> replay = report.witness().flatMap(Witness::replay);
    if (!value.optional("replay", VerdictJson::token).equals(replay)) {
      throw new InvalidInput(
          value.place() + ".replay",
          value.has("replay") ? value.field("replay").text() : "none",
          replay.map(ReplayToken::toString).orElse("none") + ", that of the witness",
          "");
    }
    for (Tally tally : report.tallies()) {
      if (!report.checks().containsAll(tally.checks())) {
        throw new InvalidInput(
            value.place() + ".tallies",
            "a tally of the " + tally.name() + " that gives other checks",
            "the tallies that the checks were made of",
            "");
      }
    }
  }

  private static Tolerance.Declared tolerance(JsonValue value) {
    value.object(Set.of("declared", "reason"), Set.of());
    double declared = value.field("declared").number();
    String reason = value.field("reason").text();
    return value.built(() -> new Tolerance.Declared(declared, reason));
  }

  private static Check check(JsonValue value) {
    value.object(CHECK, VerdictJson.OPTIONAL);
    return new Check(
        value.field("of").text(),
        VerdictJson.read(value),
        value.field("metric").text(),
        new ErrorSummary(
            value.field("evaluated").count(),
            value.field("residual").number(),
            value.field("rms").number(),
            value.field("median").number(),
            value.field("q90").number(),
            value.field("q99").number()),
        floor(value));
  }

  static NoiseFloor floor(JsonValue value) {
    return new NoiseFloor(
        value.field("noiseFloor").number(),
        value.field("noiseRms").number(),
        value.field("perturbations").count(),
        value
            .field("precision")
            .parsed(Precision::valueOf, "a floating-point format such as FLOAT32"));
  }

  private static Exhibits exhibits(JsonValue report) {
    Optional<FirstOffender> offender =
        report.optional("firstOffender", ReportReader::firstOffender);
    if (!report.has("exhibits")) {
      return Exhibits.NONE.withLayers(List.of(), offender);
    }
    JsonValue value =
        report.field("exhibits").object(Set.of(), Set.of("elements", "cells", "layers"));
    return new Exhibits(
        value.optional("elements", v -> v.list(ReportReader::element)).orElse(List.of()),
        value.optional("cells", ReportReader::cells),
        value.optional("layers", v -> v.list(ReportReader::layer)).orElse(List.of()),
        offender);
  }

  private static FirstOffender firstOffender(JsonValue value) {
    value.object(Set.of("node", "op", "tensor"), Set.of());
    return new FirstOffender(
        value.field("node").text(), value.field("op").text(), value.field("tensor").text());
  }

  private static Exhibits.ElementResidual element(JsonValue value) {
    value.object(Set.of("element", "samples", "residual", "exact"), Set.of());
    return new Exhibits.ElementResidual(
        value.field("element").text(),
        value.field("samples").count(),
        value.field("residual").number(),
        value.field("exact").flag());
  }

  private static Exhibits.CellMap cells(JsonValue value) {
    value.object(Set.of("rows", "columns", "errors"), Set.of());
    int rows = value.field("rows").smallCount();
    int columns = value.field("columns").smallCount();
    List<Double> errors = value.field("errors").list(JsonValue::number);
    if (errors.size() != (long) rows * columns) {
      throw new InvalidInput(
          value.place() + ".errors",
          errors.size() + " numbers",
          rows + " · " + columns + " numbers",
          "");
    }
    return new Exhibits.CellMap(rows, columns, errors);
  }

  private static LayerResidual layer(JsonValue value) {
    value.object(Set.of("node", "op", "tensor", "residual", "share", "representation"), Set.of());
    return new LayerResidual(
        value.field("node").text(),
        value.field("op").text(),
        value.field("tensor").text(),
        value.field("residual").number(),
        value.field("share").number(),
        value.field("representation").text());
  }
}
