package org.intertwiner.verify.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.statistics.ErrorSummary;

/**
 * What a baseline holds of one check.
 *
 * @param key which check
 * @param verdict its verdict in one word
 * @param errors the errors
 * @param floor the noise floor
 * @param epsilon the excluded fraction; 1 where none is claimed
 * @param delta the probability of error; 1 where nothing is claimed
 * @param bound the certified bound; infinite where there is none
 */
record BaselineEntry(
    Key key,
    String verdict,
    ErrorSummary errors,
    double floor,
    double epsilon,
    double delta,
    double bound) {
  private static final Set<String> FIELDS =
      Set.of(
          "subject",
          "group",
          "of",
          "verdict",
          "residual",
          "rms",
          "median",
          "q90",
          "q99",
          "evaluated",
          "noiseFloor",
          "epsilon",
          "delta",
          "bound");
  private static final List<String> WORDS =
      List.of("REFUTED", "INCONCLUSIVE", "TESTED", "CERTIFIED", "PROVED");
  private static final double LEAST_FLOOR = 0x1p-53;

  /** Which check is meant. */
  record Key(String subject, String group, String of) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::subject).thenComparing(Key::group).thenComparing(Key::of);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  static BaselineEntry of(Report report, Check check, int occurrence) {
    String of = occurrence == 1 ? check.of() : check.of() + " (" + occurrence + ")";
    Verdict verdict = check.verdict();
    boolean tested = verdict instanceof Verdict.Tested;
    return new BaselineEntry(
        new Key(report.subject(), report.group(), of),
        verdict.word(),
        check.errors(),
        check.noiseFloor().relative(),
        tested ? ((Verdict.Tested) verdict).epsilon() : 1,
        tested ? ((Verdict.Tested) verdict).delta() : 1,
        verdict instanceof Verdict.Certified certified
            ? certified.bound()
            : Double.POSITIVE_INFINITY);
  }

  /** From weak (0) to strong (4). */
  int strength() {
    return WORDS.indexOf(verdict);
  }

  boolean holds() {
    return strength() >= 2;
  }

  /** An error in units of the noise floor; an exact check is measured in units of roundoff. */
  private double overFloor(double error) {
    return error / Math.max(floor, LEAST_FLOOR);
  }

  double worstOverFloor() {
    return overFloor(errors.max());
  }

  /** The order statistics that are kept, with their ranks. */
  List<Ranked> ranked() {
    long n = errors.count();
    return List.of(
        new Ranked(rank(n, 0.5), overFloor(errors.median())),
        new Ranked(rank(n, 0.9), overFloor(errors.q90())),
        new Ranked(rank(n, 0.99), overFloor(errors.q99())),
        new Ranked(n, overFloor(errors.max())));
  }

  private static long rank(long n, double q) {
    return Math.max(1, (long) Math.ceil(q * n));
  }

  /**
   * One order statistic.
   *
   * @param rank which one, from 1
   * @param value in units of the noise floor
   */
  record Ranked(long rank, double value) {}

  ObjectNode json() {
    ObjectNode node = ReportJson.object();
    node.put("subject", key.subject());
    node.put("group", key.group());
    node.put("of", key.of());
    node.put("verdict", verdict);
    node.put("residual", errors.max());
    node.put("rms", errors.rms());
    node.put("median", errors.median());
    node.put("q90", errors.q90());
    node.put("q99", errors.q99());
    node.put("evaluated", errors.count());
    node.put("noiseFloor", floor);
    node.put("epsilon", epsilon);
    node.put("delta", delta);
    node.put("bound", bound);
    return node;
  }

  static BaselineEntry read(JsonValue value) {
    value.object(FIELDS, Set.of());
    String verdict = value.field("verdict").text();
    if (!WORDS.contains(verdict)) {
      throw value.field("verdict").refused("PROVED, CERTIFIED, TESTED, INCONCLUSIVE or REFUTED");
    }
    double floor = value.field("noiseFloor").number();
    if (!(floor >= 0)) {
      throw new InvalidInput(value.place() + ".noiseFloor", "" + floor, "a number ≥ 0", "");
    }
    return new BaselineEntry(
        new Key(
            value.field("subject").text(), value.field("group").text(), value.field("of").text()),
        verdict,
        new ErrorSummary(
            value.field("evaluated").count(),
            value.field("residual").number(),
            value.field("rms").number(),
            value.field("median").number(),
            value.field("q90").number(),
            value.field("q99").number()),
        floor,
        value.field("epsilon").number(),
        value.field("delta").number(),
        value.field("bound").number());
  }
}
