package org.intertwiner.verify;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.report.ReportFormat;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * The outcome of a verification, as an immutable value.
 *
 * <p>{@link #toJson()} is the source of truth, {@link #toText()} is for people. The schema of the
 * JSON is documented at {@link ReportFormat}.
 *
 * @param subject what was verified, for example {@code C4-equivariance of 'p1'}
 * @param group the name of the group
 * @param checks the single checks; at least one
 * @param notes what a reader should know beyond the figures
 * @param seed the seed of the random samples
 * @param exhibits errors over the group, over space and over layers
 * @param tallies what a sampled campaign has counted; its checks follow from them
 * @param tolerance the error that was declared to be fine; empty where the noise floor decides
 */
public record Report(
    String subject,
    String group,
    List<Check> checks,
    List<String> notes,
    long seed,
    Exhibits exhibits,
    List<Tally> tallies,
    Optional<Tolerance.Declared> tolerance) {

  /**
   * A report without exhibits.
   *
   * @param subject what was verified
   * @param group the name of the group
   * @param checks the single checks; at least one
   * @param notes what a reader should know beyond the figures
   * @param seed the seed of the random samples
   */
  public Report(String subject, String group, List<Check> checks, List<String> notes, long seed) {
    this(subject, group, checks, notes, seed, Exhibits.NONE);
  }

  /**
   * A report that was not sampled.
   *
   * @param subject what was verified
   * @param group the name of the group
   * @param checks the single checks; at least one
   * @param notes what a reader should know beyond the figures
   * @param seed the seed of the random samples
   * @param exhibits errors over the group, over space and over layers
   */
  public Report(
      String subject,
      String group,
      List<Check> checks,
      List<String> notes,
      long seed,
      Exhibits exhibits) {
    this(subject, group, checks, notes, seed, exhibits, List.of());
  }

  /**
   * A report without a declared tolerance.
   *
   * @param subject what was verified
   * @param group the name of the group
   * @param checks the single checks; at least one
   * @param notes what a reader should know beyond the figures
   * @param seed the seed of the random samples
   * @param exhibits errors over the group, over space and over layers
   * @param tallies what a sampled campaign has counted; its checks follow from them
   */
  public Report(
      String subject,
      String group,
      List<Check> checks,
      List<String> notes,
      long seed,
      Exhibits exhibits,
      List<Tally> tallies) {
    this(subject, group, checks, notes, seed, exhibits, tallies, Optional.empty());
  }

  /**
   * Copies the lists.
   *
   * @param subject what was verified, for example {@code C4-equivariance of 'p1'}
   * @param group the name of the group
   * @param checks the single checks; at least one
   * @param notes what a reader should know beyond the figures
   * @param seed the seed of the random samples
   * @param exhibits errors over the group, over space and over layers
   * @param tallies what a sampled campaign has counted; its checks follow from them
   * @param tolerance the error that was declared to be fine; empty where the noise floor decides
   */
  public Report {
    checks = List.copyOf(checks);
    notes = List.copyOf(notes);
    tallies = List.copyOf(tallies);
  }

  /**
   * A copy with other exhibits.
   *
   * @param shown errors over the group, over space and over layers
   * @return a new report
   */
  public Report withExhibits(Exhibits shown) {
    return new Report(subject, group, checks, notes, seed, shown, tallies, tolerance);
  }

  /**
   * A copy about something else, in words.
   *
   * @param other what was verified
   * @return a new report
   */
  public Report withSubject(String other) {
    return new Report(other, group, checks, notes, seed, exhibits, tallies, tolerance);
  }

  /**
   * A copy that says which tolerance decided.
   *
   * @param used the tolerance; one that follows from the noise floor is not named
   * @return a new report
   */
  public Report withTolerance(Tolerance used) {
    Optional<Tolerance.Declared> named =
        used instanceof Tolerance.Declared declared ? Optional.of(declared) : Optional.empty();
    return new Report(subject, group, checks, notes, seed, exhibits, tallies, named);
  }

  /**
   * A copy with further remarks.
   *
   * @param more sentences that are the same for all shards of a campaign
   * @return a new report
   */
  public Report withNotes(List<String> more) {
    return Merging.withNotes(this, more);
  }

  /**
   * A copy of a refuted report that names the cause, where none is named yet.
   *
   * @param reason what is wrong
   * @return a new report; this one if nothing was refuted or a cause is known
   */
  public Report withCause(String reason) {
    return Merging.withCause(this, reason);
  }

  /**
   * Puts the shards of a campaign together.
   *
   * <p>Exact: counts, errors, findings and exhibits are those of one run over all samples of the
   * shards, and the report of all shards equals the report of the campaign that was not split.
   * Associative and commutative. A sample that occurs twice is refused.
   *
   * @param parts at least one report; of one campaign, see {@link Equivariance#shard}
   * @return the report of all samples
   * @throws InvalidInput if there is none, they belong to different campaigns, or samples overlap
   */
  public static Report merge(List<Report> parts) {
    return Merging.merge(parts);
  }

  /**
   * Several symmetries of one thing in one report: the names of checks are preceded by that of the
   * group of their part.
   *
   * <p>Checks that were not sampled come first, then those of the tallies, so that joining and
   * merging can be exchanged.
   *
   * @param subject what was verified
   * @param group the name of the symmetries together
   * @param parts at least one report
   * @return one report; elements and cells are those of the first part that has any, layers those
   *     of the first refuted part
   * @throws InvalidInput if there is no part
   */
  public static Report joined(String subject, String group, List<Report> parts) {
    return Merging.joined(subject, group, parts);
  }

  /**
   * What all checks say together: the weakest of their verdicts.
   *
   * @return the verdict of the report
   */
  public Verdict verdict() {
    return Verdict.weakest(checks.stream().map(Check::verdict).toList());
  }

  /**
   * The counter-example of the first refuted check.
   *
   * @return empty if nothing was refuted
   */
  public Optional<Witness> witness() {
    return checks.stream()
        .map(Check::verdict)
        .filter(Verdict.Refuted.class::isInstance)
        .map(v -> ((Verdict.Refuted) v).witness())
        .findFirst();
  }

  /**
   * The report as JSON text, machine-readable and versioned.
   *
   * @return one JSON object, see {@link ReportFormat}
   */
  public String toJson() {
    return ReportFormat.json(this);
  }

  /**
   * The report for people.
   *
   * @return several lines of plain text, without a line break at the end
   */
  public String toText() {
    return ReportFormat.text(this);
  }

  /**
   * The exit code that a command should return for this report.
   *
   * @return 0 if the claim holds, 1 if it is refuted, 3 if nothing could be concluded
   */
  public int exitCode() {
    Verdict verdict = verdict();
    if (verdict.holds()) {
      return 0;
    }
    return verdict instanceof Verdict.Refuted ? 1 : 3;
  }

  /**
   * Turns a report that does not hold into an assertion error, for tests.
   *
   * @return this report, if the claim holds
   * @throws AssertionError with {@link #toText()} if the claim is refuted or nothing could be
   *     concluded
   */
  public Report orElseThrow() {
    if (!verdict().holds()) {
      throw new AssertionError(toText());
    }
    return this;
  }
}
