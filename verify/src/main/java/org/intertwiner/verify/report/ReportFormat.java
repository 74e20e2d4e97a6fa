package org.intertwiner.verify.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.intertwiner.verify.Report;

/**
 * Writes reports, and says what the JSON looks like.
 *
 * <p>The JSON object has these fields, in this order; {@link #schema()} says the same as a JSON
 * Schema:
 *
 * <ul>
 *   <li>{@code schema}: the string {@value #SCHEMA};
 *   <li>{@code subject}, {@code group}: strings;
 *   <li>{@code verdict}: PROVED, CERTIFIED, TESTED, INCONCLUSIVE or REFUTED, the weakest of all
 *       checks;
 *   <li>{@code checks}: a list of objects {@code of}, {@code verdict}, {@code explanation}, {@code
 *       metric}, {@code residual} (largest error), {@code rms}, {@code median}, {@code q90}, {@code
 *       q99}, {@code evaluated} (how many errors these sum up), {@code noiseFloor}, {@code
 *       noiseRms}, {@code perturbations}, {@code precision}, {@code samples}; and {@code epsilon},
 *       {@code delta} if tested, {@code bound} if certified, {@code witness} if refuted;
 *   <li>{@code witness}, if refuted, that of the first refuted check: {@code element}, {@code
 *       residual} (unless it has no size), {@code shrunkFrom}, {@code shrinkSteps}, {@code input},
 *       {@code noiseFloor}, and, where known, {@code exactResidual}, {@code cause}, {@code replay},
 *       {@code contrasts} (objects {@code at}, {@code left}, {@code right}: the numbers of f(g·x)
 *       and g·f(x) where they differ most);
 *   <li>{@code firstOffender}, where one was found: {@code node}, {@code op}, {@code tensor};
 *   <li>{@code notes}: a list of strings; {@code seed}: the seed in hexadecimal; {@code replay}, if
 *       there is one: the token of the witness;
 *   <li>{@code tolerance}, where one was declared: {@code declared} (the relative error), {@code
 *       reason};
 *   <li>{@code exhibits}, where there are any: {@code elements} (objects {@code element}, {@code
 *       samples}, {@code residual}, {@code exact}), {@code cells} ({@code rows}, {@code columns},
 *       {@code errors} row by row), {@code layers} (objects {@code node}, {@code op}, {@code
 *       tensor}, {@code residual}, {@code share}, {@code representation});
 *   <li>{@code tallies}, where samples were drawn: what {@link Report#merge} puts shards together
 *       by; see {@link org.intertwiner.verify.Tally}. Errors stand as lists {@code values}
 *       (ascending) and {@code counts}.
 * </ul>
 *
 * <p>Numbers that are infinite or not a number stand as strings. {@link ReportReader} reads all of
 * it back, number by number the same.
 *
 * <p>Example: {@code ReportFormat.json(report)}.
 */
public final class ReportFormat {
  /**
   * The name and version of the schema. A change of a field changes the version, so that a reader
   * may refuse what it does not know; one that is new and may be left out does not, so that earlier
   * reports are read.
   */
  public static final String SCHEMA = "intertwiner/verify-report/2";

  private ReportFormat() {}

  /**
   * A report as JSON.
   *
   * <p>Complexity: linear in the size of the report.
   *
   * @param report the report
   * @return one JSON object on several lines, without a line break at the end
   */
  public static String json(Report report) {
    return ReportJson.text(ReportJson.report(report));
  }

  /**
   * A report for people: verdict and subject, the counter-example with the step to blame, the
   * single checks, the layers around the first offender, notes, and the line that replays the
   * failure.
   *
   * @param report the report
   * @return lines of at most {@value ReportText#WIDTH} characters (but for a replay line with a
   *     long token), without a line break at the end; the first names verdict and subject
   */
  public static String text(Report report) {
    return String.join("\n", ReportText.lines(report));
  }

  /**
   * The schema of reports and of sets of reports.
   *
   * @return a JSON Schema document, draft 2020-12
   */
  public static String schema() {
    try (InputStream in = ReportFormat.class.getResourceAsStream("verify-report.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("verify-report.schema.json is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
