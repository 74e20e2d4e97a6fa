package org.intertwiner.verify.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.jspecify.annotations.Nullable;

/**
 * What was reached once, so that a build fails only where a model has become worse: the symmetry of
 * a model that is being trained decays slowly, and a fixed tolerance sees it late or always.
 *
 * <p>A baseline is a file that is kept with the sources. It holds for every check the verdict, the
 * distribution of its errors in units of the noise floor and the strength of its claim; entries are
 * sorted by subject, group and check, so that a change touches few lines. {@link #compare} says
 * what is worse, better, new or missing; {@link BaselineComparison#ratchet()} takes over what is
 * better and gives up nothing.
 *
 * <p>The JSON is an object {@code schema} ({@value #SCHEMA}), {@code entries} (objects {@code
 * subject}, {@code group}, {@code of}, {@code verdict}, {@code residual}, {@code rms}, {@code
 * median}, {@code q90}, {@code q99}, {@code evaluated}, {@code noiseFloor}, {@code epsilon}, {@code
 * delta}, {@code bound}, as in reports).
 *
 * <p>Example: {@code Baseline.read(file).compare(reports).exitCode()}.
 */
public final class Baseline {
  /** The name and version of the schema. */
  public static final String SCHEMA = "intertwiner/verify-baseline/1";

  private final SortedMap<BaselineEntry.Key, BaselineEntry> entries;

  private Baseline(SortedMap<BaselineEntry.Key, BaselineEntry> entries) {
    this.entries = entries;
  }

  /**
   * When errors count as grown or shrunk.
   *
   * @param factor by how much an order statistic of the errors, in units of the noise floor, must
   *     exceed one of the other run; also by how much ε, δ and a certified bound may grow; at least
   *     1
   * @param quiet errors of fewer noise floors than this are not told apart
   * @param significance the probability at most with which two runs of an unchanged model are told
   *     apart for one check whose samples were drawn; in (0, 1)
   */
  public record Rules(double factor, double quiet, double significance) {
    /** Twice as large, above 20 noise floors (the default tolerance), wrong in 1 of 1000 checks. */
    public static final Rules DEFAULT = new Rules(2, 20, 1e-3);

    /**
     * Checks the numbers.
     *
     * @param factor by how much an order statistic of the errors, in units of the noise floor, must
     *     exceed one of the other run; also by how much ε, δ and a certified bound may grow; at
     *     least 1
     * @param quiet errors of fewer noise floors than this are not told apart
     * @param significance the probability at most with which two runs of an unchanged model are
     *     told apart for one check whose samples were drawn; in (0, 1)
     * @throws InvalidInput if one is out of range
     */
    public Rules {
      boolean fine = factor >= 1 && factor < Double.POSITIVE_INFINITY;
      fine &= quiet >= 0 && quiet < Double.POSITIVE_INFINITY;
      if (!fine || !(significance > 0 && significance < 1)) {
        throw new InvalidInput(
            "rules of a baseline",
            factor + ", " + quiet + ", " + significance,
            "factor ≥ 1, quiet ≥ 0, significance in (0, 1)",
            "Rules.DEFAULT is 2, 20, 0.001");
      }
    }
  }

  /**
   * What a set of reports has reached.
   *
   * @param reports the reports
   * @return a baseline that they meet
   */
  public static Baseline of(ReportSet reports) {
    SortedMap<BaselineEntry.Key, BaselineEntry> entries = new TreeMap<>();
    Map<BaselineEntry.Key, Integer> seen = new HashMap<>();
    for (Report report : reports.reports()) {
      for (Check check : report.checks()) {
        BaselineEntry.Key plain = BaselineEntry.of(report, check, 1).key();
        int occurrence = seen.merge(plain, 1, Integer::sum);
        BaselineEntry entry = BaselineEntry.of(report, check, occurrence);
        while (entries.containsKey(entry.key())) {
          occurrence++; // another check may be called so
          entry = BaselineEntry.of(report, check, occurrence);
        }
        entries.put(entry.key(), entry);
      }
    }
    return new Baseline(entries);
  }

  static Baseline of(Collection<BaselineEntry> list) {
    SortedMap<BaselineEntry.Key, BaselineEntry> entries = new TreeMap<>();
    list.forEach(entry -> entries.put(entry.key(), entry));
    return new Baseline(entries);
  }

  /**
   * Reads a baseline.
   *
   * @param json what {@link #toJson()} wrote
   * @return the baseline
   * @throws InvalidInput if it is none of this version, with the place of the first fault
   * @throws org.intertwiner.algebra.LimitExceeded if it is past {@link ReportLimits#DEFAULT}
   */
  public static Baseline parse(String json) {
    JsonValue value = JsonValue.parse(json, "baseline", ReportLimits.DEFAULT);
    ReportReader.requireSchema(value, SCHEMA);
    value.object(Set.of("schema", "entries"), Set.of());
    SortedMap<BaselineEntry.Key, BaselineEntry> entries = new TreeMap<>();
    for (BaselineEntry entry : value.field("entries").list(BaselineEntry::read)) {
      if (entries.put(entry.key(), entry) != null) {
        throw new InvalidInput(
            "baseline", "two entries for " + entry.key().of(), "every check once", "");
      }
    }
    return new Baseline(entries);
  }

  /**
   * Reads a baseline from a file.
   *
   * @param file a file that {@link #write} made
   * @return the baseline
   * @throws InvalidInput if it is none of this version, with the place of the first fault
   * @throws org.intertwiner.algebra.LimitExceeded if it is past {@link ReportLimits#DEFAULT}
   * @throws IOException where it cannot be read
   */
  public static Baseline read(Path file) throws IOException {
    return parse(ReportFile.text(file, ReportLimits.DEFAULT));
  }

  /**
   * Writes the baseline to a file, which appears whole or not at all.
   *
   * @param file where to
   * @param overwrite whether a file of this name may be replaced
   * @throws InvalidInput if the file exists and may not be replaced, or there is no such folder
   * @throws IOException where it cannot be written; nothing is left behind then
   */
  public void write(Path file, boolean overwrite) throws IOException {
    ReportFile.write(file, overwrite, toJson() + "\n");
  }

  /**
   * The baseline as JSON text: sorted, so that equal baselines have equal texts.
   *
   * @return one JSON object, without a line break at the end
   */
  public String toJson() {
    ObjectNode root = ReportJson.object();
    root.put("schema", SCHEMA);
    ArrayNode list = root.putArray("entries");
    entries.values().forEach(entry -> list.add(entry.json()));
    return ReportJson.text(root);
  }

  /**
   * The number of checks that are held.
   *
   * @return the number of entries
   */
  public int size() {
    return entries.size();
  }

  /**
   * Compares reports with this baseline under the default rules.
   *
   * @param reports the reports of a later run
   * @return what is worse, better, new and missing
   */
  public BaselineComparison compare(ReportSet reports) {
    return compare(reports, Rules.DEFAULT);
  }

  /**
   * Compares reports with this baseline.
   *
   * <p>A check is worse if its verdict is weaker, if its claim is (ε, δ or the certified bound grew
   * by more than the factor), or if its errors grew. Errors grew, in noise floors, if their median
   * and their 90 % quantile both exceed the old ones by the factor; or if some quantile of the new
   * ones (median, 90 %, 99 %, maximum) exceeds some quantile of the old ones by the factor, and
   * this order would come about by chance with the probability {@code significance / 16} at most
   * (an exact precedence test; 16 pairs are tried). A maximum alone, which jumps from run to run,
   * tells nothing. Where the samples are too few for any pair to be so unlikely, the maxima decide
   * alone.
   *
   * <p>Complexity: O(samples) for each check.
   *
   * @param reports the reports of a later run
   * @param rules when errors count as grown
   * @return what is worse, better, new and missing
   */
  public BaselineComparison compare(ReportSet reports, Rules rules) {
    return BaselineComparison.of(entries, of(reports).entries, rules);
  }

  List<BaselineEntry> entries() {
    return List.copyOf(entries.values());
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Baseline other && entries.equals(other.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return "baseline of " + entries.size() + " checks";
  }
}
