package org.intertwiner.verify.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.intertwiner.verify.report.Baseline.Rules;
import org.intertwiner.verify.statistics.Precedence;
import org.jspecify.annotations.Nullable;

/**
 * How a run stands against a baseline.
 *
 * <p>Example: {@code baseline.compare(reports).toText()}.
 */
public final class BaselineComparison {
  /** How a check stands against the baseline. */
  public enum Change {
    /** Its verdict or its claim is weaker, or its errors grew. */
    WORSE,
    /** In the baseline, but not checked any more. */
    MISSING,
    /** Not in the baseline. */
    NEW,
    /** Its verdict or its claim is stronger, or its errors shrank. */
    BETTER,
    /** None of these. */
    SAME
  }

  /**
   * One check against the baseline.
   *
   * @param subject what was verified
   * @param group the name of the group
   * @param of what was checked
   * @param change how it stands
   * @param explanation in words, with the figures
   * @param exitCode what it alone would make a command return
   */
  public record Finding(
      String subject, String group, String of, Change change, String explanation, int exitCode) {}

  private record Judged(Change change, String explanation, int exitCode) {}

  private final List<Finding> findings;
  private final Baseline ratcheted;

  private BaselineComparison(List<Finding> findings, Baseline ratcheted) {
    this.findings = List.copyOf(findings);
    this.ratcheted = ratcheted;
  }

  static BaselineComparison of(
      SortedMap<BaselineEntry.Key, BaselineEntry> before,
      SortedMap<BaselineEntry.Key, BaselineEntry> after,
      Rules rules) {
    SortedSet<BaselineEntry.Key> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<Finding> findings = new ArrayList<>();
    List<BaselineEntry> kept = new ArrayList<>();
    for (BaselineEntry.Key key : keys) {
      BaselineEntry old = before.get(key);
      BaselineEntry now = after.get(key);
      Judged judged = judge(old, now, rules);
      findings.add(
          new Finding(
              key.subject(),
              key.group(),
              key.of(),
              judged.change(),
              judged.explanation(),
              judged.exitCode()));
      if (now != null && (judged.change() == Change.BETTER || (old == null && now.holds()))) {
        kept.add(now);
      } else if (old != null) {
        kept.add(old);
      }
    }
    return new BaselineComparison(findings, Baseline.of(kept));
  }

  private static Judged judge(
      @Nullable BaselineEntry old, @Nullable BaselineEntry now, Rules rules) {
    if (now == null) {
      return new Judged(Change.MISSING, "in the baseline, but not checked", 3);
    }
    if (old == null) {
      int code = now.holds() ? 0 : now.strength() == 0 ? 1 : 3;
      return new Judged(Change.NEW, now.verdict(), code);
    }
    if (now.strength() != old.strength()) {
      boolean worse = now.strength() < old.strength();
      int code = !worse ? 0 : now.strength() == 0 ? 1 : 3;
      String text = old.verdict() + " → " + now.verdict() + "; " + sizes(old, now);
      return new Judged(worse ? Change.WORSE : Change.BETTER, text, code);
    }
    if (grew(old, now, rules)) {
      return new Judged(Change.WORSE, "errors grew: " + sizes(old, now), 1);
    }
    if (weaker(old, now, rules)) {
      return new Judged(Change.WORSE, "a weaker claim: " + claims(old, now), 3);
    }
    if (grew(now, old, rules)) {
      return new Judged(Change.BETTER, "errors shrank: " + sizes(old, now), 0);
    }
    if (weaker(now, old, rules)) {
      return new Judged(Change.BETTER, "a stronger claim: " + claims(old, now), 0);
    }
    return new Judged(Change.SAME, now.verdict(), 0);
  }

  private static String sizes(BaselineEntry old, BaselineEntry now) {
    return String.format(
        Locale.ROOT,
        "largest error %.1e × noise floor, was %.1e",
        now.worstOverFloor(),
        old.worstOverFloor());
  }

  private static String claims(BaselineEntry old, BaselineEntry now) {
    return now.bound() < Double.POSITIVE_INFINITY
        ? String.format(Locale.ROOT, "bound %.1e, was %.1e", now.bound(), old.bound())
        : String.format(
            Locale.ROOT,
            "ε %.1e, δ %.0e, were %.1e, %.0e (as many samples as before?)",
            now.epsilon(),
            now.delta(),
            old.epsilon(),
            old.delta());
  }

  private static boolean weaker(BaselineEntry old, BaselineEntry now, Rules rules) {
    return exceeds(now.epsilon(), rules.factor() * old.epsilon())
        || (old.epsilon() < 1 && now.epsilon() >= 1)
        || exceeds(now.delta(), rules.factor() * old.delta())
        || exceeds(now.bound(), rules.factor() * old.bound());
  }

  /** What is not a number is worse than any number. */
  private static boolean exceeds(double value, double bound) {
    return Double.isNaN(value) ? !Double.isNaN(bound) : value > bound;
  }

  private static boolean grew(BaselineEntry old, BaselineEntry now, Rules rules) {
    if (old.errors().count() == 0 || now.errors().count() == 0) {
      return false;
    }
    long m = old.errors().count();
    long n = now.errors().count();
    double level = rules.significance() / 16;
    boolean possible = false;
    for (BaselineEntry.Ranked y : now.ranked()) {
      for (BaselineEntry.Ranked x : old.ranked()) {
        // only pairs that show growth need the sum; the surest pair tells whether any could
        boolean larger = larger(y.value(), x.value(), rules);
        boolean surest = y.rank() == now.ranked().get(0).rank() && x.rank() == m;
        if (larger || surest) {
          boolean unlikely = Precedence.exceeds(y.rank(), n, x.rank(), m) <= level;
          possible |= surest && unlikely;
          if (larger && unlikely) {
            return true;
          }
        }
      }
    }
    return possible
        ? together(old, now, rules)
        : larger(now.worstOverFloor(), old.worstOverFloor(), rules);
  }

  /** Median and 90 % quantile both: gaps of a distribution let one of them jump, hardly both. */
  private static boolean together(BaselineEntry old, BaselineEntry now, Rules rules) {
    for (int q = 0; q < 2; q++) {
      if (!larger(now.ranked().get(q).value(), old.ranked().get(q).value(), rules)) {
        return false;
      }
    }
    return true;
  }

  private static boolean larger(double now, double old, Rules rules) {
    double bar = Double.isNaN(old) ? old : rules.factor() * Math.max(rules.quiet(), old);
    return exceeds(now, bar);
  }

  /**
   * Every check of the run or of the baseline.
   *
   * @return sorted by subject, group and check
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The exit code that a command should return.
   *
   * @return 1 if errors grew, a check became REFUTED or a new one is; else 3 if a check is missing,
   *     became inconclusive or claims less, or a new one is inconclusive; else 0, also where a
   *     check is as bad as it was
   */
  public int exitCode() {
    boolean one = findings.stream().anyMatch(f -> f.exitCode() == 1);
    return one ? 1 : findings.stream().mapToInt(Finding::exitCode).max().orElse(0);
  }

  /**
   * The baseline with what has become better taken over, and new checks that hold. What is worse or
   * missing stays as it was, and a new check that does not hold is not taken in.
   *
   * @return a baseline at least as strict as the one compared with
   */
  public Baseline ratchet() {
    return ratcheted;
  }

  /**
   * The comparison for people: counts, then every check that is not the same.
   *
   * @return lines of at most {@value ReportText#WIDTH} characters, without a line break at the end
   */
  public String toText() {
    Map<Change, Long> counts = new TreeMap<>();
    findings.forEach(f -> counts.merge(f.change(), 1L, Long::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((change, n) -> parts.add(n + " " + change.name().toLowerCase(Locale.ROOT)));
    List<String> lines = new ArrayList<>();
    String head = exitCode() == 0 ? "NO REGRESSION  " : "REGRESSION  ";
    lines.addAll(ReportText.wrapped(head, String.join(", ", parts)));
    for (Change change : Change.values()) {
      for (Finding f : findings) {
        if (f.change() == change && change != Change.SAME) {
          String word = String.format(Locale.ROOT, "  %-8s  ", change);
          lines.addAll(ReportText.wrapped(word, f.subject() + ": " + f.of()));
          lines.addAll(ReportText.wrapped("            ", f.explanation()));
        }
      }
    }
    return String.join("\n", lines);
  }
}
